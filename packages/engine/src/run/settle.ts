import { nodeOf } from '../chart/chart-index.ts';
import { ENGINE } from './actor.ts';
import type { TimerArm } from './event.ts';
import { clockReading, instantIn, UNIT_MS } from './feel-context.ts';
import { closed, complete, enter, leave, moveOn } from './flow.ts';
import { assess, reapply, recall, reviewOpen } from './levels.ts';
import { isClosed, isOpen, isStateActive, stepRun } from './lookup.ts';
import { openItem, tryAuto, tryWait } from './open-item.ts';
import { moment, retime, voidAll, voidFor } from './promises.ts';
import type { Session, Task } from './session.ts';
import { emit, holds, queue } from './session.ts';

/** More tasks than any sound chart can need in one breath; the checker finds the loops that would. */
const MOST_TASKS = 20_000;

export class EndlessChart extends Error {}

/** Does everything that the events so far bring with them, in order, until the run is at rest. */
export function settle(session: Session): void {
  for (let done = 0; ; done += 1) {
    const task = session.tasks.shift();
    if (!task) return;
    if (session.run.status === 'ended') continue;
    if (done > MOST_TASKS) throw new EndlessChart('the chart does not come to rest');
    perform(session, task);
  }
}

function perform(session: Session, task: Task): void {
  switch (task.do) {
    case 'enter':
      enter(session, task.id);
      return;
    case 'leave':
      leave(session, task.id);
      return;
    case 'closed': {
      const { status } = stepRun(session.plan, session.run, task.step);
      if (status === 'skipped' || status === 'not-applicable') voidFor(session, task.step);
      closed(session, task.step);
      return;
    }
    case 'pass':
      moveOn(session, nodeOf(session.plan.chart, task.step), []);
      return;
    case 'complete':
      complete(session, task.container);
      return;
    case 'levels':
      assess(session);
      return;
    case 'conditions':
      reconsider(session);
      return;
    case 'applicability':
      retime(session);
      reapply(session);
      return;
    case 'moment':
      moment(session, task.key, task.at);
      return;
    case 'end':
      voidAll(session);
      emit(session, {
        type: 'runEnded',
        outcome: task.outcome,
        reason: task.reason,
        ...(task.outcome === 'finished' ? { by: ENGINE } : {}),
      });
  }
}

/** Values, clocks or the level have changed: looks again at everything that waits for a condition. */
function reconsider(session: Session): void {
  const { plan } = session;
  for (const node of plan.chart.nodes.values()) {
    const { state } = node;
    const { status } = stepRun(plan, session.run, node.id);
    if (status === 'not-applicable') recall(session, node);
    else if (isOpen(status)) reviewOpen(session, node);
    if (isClosed(status) || !isStateActive(plan, session.run, node.id)) continue;
    if (status === 'waiting' && (state.kind === 'step' || state.kind === 'link')) {
      openItem(session, nodeOf(plan.chart, node.id), 'condition');
    } else if (state.kind === 'decision' && state.auto && isOpen(status)) {
      tryAuto(session, node.id, state);
    } else if (state.kind === 'wait' && state.until !== undefined && isOpen(status)) {
      tryWait(session, node.id);
    }
  }
  for (const expression of plan.watched) {
    const now = holds(session, expression) === true;
    if (now === (session.run.holding[expression] === true)) continue;
    emit(session, { type: 'conditionHeld', when: expression, holds: now, by: ENGINE });
    if (now) queue(session, { do: 'moment', key: `true:${expression}`, at: session.at });
  }
}

/** [L2] Sets a timer for every point at which a running clock may change an answer: at the figure itself and just past it. */
export function armClocks(session: Session, changed: readonly string[]): void {
  const { plan } = session;
  const valueIn = (field: string) => session.run.fields[field]?.value;
  const arms: TimerArm[] = [];
  for (const field of plan.fields.values()) {
    if (field.type !== 'elapsed') continue;
    if (
      !changed.includes(field.since) &&
      !(field.until !== undefined && changed.includes(field.until))
    )
      continue;
    const since = instantIn(valueIn(field.since));
    const isStopped = field.until !== undefined && instantIn(valueIn(field.until)) !== undefined;
    if (
      since === undefined ||
      isStopped ||
      clockReading(field, valueIn, session.clock) === undefined
    )
      continue;
    for (const point of plan.thresholds.get(field.id) ?? []) {
      const exactly = since + point * UNIT_MS[field.unit];
      for (const dueAt of [exactly, exactly + 1]) {
        if (dueAt <= session.clock) continue;
        const id = `clock:${field.id}:${dueAt}`;
        arms.push({
          id,
          owner: `clock:${field.id}`,
          dueAt,
          purpose: { for: 'clock', field: field.id },
        });
      }
    }
  }
  if (arms.length > 0) emit(session, { type: 'timersArmed', arms, by: ENGINE });
}
