/**
 * The items that stand in both lists in the same order, as many as there can be (longest increasing
 * subsequence, O(n log n)); the others are those that were moved.
 */
export function keptInOrder(before: readonly string[], after: readonly string[]): Set<string> {
  const place = new Map(before.map((item, index) => [item, index]));
  const common = after.filter((item) => place.has(item));
  /** For each length, the index in `common` of the smallest last item of a rise that long. */
  const tails: number[] = [];
  const previous: number[] = [];
  const at = (index: number): number => place.get(common[index] ?? '') ?? -1;
  common.forEach((_, index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at(tails[middle] ?? -1) < at(index)) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = index;
  });
  const kept = new Set<string>();
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const item = common[index];
    if (item !== undefined) kept.add(item);
  }
  return kept;
}
