import type { Plan, RunResult, Text } from '@tocsin/engine';
import { channelName, describeDuration, parseInstant, printLocal } from '@tocsin/engine';
import type { Io } from '../command.ts';
import { say, sentences } from './say.ts';
import { table } from './table.ts';

/** A run at an instant, for a person at a terminal: where it stands, steps, promises, notices, and what was refused. */

const STATES: Readonly<Record<string, Text>> = {
  waiting: { zh: '等待', en: 'waiting' },
  open: { zh: '待接收', en: 'open' },
  acknowledged: { zh: '已接收', en: 'acknowledged' },
  started: { zh: '进行中', en: 'started' },
  done: { zh: '完成', en: 'done' },
  skipped: { zh: '跳过', en: 'skipped' },
  'not-applicable': { zh: '不适用', en: 'not applicable' },
  failed: { zh: '失败', en: 'failed' },
};

const VERDICTS: Readonly<Record<string, Text>> = {
  idle: { zh: '未起算', en: 'idle' },
  running: { zh: '计时中', en: 'running' },
  met: { zh: '按时', en: 'met' },
  missed: { zh: '超时', en: 'missed' },
  void: { zh: '作废', en: 'void' },
};

const LINK_STATES = {
  started: { zh: '已请求移交', en: 'asked for' },
  declared: { zh: '已移交', en: 'handed over' },
  refused: { zh: '移交未成', en: 'not handed over' },
  ended: { zh: '对方已结束', en: 'ended' },
} as const satisfies Record<string, Text>;

const HEADS = {
  group: { zh: '小组', en: 'Group' },
  step: { zh: '步骤', en: 'Step' },
  state: { zh: '状态', en: 'State' },
  opened: { zh: '开放', en: 'Opened' },
  acknowledged: { zh: '接收', en: 'Acknowledged' },
  started: { zh: '开始', en: 'Started' },
  done: { zh: '完成', en: 'Done' },
  target: { zh: '时限', en: 'Target' },
  verdict: { zh: '结论', en: 'Verdict' },
  due: { zh: '到期', en: 'Due' },
  stopped: { zh: '停止', en: 'Stopped' },
  time: { zh: '时间', en: 'Time' },
  rule: { zh: '通知', en: 'Notice' },
  audience: { zh: '对象', en: 'To' },
  linked: { zh: '移交给', en: 'Handed over to' },
  channel: { zh: '渠道', en: 'Over' },
} as const satisfies Record<string, Text>;

export function showRun(io: Io, plan: Plan, result: RunResult): void {
  const zone = plan.runbook.timeZone ?? 'Asia/Shanghai';
  const clock = (at: string | null): string => {
    const instant = at === null ? undefined : parseInstant(at);
    return instant === undefined ? '' : printLocal(instant, zone).slice(5);
  };
  const groupName = (id: string | null): string => {
    const group = id === null ? undefined : plan.groups.get(id);
    return group ? say(io, group.name) : (id ?? '');
  };
  const stateTitle = (id: string): string => {
    const title = plan.chart.nodes.get(id)?.state.title;
    return title ? say(io, title) : id;
  };

  io.out(headline(io, plan, result));
  section(
    io,
    [
      HEADS.group,
      HEADS.step,
      HEADS.state,
      HEADS.opened,
      HEADS.acknowledged,
      HEADS.started,
      HEADS.done,
    ],
    result.steps.map((step) => [
      groupName(step.group),
      stateTitle(step.id),
      say(io, STATES[step.state] ?? { zh: step.state, en: step.state }),
      clock(step.openedAt),
      clock(step.acknowledgedAt),
      clock(step.startedAt),
      clock(step.doneAt),
    ]),
  );
  section(
    io,
    [HEADS.group, HEADS.target, HEADS.verdict, HEADS.started, HEADS.due, HEADS.stopped],
    result.targets.map((target) => [
      groupName(target.group),
      say(io, plan.targets.get(target.id)?.title ?? { zh: target.id, en: target.id }),
      verdict(io, target),
      clock(target.startedAt),
      clock(target.dueAt),
      clock(target.stoppedAt),
    ]),
  );
  section(
    io,
    [HEADS.time, HEADS.rule, HEADS.audience, HEADS.channel],
    result.notifications.map((notice) => {
      const rule = plan.notifications.get(notice.rule) ?? plan.escalations.get(notice.rule);
      return [
        clock(notice.at),
        rule ? say(io, rule.title) : notice.rule,
        notice.audience.map(groupName).join(', '),
        say(io, channelName(plan, notice.channel)),
      ];
    }),
  );
  section(
    io,
    [HEADS.step, HEADS.linked, HEADS.state, HEADS.time],
    (result.links ?? []).map((link) => [
      stateTitle(link.step),
      link.runbook,
      say(io, LINK_STATES[link.state]) + (link.reason ? ` (${say(io, link.reason)})` : ''),
      clock(link.at),
    ]),
  );
  showRefused(io, result);
}

function section(io: Io, heads: readonly Text[], rows: readonly (readonly string[])[]): void {
  if (rows.length === 0) return;
  io.out('');
  for (const line of table(
    heads.map((head) => say(io, head)),
    rows,
  ))
    io.out(line);
}

function headline(io: Io, plan: Plan, { kind, finished, phase, level }: RunResult): string {
  const phaseTitle = phase === null ? undefined : plan.chart.nodes.get(phase)?.state.title;
  const levelName = level === null ? undefined : plan.levels.get(level)?.name;
  const state =
    phase === null
      ? { zh: '未宣布', en: 'not declared' }
      : finished
        ? { zh: '已结束', en: 'ended' }
        : { zh: '进行中', en: 'going on' };
  return [
    say(io, plan.runbook.title),
    plan.runbook.version,
    say(
      io,
      kind === 'drill' ? { zh: '【演练】', en: '[DRILL]' } : { zh: '【实战】', en: '[LIVE]' },
    ),
    say(io, state),
    ...(phaseTitle ? [say(io, phaseTitle)] : []),
    ...(levelName ? [say(io, levelName)] : []),
  ].join(' · ');
}

function verdict(io: Io, target: RunResult['targets'][number]): string {
  const word = say(io, VERDICTS[target.verdict] ?? { zh: target.verdict, en: target.verdict });
  return target.missedByMs === null
    ? word
    : `${word} +${say(io, describeDuration(target.missedByMs))}`;
}

export function showRefused(io: Io, { refused }: RunResult): void {
  if (refused.length === 0) return;
  io.out('');
  io.out(say(io, { zh: `未采纳 ${refused.length} 项`, en: `${refused.length} refused` }));
  for (const { act, code, message } of refused) {
    const [first = '', ...rest] = sentences(io, message);
    io.out(`  ${act === null ? '' : `#${act} `}${first} (${code})`);
    for (const line of rest) io.out(`     ${line}`);
  }
}
