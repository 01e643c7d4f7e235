import type { CaseDocument } from '../src/domain/document.ts';
import type { PersonId } from '../src/domain/people.ts';
import type { Situation } from '../src/domain/step.ts';
import { type CardMessage, nameOf } from './look.ts';
import { noticeCard } from './notices.ts';
import { instantText, old } from './texts.ts';

/** S11: the first who took it is responsible; the others see who. */
function taken(doc: CaseDocument, s: Situation): string | undefined {
  const event = doc.events.findLast((known) => known.type === 'taken' || known.type === 'dialogueTaken');
  return event && old.takenBy(nameOf(s.people, event.by));
}

/** What a card becomes for somebody who has no part in the case any longer: why, and that there is nothing to do (E1, E11). */
export function farewell(doc: CaseDocument, person: PersonId, s: Situation): CardMessage {
  if (doc.kind !== 'outpatient') return noticeCard(taken(doc, s) ?? old.left);
  const removed = doc.events.findLast((event) => event.type === 'therapistRemoved' && event.therapist === person);
  if (removed?.type === 'therapistRemoved') return noticeCard(removed.why === 'wrongPerson' ? old.wrongPerson : old.left);
  const named = doc.events
    .filter((event) => event.type === 'assigned' && event.therapists.includes(person))
    .map((event) => event.command);
  const undone = doc.events.findLast((event) => event.type === 'undone' && named.includes(event.of));
  return noticeCard(undone ? old.undone(nameOf(s.people, undone.by), instantText(undone.at, s.today)) : old.left);
}
