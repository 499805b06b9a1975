import { createContext, useContext } from 'react';

/** Folds a container into one card, or unfolds it. */
export type ToggleFold = (id: string) => void;

export const FoldContext = createContext<ToggleFold | undefined>(undefined);

export const useToggleFold = (): ToggleFold | undefined => useContext(FoldContext);
