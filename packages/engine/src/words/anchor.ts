import type { Anchor } from '../runbook/anchor.ts';
import type { Text } from '../text.ts';
import { text } from '../text.ts';
import type { Named } from './names.ts';
import { join, namer, plain } from './names.ts';

/** A moment that a target or notice hangs on. */
export function describeAnchor(plan: Named, anchor: Anchor): Text {
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
      return text(`条件成立：${anchor.when}`, `it comes to hold: ${anchor.when}`);
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
