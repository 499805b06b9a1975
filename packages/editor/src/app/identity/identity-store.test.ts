import { beforeEach, describe, expect, it, vi } from 'vitest';
import { actorOf } from './identity-store.ts';

/** The store as it is when the page has just been loaded. */
async function freshStore() {
  vi.resetModules();
  return (await import('./identity-store.ts')).identityStore;
}

const kept = new Map<string, string>();
beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});

describe('identityStore', () => {
  it('asks once, keeps the answer, and then knows', async () => {
    const store = await freshStore();
    const asked = store.ask();
    expect(store.isAsking()).toBe(true);
    store.answer({ name: '王敏', role: 'commander' });
    expect(await asked).toMatchObject({ name: '王敏', role: 'commander' });
    expect(store.isAsking()).toBe(false);
    const reloaded = await freshStore();
    expect(await reloaded.ask()).toEqual(await asked);
  });

  it('keeps the id when the name changes, so that the record shows one person', async () => {
    const store = await freshStore();
    const { id } = store.identity();
    store.answer({ name: '王敏' });
    expect(store.identity()).toEqual({ id, name: '王敏' });
  });

  it('answers with nobody where the person would not say', async () => {
    const store = await freshStore();
    const asked = store.ask();
    store.answer(undefined);
    expect(await asked).toBeUndefined();
    expect(store.identity().name).toBe('');
  });

  it('begins anew where what is kept is not readable', async () => {
    kept.set('tocsin.identity', '{broken');
    const store = await freshStore();
    expect(store.identity().name).toBe('');
  });
});

describe('actorOf', () => {
  it('signs with the group of the page', () => {
    expect(actorOf({ id: 'w', name: '王敏', role: 'lead' }, 'desk')).toEqual({
      id: 'w',
      name: '王敏',
      group: 'desk',
      role: 'lead',
    });
    expect(actorOf({ id: 'w', name: '' })).toEqual({ id: 'w' });
  });
});
