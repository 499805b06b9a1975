import { childStates, flowOf, isContainer, isItem } from '../chart/chart-index.ts';
import { feelSyntaxError } from '../expression/feel.ts';
import type { Problem } from '../problem.ts';
import type { Text } from '../text.ts';
import type { Anchor } from './anchor.ts';
import type { ChartState } from './chart.ts';
import type { Runbook } from './runbook.ts';

/**
 * Whether a document of the right shape can be run at all: ids unique, every id named exists, expressions readable.
 * What makes a plan poor rather than impossible is the checker's business.
 */
export function checkReferences(runbook: Runbook): readonly Problem[] {
  const problems: Problem[] = [];
  const report = (code: string, path: string, message: Text): void => {
    problems.push({ code, path, message });
  };
  const names = collect(runbook, report);
  if (runbook.timeZone !== undefined && !isTimeZone(runbook.timeZone)) {
    report('time-zone', '/timeZone', {
      zh: `没有名为“${runbook.timeZone}”的时区；请用 IANA 时区名，例如 Asia/Shanghai。`,
      en: `There is no time zone “${runbook.timeZone}”; use an IANA name such as Asia/Shanghai.`,
    });
  }

  const need = (kind: Kind, id: string | undefined, path: string): void => {
    if (id === undefined || names[kind].has(id)) return;
    const what = KINDS[kind];
    report('dangling-id', path, {
      zh: `没有名为“${id}”的${what.zh}。`,
      en: `There is no ${what.en} “${id}”.`,
    });
  };
  const needAll = (kind: Kind, ids: readonly string[] | undefined, path: string): void => {
    ids?.forEach((id, index) => {
      need(kind, id, `${path}/${index}`);
    });
  };
  const feel = (kind: 'expression' | 'test', source: string | undefined, path: string): void => {
    const error = source === undefined ? undefined : feelSyntaxError(kind, source);
    if (error === undefined) return;
    report('feel-syntax', path, {
      zh: `FEEL 表达式有误：${source}（${error}）。`,
      en: `Not a valid FEEL expression: ${source} (${error}).`,
    });
  };
  const tests = (when: Readonly<Record<string, string>>, path: string): void => {
    for (const [field, test] of Object.entries(when)) {
      need('field', field, `${path}/${field}`);
      feel('test', test, `${path}/${field}`);
    }
  };
  const anchor = (value: Anchor | undefined, path: string): void => {
    if (!value) return;
    if ('state' in value) need('state', value.state, `${path}/state`);
    if ('step' in value) need('item', value.step, `${path}/step`);
    if ('field' in value) need('field', value.field, `${path}/field`);
    if ('target' in value) need('target', value.target, `${path}/target`);
    if ('when' in value) feel('expression', value.when, `${path}/when`);
    if (value.on === 'level') need('level', value.level, `${path}/level`);
    if (value.on === 'decided' && value.choice !== undefined) {
      const options = names.options.get(value.step);
      if (options && !options.has(value.choice)) {
        report('dangling-id', `${path}/choice`, {
          zh: `“${value.step}”没有选项“${value.choice}”。`,
          en: `“${value.step}” has no option “${value.choice}”.`,
        });
      }
    }
  };

  const state = (value: ChartState, path: string, parent: ChartState | undefined): void => {
    if ('group' in value) need('group', value.group, `${path}/group`);
    value.transitions?.forEach((transition, index) => {
      const at = `${path}/transitions/${index}`;
      need('state', transition.to, `${at}/to`);
      feel('expression', transition.when, `${at}/when`);
      between(value.id, transition.to, `${at}/to`);
    });
    if ('levels' in value) needAll('level', value.levels, `${path}/levels`);
    if ('when' in value) feel('expression', value.when, `${path}/when`);
    if (value.kind === 'step') {
      needAll('group', value.with, `${path}/with`);
      needAll('item', value.after, `${path}/after`);
      needAll('resource', value.resources, `${path}/resources`);
      value.asks?.forEach((ask, index) => {
        need('field', ask.field, `${path}/asks/${index}/field`);
      });
    }
    if (value.kind === 'decision') {
      value.options.forEach((option, index) => {
        const at = `${path}/options/${index}`;
        need('state', option.to, `${at}/to`);
        feel('expression', option.when, `${at}/when`);
        if (option.to !== undefined) between(value.id, option.to, `${at}/to`);
      });
    }
    if (value.kind === 'link') {
      for (const [theirs, ours] of Object.entries(value.fields ?? {})) {
        need('field', ours, `${path}/fields/${theirs}`);
      }
    }
    if (value.kind === 'wait') feel('expression', value.until, `${path}/until`);
    if (value.kind === 'history') need('state', value.default, `${path}/default`);
    if (
      isContainer(value) &&
      value.initial !== undefined &&
      !value.states.some((child) => child.id === value.initial)
    ) {
      report('dangling-id', `${path}/initial`, {
        zh: `起始状态“${value.initial}”不在其中。`,
        en: `The initial state “${value.initial}” is not one of its states.`,
      });
    }
    if (parent && isContainer(parent) && flowOf(parent) === 'checklist' && !isItem(value)) {
      report('checklist-member', path, {
        zh: '清单里只能放步骤、决策、等待和转接。',
        en: 'A checklist holds steps, decisions, waits and links only.',
      });
    }
    const isLaneMisplaced = (value.kind === 'lane') !== (parent?.kind === 'parallel');
    if (isLaneMisplaced || (value.kind === 'phase' && parent !== undefined)) {
      report('misplaced-state', path, {
        zh: '泳道只能放在并行状态里，阶段只能放在最上层。',
        en: 'A lane belongs in a parallel state, a phase at the top.',
      });
    }
    childStates(value).forEach((child, index) => {
      state(child, `${path}/states/${index}`, value);
    });
  };

  /** A lane cannot send the lane beside it on its way: nothing would say what becomes of its own work. */
  const between = (from: string, to: string, path: string): void => {
    const lanes = names.lanesOf.get(to) ?? [];
    const own = names.lanesOf.get(from) ?? [];
    const crossing = lanes.find((lane) =>
      own.some((mine) => mine.parallel === lane.parallel && mine.id !== lane.id),
    );
    if (!crossing) return;
    report('between-lanes', path, {
      zh: '转移不能从一条泳道进入同一并行状态的另一条泳道；请用步骤的“after”表示先后。',
      en: 'A transition cannot lead from one lane into another of the same parallel state; use a step’s `after` for order.',
    });
  };

  runbook.groups.forEach((group, index) => {
    const path = `/groups/${index}`;
    need('group', group.partOf, `${path}/partOf`);
    group.duties?.forEach((duty, at) => {
      needAll('item', duty.steps, `${path}/duties/${at}/steps`);
    });
    group.contacts?.forEach((contact, at) => {
      need('channel', contact.channel, `${path}/contacts/${at}/channel`);
    });
  });
  runbook.channels?.forEach((channel, index) => {
    channel.dependsOn?.forEach((id, at) => {
      if (!names.resource.has(id) && !names.channel.has(id) && !names.choice.has(id)) {
        need('resource', id, `/channels/${index}/dependsOn/${at}`);
      }
    });
  });
  runbook.fields?.forEach((field, index) => {
    if (field.type !== 'elapsed') return;
    need('instant', field.since, `/fields/${index}/since`);
    need('instant', field.until, `/fields/${index}/until`);
  });
  runbook.forms?.forEach((form, index) => {
    form.fields.forEach(({ field }, at) => {
      need('field', field, `/forms/${index}/fields/${at}/field`);
    });
  });
  runbook.levels?.rules.forEach((rule, index) => {
    need('level', rule.level, `/levels/rules/${index}/level`);
    tests(rule.when, `/levels/rules/${index}/when`);
  });
  need('group', runbook.levels?.declaredBy, '/levels/declaredBy');
  runbook.entry?.forEach((entry, index) => {
    tests(entry.when, `/entry/${index}/when`);
  });
  if (
    runbook.chart.initial !== undefined &&
    !runbook.chart.states.some(({ id }) => id === runbook.chart.initial)
  ) {
    report('dangling-id', '/chart/initial', {
      zh: `起始状态“${runbook.chart.initial}”不在最上层。`,
      en: `The initial state “${runbook.chart.initial}” is not a top state.`,
    });
  }
  runbook.chart.states.forEach((top, index) => {
    state(top, `/chart/states/${index}`, undefined);
  });
  runbook.targets?.forEach((target, index) => {
    const path = `/targets/${index}`;
    need('group', target.group, `${path}/group`);
    anchor(target.from, `${path}/from`);
    anchor(target.to, `${path}/to`);
    feel('expression', target.when, `${path}/when`);
    needAll('level', target.levels, `${path}/levels`);
    needAll('level', Object.keys(target.withinByLevel ?? {}), `${path}/withinByLevel`);
    target.onMiss?.forEach((consequence, at) => {
      const place = `${path}/onMiss/${at}`;
      if (consequence.do === 'notify')
        need('notification', consequence.notification, `${place}/notification`);
      if (consequence.do === 'escalate')
        need('escalation', consequence.escalation, `${place}/escalation`);
      if (consequence.do === 'raise') need('level', consequence.level, `${place}/level`);
      if (consequence.do === 'take')
        need('transition', consequence.transition, `${place}/transition`);
    });
  });
  runbook.escalations?.forEach((escalation, index) => {
    escalation.tiers.forEach((tier, at) => {
      needAll('group', tier.audience, `/escalations/${index}/tiers/${at}/audience`);
      needAll('channel', tier.channels, `/escalations/${index}/tiers/${at}/channels`);
    });
  });
  runbook.notifications?.forEach((notification, index) => {
    const path = `/notifications/${index}`;
    const { on } = notification;
    if (Array.isArray(on)) {
      on.forEach((one, at) => {
        anchor(one, `${path}/on/${at}`);
      });
    } else anchor(on, `${path}/on`);
    need('group', notification.by, `${path}/by`);
    needAll('group', notification.audience, `${path}/audience`);
    needAll('channel', notification.channels, `${path}/channels`);
    needAll('level', notification.levels, `${path}/levels`);
    need('form', notification.form, `${path}/form`);
    feel('expression', notification.when, `${path}/when`);
  });
  runbook.resources?.forEach((resource, index) => {
    need('group', resource.owner, `/resources/${index}/owner`);
  });
  runbook.upkeep?.forEach((item, index) => {
    need('group', item.group, `/upkeep/${index}/group`);
  });
  return problems;
}

const KINDS = {
  group: { zh: '小组', en: 'group' },
  channel: { zh: '通知渠道', en: 'channel' },
  field: { zh: '字段', en: 'field' },
  instant: { zh: '时刻字段', en: 'field of type instant' },
  level: { zh: '级别', en: 'level' },
  state: { zh: '状态', en: 'state' },
  item: { zh: '步骤', en: 'step' },
  transition: { zh: '转移', en: 'transition' },
  target: { zh: '时限', en: 'timing target' },
  escalation: { zh: '升级规则', en: 'escalation' },
  notification: { zh: '通知规则', en: 'notification rule' },
  resource: { zh: '资源', en: 'resource' },
  form: { zh: '表单', en: 'form' },
} as const satisfies Record<string, Text>;

type Kind = keyof typeof KINDS;
type Report = (code: string, path: string, message: Text) => void;
type Names = Record<Kind, Set<string>> & {
  choice: Set<string>;
  options: Map<string, Set<string>>;
  lanesOf: Map<string, readonly { id: string; parallel: string }[]>;
};

/** Gathers every id by what it names, telling of those given twice. */
function collect(runbook: Runbook, report: Report): Names {
  const gather = (items: readonly { id: string }[] | undefined, path: string): Set<string> => {
    const found = new Set<string>();
    items?.forEach(({ id }, index) => {
      if (found.has(id)) twice(id, `${path}/${index}/id`);
      found.add(id);
    });
    return found;
  };
  const twice = (id: string, path: string): void => {
    report('duplicate-id', path, { zh: `编号“${id}”重复。`, en: `The id “${id}” is used twice.` });
  };
  const names: Names = {
    group: gather(runbook.groups, '/groups'),
    channel: gather(runbook.channels, '/channels'),
    field: gather(runbook.fields, '/fields'),
    instant: new Set(
      runbook.fields?.filter((field) => field.type === 'instant').map(({ id }) => id),
    ),
    level: gather(runbook.levels?.scale, '/levels/scale'),
    target: gather(runbook.targets, '/targets'),
    escalation: gather(runbook.escalations, '/escalations'),
    notification: gather(runbook.notifications, '/notifications'),
    resource: gather(runbook.resources, '/resources'),
    form: gather(runbook.forms, '/forms'),
    state: new Set(),
    item: new Set(),
    transition: new Set(),
    choice: new Set(
      runbook.fields?.flatMap((field) =>
        'options' in field ? field.options.map(({ id }) => id) : [],
      ),
    ),
    options: new Map(),
    lanesOf: new Map(),
  };
  gather(runbook.levels?.rules, '/levels/rules');
  gather(runbook.gaps, '/gaps');
  const visit = (
    states: readonly ChartState[],
    path: string,
    lanes: readonly { id: string; parallel: string }[],
    parent: string,
  ): void => {
    states.forEach((state, index) => {
      const at = `${path}/states/${index}`;
      if (names.state.has(state.id)) twice(state.id, `${at}/id`);
      names.state.add(state.id);
      const own = state.kind === 'lane' ? [...lanes, { id: state.id, parallel: parent }] : lanes;
      names.lanesOf.set(state.id, own);
      if (isItem(state)) names.item.add(state.id);
      if (state.kind === 'decision') {
        names.options.set(state.id, gather(state.options, `${at}/options`));
      }
      state.transitions?.forEach(({ id }, place) => {
        if (names.transition.has(id)) twice(id, `${at}/transitions/${place}/id`);
        names.transition.add(id);
      });
      visit(childStates(state), at, own, state.id);
    });
  };
  visit(runbook.chart.states, '/chart', [], '');
  return names;
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
