import type { StepStatus } from '@tocsin/engine';
import { useLanguage } from '../../app/i18n/language.ts';
import { StatusShape } from '../../ui/status-mark.tsx';
import { wallTime } from '../../ui/zoned-time.ts';
import { useIsRun, useRunTimeZone } from '../overlay/overlay-store.ts';
import type { NodeOverlay, NodeStatus } from '../overlay/run-overlay.ts';

const WORDS: Readonly<Record<NodeStatus, { readonly zh: string; readonly en: string }>> = {
  waiting: { zh: '未到', en: 'waiting' },
  open: { zh: '待办', en: 'open' },
  acknowledged: { zh: '已确认', en: 'acknowledged' },
  started: { zh: '进行中', en: 'started' },
  done: { zh: '已完成', en: 'done' },
  skipped: { zh: '已跳过', en: 'skipped' },
  'not-applicable': { zh: '不适用', en: 'not applicable' },
  failed: { zh: '失败', en: 'failed' },
  standby: { zh: '待命', en: 'on standby' },
  unreached: { zh: '未到', en: 'not reached' },
  active: { zh: '进行中', en: 'under way' },
  passed: { zh: '已过', en: 'passed' },
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

export const statusWord = (status: NodeStatus, language: 'zh' | 'en'): string =>
  WORDS[status][language];

/** The foot of a card in a run: how it stands, since when, by whom. */
export function RunLine({ overlay }: { readonly overlay: NodeOverlay | undefined }) {
  const isRun = useIsRun();
  const language = useLanguage();
  const timeZone = useRunTimeZone();
  if (!isRun) return null;
  const status = overlay?.status ?? 'unreached';
  const shape = SHAPES[status] ?? 'waiting';
  const at = overlay?.at === undefined ? undefined : wallTime(overlay.at, timeZone);
  const confirm = language === 'zh' ? '待复核' : 'to confirm';
  const help = language === 'zh' ? '求援' : 'help!';
  return (
    <span className="cv-run-line" title={overlay?.reason}>
      <StatusShape status={shape} />
      <span className="cv-run-word">
        {overlay?.awaitsConfirm ? confirm : statusWord(status, language)}
      </span>
      {overlay?.help && <strong className="cv-run-help">{help}</strong>}
      <span className="cv-run-who">
        {overlay?.by && <span className="cv-run-by">{overlay.by}</span>}
        {at && <time>{at.time}</time>}
      </span>
    </span>
  );
}
