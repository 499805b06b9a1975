import type { CommandOf } from '../command.ts';
import { isLinkAwaited, linkOfStep } from '../link-run.ts';
import { followLink, startLink } from '../links.ts';
import { isOpen, itemState } from '../lookup.ts';
import { refusal } from '../refusals.ts';
import type { Session } from '../session.ts';
import { emit } from '../session.ts';
import type { Verb } from '../verb.ts';
import { ACCEPTED, ALREADY, refused } from '../verb.ts';
import { find, isFound, notOpen } from './find.ts';

/** [K1] Handing over to another runbook by a person's act, and what the runner reports of the run it brought. */

export function beginLink(session: Session, command: CommandOf<'startLink'>): Verb {
  const found = find(session, command);
  if (!isFound(found)) return found;
  const { title } = found;
  const state = itemState(session.plan, session.run, command.step);
  if (state?.kind !== 'link') return refused(refusal('wrong-kind', '/step', { title }));
  if (state.missing) return refused(refusal('link-missing', '/step', { title }));
  const last = linkOfStep(session.run, command.step);
  // Opened again since, it hands over again.
  const isOfThisRound = (last?.startedAt ?? 0) >= (found.step.openedAt ?? 0);
  if (last && isLinkAwaited(last) && isOfThisRound) return ALREADY;
  if (!isOpen(found.step.status)) return notOpen(session, command, found);
  startLink(session, state, { by: command.actor, said: command.fields ?? {} });
  return ACCEPTED;
}

export function recordLink(session: Session, command: CommandOf<'recordLink'>): Verb {
  const { link: id, outcome } = command;
  const link = session.run.links[id];
  if (!link) return refused(refusal('unknown-link', '/link', { id }));
  const { step } = link;
  switch (outcome.is) {
    case 'declared':
      if (link.state !== 'started') return ALREADY;
      emit(session, { type: 'linkDeclared', step, link: id, runbook: outcome.runbook });
      break;
    case 'refused':
      if (link.state !== 'started') return ALREADY;
      emit(session, { type: 'linkRefused', step, link: id, reason: outcome.reason });
      break;
    case 'ended':
      if (link.state !== 'declared') {
        return link.state === 'started'
          ? refused(refusal('link-not-declared', '/link', { id }))
          : ALREADY;
      }
      emit(session, { type: 'linkEnded', step, link: id, outcome: outcome.as });
  }
  followLink(session, id);
  return ACCEPTED;
}
