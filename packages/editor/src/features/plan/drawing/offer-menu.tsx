import { useEffect, useRef } from 'react';
import { useText } from '../../../app/i18n/define-messages.ts';
import { planMessages } from '../messages.ts';
import classes from './offer-menu.module.css';
import type { Offer } from './use-drawing.ts';

/** Which kind the new state at a line's end is to be, asked where the line was let go of. */
export function OfferMenu({ offer }: { readonly offer: Offer }) {
  const t = useText(planMessages);
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = menu.current;
    element?.showPopover();
    element?.querySelector('button')?.focus();
  }, []);
  return (
    <div
      ref={menu}
      popover="auto"
      role="menu"
      aria-label={t('add')}
      className={classes.menu}
      style={{
        left: Math.min(offer.at.x, globalThis.innerWidth - 180),
        top: Math.min(offer.at.y, globalThis.innerHeight - 30 - 34 * offer.kinds.length),
      }}
      onToggle={(event) => event.newState === 'closed' && offer.close()}
      onKeyDown={(event) => {
        const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
        if (step === 0) return;
        event.preventDefault();
        event.stopPropagation();
        const items = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
        const focused = document.activeElement;
        const at = focused instanceof HTMLElement ? items.indexOf(focused) : -1;
        items.at((at + step) % items.length)?.focus();
      }}
    >
      {offer.kinds.map((kind) => (
        <button key={kind} type="button" role="menuitem" onClick={() => offer.take(kind)}>
          {t(`add.kind.${kind}`)}
        </button>
      ))}
    </div>
  );
}
