import { byLastDay } from '../../src/domain/by-when.ts';
import { stateOf } from '../../src/domain/case-state.ts';
import type { Situation } from '../../src/domain/engine/step.ts';
import type { OngoingCase } from '../../src/domain/lists.ts';
import type { NextDate } from '../../src/domain/next-date.ts';
import type { PersonId } from '../../src/domain/people/people.ts';
import { awaitedText } from '../case/awaited-words.ts';
import { wholeUnit } from '../case/unit.ts';
import { phaseOf } from '../case/where.ts';
import { type Element, text } from '../elements.ts';
import { cardsOf } from '../kinds.ts';
import { type Look, nameOf } from '../look.ts';
import { capital, continued, dated, dayText, lists, namesText } from '../texts.ts';
import { quietLine, rowsOf } from './list-row.ts';
import { touchRow } from './touch-row.ts';
import { listedByWhen } from './when-words.ts';

/**
 * Draws an ongoing case (E23): its number in the case system and the other party, what goes on in
 * it with its next date, and whom it waits for.
 */
export function drawOngoing(
  { doc, next, awaited, for: absent }: OngoingCase,
  s: Situation,
  reader: PersonId,
  look: Look,
): Element {
  const other = cardsOf(doc.kind).row.otherParty(doc, absent ?? reader);
  const named = [doc.index.vsNumber ?? doc.number, ...(other ? [nameOf(s.people, other)] : [])];
  const phase = phaseOf({ doc, state: stateOf(doc) });
  const goesOn = [phase, next && nextText(next, doc.kind, s)].filter(
    (words) => words !== undefined,
  );
  const isLate = next?.is === 'last' && next.day < s.today;
  const names = rowsOf(awaited).flatMap(
    ({ item, owners }) =>
      wholeUnit(item.tasks[0]?.seats ?? [], s.people) ?? owners.map((id) => nameOf(s.people, id)),
  );
  const rest = [
    ...(doc.index.vsNumber === undefined ? [] : [doc.number]),
    ...(names.length === 0 ? [] : [lists.waitsFor(namesText([...new Set(names)]))]),
    ...(absent === undefined ? [] : [lists.for(nameOf(s.people, absent))]),
  ].join(' · ');
  const title = named.join(' · ');
  return touchRow(
    [
      text(title, { weight: 'Bolder' }),
      text(goesOn.join(' · '), {
        size: 'Small',
        spacing: 'None',
        ...(isLate ? { color: 'Attention' } : {}),
      }),
      ...(rest === '' ? [] : [quietLine(capital(rest))]),
    ],
    { id: doc.id, look },
  );
}

/** "uppföljning bokad till tisdag 3 mars", "plan senast tisdag 10 mars, 15 dagar kvar". */
function nextText(next: NextDate, kind: OngoingCase['doc']['kind'], s: Situation): string {
  if (next.is === 'booked') {
    const meeting = `${next.talk[0]?.toUpperCase()}${next.talk.slice(1)}`;
    return lists.bookedTo(meeting, dayText(next.day, s.today));
  }
  const what = dated[next.task.step] ?? awaitedText([next.task], kind);
  const when = listedByWhen(byLastDay(next.day, s.today), s.today);
  return `${what} ${continued(when)}`;
}
