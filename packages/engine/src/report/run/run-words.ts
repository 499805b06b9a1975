import type { LevelKind, RunOutcome } from '../../run/event.ts';
import type { StepStatus } from '../../run/run.ts';
import type { Text } from '../../text.ts';
import { text } from '../../text.ts';
import type { Verdict } from '../../timing/target-run.ts';

/** What the report of a run says of its own, beside the plan's texts and people's words. */
export const RUN_WORDS = {
  report: text('处置复盘报告', 'After-action report'),
  drill: text('演练', 'DRILL'),
  live: text('实战', 'LIVE'),
  drillLong: text('这是一次演练，通知没有外发。', 'This was a drill: no notice left the system.'),
  liveLong: text('这是一次真实事件的处置。', 'This was the handling of a real event.'),
  stillRunning: text('处置尚未结束，截至', 'Still going on; as known at'),
  run: text('处置编号', 'Run'),
  plan: text('预案', 'Plan'),
  version: text('版本', 'Version'),
  hash: text('内容指纹', 'Content hash'),
  declared: text('宣布', 'Declared'),
  ended: text('结束', 'Ended'),
  lasted: text('历时', 'Lasted'),
  commander: text('指挥', 'Commander'),
  timeZone: text('时间所用时区', 'Times are in'),
  lines: text('日志条数', 'Lines in the journal'),
  facts: text('上报的情况', 'What was reported'),
  from: text('由此移交而来', 'Handed over from'),
  levels: text('级别经过', 'Levels'),
  time: text('时间', 'Time'),
  kind: text('种类', 'Kind'),
  change: text('变化', 'Change'),
  because: text('依据', 'Because'),
  by: text('何人', 'By'),
  none: text('未定级', 'no level'),
  targets: text('时限', 'Timing targets'),
  target: text('时限', 'Target'),
  verdict: text('结果', 'Verdict'),
  started: text('起算', 'Started'),
  due: text('到期', 'Due'),
  stopped: text('停止', 'Stopped'),
  why: text('说明', 'Why'),
  lateBy: text('超时', 'missed by'),
  early: text('余', 'to spare'),
  reportedLate: text('按时做到，但事后才补报', 'kept in time, reported only later'),
  round: text('第几次计时', 'Time round'),
  steps: text('各组任务', 'Steps by group'),
  step: text('任务', 'Step'),
  result: text('结果', 'Result'),
  opened: text('开放', 'Opened'),
  taken: text('接收／开始', 'Taken on'),
  closed: text('办结', 'Closed'),
  remarks: text('备注', 'Remarks'),
  critical: text('关键', 'CRITICAL'),
  confirmedBy: text('确认人', 'confirmed by'),
  sentBack: text('曾被退回', 'was sent back'),
  chosen: text('选择', 'chosen'),
  lastDone: text('最近一次', 'last done'),
  rounds: text('开放次数', 'times opened'),
  tooSoon: text('流程未到即已上报', 'reported before the chart allowed it'),
  added: text('临时增加', 'added during the run'),
  neverReached: text('没有轮到', 'Never reached'),
  groupless: text('未指定小组', 'No group named'),
  notices: text('通知', 'Notices'),
  notice: text('内容', 'Notice'),
  audience: text('对象', 'To'),
  outcome: text('送达情况', 'Outcome'),
  notReported: text('没有回报', 'not reported'),
  refused: text('流程未采纳的操作', 'Acts the chart did not take'),
  act: text('操作', 'Act'),
  notes: text('记事', 'Notes'),
  note: text('记事', 'Note'),
  about: text('关于', 'About'),
  log: text('全部日志', 'The whole log'),
  what: text('事项', 'What'),
  recorded: text('记于', 'recorded'),
  system: text('系统', 'the system'),
  empty: text('没有。', 'None.'),
} as const satisfies Readonly<Record<string, Text>>;

export const STATUS_WORDS: Readonly<Record<StepStatus, Text>> = {
  waiting: text('未轮到', 'Not reached'),
  open: text('待处理', 'To do'),
  acknowledged: text('已接收', 'Acknowledged'),
  started: text('进行中', 'Under way'),
  done: text('已完成', 'Done'),
  skipped: text('已跳过', 'Skipped'),
  'not-applicable': text('不适用', 'Not applicable'),
  failed: text('未能完成', 'Failed'),
};

export const VERDICT_WORDS: Readonly<Record<Verdict, Text>> = {
  idle: text('未起算', 'Not started'),
  running: text('计时中', 'Running'),
  met: text('按时完成', 'Met'),
  missed: text('超时', 'Missed'),
  void: text('已作废', 'Void'),
};

export const VOID_WORDS = {
  ended: text('所在环节或处置已结束', 'its part or the run ended'),
  level: text('现级别不要求', 'not asked at this level'),
  step: text('对应任务不再需要', 'its step was no longer wanted'),
} as const satisfies Readonly<Record<string, Text>>;

export const LEVEL_KIND_WORDS: Readonly<Record<LevelKind, Text>> = {
  response: text('响应级别', 'Response'),
  event: text('事件级别', 'Event'),
  warning: text('预警级别', 'Warning'),
};

export const OUTCOME_WORDS: Readonly<Record<RunOutcome, Text>> = {
  finished: text('流程走完', 'walked to its end'),
  closed: text('由人关闭', 'closed by hand'),
  aborted: text('中止', 'aborted'),
};

export const DELIVERY_WORDS = {
  sent: text('已送出', 'sent'),
  failed: text('未能送出', 'not sent'),
  suppressed: text('演练，未外发', 'drill, not sent'),
  shown: text('仅在系统内显示', 'shown in the app'),
} as const satisfies Readonly<Record<string, Text>>;

export const NOT_APPLICABLE_WORDS = {
  level: text('级别不要求', 'not for this level'),
  condition: text('条件不成立', 'its condition did not hold'),
  ended: text('所在环节已结束', 'its part had ended'),
  person: text('由人判定', 'settled by a person'),
} as const satisfies Readonly<Record<string, Text>>;
