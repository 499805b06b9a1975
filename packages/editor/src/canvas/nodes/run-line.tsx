import type { StepStatus, Text } from '@tocsin/engine';
import { textIn } from '@tocsin/engine';
import { useText } from '../../app/i18n/define-messages.ts';
import { useLanguage } from '../../app/i18n/language.ts';
import { uiMessages } from '../../ui/messages.ts';
import { StatusShape } from '../../ui/status-mark.tsx';
import { wallTime } from '../../ui/zoned-time.ts';
import { useIsRun, useRunTimeZone } from '../overlay/overlay-store.ts';
import type { NodeOverlay, NodeStatus } from '../overlay/run-overlay.ts';

/** Words for what is no step's status; those of steps are the app's own. */
const WORDS: Readonly<Partial<Record<NodeStatus, Text>>> = {
  standby: { zh: '待命', en: 'on standby' },
  unreached: { zh: '未到', en: 'not reached' },
  active: { zh: '进行中', en: 'under way' },
  passed: { zh: '已过', en: 'passed' },
  halted: { zh: '到此结束', en: 'ended here' },
};

/** The shape of each status, from the shared marks of steps. */
const SHAPES: Readonly<Partial<Record<NodeStatus, StepStatus>>> = {
  open: 'open',
  acknowledged: 'acknowledged',
  started: 'started',
  active: 'started',
  done: 'done',
  skipped: 'skipped',
  'not-applicable': 'not-applicable',
  failed: 'failed',
};

/** The foot of a card in a run: how it stands, since when, by whom. */
export function RunLine({ overlay }: { readonly overlay: NodeOverlay | undefined }) {
  const isRun = useIsRun();
  const t = useText(uiMessages);
  const language = useLanguage();
  const timeZone = useRunTimeZone();
  if (!isRun) return null;
  const status = overlay?.status ?? 'unreached';
  const shape = SHAPES[status] ?? 'waiting';
  const word = WORDS[status]?.[language] ?? t(`status.${shape}`);
  const at = overlay?.at === undefined ? undefined : wallTime(overlay.at, timeZone);
  const confirm = language === 'zh' ? '待复核' : 'to confirm';
  const help = language === 'zh' ? '求援' : 'help!';
  return (
    <span className="cv-run-line" title={overlay?.reason}>
      <StatusShape status={shape} />
      <span className="cv-run-word">{overlay?.awaitsConfirm ? confirm : word}</span>
      {overlay?.help && <strong className="cv-run-help">{help}</strong>}
      <span className="cv-run-who">
        {overlay?.by && <span className="cv-run-by">{textIn(overlay.by, language)}</span>}
        {at && <time>{at.time}</time>}
      </span>
    </span>
  );
}
