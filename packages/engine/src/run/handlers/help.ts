import { escalateHelp } from '../alarms.ts';
import type { CommandOf } from '../command.ts';
import { isUnanswered, nextHelpId } from '../help-request.ts';
import { refusal } from '../refusals.ts';
import type { Session } from '../session.ts';
import { emit } from '../session.ts';
import type { Verb } from '../verb.ts';
import { ACCEPTED, ALREADY, refused } from '../verb.ts';
import { find, isFound } from './find.ts';
import { hasGroup } from './overrides.ts';

/** [E2] Asking for help, and answering: nobody is left asking without a word. */

export function requestHelp(session: Session, command: CommandOf<'requestHelp'>): Verb {
  const found = find(session, command);
  if (!isFound(found)) return found;
  const { step, text } = command;
  const help = nextHelpId(session.run, step);
  emit(session, { type: 'helpRequested', step, text });
  escalateHelp(session, help);
  return ACCEPTED;
}

export function answerHelp(session: Session, command: CommandOf<'answerHelp'>): Verb {
  const { help: id, answer, text, group } = command;
  const help = session.run.helps[id];
  if (!help) return refused(refusal('unknown-help', '/help', { id }));
  if (!isUnanswered(help)) {
    if (help.answer === answer) return ALREADY;
    return refused(refusal(help.answer ? 'help-answered' : 'help-lapsed', '/help'));
  }
  // Whoever is turned down must be told why: they may need to ask elsewhere.
  if (answer === 'declined' && text === undefined) return refused(refusal('say-why', '/text'));
  if (group !== undefined && !hasGroup(session, group)) {
    return refused(refusal('unknown-group', '/group', { id: group }));
  }
  emit(session, { type: 'helpAnswered', step: help.step, help: id, answer, text, group });
  return ACCEPTED;
}
