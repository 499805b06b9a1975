/** `?canvas=all` draws every box and line, in view or not: what culling saves is measured against it. */
export const drawsAll = (): boolean =>
  new URLSearchParams(globalThis.location.search).get('canvas') === 'all';
