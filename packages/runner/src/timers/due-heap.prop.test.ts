import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDueHeap } from './due-heap.ts';

const acts = fc.array(
  fc.record({
    key: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
    dueAt: fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined }),
  }),
  { maxLength: 200 },
);

test('always knows the earliest of what was set and not taken away', () => {
  fc.assert(
    fc.property(acts, (all) => {
      const heap = createDueHeap();
      const model = new Map<string, number>();
      for (const { key, dueAt } of all) {
        if (dueAt === undefined) {
          heap.remove(key);
          model.delete(key);
        } else {
          heap.set(key, dueAt);
          model.set(key, dueAt);
        }
        expect(heap.size).toBe(model.size);
        const next = heap.peek();
        expect(next?.dueAt).toBe(model.size ? Math.min(...model.values()) : undefined);
        if (next) expect(model.get(next.key)).toBe(next.dueAt);
      }
      // Taken one by one they come in order.
      const order = [];
      for (let next = heap.peek(); next; next = heap.peek()) {
        order.push(next.dueAt);
        heap.remove(next.key);
      }
      expect(order).toEqual([...model.values()].sort((a, b) => a - b));
    }),
  );
});
