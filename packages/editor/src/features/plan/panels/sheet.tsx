import type { ReactNode } from 'react';
import { useEffect, useId, useRef } from 'react';
import { useText } from '../../../app/i18n/define-messages.ts';
import { partMessages } from './messages.ts';
import classes from './sheet.module.css';

interface Props {
  readonly title: string;
  readonly lead?: string;
  readonly tools?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What is too wide for the panel, over the lower part of the canvas; the chart above it stays in sight and at hand. */
export function Sheet({ title, lead, tools, onClose, children }: Props) {
  const t = useText(partMessages);
  const id = useId();
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    close.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <section
      className={classes.sheet}
      aria-labelledby={id}
      data-sheet
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <header className={classes.head}>
        <h3 id={id}>{title}</h3>
        {lead && <p>{lead}</p>}
        <span className={classes.space} />
        {tools}
        <button ref={close} type="button" className={classes.close} onClick={onClose}>
          {t('close.sheet')}
        </button>
      </header>
      <div className={classes.body}>{children}</div>
    </section>
  );
}
