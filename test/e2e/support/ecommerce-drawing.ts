import { expect } from '@playwright/test';
import type { ChartState, Runbook } from '@tocsin/engine';
import { allStates, checkRunbook, compilePlan, parseRunbook, simulate } from '@tocsin/engine';

/** The e-commerce plan as a planner draws it, in the words they give its parts. */

/** A state by its name; one that holds others, with what it holds. */
export type Drawn = string | readonly [name: string, held: readonly Drawn[]];

export const DRAWN_PLAN: readonly Drawn[] = [
  ['事故报告', ['向领导小组报告']],
  ['评估', ['评估事件严重性']],
  ['下达指令', ['下令启动预案', '下令调动相关资源', '下令成立专项小组']],
  [
    '应急响应',
    [
      [
        '各组同时响应',
        [
          ['技术支持', ['排查故障', '修复故障', '恢复系统']],
          ['客户服务', ['开通专门热线', '解答用户疑问', '处理相关投诉']],
          ['物流保障', ['协调物流公司']],
          ['公关发言', ['准备对外沟通材料', '发布事件处理进展']],
        ],
      ],
    ],
  ],
  ['现场清理', ['清理现场、整理资料', '形成完整处理记录']],
  ['事后报告与评估', ['向领导小组交事后报告', '评估预案执行', '根据评估优化预案']],
  '处置结束',
];

export const DRAWN_GROUPS = [
  '应急管理领导小组',
  '技术支持组',
  '客户服务组',
  '物流保障组',
  '公关发言组',
] as const;

/** Which group answers for each lane. */
export const DRAWN_LANES = {
  技术支持: '技术支持组',
  客户服务: '客户服务组',
  物流保障: '物流保障组',
  公关发言: '公关发言组',
} as const;

export const DRAWN_FIELDS = ['时间', '地点', '性质', '初步影响评估'] as const;

const drawn = (states: readonly ChartState[]): readonly Drawn[] =>
  states.map((state) =>
    'states' in state ? [state.title.zh, drawn(state.states)] : state.title.zh,
  );

/** A plan's chart by names alone. */
export const outlineOf = (runbook: Runbook): readonly Drawn[] => drawn(runbook.chart.states);

/** The group that answers for each lane, by their names. */
export function laneGroups(runbook: Runbook): Readonly<Record<string, string | undefined>> {
  const names = new Map(runbook.groups.map(({ id, name }) => [id, name.zh]));
  const lanes = [...allStates(runbook)].flatMap((state) => (state.kind === 'lane' ? [state] : []));
  return Object.fromEntries(lanes.map(({ title, group }) => [title.zh, names.get(group ?? '')]));
}

/** The newest version the server has, as it has read it. */
export async function drawnDocument(address: string): Promise<Runbook> {
  const stored = (await (await fetch(`${address}/api/runbooks/ecommerce-drawn`)).json()) as {
    readonly source: string;
  };
  const parsed = parseRunbook(stored.source);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

/** Nothing in the plan keeps it from running, and a run in which everything is done comes to its end. */
export function expectItRuns(runbook: Runbook): void {
  expect(checkRunbook(runbook).filter(({ severity }) => severity === 'error')).toEqual([]);
  const plan = compilePlan(runbook);
  const steps = [...plan.chart.nodes.values()].filter(({ state }) => state.kind === 'step');
  const result = simulate(plan, {
    kind: 'drill',
    startAt: '2026-03-02T09:00:00+08:00',
    until: 'PT4H',
    acts: [
      { at: 'PT0S', do: 'report', fields: {} },
      ...steps.map(({ id }, at) => ({
        at: `PT${at + 1}M`,
        do: 'complete' as const,
        step: id,
      })),
    ],
  });
  expect(result.finished).toBe(true);
}
