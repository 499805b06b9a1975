import type { AnyMachineSnapshot } from 'xstate';
import { createMachine, initialTransition, transition as transitionOf } from 'xstate';
import { indexChart } from '../chart/chart-index.ts';
import { buildChartMachine } from '../chart/chart-machine.ts';
import type { ChartConfiguration } from '../chart/configuration.ts';
import { activeStates, jump, move, snapshotOf, startChart } from '../chart/configuration.ts';
import { jumpMove } from '../chart/moves.ts';
import { activeIds } from '../chart/region-machine.ts';
import { wholeChart } from '../chart/whole-chart.ts';
import type { Chart } from '../runbook/chart.ts';

/** Where the two ways of running a chart came apart. */
export interface Difference {
  readonly step: number;
  readonly event: string;
  readonly split: readonly string[];
  readonly whole: readonly string[];
}

/** Runs a chart split and whole with the same events; undefined where they agree after every one. */
export function compareOnChart(chart: Chart, choices: readonly number[]): Difference | undefined {
  const index = indexChart(chart);
  const machine = buildChartMachine(index);
  const whole = createMachine(wholeChart(index) as Parameters<typeof createMachine>[0]);
  const events = [...machine.moves.keys()];
  let split: ChartConfiguration = startChart(machine).configuration;
  let [plain] = initialTransition(whole) as unknown as [AnyMachineSnapshot];
  let event = 'start';
  for (const [step, choice] of [-1, ...choices].entries()) {
    if (choice >= 0) {
      // Moves that can be taken come up three times in four, so that runs get somewhere.
      const able = events.filter((name) => isAble(split, machine.moves.get(name)?.region, name));
      event =
        (choice % 4 === 0 || able.length === 0
          ? events[choice % events.length]
          : able[choice % able.length]) ?? '';
      split = take(machine, split, event);
      [plain] = transitionOf(whole, plain, { type: event }) as unknown as [AnyMachineSnapshot];
    }
    const ours = [...activeStates(machine, split)].sort();
    const theirs = [...activeIds(plain)].filter((id) => id !== '$chart').sort();
    if (ours.join() !== theirs.join()) return { step, event, split: ours, whole: theirs };
  }
  return undefined;

  function isAble(
    configuration: ChartConfiguration,
    region: string | undefined,
    name: string,
  ): boolean {
    const snapshot = region === undefined ? undefined : snapshotOf(index, configuration, region);
    return snapshot?.can({ type: name }) === true;
  }
}

function take(
  machine: ReturnType<typeof buildChartMachine>,
  from: ChartConfiguration,
  event: string,
): ChartConfiguration {
  if (event.startsWith('jump:')) {
    const to = event.slice(jumpMove('').length);
    return jump(machine, from, to)?.configuration ?? from;
  }
  return move(machine, from, event)?.configuration ?? from;
}
