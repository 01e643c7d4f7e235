import type { CaseDocument } from '../../src/domain/case-document.ts';
import type { Situation } from '../../src/domain/engine/step.ts';
import type { PersonId } from '../../src/domain/people/people.ts';
import { bylineOf } from '../look.ts';
import { instantText, old } from '../texts.ts';

/** E1, E11: why the person no longer has a part in the case. */
export function outpatientFarewell(
  doc: CaseDocument<'outpatient'>,
  person: PersonId,
  s: Situation,
): string {
  const removed = doc.events.findLast(
    (event) => event.type === 'therapistRemoved' && event.therapist === person,
  );
  if (removed?.type === 'therapistRemoved')
    return removed.why === 'wrongPerson' ? old.wrongPerson : old.left;
  const named = doc.events
    .filter((event) => event.type === 'assigned' && event.therapists.includes(person))
    .map((event) => event.command);
  const undone = doc.events.findLast(
    (event) => event.type === 'undone' && named.includes(event.of),
  );
  return undone
    ? old.undone(bylineOf(s.people, undone), instantText(undone.at, s.today))
    : old.left;
}
