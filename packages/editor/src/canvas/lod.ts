import { useStore } from '@xyflow/react';

/** How much of a card is drawn: all of it, its title only, or just that it is there. */
export type Lod = 'near' | 'mid' | 'far';

export const lodOf = (zoom: number): Lod => (zoom >= 0.52 ? 'near' : zoom >= 0.27 ? 'mid' : 'far');

/** Changes only when a threshold is crossed, so zooming renders cards twice at most. */
export const useLod = (): Lod => useStore((state) => lodOf(state.transform[2]));
