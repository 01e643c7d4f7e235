import type { Aid } from '../src/domain/aid/aid.ts';
import { type CaseDocument, stateOf } from '../src/domain/document.ts';
import type { Situation } from '../src/domain/engine/step.ts';
import type { PersonId } from '../src/domain/people/people.ts';
import { bylineOf, type CardMessage } from './look.ts';
import { noticeCard } from './notices.ts';
import { instantText, old } from './texts.ts';

/** S11: the first who took it is responsible, and the others see who; what has ended since has ended. */
function leftAid(doc: CaseDocument, s: Situation): string {
  const undone = doc.events.at(-1)?.type === 'undone' ? doc.events.at(-1) : undefined;
  if (undone) return old.undone(bylineOf(s.people, undone), instantText(undone.at, s.today));
  const c = stateOf(doc) as Aid;
  const last = doc.events.findLast((known) => MOVES.includes(known.type));
  if (last?.type === 'taken' || last?.type === 'dialogueTaken')
    return old.takenBy(bylineOf(s.people, last));
  return c.ended ? old.ended : old.left;
}

/** What gives a case between VO and FH to somebody, or takes it from somebody. */
const MOVES = [
  'taken',
  'dialogueTaken',
  'ended',
  'vobDecided',
  'moreNeeded',
  'talkWanted',
  'ownerChanged',
  'colleagueAsked',
  'offered',
];

/** What a card becomes for somebody who has no part in the case any longer: why, and that there is nothing to do (E1, E11). */
export function farewell(doc: CaseDocument, person: PersonId, s: Situation): CardMessage {
  if (doc.kind !== 'outpatient')
    return noticeCard(doc.kind === 'check' ? old.left : leftAid(doc, s));
  const removed = doc.events.findLast(
    (event) => event.type === 'therapistRemoved' && event.therapist === person,
  );
  if (removed?.type === 'therapistRemoved')
    return noticeCard(removed.why === 'wrongPerson' ? old.wrongPerson : old.left);
  const named = doc.events
    .filter((event) => event.type === 'assigned' && event.therapists.includes(person))
    .map((event) => event.command);
  const undone = doc.events.findLast(
    (event) => event.type === 'undone' && named.includes(event.of),
  );
  return noticeCard(
    undone ? old.undone(bylineOf(s.people, undone), instantText(undone.at, s.today)) : old.left,
  );
}
