import { useLanguage } from '../../app/i18n/language.ts';
import { formatClock } from '../../ui/clock-format.ts';
import { clockFace } from '../../ui/countdown-state.ts';
import type { TargetBadge } from '../model/canvas-model.ts';
import { useIsRun, useOverlayNow, useTargetOverlay } from '../overlay/overlay-store.ts';
import type { TargetOverlay } from '../overlay/run-overlay.ts';

const WORDS = {
  idle: { zh: '', en: '' },
  running: { zh: '', en: '' },
  warned: { zh: '将到时', en: 'due soon' },
  missed: { zh: '超时', en: 'missed' },
  met: { zh: '按时', en: 'met' },
  'met-late': { zh: '按时·迟报', en: 'met, told late' },
  void: { zh: '不计', en: 'void' },
  paused: { zh: '暂停', en: 'paused' },
} as const;

/** The promises kept (or broken) at this card: their figure in a plan, their clock in a run. */
export function TargetBadges({ targets }: { readonly targets: readonly TargetBadge[] }) {
  if (targets.length === 0) return null;
  return (
    <span className="cv-targets">
      {targets.map((target) => (
        <Badge key={target.id} target={target} />
      ))}
    </span>
  );
}

function Badge({ target }: { readonly target: TargetBadge }) {
  const isRun = useIsRun();
  const overlay = useTargetOverlay(target.id);
  const state = overlay?.state ?? 'idle';
  return (
    <span
      className="cv-target"
      data-state={isRun ? state : 'plan'}
      data-inferred={target.inferred || undefined}
      data-target={target.id}
      title={`${target.title} ${target.label}`}
    >
      {overlay && overlay.startedAt !== undefined && state !== 'idle' ? (
        <RunningBadge overlay={overlay} target={target} />
      ) : (
        <>
          <Ring share={undefined} />
          <span className="cv-chip-label">{target.label}</span>
        </>
      )}
    </span>
  );
}

function RunningBadge({
  overlay,
  target,
}: {
  readonly overlay: TargetOverlay;
  readonly target: TargetBadge;
}) {
  const language = useLanguage();
  const ticking = !overlay.stopped;
  const now = useOverlayNow(ticking);
  const word = WORDS[overlay.state][language];
  if (overlay.stopped || overlay.startedAt === undefined) {
    const by = overlay.missedByMs ? ` +${formatClock(-overlay.missedByMs, language)}` : '';
    return (
      <>
        <Verdict state={overlay.state} />
        <span className="cv-chip-label">{`${word}${by}` || target.label}</span>
      </>
    );
  }
  const face = clockFace({ ...overlay, startedAt: overlay.startedAt }, now);
  const digits = `${face.ms < 0 ? '+' : ''}${formatClock(face.ms, language)}`;
  return (
    <>
      {overlay.state === 'missed' ? <Verdict state="missed" /> : <Ring share={face.share} />}
      <span className="cv-target-digits">{digits}</span>
      {word && <span className="cv-chip-label">{word}</span>}
    </>
  );
}

/** What is left of the time, as a ring that empties; a plain clock where no run is on. */
function Ring({ share }: { readonly share: number | undefined }) {
  const length = 2 * Math.PI * 5;
  return (
    <svg className="cv-ring" viewBox="0 0 14 14" aria-hidden="true">
      <circle className="cv-ring-track" cx="7" cy="7" r="5" />
      {share === undefined ? (
        <path className="cv-ring-hands" d="M7 4.3V7l1.9 1.2" />
      ) : (
        <circle
          className="cv-ring-left"
          cx="7"
          cy="7"
          r="5"
          strokeDasharray={`${length * (1 - share)} ${length}`}
          transform="rotate(-90 7 7)"
        />
      )}
    </svg>
  );
}

function Verdict({ state }: { readonly state: TargetOverlay['state'] }) {
  const isMet = state === 'met' || state === 'met-late';
  return (
    <svg className="cv-ring" viewBox="0 0 14 14" aria-hidden="true">
      {isMet && <path className="cv-verdict-line" d="m3 7.4 2.600 2.600L11 4.4" />}
      {state === 'missed' && (
        <>
          <path className="cv-verdict-fill" d="M4.5 1h5L13 4.500v5L9.500 13h-5L1 9.500v-5z" />
          <path className="cv-verdict-cut" d="M7 3.800v4M7 10v.2" />
        </>
      )}
      {(state === 'void' || state === 'paused') && <path className="cv-verdict-line" d="M4 7h6" />}
    </svg>
  );
}
