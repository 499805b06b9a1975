import type { ReactNode } from 'react';
import { useText } from '../app/i18n/define-messages.ts';
import classes from './kind-banner.module.css';
import { uiMessages } from './messages.ts';

export interface KindBannerProps {
  readonly kind: 'live' | 'drill';
  /** What else belongs on the band, e.g. the drill's clock. */
  readonly children?: ReactNode;
}

/** The band across a run's screen that says whether people are really affected [R9]. */
export function KindBanner({ kind, children }: KindBannerProps) {
  const t = useText(uiMessages);
  return (
    <section className={classes.band} data-kind={kind} aria-label={t(`kind.${kind}`)}>
      <span className={classes.plate}>
        <strong className={classes.word}>{t(`kind.${kind}.both`)}</strong>
        <span className={classes.long}>{t(`kind.${kind}.long`)}</span>
        {children}
      </span>
    </section>
  );
}

/** The same mark in small, for lists and titles. */
export function KindMark({ kind }: { readonly kind: 'live' | 'drill' }) {
  const t = useText(uiMessages);
  return (
    <span className={classes.mark} data-kind={kind}>
      {t(`kind.${kind}`)}
    </span>
  );
}
