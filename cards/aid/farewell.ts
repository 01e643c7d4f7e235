import type { AidKind } from '../../src/domain/aid/aid.ts';
import type { CaseDocument } from '../../src/domain/case-document.ts';
import { stateOf } from '../../src/domain/case-state.ts';
import type { Situation } from '../../src/domain/engine/step.ts';
import type { PersonId } from '../../src/domain/people/people.ts';
import { bylineOf } from '../look.ts';
import { instantText, old } from '../texts.ts';

/**
 * S11: the first person who took it is responsible, and the others see who. A case that has ended
 * since is shown as ended.
 */
export function aidFarewell(doc: CaseDocument<AidKind>, _: PersonId, s: Situation): string {
  const undone = doc.events.at(-1)?.type === 'undone' ? doc.events.at(-1) : undefined;
  if (undone) return old.undone(bylineOf(s.people, undone), instantText(undone.at, s.today));
  const c = stateOf(doc);
  const last = doc.events.findLast((known) => MOVES.includes(known.type));
  if (last?.type === 'taken' || last?.type === 'dialogueTaken')
    return old.takenBy(bylineOf(s.people, last));
  return c.ended ? old.ended : old.left;
}

/** The events that give a case between VO and FH to a person, or take it from one. */
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
