import { useText } from '../../app/i18n/define-messages.ts';
import { canvasMessages } from '../messages.ts';
import { useGesture } from './gesture-store.ts';

/** One line at the canvas's foot that says what letting go would do, and what else could be done. */
export function GestureHint() {
  const t = useText(canvasMessages);
  const gesture = useGesture();
  if (!gesture || gesture.kind === 'marquee' || gesture.kind === 'resize') return null;
  const key =
    gesture.kind === 'order'
      ? gesture.drop
        ? gesture.hasHandPlaces
          ? 'hint.order'
          : 'hint.orderOnly'
        : 'hint.refused'
      : gesture.kind === 'place'
        ? 'hint.place'
        : gesture.target
          ? 'hint.connect'
          : gesture.slot
            ? 'hint.connectNew'
            : 'hint.noConnect';
  if (gesture.kind === 'connect' && gesture.isAsking) return null;
  return (
    <p className="cv-gesture-hint" role="status">
      {t(key)}
    </p>
  );
}
