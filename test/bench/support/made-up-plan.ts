import type { ChartState, Runbook } from '@tocsin/engine';
import { parseRunbook } from '@tocsin/engine';

const title = (zh: string, en: string) => ({ zh, en });

/** How many steps a lane holds: as many as the longest lanes of the library, so that charts grow by lanes. */
const LANE = 20;
const LANES = 10;

/**
 * A plan of so many steps, made like the library's: a report phase with a decision, then phases of ten groups' lanes
 * beside one another, every other lane a checklist, some steps waiting for another lane, some with a promise.
 */
export function madeUpPlan(steps: number): Runbook {
  const phases = Math.ceil(steps / (LANE * LANES));
  const perPhase = Math.ceil(steps / phases);
  const states: ChartState[] = [intake()];
  for (let phase = 0; phase < phases; phase += 1) states.push(handling(phase, perPhase));
  states.push({ kind: 'final', id: 'no-incident', title: title('不启动', 'Not declared') });
  const parsed = parseRunbook(
    JSON.stringify({
      tocsin: 1,
      id: `made-up-${steps}`,
      version: '1',
      title: title(`测量用预案 ${steps} 步`, `Plan for measuring, ${steps} steps`),
      groups: Array.from({ length: LANES }, (_, lane) => ({
        id: `group-${lane}`,
        name: title(`第 ${lane + 1} 小组`, `Group ${lane + 1}`),
        kind: 'team',
      })),
      chart: { states },
      targets: Array.from({ length: phases * 4 }, (_, at) => ({
        id: `target-${at}`,
        title: title(`时限 ${at + 1}`, `Promise ${at + 1}`),
        from: { on: 'opened', step: `s-${at % phases}-${at % 3}-0` },
        to: { on: 'done', step: `s-${at % phases}-${at % 3}-${2 + (at % 2)}` },
        within: 'PT30M',
      })),
    }),
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems.slice(0, 3)));
  return parsed.value;
}

function intake(): ChartState {
  return {
    kind: 'phase',
    phase: 'report',
    id: 'intake',
    title: title('接报', 'Report'),
    states: [
      { kind: 'step', id: 'call', title: title('接听来电并登记', 'Answer and note the call') },
      {
        kind: 'decision',
        id: 'is-incident',
        title: title('是否启动？', 'Declare?'),
        options: [
          { id: 'yes', title: title('启动', 'Declare') },
          { id: 'no', title: title('不启动', 'Do not'), to: 'no-incident' },
        ],
      },
    ],
  };
}

function handling(phase: number, steps: number): ChartState {
  const perLane = Math.ceil(steps / LANES);
  const lanes = Array.from({ length: LANES }, (_, lane) => ({
    kind: 'lane' as const,
    id: `lane-${phase}-${lane}`,
    title: title(`第 ${lane + 1} 小组`, `Group ${lane + 1}`),
    group: `group-${lane}`,
    ...(lane % 2 === 1 && { flow: 'checklist' as const }),
    states: Array.from({ length: perLane }, (_, at) => step(phase, lane, at)),
  }));
  return {
    kind: 'phase',
    phase: 'handle',
    id: `handle-${phase}`,
    title: title(`处置 ${phase + 1}`, `Handle ${phase + 1}`),
    states: [
      {
        kind: 'parallel',
        id: `side-by-side-${phase}`,
        title: title('各组并行', 'Groups side by side'),
        states: lanes,
      },
    ],
  };
}

function step(phase: number, lane: number, at: number): ChartState {
  const isWaiting = lane > 0 && at % 10 === 9;
  return {
    kind: 'step',
    id: `s-${phase}-${lane}-${at}`,
    title: title(
      `第 ${lane + 1} 小组第 ${at + 1} 步：核实现场情况并上报`,
      `Group ${lane + 1}, step ${at + 1}: confirm the situation on site and report`,
    ),
    marks: at % 3 === 0 ? ['acknowledge', 'start', 'done'] : ['done'],
    ...(at % 7 === 3 && { critical: true }),
    ...(isWaiting && { after: [`s-${phase}-${lane - 1}-${at - 1}`] }),
  };
}
