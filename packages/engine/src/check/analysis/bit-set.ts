/** A set of small numbers, one bit each: made for many sets over the same few thousand things. */
export type BitSet = Uint32Array;

/** A set that can hold 0 to `size` - 1; full or empty to begin with. Bits past the size are never looked at. */
export const bitSet = (size: number, isFull = false): BitSet =>
  new Uint32Array(Math.ceil(size / 32)).fill(isFull ? 0xffff_ffff : 0);

export const hasBit = (set: BitSet, bit: number): boolean =>
  (((set[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1;

export function addBit(set: BitSet, bit: number): void {
  set[bit >>> 5] = (set[bit >>> 5] ?? 0) | (1 << (bit & 31));
}

/** Puts all of `other` into `set`; whether that changed it. */
export function addAll(set: BitSet, other: BitSet): boolean {
  let changed = 0;
  for (let at = 0; at < set.length; at += 1) {
    const was = set[at] ?? 0;
    const now = was | (other[at] ?? 0);
    changed |= was ^ now;
    set[at] = now;
  }
  return changed !== 0;
}

/** Keeps in `set` only what `other` has too. */
export function keepCommon(set: BitSet, other: BitSet): void {
  for (let at = 0; at < set.length; at += 1) set[at] = (set[at] ?? 0) & (other[at] ?? 0);
}

export const isSameSet = (one: BitSet, other: BitSet): boolean =>
  one.every((word, at) => word === other[at]);
