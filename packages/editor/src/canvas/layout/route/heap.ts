/** A binary heap of numbers ordered by a key: the frontier of a shortest-path search. */
export class Heap {
  private readonly items: number[] = [];
  private readonly keys: number[] = [];

  get size(): number {
    return this.items.length;
  }

  push(item: number, key: number): void {
    let at = this.items.length;
    this.items.push(item);
    this.keys.push(key);
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (this.key(above) <= key) break;
      this.swap(at, above);
      at = above;
    }
  }

  /** The item with the smallest key; the heap must not be empty. */
  pop(): number {
    const first = this.items[0];
    if (first === undefined) throw new Error('pop from an empty heap');
    const last = this.items.length - 1;
    this.swap(0, last);
    this.items.pop();
    this.keys.pop();
    let at = 0;
    for (;;) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < last && this.key(child) < this.key(least)) least = child;
      }
      if (least === at) return first;
      this.swap(at, least);
      at = least;
    }
  }

  private key(at: number): number {
    return this.keys[at] ?? Number.POSITIVE_INFINITY;
  }

  private swap(a: number, b: number): void {
    const [itemA, itemB, keyA, keyB] = [this.items[a], this.items[b], this.keys[a], this.keys[b]];
    if (itemA === undefined || itemB === undefined || keyA === undefined || keyB === undefined)
      return;
    this.items[a] = itemB;
    this.items[b] = itemA;
    this.keys[a] = keyB;
    this.keys[b] = keyA;
  }
}
