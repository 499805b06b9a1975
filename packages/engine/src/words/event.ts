import type { Plan } from '../plan.ts';
import type { RunEvent } from '../run/event.ts';
import type { AddedStep } from '../run/run.ts';
import { printValue } from '../run/template.ts';
import type { FieldValues } from '../run/values.ts';
import type { Text } from '../text.ts';
import { text } from '../text.ts';
import { describeDuration } from './duration.ts';
import { actorName, channelName, join, namer, plain } from './names.ts';

function describeValues(plan: Plan, values: FieldValues, timeZone: string): Text {
  const one = (language: 'zh' | 'en'): string =>
    Object.entries(values)
      .map(([id, value]) => {
        const field = plan.fields.get(id);
        const shown = field ? printValue(field, value, language, timeZone) : String(value);
        return `${field?.name[language] || id} ${shown}`;
      })
      .join(language === 'zh' ? '；' : '; ');
  return { zh: one('zh'), en: one('en') };
}

function handedOver(plan: Plan, kind: 'live' | 'drill', from: string): Text {
  const { title } = plan.runbook;
  return kind === 'drill'
    ? text(`开始演练：${title.zh}（由 ${from} 移交）`, `Drill begun: ${title.en} (from ${from})`)
    : text(
        `宣布事件：${title.zh}（由 ${from} 移交）`,
        `Incident declared: ${title.en} (from ${from})`,
      );
}

/** One line of the journal; `added` are the steps added to the run. Who did it is a column of its own wherever it is shown. */
export function describeEvent(plan: Plan, event: RunEvent, added: readonly AddedStep[] = []): Text {
  const name = namer(plan, added);
  const zone = plan.runbook.timeZone ?? 'Asia/Shanghai';
  const late = 'late' in event && event.late ? text('（迟记）', ' (late)') : text('', '');
  const on = (zh: string, en: string, id: string, tail: Text = text('', '')): Text =>
    join(
      (t) => `${zh}“${t(name.state(id))}”${t(tail)}`,
      (t) => `${en} “${t(name.state(id))}”${t(tail)}`,
    );
  const because = (reason: string | undefined): Text =>
    reason ? text(`：${reason}`, `: ${reason}`) : text('', '');
  switch (event.type) {
    case 'runDeclared':
      if (event.from) return handedOver(plan, event.kind, event.from.run);
      return event.kind === 'drill'
        ? join(
            (t) => `开始演练：${t(plan.runbook.title)}`,
            (t) => `Drill begun: ${t(plan.runbook.title)}`,
          )
        : join(
            (t) => `宣布事件：${t(plan.runbook.title)}`,
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
              `（依据：${(event.rules ?? []).map((id) => name.rule(id).zh).join('；')}）`,
              ` (because: ${(event.rules ?? []).map((id) => name.rule(id).en).join('; ')})`,
            )
          : event.target === undefined
            ? because(event.reason)
            : join(
                (t) => `（“${t(name.target(event.target ?? ''))}”超时）`,
                (t) => ` (“${t(name.target(event.target ?? ''))}” was missed)`,
              );
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
        event.conditionUnknown ? text('（条件未知）', ' (condition unknown)') : undefined,
      );
    case 'stepAcknowledged':
      return on('接收', 'Acknowledged', event.step);
    case 'stepStarted':
      return on('开始', 'Started', event.step);
    case 'stepReported':
      return on('报告完成，待确认：', 'Reported done, to be confirmed:', event.step);
    case 'stepCompleted': {
      const { confirmedBy } = event;
      return on(
        '完成',
        'Done:',
        event.step,
        confirmedBy &&
          join(
            (t) => `（${t(actorName(plan, confirmedBy))}确认）`,
            (t) => ` (confirmed by ${t(actorName(plan, confirmedBy))})`,
          ),
      );
    }
    case 'stepSkipped':
      return on('跳过', 'Skipped', event.step, because(event.reason));
    case 'stepNotApplicable': {
      const why = {
        level: text('（级别不要求）', ' (not for this level)'),
        condition: text('（条件不成立）', ' (its condition does not hold)'),
        ended: text('（所在环节已结束）', ' (its part has ended)'),
        person: because(event.reason),
      }[event.why];
      return on('不适用：', 'Not applicable:', event.step, why);
    }
    case 'stepFailed':
      return on('失败：', 'Failed:', event.step, because(event.reason));
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
          (t) => `给${t(name.group(event.group))}：${event.reason}`,
          (t) => ` to ${t(name.group(event.group))}: ${event.reason}`,
        ),
      );
    case 'helpRequested':
      return on('请求支援', 'Help asked for at', event.step, because(event.text));
    case 'helpAnswered': {
      const said = because(event.text);
      const group = event.group === undefined ? undefined : name.group(event.group);
      return event.answer === 'declined'
        ? on('无法支援', 'Help declined at', event.step, said)
        : on(
            '答应支援',
            'Help promised at',
            event.step,
            join(
              (t) => `${group ? `，由${t(group)}支援` : ''}${t(said)}`,
              (t) => `${group ? `, by ${t(group)}` : ''}${t(said)}`,
            ),
          );
    }
    case 'stepReportRejected':
      return on('退回，未予确认：', 'Not confirmed, sent back:', event.step, because(event.reason));
    case 'stepConditionChanged':
      return event.holds
        ? on('重新需要', 'Asked for again:', event.step)
        : on(
            event.why === 'level' ? '现级别已不要求' : '条件已不成立',
            event.why === 'level'
              ? 'No longer asked at this level:'
              : 'Its condition holds no more:',
            event.step,
            text('，已有人在办，继续进行', ', in hand and going on'),
          );
    case 'linkStarted':
      return on(
        '移交另一预案',
        'Handing over to another plan at',
        event.step,
        text(`：${event.link.runbook}`, `: ${event.link.runbook}`),
      );
    case 'linkDeclared': {
      const { id, version } = event.runbook;
      return on(
        '已移交',
        'Handed over at',
        event.step,
        text(`：预案 ${id}（${version} 版）已启动`, `: plan ${id} (version ${version}) has begun`),
      );
    }
    case 'linkRefused':
      return on(
        '移交未成',
        'Could not be handed over at',
        event.step,
        join(
          (t) => `：${t(event.reason)}`,
          (t) => `: ${t(event.reason)}`,
        ),
      );
    case 'linkEnded':
      return on(
        '移交的处置已结束：',
        'The run handed over to has ended:',
        event.step,
        {
          finished: text('（流程走完）', ' (walked to its end)'),
          closed: text('（由人关闭）', ' (closed by hand)'),
          aborted: text('（中止）', ' (aborted)'),
        }[event.outcome],
      );
    case 'decisionTaken':
      return on(
        '决定',
        'Decided',
        event.step,
        join(
          (t) => `：${t(name.choice(event.step, event.choice))}${t(because(event.reason))}`,
          (t) => `: ${t(name.choice(event.step, event.choice))}${t(because(event.reason))}`,
        ),
      );
    case 'stepAdded':
      return join(
        (t) => `增加步骤“${t(event.definition.title)}”：${event.reason}`,
        (t) => `Step “${t(event.definition.title)}” added: ${event.reason}`,
      );
    case 'groupAdded':
      return join(
        (t) => `增设小组“${t(event.name)}”：${event.reason}`,
        (t) => `Group “${t(event.name)}” added: ${event.reason}`,
      );
    case 'targetStarted': {
      const figure = event.withinMs === undefined ? text('', '') : describeDuration(event.withinMs);
      return join(
        (t) => `“${t(name.target(event.target))}”开始计时${t(figure) ? `，限 ${t(figure)}` : ''}`,
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
        (t) => `暂停“${t(name.target(event.target))}”：${event.reason}`,
        (t) => `“${t(name.target(event.target))}” paused: ${event.reason}`,
      );
    case 'targetResumed':
      return join(
        (t) => `恢复“${t(name.target(event.target))}”计时：${event.reason}`,
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
        `升级通知第 ${event.tier + 1} 级（第 ${event.round} 次）${late.zh}`,
        `Escalated to tier ${event.tier + 1} (round ${event.round})${late.en}`,
      );
    case 'conditionHeld': {
      const what = name.waiting(event.when) ?? plain(event.when);
      return event.holds
        ? join(
            (t) => `“${t(what)}”的条件成立`,
            (t) => `The condition of “${t(what)}” holds`,
          )
        : join(
            (t) => `“${t(what)}”的条件不再成立`,
            (t) => `The condition of “${t(what)}” holds no more`,
          );
    }
    case 'timersArmed':
      return text(
        `设定 ${event.arms?.length ?? 0} 个定时`,
        `${event.arms?.length ?? 0} timers set`,
      );
    case 'timerDue':
      return event.stuck
        ? text(
            '定时到点，但流程在此循环不止，未予执行',
            'Timer due, but the chart loops without end here; nothing was done',
          )
        : text(`定时到点${late.zh}`, `Timer due${late.en}`);
    case 'noticeIssued': {
      const { notice } = event;
      const audience = (language: 'zh' | 'en'): string =>
        notice.audience.map((id) => name.group(id)[language]).join(language === 'zh' ? '、' : ', ');
      const byHand = event.by.role === 'system' ? text('', '') : text('手动', ' sent by hand');
      return text(
        `${byHand.zh}通知${audience('zh')}：${notice.text.zh}`,
        `Notice${byHand.en} to ${audience('en')}: ${notice.text.en}`,
      );
    }
    case 'noticeDelivered': {
      const words = {
        sent: text('已送出', 'sent'),
        failed: text('未能送出', 'not sent'),
        suppressed: text('演练，未外发', 'drill, not sent outside'),
        shown: text('仅在系统内显示', 'shown in the app only'),
      }[event.outcome];
      return join(
        (t) =>
          `通知经${t(channelName(plan, event.channel))}${t(words)}${event.detail ? `：${event.detail}` : ''}`,
        (t) =>
          `Notice over ${t(channelName(plan, event.channel))}: ${t(words)}${event.detail ? ` (${event.detail})` : ''}`,
      );
    }
    case 'commandHandedOver':
      return join(
        (t) => `指挥权移交给${t(actorName(plan, event.to))}：${event.reason}`,
        (t) => `Command handed over to ${t(actorName(plan, event.to))}: ${event.reason}`,
      );
    case 'noteAdded':
      return plain(event.text);
    case 'actRecorded':
      return event.step
        ? on(
            '记下（流程未采纳）',
            'Noted (not taken by the chart):',
            event.step,
            because(event.reason),
          )
        : text('记下一项操作（流程未采纳）', 'An act was noted (not taken by the chart)');
    case 'clockSet':
      return event.clock.rate === 0
        ? text(`演练时钟暂停：${event.reason}`, `Drill clock stopped: ${event.reason}`)
        : text(
            `演练时钟调为 ${event.clock.rate} 倍：${event.reason}`,
            `Drill clock set to ${event.clock.rate}×: ${event.reason}`,
          );
    case 'runEnded': {
      const words = {
        finished: text('流程走完，处置结束', 'The plan was walked to its end'),
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
