import { useLocalStorage } from '@mantine/hooks';

/** How the desk is divided on this device: widths in px. */
export interface DeskLayout {
  readonly side: number;
  readonly outline: number;
  readonly isOutlineOpen: boolean;
}

export const SIDE = { least: 280, most: 720, usual: 356 } as const;
export const OUTLINE = { least: 180, most: 560, usual: 264 } as const;

const USUAL: DeskLayout = { side: SIDE.usual, outline: OUTLINE.usual, isOutlineOpen: false };

/** The division of the desk, remembered from visit to visit. */
export function useDeskLayout(): [DeskLayout, (change: Partial<DeskLayout>) => void] {
  const [layout, setLayout] = useLocalStorage<DeskLayout>({
    key: 'tocsin.desk',
    defaultValue: USUAL,
    getInitialValueInEffect: false,
  });
  return [
    { ...USUAL, ...layout },
    (change) => setLayout((before) => ({ ...USUAL, ...before, ...change })),
  ];
}
