import { useText } from '../../../app/i18n/define-messages.ts';
import type { Checked } from '../check/use-checked.ts';
import { planMessages } from '../messages.ts';
import { TryStrip } from '../try/try-strip.tsx';
import type { Trying } from '../try/use-trial.ts';
import classes from './desk.module.css';
import { DeskPanel } from './desk-panel.tsx';
import type { PanelName } from './panel-rail.tsx';
import type { Areas } from './use-areas.ts';

interface Props {
  readonly areas: Areas;
  readonly panel: PanelName;
  readonly selected: string | undefined;
  readonly checked: Checked;
  readonly trying: Trying;
  /** While a line is drawn, Escape gives that up first. */
  readonly isPicking: boolean;
  readonly onTry: () => void;
}

/** The panel beside the chart. Escape leaves it for where the focus was before; so does Enter in a title. */
export function DeskSide({ areas, isPicking, onTry, ...panel }: Props) {
  const t = useText(planMessages);
  return (
    <aside
      ref={areas.side}
      className={classes.side}
      aria-label={t('side')}
      tabIndex={-1}
      onKeyDown={(event) => {
        const isDone = event.key === 'Enter' && isTitleField(event.target);
        if ((event.key !== 'Escape' && !isDone) || event.nativeEvent.isComposing) return;
        if (event.defaultPrevented || isPicking || isInDialog(event.target)) return;
        event.preventDefault();
        areas.back();
      }}
    >
      <TryStrip trying={panel.trying} onShow={onTry} />
      <DeskPanel {...panel} />
    </aside>
  );
}

/** A dialog that the panel opened over the desk closes by itself. */
const isInDialog = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('dialog') !== null;

const isTitleField = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.dataset.title !== undefined;
