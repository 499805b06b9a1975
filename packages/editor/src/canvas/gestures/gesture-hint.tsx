import { useText } from '../../app/i18n/define-messages.ts';
import { canvasMessages } from '../messages.ts';
import type { Gesture } from './gesture-store.ts';
import { useByTouch, useGesture } from './gesture-store.ts';

/** One line at the canvas's foot that says what letting go would do, and what else could be done. */
export function GestureHint() {
  const t = useText(canvasMessages);
  const gesture = useGesture();
  const byTouch = useByTouch();
  const hint = gesture && hintOf(gesture);
  if (hint === undefined) return null;
  return (
    <p className="cv-gesture-hint" role="status">
      {t(byTouch && hint !== 'far' ? `touch.${hint}` : `hint.${hint}`)}
    </p>
  );
}

function hintOf(gesture: Gesture) {
  switch (gesture.kind) {
    case 'order':
      if (!gesture.drop) return 'refused';
      if (gesture.drop.isHere) return gesture.hasHandPlaces ? 'here' : 'hereOnly';
      return gesture.hasHandPlaces ? 'order' : 'orderOnly';
    case 'connect':
      if (gesture.isAsking) return undefined;
      return gesture.target ? 'connect' : gesture.slot ? 'connectNew' : 'noConnect';
    case 'place':
    case 'far':
      return gesture.kind;
    case 'marquee':
    case 'resize':
      return undefined;
  }
}
