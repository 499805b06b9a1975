import type { Problem } from '../problem.ts';
import type { Text } from '../text.ts';

/** [R2] Why a command is refused: a code for machines, a sentence for people. */
const MESSAGES = {
  'run-ended': {
    zh: '本次处置已经结束，不能再操作。',
    en: 'This run has ended; nothing more can be done in it.',
  },
  'unknown-step': { zh: '预案中没有步骤“{id}”。', en: 'The plan has no step “{id}”.' },
  'step-not-open': {
    zh: '步骤“{title}”尚未开放；已记下这一动作。',
    en: 'Step “{title}” is not open yet; the act has been noted.',
  },
  'step-waits': {
    zh: '步骤“{title}”要等“{before}”完成后才开放；已记下这一动作。',
    en: 'Step “{title}” waits for “{before}”; the act has been noted.',
  },
  'step-closed': {
    zh: '步骤“{title}”已经结束（{status}）。',
    en: 'Step “{title}” is closed already ({status}).',
  },
  'step-not-closed': {
    zh: '步骤“{title}”还没有结束，无需重新打开。',
    en: 'Step “{title}” is not closed, so it cannot be reopened.',
  },
  'wrong-kind': { zh: '“{title}”不能这样操作。', en: '“{title}” cannot be acted on in that way.' },
  'values-required': {
    zh: '完成前请填报“{field}”。',
    en: 'Report “{field}” before closing the step.',
  },
  'second-person': {
    zh: '需由另一人确认，不能由同一人确认。',
    en: 'A second person has to confirm; the same person cannot.',
  },
  'nothing-to-confirm': {
    zh: '步骤“{title}”没有待确认的完成。',
    en: 'There is nothing to confirm at step “{title}”.',
  },
  'unknown-choice': { zh: '“{title}”没有选项“{id}”。', en: '“{title}” has no option “{id}”.' },
  'unknown-field': { zh: '预案中没有字段“{id}”。', en: 'The plan has no field “{id}”.' },
  'wrong-value': {
    zh: '“{field}”的值不对：{expected}。',
    en: 'The value of “{field}” is not right: {expected}.',
  },
  'unknown-level': { zh: '预案中没有级别“{id}”。', en: 'The plan has no level “{id}”.' },
  'unknown-state': { zh: '预案中没有状态“{id}”。', en: 'The plan has no state “{id}”.' },
  'unknown-group': { zh: '没有小组“{id}”。', en: 'There is no group “{id}”.' },
  'unknown-target': { zh: '没有正在计时的时限“{id}”。', en: 'No timing target “{id}” is running.' },
  'target-paused': { zh: '该时限已经暂停。', en: 'That timing target is paused already.' },
  'target-not-paused': { zh: '该时限没有暂停。', en: 'That timing target is not paused.' },
  'unknown-alarm': { zh: '没有告警“{id}”。', en: 'There is no alarm “{id}”.' },
  'unknown-transition': {
    zh: '现在不能走“{id}”这一转移。',
    en: 'The transition “{id}” cannot be taken here.',
  },
  'cannot-jump': { zh: '现在不能跳转到“{title}”。', en: 'The run cannot jump to “{title}” now.' },
  'id-taken': { zh: '编号“{id}”已被使用。', en: 'The id “{id}” is taken.' },
  'not-a-drill': { zh: '只有演练可以调整时钟。', en: 'Only a drill has a clock that can be set.' },
  'unknown-help': { zh: '没有求援“{id}”。', en: 'There is no request for help “{id}”.' },
  'help-answered': {
    zh: '这一求援已有答复。',
    en: 'This request for help has been answered already.',
  },
  'help-lapsed': {
    zh: '求援的步骤已经结束，无需答复。',
    en: 'The step that asked for help is closed; no answer is needed.',
  },
  'say-why': { zh: '请写明原因。', en: 'Say why.' },
  'unknown-link': {
    zh: '没有移交出去的处置“{id}”。',
    en: 'No run “{id}” was handed over from here.',
  },
  'link-missing': {
    zh: '“{title}”指向的预案不存在，无法移交；请由人处理并写明原因。',
    en: 'The plan that “{title}” names does not exist, so nothing can be handed over; deal with it by hand and say why.',
  },
  'link-not-declared': {
    zh: '处置“{id}”尚未宣布，不能结束。',
    en: 'The run “{id}” has not been declared, so it cannot have ended.',
  },
  'unknown-notification': {
    zh: '预案中没有通知规则“{id}”。',
    en: 'The plan has no notification rule “{id}”.',
  },
  'unknown-notice': {
    zh: '没有待送达的通知“{id}”。',
    en: 'No notice “{id}” is waiting to be delivered.',
  },
  'wrong-runbook': {
    zh: '命令针对的预案版本与载入的不同。',
    en: 'The command names another version of the runbook than the one loaded.',
  },
  'required-field': { zh: '请填写“{field}”。', en: 'Fill in “{field}”.' },
  'chart-loop': {
    zh: '预案流程在此处循环不止，操作未执行；请跳转或由指挥人员处置。',
    en: 'The chart loops without end here, so nothing was done; jump elsewhere or act by hand.',
  },
} as const satisfies Record<string, Text>;

export type RefusalCode = keyof typeof MESSAGES;

type Slots = Readonly<Record<string, string | Text>>;

const fill = (template: string, slots: Slots, language: 'zh' | 'en'): string =>
  template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const slot = slots[name];
    if (slot === undefined) return whole;
    return typeof slot === 'string' ? slot : slot[language];
  });

export function refusal(code: RefusalCode, path: string, slots: Slots = {}): Problem {
  const message = MESSAGES[code];
  return {
    code,
    path,
    message: { zh: fill(message.zh, slots, 'zh'), en: fill(message.en, slots, 'en') },
  };
}
