import type { Anchor } from '@tocsin/engine';
import { accepted, findState, textIn } from '@tocsin/engine';
import { useText } from '../../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../../app/i18n/language.ts';
import { useDesk } from '../../desk/desk-context.ts';
import { PickOne } from '../../inputs/id-picks.tsx';
import {
  fieldChoices,
  isStep,
  levelChoices,
  stateChoices,
  targetChoices,
} from '../../inspector/choices.ts';
import { FeelInput } from '../../inspector/feel-input.tsx';
import { AnchorText } from '../anchor-text.tsx';
import { partMessages } from '../messages.ts';
import classes from '../panels.module.css';
import { ANCHOR_KINDS, anchorOf } from './anchor-kinds.ts';

interface Props {
  readonly label: string;
  readonly anchor: Anchor | undefined;
  readonly isNeeded?: boolean;
  readonly onChange: (anchor: Anchor | undefined) => unknown;
}

/** A moment of a run, picked in words: what happens, and to what. */
export function AnchorPicker({ label, anchor, isNeeded = false, onChange }: Props) {
  const t = useText(partMessages);
  const { runbook } = useDesk();
  const choices = ANCHOR_KINDS.filter((on) => anchorOf(on, runbook, anchor) !== undefined);
  return (
    <div className={classes.anchor}>
      <PickOne
        label={t('anchor.kind', { what: label })}
        value={anchor?.on}
        choices={choices.map((on) => ({ id: on, label: t(`anchor.${on}`) }))}
        {...(!isNeeded && { none: t('anchor.none') })}
        onChange={(picked) => {
          const on = ANCHOR_KINDS.find((each) => each === picked);
          return onChange(on && anchorOf(on, runbook, anchor));
        }}
      />
      {anchor && <Subject label={label} anchor={anchor} onChange={onChange} />}
      {anchor && (
        <p className={classes.quiet}>
          <AnchorText anchor={anchor} />
        </p>
      )}
    </div>
  );
}

interface SubjectProps {
  readonly label: string;
  readonly anchor: Anchor;
  readonly onChange: (anchor: Anchor) => unknown;
}

/** What the moment is a moment of. */
function Subject({ label, anchor, onChange }: SubjectProps) {
  const t = useText(partMessages);
  const language = useLanguage();
  const { runbook } = useDesk();
  const of = `${label} · ${t('anchor.of')}`;
  switch (anchor.on) {
    case 'declared':
    case 'ended':
      return null;
    case 'entered':
    case 'left':
      return (
        <PickOne
          label={of}
          value={anchor.state}
          choices={stateChoices(runbook, language)}
          onChange={(state) => state && onChange({ ...anchor, state })}
        />
      );
    case 'decided':
      return <DecidedSubject label={label} anchor={anchor} onChange={onChange} />;
    case 'field':
      return (
        <PickOne
          label={of}
          value={anchor.field}
          choices={fieldChoices(runbook, language)}
          onChange={(field) => field && onChange({ ...anchor, field })}
        />
      );
    case 'true':
      return (
        <FeelInput
          label={t('anchor.condition')}
          value={anchor.when}
          commit={(when) => {
            if (when !== undefined) onChange({ ...anchor, when });
            return accepted(undefined);
          }}
        />
      );
    case 'level':
      return (
        <PickOne
          label={of}
          value={anchor.level}
          choices={levelChoices(runbook, language)}
          none={t('anchor.anyLevel')}
          onChange={(level) =>
            onChange(level === undefined ? { on: 'level' } : { on: 'level', level })
          }
        />
      );
    case 'warned':
    case 'missed':
      return (
        <PickOne
          label={of}
          value={anchor.target}
          choices={targetChoices(runbook, language)}
          onChange={(target) => target && onChange({ ...anchor, target })}
        />
      );
    default:
      return (
        <PickOne
          label={of}
          value={anchor.step}
          choices={stateChoices(runbook, language, isStep)}
          onChange={(step) => step && onChange({ ...anchor, step })}
        />
      );
  }
}

interface DecidedProps extends SubjectProps {
  readonly anchor: Extract<Anchor, { readonly on: 'decided' }>;
}

function DecidedSubject({ label, anchor, onChange }: DecidedProps) {
  const t = useText(partMessages);
  const language = useLanguage();
  const { runbook } = useDesk();
  const { step } = anchor;
  const state = findState(runbook, step)?.state;
  const options = state?.kind === 'decision' ? state.options : [];
  return (
    <>
      <PickOne
        label={`${label} · ${t('anchor.of')}`}
        value={step}
        choices={stateChoices(runbook, language, ({ kind }) => kind === 'decision')}
        onChange={(next) => next && onChange({ on: 'decided', step: next })}
      />
      <PickOne
        label={`${label} · ${t('anchor.choice')}`}
        value={anchor.choice}
        choices={options.map(({ id, title }) => ({ id, label: textIn(title, language) || id }))}
        none={t('anchor.anyChoice')}
        onChange={(choice) =>
          onChange(choice === undefined ? { on: 'decided', step } : { on: 'decided', step, choice })
        }
      />
    </>
  );
}
