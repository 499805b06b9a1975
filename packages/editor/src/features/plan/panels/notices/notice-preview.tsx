import type { Language, Text } from '@tocsin/engine';
import { useText } from '../../../../app/i18n/define-messages.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { partMessages } from '../messages.ts';
import classes from '../panels.module.css';
import { sampleText } from './sample-text.ts';
import { unknownSlots } from './slot-suggestions.ts';

const LANGUAGES: readonly Language[] = ['zh', 'en'];

/** A notice as it will be read, in both languages; what the run puts in is marked. */
export function NoticePreview({ text }: { readonly text: Text }) {
  const t = useText(partMessages);
  const { runbook } = useDesk();
  const unknown = unknownSlots(runbook, text);
  return (
    <div className={classes.stack}>
      <p className={classes.subhead}>{t('notice.preview')}</p>
      {LANGUAGES.filter((language) => text[language] !== '').map((language) => (
        <p key={language} className={classes.preview} lang={language === 'zh' ? 'zh-CN' : 'en'}>
          <span>
            {sampleText(runbook, text[language], language).map((stretch, index) =>
              stretch.isPutIn ? <mark key={stretchKey(index)}>{stretch.text}</mark> : stretch.text,
            )}
          </span>
        </p>
      ))}
      {unknown.length > 0 && (
        <p className={classes.warnLine}>
          {t('notice.unknown', { names: unknown.map((name) => `{{${name}}}`).join(' ') })}
        </p>
      )}
    </div>
  );
}

const stretchKey = (index: number): string => `stretch ${index}`;
