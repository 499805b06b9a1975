import { Button } from '@mantine/core';
import type { Edit, Problem, Transition } from '@tocsin/engine';
import {
  allStates,
  feelSyntaxError,
  findState,
  findTransition,
  parseDuration,
  printDuration,
} from '@tocsin/engine';
import { useId, useState } from 'react';
import { useText } from '../../../app/i18n/define-messages.ts';
import { useLanguage } from '../../../app/i18n/language.ts';
import controls from '../../../ui/controls.module.css';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextView } from '../../../ui/text-view.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { freeId } from '../edits/new-state.ts';
import { readDuration, writeDuration } from '../inputs/duration-words.ts';
import { PickOne } from '../inputs/id-picks.tsx';
import inputs from '../inputs/inputs.module.css';
import { stateChoices } from '../inspector/choices.ts';
import { planMessages } from '../messages.ts';

interface Props {
  readonly from: string;
  readonly to: string | undefined;
  /** Id of the transition to change; undefined for a new one. */
  readonly transition: string | undefined;
  readonly onClose: () => void;
}

/** From where to where, on what, after how long, and only if. */
export function TransitionDialog({ onClose, ...form }: Props) {
  const t = useText(planMessages);
  const title = t(form.transition === undefined ? 'transition.add' : 'transition.edit');
  return (
    <Dialog opened title={title} onClose={onClose}>
      <TransitionForm {...form} onClose={onClose} />
    </Dialog>
  );
}

const EVENTS = ['complete', 'done', 'skipped', 'failed', 'signal', 'time'] as const;
type EventName = (typeof EVENTS)[number];

function TransitionForm({ from, to, transition: id, onClose }: Props) {
  const t = useText(planMessages);
  const language = useLanguage();
  const desk = useDesk();
  const hintId = useId();
  const before = id === undefined ? undefined : findTransition(desk.runbook, id)?.transition;
  const [source, setSource] = useState(from);
  const [target, setTarget] = useState(before?.to ?? to ?? '');
  const [event, setEvent] = useState<EventName>(
    before?.after ? 'time' : (before?.on ?? 'complete'),
  );
  const [after, setAfter] = useState(
    before?.after ? writeDuration(parseDuration(before.after) ?? 0, language) : '',
  );
  const [when, setWhen] = useState(before?.when ?? '');
  const [label, setLabel] = useState(before?.title ?? { zh: '', en: '' });
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const choices = stateChoices(desk.runbook, language);
  const isStep = findState(desk.runbook, source)?.state.kind === 'step';
  const events = EVENTS.filter(
    (each) => isStep || !['done', 'skipped', 'failed'].includes(each) || each === event,
  );

  const confirm = (): void => {
    const found = problemsOf(event, after, when, t);
    if (found.length > 0) {
      setProblems(found);
      return;
    }
    const delay = event === 'time' ? parseDuration(readDuration(after) ?? '') : undefined;
    const taken = new Set(
      [...allStates(desk.runbook)].flatMap((state) =>
        (state.transitions ?? []).map((each) => each.id),
      ),
    );
    const next: Transition = {
      ...(before?.cites && { cites: before.cites }),
      ...(before?.inferred && { inferred: before.inferred }),
      id: before?.id ?? freeId('transition', taken),
      to: target,
      ...(event !== 'complete' && event !== 'time' && { on: event }),
      ...(delay !== undefined && { after: printDuration(delay) }),
      ...(when.trim() && { when: when.trim() }),
      ...((label.zh || label.en) && { title: label }),
    };
    const outcome = desk.perform(editFor(desk.runbook, source, next, before?.id));
    if (outcome.ok) onClose();
    else setProblems(outcome.problems);
  };

  return (
    <form
      className={controls.form}
      onSubmit={(submitted) => {
        submitted.preventDefault();
        confirm();
      }}
    >
      <PickOne
        label={t('transition.from')}
        value={source}
        choices={choices}
        onChange={(next) => next && setSource(next)}
      />
      <PickOne
        label={t('transition.to')}
        value={target || undefined}
        choices={choices}
        onChange={(next) => next && setTarget(next)}
      />
      <PickOne
        label={t('transition.on')}
        value={event}
        choices={events.map((each) => ({ id: each, label: t(`transition.on.${each}`) }))}
        onChange={(next) => {
          const chosen = EVENTS.find((each) => each === next);
          if (chosen) setEvent(chosen);
        }}
      />
      {event === 'time' && (
        <Line
          label={t('transition.after')}
          value={after}
          placeholder={t('duration.placeholder')}
          onChange={setAfter}
        />
      )}
      <Line label={t('transition.when')} value={when} onChange={setWhen} />
      <Line
        label={`${t('transition.title')} 中`}
        value={label.zh}
        onChange={(zh) => setLabel({ ...label, zh })}
      />
      <Line
        label={`${t('transition.title')} EN`}
        value={label.en}
        onChange={(en) => setLabel({ ...label, en })}
      />
      {problems.map((problem) => (
        <p key={problem.code + problem.path} id={hintId} className={controls.error} role="alert">
          <TextView text={problem.message} plain />
        </p>
      ))}
      <div className={controls.actions}>
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button type="submit" disabled={target === ''}>
          {t('transition.save')}
        </Button>
      </div>
    </form>
  );
}

/** A changed transition takes the old one's place in one edit; one that changes hands goes to the end. */
function editFor(
  runbook: Parameters<typeof findTransition>[0],
  from: string,
  transition: Transition,
  replaces: string | undefined,
): Edit {
  const old = replaces === undefined ? undefined : findTransition(runbook, replaces);
  const count = findState(runbook, from)?.state.transitions?.length ?? 0;
  const index = old?.owner.id === from ? old.index : count;
  const add: Edit = { do: 'addTransition', from, index, transition };
  return replaces === undefined
    ? add
    : { do: 'batch', edits: [{ do: 'removeTransition', id: replaces }, add] };
}

function problemsOf(
  event: EventName,
  after: string,
  when: string,
  t: ReturnType<typeof planMessages.in>,
): readonly Problem[] {
  const problems: Problem[] = [];
  if (event === 'time' && readDuration(after) === undefined) {
    const message = { zh: t('duration.bad'), en: t('duration.bad') };
    problems.push({ code: 'duration', path: '/after', message });
  }
  const error = when.trim() ? feelSyntaxError('expression', when.trim()) : undefined;
  if (error !== undefined) {
    const message = { zh: `看不懂这个条件：${error}`, en: `Not a condition: ${error}` };
    problems.push({ code: 'feel-syntax', path: '/when', message });
  }
  return problems;
}

function Line(props: {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <div className={inputs.field}>
      <label htmlFor={id} className={inputs.label}>
        {props.label}
      </label>
      <input
        id={id}
        className={inputs.line}
        value={props.value}
        placeholder={props.placeholder}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      />
    </div>
  );
}
