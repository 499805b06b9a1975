import type { ReactNode } from 'react';
import { useId, useLayoutEffect, useRef } from 'react';
import { useText } from '../app/i18n/define-messages.ts';
import classes from './dialog.module.css';
import { uiMessages } from './messages.ts';

export interface DialogProps {
  readonly opened: boolean;
  readonly title: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** `full` takes the whole window, for what needs a canvas. */
  readonly size?: 'sm' | 'md' | 'lg' | 'full';
}

const CONTROLS = 'input, textarea, select, button, a[href]';

/**
 * A modal dialog on the browser's own <dialog>: it keeps the focus inside, closes on Escape, gives
 * the focus back, and weighs nothing on the phone page. Its content is there only while it is open.
 */
export function Dialog({ opened, ...dialog }: DialogProps) {
  return opened ? <OpenDialog {...dialog} /> : null;
}

function OpenDialog({ title, onClose, children, size = 'md' }: Omit<DialogProps, 'opened'>) {
  const t = useText(uiMessages);
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Closed before it is taken out of the page: only then does the browser give the focus back.
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    // The first thing to fill in or press, rather than the button that closes.
    dialog?.querySelector<HTMLElement>(`[data-body] :is(${CONTROLS})`)?.focus();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={ref}
      className={classes.dialog}
      data-size={size}
      aria-labelledby={titleId}
      onCancel={(event) => {
        // The owner closes it: what is open is the owner's to know.
        event.preventDefault();
        onClose();
      }}
    >
      <header className={classes.header}>
        <h2 id={titleId} className={classes.title}>
          {title}
        </h2>
        <button
          type="button"
          className={classes.close}
          aria-label={t('close')}
          onClick={() => onClose()}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="m3.5 3.5 9 9m0-9-9 9" />
          </svg>
        </button>
      </header>
      <div className={classes.body} data-body>
        {children}
      </div>
    </dialog>
  );
}
