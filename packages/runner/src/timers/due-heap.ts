/** Keys in order of when they fall due; each key once. Setting, taking away and taking the next cost O(log n). */
export interface DueHeap {
  readonly size: number;
  has(key: string): boolean;
  /** Adds a key or moves it. */
  set(key: string, dueAt: number): void;
  remove(key: string): void;
  /** The next to fall due. */
  peek(): { readonly key: string; readonly dueAt: number } | undefined;
}

interface Node {
  readonly key: string;
  dueAt: number;
}

export function createDueHeap(): DueHeap {
  const nodes: Node[] = [];
  const places = new Map<string, number>();

  const at = (index: number): Node => nodes[index] as Node;

  const put = (index: number, node: Node) => {
    nodes[index] = node;
    places.set(node.key, index);
  };

  const rise = (from: number) => {
    let index = from;
    const node = at(index);
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (at(parent).dueAt <= node.dueAt) break;
      put(index, at(parent));
      index = parent;
    }
    put(index, node);
  };

  const sink = (from: number) => {
    let index = from;
    const node = at(index);
    for (;;) {
      let child = 2 * index + 1;
      if (child >= nodes.length) break;
      if (child + 1 < nodes.length && at(child + 1).dueAt < at(child).dueAt) child += 1;
      if (at(child).dueAt >= node.dueAt) break;
      put(index, at(child));
      index = child;
    }
    put(index, node);
  };

  const settle = (index: number) => {
    rise(index);
    sink(index);
  };

  return {
    get size() {
      return nodes.length;
    },
    has: (key) => places.has(key),
    set(key, dueAt) {
      const place = places.get(key);
      if (place === undefined) {
        nodes.push({ key, dueAt });
        rise(nodes.length - 1);
        return;
      }
      const before = at(place).dueAt;
      at(place).dueAt = dueAt;
      if (dueAt < before) rise(place);
      else sink(place);
    },
    remove(key) {
      const place = places.get(key);
      if (place === undefined) return;
      places.delete(key);
      const last = nodes.pop() as Node;
      if (last.key === key) return;
      put(place, last);
      settle(places.get(last.key) as number);
    },
    peek: () => nodes[0],
  };
}
