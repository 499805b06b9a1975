import { printDuration } from '../duration.ts';
import type { Plan } from '../plan.ts';
import type { Anchor } from '../runbook/anchor.ts';
import type { Text } from '../text.ts';
import { text } from '../text.ts';
import type { Actor } from './actor.ts';
import type { RunEvent } from './event.ts';
import { printValue } from './template.ts';
import type { FieldValues } from './values.ts';

/** The words of the record: what an event or a moment says, in one line, in both languages. */

const plain = (value: string): Text => ({ zh: value, en: value });
const actorName = (actor: Actor): string => actor.name ?? actor.id;

/** Length of time as people say it: `1 小时 30 分` / `1 h 30 min`. */
export function describeDuration(ms: number): Text {
  const parts = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/.exec(
    printDuration(Math.round(ms / 1000) * 1000),
  );
  const words = [
    [parts?.[1], '天', 'd'],
    [parts?.[2], '小时', 'h'],
    [parts?.[3], '分钟', 'min'],
    [parts?.[4], '秒', 's'],
  ] as const;
  const given = words.filter(([amount]) => amount !== undefined && amount !== '0');
  if (given.length === 0) return text('0 秒', '0 s');
  return {
    zh: given.map(([amount, zh]) => `${amount} ${zh}`).join(' '),
    en: given.map(([amount, , en]) => `${amount} ${en}`).join(' '),
  };
}

const join = (
  zh: (part: (value: Text) => string) => string,
  en: (part: (value: Text) => string) => string,
): Text => ({
  zh: zh((value) => value.zh),
  en: en((value) => value.en),
});

/** Titles of what an id names in a plan; ids of steps added in a run read as themselves. */
function namer(plan: Plan) {
  const state = (id: string): Text => plan.chart.nodes.get(id)?.state.title ?? plain(id);
  const level = (id: string | null | undefined): Text =>
    id ? (plan.levels.get(id)?.name ?? plain(id)) : text('未定级', 'no level');
  const target = (id: string): Text => plan.targets.get(id)?.title ?? plain(id);
  const group = (id: string): Text => plan.groups.get(id)?.name ?? plain(id);
  const choice = (step: string, id: string): Text => {
    const node = plan.chart.nodes.get(step);
    const option =
      node?.state.kind === 'decision' ? node.state.options.find((one) => one.id === id) : undefined;
    return option?.title ?? plain(id);
  };
  return { state, level, target, group, choice };
}

/** A moment that a target or notice hangs on. */
export function describeAnchor(plan: Plan, anchor: Anchor): Text {
  const name = namer(plan);
  switch (anchor.on) {
    case 'declared':
      return text('宣布事件', 'the incident is declared');
    case 'ended':
      return text('处置结束', 'the run ends');
    case 'entered':
      return join(
        (t) => `进入“${t(name.state(anchor.state))}”`,
        (t) => `“${t(name.state(anchor.state))}” is entered`,
      );
    case 'left':
      return join(
        (t) => `离开“${t(name.state(anchor.state))}”`,
        (t) => `“${t(name.state(anchor.state))}” is left`,
      );
    case 'opened':
      return join(
        (t) => `“${t(name.state(anchor.step))}”开放`,
        (t) => `“${t(name.state(anchor.step))}” opens`,
      );
    case 'acknowledged':
      return join(
        (t) => `“${t(name.state(anchor.step))}”被接收`,
        (t) => `“${t(name.state(anchor.step))}” is acknowledged`,
      );
    case 'started':
      return join(
        (t) => `“${t(name.state(anchor.step))}”开始`,
        (t) => `“${t(name.state(anchor.step))}” is started`,
      );
    case 'done':
      return join(
        (t) => `“${t(name.state(anchor.step))}”完成`,
        (t) => `“${t(name.state(anchor.step))}” is done`,
      );
    case 'decided': {
      const { choice, step } = anchor;
      const title = name.state(step);
      return choice === undefined
        ? join(
            (t) => `“${t(title)}”作出决定`,
            (t) => `“${t(title)}” is decided`,
          )
        : join(
            (t) => `“${t(title)}”选“${t(name.choice(step, choice))}”`,
            (t) => `“${t(title)}” is decided: ${t(name.choice(step, choice))}`,
          );
    }
    case 'field': {
      const field = plan.fields.get(anchor.field);
      const title = field?.name ?? plain(anchor.field);
      return field?.type === 'instant'
        ? title
        : join(
            (t) => `报告“${t(title)}”`,
            (t) => `“${t(title)}” is reported`,
          );
    }
    case 'true':
      return text(`条件成立:${anchor.when}`, `it comes to hold: ${anchor.when}`);
    case 'level': {
      const { level } = anchor;
      return level === undefined
        ? text('级别变化', 'the level changes')
        : join(
            (t) => `进入${t(name.level(level))}`,
            (t) => `${t(name.level(level))} is reached`,
          );
    }
    case 'warned':
      return join(
        (t) => `“${t(name.target(anchor.target))}”临近超时`,
        (t) => `“${t(name.target(anchor.target))}” is nearly due`,
      );
    case 'missed':
      return join(
        (t) => `“${t(name.target(anchor.target))}”超时`,
        (t) => `“${t(name.target(anchor.target))}” is missed`,
      );
  }
}

function describeValues(plan: Plan, values: FieldValues, timeZone: string): Text {
  const one = (language: 'zh' | 'en'): string =>
    Object.entries(values)
      .map(([id, value]) => {
        const field = plan.fields.get(id);
        const shown = field ? printValue(field, value, language, timeZone) : String(value);
        return `${field?.name[language] || id} ${shown}`;
      })
      .join(language === 'zh' ? ';' : '; ');
  return { zh: one('zh'), en: one('en') };
}

/** One line of the journal. Who did it is a column of its own wherever it is shown. */
export function describeEvent(plan: Plan, event: RunEvent): Text {
  const name = namer(plan);
  const zone = plan.runbook.timeZone ?? 'Asia/Shanghai';
  const late = 'late' in event && event.late ? text('(迟记)', ' (late)') : text('', '');
  const on = (zh: string, en: string, id: string, tail: Text = text('', '')): Text =>
    join(
      (t) => `${zh}“${t(name.state(id))}”${t(tail)}`,
      (t) => `${en} “${t(name.state(id))}”${t(tail)}`,
    );
  const because = (reason: string | undefined): Text =>
    reason ? text(`:${reason}`, `: ${reason}`) : text('', '');
  switch (event.type) {
    case 'runDeclared':
      return event.kind === 'drill'
        ? join(
            (t) => `开始演练:${t(plan.runbook.title)}`,
            (t) => `Drill begun: ${t(plan.runbook.title)}`,
          )
        : join(
            (t) => `宣布事件:${t(plan.runbook.title)}`,
            (t) => `Incident declared: ${t(plan.runbook.title)}`,
          );
    case 'fieldsSet': {
      const values = describeValues(plan, event.values, zone);
      return join(
        (t) => `报告 ${t(values)}`,
        (t) => `Reported ${t(values)}`,
      );
    }
    case 'levelAssessed':
      return join(
        (t) => `分级标准判定为${t(name.level(event.level))}`,
        (t) => `The level table gives ${t(name.level(event.level))}`,
      );
    case 'levelChanged': {
      const why =
        event.why === 'table'
          ? text(
              `(依据规则 ${event.rules?.join('、') ?? ''})`,
              ` (rule ${event.rules?.join(', ') ?? ''})`,
            )
          : because(event.reason);
      return join(
        (t) => `级别由${t(name.level(event.from))}变为${t(name.level(event.to))}${t(why)}`,
        (t) =>
          `Level changed from ${t(name.level(event.from))} to ${t(name.level(event.to))}${t(why)}`,
      );
    }
    case 'transitionTaken': {
      const to = event.to.replace(/:(done|open)$/, '');
      const title = plan.chart.nodes.get(to)?.state.title;
      if (!title) return text('流程走到尽头', 'The chart reached its end');
      return event.to.endsWith(':done')
        ? join(
            (t) => `“${t(title)}”全部完成`,
            (t) => `“${t(title)}” is complete`,
          )
        : join(
            (t) => `流程进入“${t(title)}”${t(because(event.reason))}`,
            (t) => `The chart went on to “${t(title)}”${t(because(event.reason))}`,
          );
    }
    case 'jumped':
      return on('跳转到', 'Jumped to', event.to, because(event.reason));
    case 'stepOpened':
      return on(
        '开放',
        'Opened',
        event.step,
        event.conditionUnknown ? text('(条件未知)', ' (condition unknown)') : undefined,
      );
    case 'stepAcknowledged':
      return on('接收', 'Acknowledged', event.step);
    case 'stepStarted':
      return on('开始', 'Started', event.step);
    case 'stepReported':
      return on('报告完成,待确认:', 'Reported done, to be confirmed:', event.step);
    case 'stepCompleted':
      return on(
        '完成',
        'Done:',
        event.step,
        event.confirmedBy
          ? text(
              `(${actorName(event.confirmedBy)}确认)`,
              ` (confirmed by ${actorName(event.confirmedBy)})`,
            )
          : undefined,
      );
    case 'stepSkipped':
      return on('跳过', 'Skipped', event.step, because(event.reason));
    case 'stepNotApplicable': {
      const why = {
        level: text('(级别不要求)', ' (not for this level)'),
        condition: text('(条件不成立)', ' (its condition does not hold)'),
        ended: text('(所在环节已结束)', ' (its part has ended)'),
        person: because(event.reason),
      }[event.why];
      return on('不适用:', 'Not applicable:', event.step, why);
    }
    case 'stepFailed':
      return on('失败:', 'Failed:', event.step, because(event.reason));
    case 'stepReopened':
      return on('重新打开', 'Reopened', event.step, because(event.reason));
    case 'stepRepeated':
      return on(`第 ${event.round} 次开放`, `Opened for the ${event.round}. time:`, event.step);
    case 'stepConcluded':
      return on('随所在环节结束', 'Ended with its part:', event.step);
    case 'stepReassigned':
      return on(
        '改派',
        'Reassigned',
        event.step,
        join(
          (t) => `给${t(name.group(event.group))}:${event.reason}`,
          (t) => ` to ${t(name.group(event.group))}: ${event.reason}`,
        ),
      );
    case 'helpRequested':
      return on('请求支援', 'Help asked for at', event.step, because(event.text));
    case 'decisionTaken':
      return on(
        '决定',
        'Decided',
        event.step,
        join(
          (t) => `:${t(name.choice(event.step, event.choice))}${t(because(event.reason))}`,
          (t) => `: ${t(name.choice(event.step, event.choice))}${t(because(event.reason))}`,
        ),
      );
    case 'stepAdded':
      return join(
        (t) => `增加步骤“${t(event.definition.title)}”:${event.reason}`,
        (t) => `Step “${t(event.definition.title)}” added: ${event.reason}`,
      );
    case 'groupAdded':
      return join(
        (t) => `增设小组“${t(event.name)}”:${event.reason}`,
        (t) => `Group “${t(event.name)}” added: ${event.reason}`,
      );
    case 'targetStarted': {
      const figure = event.withinMs === undefined ? text('', '') : describeDuration(event.withinMs);
      return join(
        (t) => `“${t(name.target(event.target))}”开始计时${t(figure) ? `,限 ${t(figure)}` : ''}`,
        (t) =>
          `“${t(name.target(event.target))}” began to run${t(figure) ? `, within ${t(figure)}` : ''}`,
      );
    }
    case 'targetWarned':
      return join(
        (t) => `“${t(name.target(event.target))}”临近超时${t(late)}`,
        (t) => `“${t(name.target(event.target))}” is nearly due${t(late)}`,
      );
    case 'targetMissed':
      return join(
        (t) => `“${t(name.target(event.target))}”超时${t(late)}`,
        (t) => `“${t(name.target(event.target))}” was missed${t(late)}`,
      );
    case 'targetStopped':
      return join(
        (t) => `“${t(name.target(event.target))}”停止计时`,
        (t) => `“${t(name.target(event.target))}” stopped`,
      );
    case 'targetVoided':
      return join(
        (t) => `“${t(name.target(event.target))}”不再计时`,
        (t) => `“${t(name.target(event.target))}” is void`,
      );
    case 'targetPaused':
      return join(
        (t) => `暂停“${t(name.target(event.target))}”:${event.reason}`,
        (t) => `“${t(name.target(event.target))}” paused: ${event.reason}`,
      );
    case 'targetResumed':
      return join(
        (t) => `恢复“${t(name.target(event.target))}”计时:${event.reason}`,
        (t) => `“${t(name.target(event.target))}” resumed: ${event.reason}`,
      );
    case 'targetRetimed': {
      const figure = describeDuration(event.withinMs);
      return join(
        (t) => `“${t(name.target(event.target))}”按${t(name.level(event.level))}改限 ${t(figure)}`,
        (t) =>
          `“${t(name.target(event.target))}” is now within ${t(figure)}, as ${t(name.level(event.level))} asks`,
      );
    }
    case 'alarmAcknowledged':
      return text('确认告警', 'Alarm acknowledged');
    case 'escalationStarted':
      return join(
        (t) =>
          `启动升级通知“${t(plan.escalations.get(event.escalation)?.title ?? plain(event.escalation))}”`,
        (t) =>
          `Escalation “${t(plan.escalations.get(event.escalation)?.title ?? plain(event.escalation))}” begun`,
      );
    case 'escalated':
      return text(
        `升级通知第 ${event.tier + 1} 级(第 ${event.round} 次)${late.zh}`,
        `Escalated to tier ${event.tier + 1} (round ${event.round})${late.en}`,
      );
    case 'conditionHeld':
      return event.holds
        ? text(`条件成立:${event.when}`, `Condition holds: ${event.when}`)
        : text(`条件不再成立:${event.when}`, `Condition holds no more: ${event.when}`);
    case 'timersArmed':
      return text(
        `设定 ${event.arms?.length ?? 0} 个定时`,
        `${event.arms?.length ?? 0} timers set`,
      );
    case 'timerDue':
      return text(`定时到点${late.zh}`, `Timer due${late.en}`);
    case 'noticeIssued': {
      const { notice } = event;
      const audience = (language: 'zh' | 'en'): string =>
        notice.audience.map((id) => name.group(id)[language]).join(language === 'zh' ? '、' : ', ');
      return text(
        `通知${audience('zh')}:${notice.text.zh}`,
        `Notice to ${audience('en')}: ${notice.text.en}`,
      );
    }
    case 'noticeDelivered': {
      const words = {
        sent: text('已送出', 'sent'),
        failed: text('未能送出', 'not sent'),
        suppressed: text('演练,未外发', 'drill, not sent outside'),
      }[event.outcome];
      return join(
        (t) => `通知经 ${event.channel} ${t(words)}${event.detail ? `:${event.detail}` : ''}`,
        (t) =>
          `Notice over ${event.channel}: ${t(words)}${event.detail ? ` (${event.detail})` : ''}`,
      );
    }
    case 'commandHandedOver':
      return text(
        `指挥权移交给${actorName(event.to)}:${event.reason}`,
        `Command handed over to ${actorName(event.to)}: ${event.reason}`,
      );
    case 'noteAdded':
      return plain(event.text);
    case 'actRecorded':
      return event.step
        ? on(
            '记下(流程未采纳)',
            'Noted (not taken by the chart):',
            event.step,
            because(event.reason),
          )
        : text('记下一项操作(流程未采纳)', 'An act was noted (not taken by the chart)');
    case 'clockSet':
      return event.clock.rate === 0
        ? text(`演练时钟暂停:${event.reason}`, `Drill clock stopped: ${event.reason}`)
        : text(
            `演练时钟调为 ${event.clock.rate} 倍:${event.reason}`,
            `Drill clock set to ${event.clock.rate}×: ${event.reason}`,
          );
    case 'runEnded': {
      const words = {
        finished: text('流程走完,处置结束', 'The plan was walked to its end'),
        closed: text('由人关闭', 'Closed by hand'),
        aborted: text('中止', 'Aborted'),
      }[event.outcome];
      return join(
        (t) => `${t(words)}${t(because(event.reason))}`,
        (t) => `${t(words)}${t(because(event.reason))}`,
      );
    }
  }
}
