import type { CaseDocument, Owed } from './case-document.ts';
import { indexOf } from './case-index.ts';
import { versionFor } from './case-state.ts';
import type { Recorded, Situation } from './engine/step.ts';
import type { CaseEvent } from './kinds.ts';
import { type LiveCard, toChange } from './live-card.ts';
import { owedByPress, toldOfTasks } from './owed-by-press.ts';
import { withNames } from './people/names.ts';
import type { PersonId } from './people/people.ts';
import { personSeat } from './people/seat.ts';
import { readerOf } from './sending/reader-of.ts';
import { wakeBy } from './waking-document.ts';

/**
 * Appends events to a case, with what they owe, and makes it due at once. A sweep that is sending
 * for the case keeps its claim: it finds the new entries before it releases the case. `byLetter`
 * is somebody who is told by a letter of their own, and so gets no card (E11).
 */
export function append(
  doc: CaseDocument,
  events: readonly Recorded<CaseEvent>[],
  presser: PersonId,
  shownIn: string | undefined,
  s: Situation,
  byLetter?: PersonId,
): CaseDocument {
  const named = events.map((event) => withNames(event, s.people));
  const next: CaseDocument = { ...doc, events: [...doc.events, ...named] };
  const owed = owedByPress(doc, next, presser, s).filter(
    ({ to }) => byLetter === undefined || to !== personSeat(byLetter),
  );
  return {
    ...next,
    owed: [...stillOwed(doc, presser, shownIn, s), ...owed],
    reminded: [...new Set([...doc.reminded, ...toldOfTasks(owed)])],
    cards:
      shownIn === undefined
        ? doc.cards
        : { ...doc.cards, [presser]: adopt(doc.cards[presser], shownIn) },
    unreached: Object.fromEntries(Object.entries(doc.unreached).filter(([who]) => who !== presser)),
    index: indexOf(next, s),
    version: versionFor(next),
    wakeAt: wakeBy(doc, s.now),
  };
}

/**
 * What the case owed before the press. A card that its reader presses has come, also when that was
 * never recorded because a replica died: what it tells of is not told again.
 */
function stillOwed(
  doc: CaseDocument,
  presser: PersonId,
  shownIn: string | undefined,
  s: Situation,
): readonly Owed[] {
  const { activityId, older = [] } = doc.cards[presser] ?? {};
  if (shownIn === undefined || shownIn === activityId || older.includes(shownIn)) return doc.owed;
  const isTold = (entry: Owed) =>
    entry.as === 'card' && entry.notBefore <= s.now && readerOf(entry, doc, s) === presser;
  return doc.owed.filter((entry) => !isTold(entry));
}

/**
 * Makes the message that was pressed the presser's live card, and owes the one before a fold. The
 * message shows what the press is answered with, if that answer arrives.
 */
function adopt(card: LiveCard | undefined, shownIn: string): LiveCard {
  if (card?.activityId === shownIn) return toChange(card);
  const older = [
    ...(card?.older ?? []),
    ...(card?.activityId === undefined ? [] : [card.activityId]),
  ];
  return { activityId: shownIn, older: older.filter((id) => id !== shownIn) };
}
