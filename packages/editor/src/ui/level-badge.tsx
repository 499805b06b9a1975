import type { Level } from '@tocsin/engine';
import { useText } from '../app/i18n/define-messages.ts';
import classes from './level-badge.module.css';
import { uiMessages } from './messages.ts';
import { TextView } from './text-view.tsx';

export interface LevelBadgeProps {
  /** Undefined or null: no level yet. */
  readonly level: Level | undefined | null;
  readonly size?: 'sm' | 'md' | 'lg';
}

/** A response level by name, colour, the colour's word and a shape of its own. */
export function LevelBadge({ level, size = 'md' }: LevelBadgeProps) {
  const t = useText(uiMessages);
  if (!level) {
    return (
      <span className={classes.badge} data-colour="none" data-size={size}>
        {t('level.none')}
      </span>
    );
  }
  return (
    <span className={classes.badge} data-colour={level.colour} data-size={size}>
      <LevelShape colour={level.colour} />
      <span className={classes.name}>
        <TextView text={level.name} plain />
      </span>
      <span className={classes.word}>{t(`level.${level.colour}`)}</span>
    </span>
  );
}

const SHAPES: Readonly<Record<Level['colour'], string>> = {
  red: 'M1.5 1.5h13v13h-13z',
  orange: 'M8 .6 15.4 8 8 15.4.6 8z',
  yellow: 'M8 1.2 15.4 14.200H.6z',
  blue: 'M8 1.200a6.8 6.8 0 1 1 0 13.600A6.8 6.8 0 0 1 8 1.200z',
};

/** Square, diamond, triangle, circle: told apart in black and white, too. */
export function LevelShape({ colour }: { readonly colour: Level['colour'] }) {
  return (
    <svg className={classes.shape} data-colour={colour} viewBox="0 0 16 16" aria-hidden="true">
      <path d={SHAPES[colour]} />
    </svg>
  );
}
