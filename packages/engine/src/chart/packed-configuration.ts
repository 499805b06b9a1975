import type { ChartMachine } from './chart-machine.ts';
import type { ChartConfiguration } from './configuration.ts';
import type { PackedRegion } from './region-machine.ts';
import { packRegion } from './region-machine.ts';

/** Which states are active, as plain data: the regions by their numbers, null for one that has never run. */
export interface PackedConfiguration {
  readonly regions: readonly (PackedRegion | null)[];
  readonly left: Readonly<Record<string, Readonly<Record<string, PackedRegion>>>>;
}

export const packConfiguration = ({ regions, left }: ChartConfiguration): PackedConfiguration => ({
  regions: Array.from(regions, (snapshot) => (snapshot ? packRegion(snapshot) : null)),
  left: mapped(left, (lanes) => mapped(lanes, packRegion)),
});

/** The configuration again, for the same chart. */
export function unpackConfiguration(
  chart: ChartMachine,
  { regions, left }: PackedConfiguration,
): ChartConfiguration {
  const names = new Map([...chart.index.regions].map(([id, number]) => [number, id]));
  const restore = (region: string | undefined, packed: PackedRegion) => {
    const machine = chart.regions.get(region ?? '');
    if (!machine) throw new Error(`no region ${region}`);
    return machine.restore(packed);
  };
  return {
    regions: regions.map((packed, number) =>
      packed ? restore(names.get(number), packed) : undefined,
    ),
    left: mapped(left, (lanes) =>
      Object.fromEntries(
        Object.entries(lanes).map(([lane, packed]) => [lane, restore(lane, packed)]),
      ),
    ),
  };
}

const mapped = <A, B>(all: Readonly<Record<string, A>>, change: (one: A) => B) =>
  Object.fromEntries(Object.entries(all).map(([key, one]) => [key, change(one)]));
