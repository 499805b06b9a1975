import type { CommandOf } from '../command.ts';
import { isOpen, itemState } from '../lookup.ts';
import { decideOption } from '../open-item.ts';
import { refusal } from '../refusals.ts';
import type { Session } from '../session.ts';
import type { Verb } from '../verb.ts';
import { ACCEPTED, ALREADY, refused } from '../verb.ts';
import { find, isFound, notOpen } from './find.ts';

/** A person's choice at a decision. The same choice again is already made; another one needs the decision reopened. */
export function decideStep(session: Session, command: CommandOf<'decide'>): Verb {
  const found = find(session, command);
  if (!isFound(found)) return found;
  const state = itemState(session.plan, session.run, command.step);
  if (state?.kind !== 'decision')
    return refused(refusal('wrong-kind', '/step', { title: found.title }));
  if (!state.options.some((option) => option.id === command.choice)) {
    return refused(
      refusal('unknown-choice', '/choice', { title: found.title, id: command.choice }),
    );
  }
  if (found.step.choice === command.choice) return ALREADY;
  if (!isOpen(found.step.status)) return notOpen(session, command, found);
  decideOption(session, command.step, command.choice, { reason: command.reason });
  return ACCEPTED;
}
