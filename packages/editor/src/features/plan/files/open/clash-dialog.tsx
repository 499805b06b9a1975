import { IconFilePlus, IconHistory } from '@tabler/icons-react';
import type { Runbook, Text } from '@tocsin/engine';
import { textIn } from '@tocsin/engine';
import { useText } from '../../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../../app/i18n/language.ts';
import controls from '../../../../ui/controls.module.css';
import { Dialog } from '../../../../ui/dialog.tsx';
import { Choice } from '../choice.tsx';
import classes from '../files.module.css';
import { filesMessages } from '../messages.ts';

/** A file whose plan bears the id of one that is there already. */
export interface Clash {
  readonly file: string;
  readonly runbook: Runbook;
  readonly source: string;
  /** Of the plan that is there. */
  readonly title: Text;
  /** Hash of its newest version; undefined where it was never saved. */
  readonly newest: string | undefined;
  /** It has changes on this device that are not saved. */
  readonly hasDraft: boolean;
}

interface Props {
  readonly clash: Clash;
  readonly onChange: (basedOn: string) => void;
  readonly onNew: () => void;
  readonly onClose: () => void;
}

/** Asks whether the file is a change to the plan there is, or a plan of its own. */
export function ClashDialog({ clash, onChange, onNew, onClose }: Props) {
  const t = useText(filesMessages);
  const title = textIn(clash.title, useLanguage());
  const { newest } = clash;
  return (
    <Dialog opened title={t('clash.title', { id: clash.runbook.id })} onClose={onClose}>
      <div className={controls.form}>
        <p className={classes.lead}>{t('clash.text', { name: clash.file, title })}</p>
        <Choice
          icon={<IconFilePlus size={22} stroke={1.5} />}
          title={t('clash.new')}
          text={t('clash.new.text')}
          onPick={onNew}
        />
        <Choice
          icon={<IconHistory size={22} stroke={1.5} />}
          title={t('clash.change')}
          text={clash.hasDraft ? t('clash.change.busy') : t('clash.change.text')}
          isOff={clash.hasDraft || newest === undefined}
          onPick={() => newest !== undefined && onChange(newest)}
        />
      </div>
    </Dialog>
  );
}
