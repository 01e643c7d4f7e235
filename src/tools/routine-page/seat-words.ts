import { titles } from '../../../cards/texts/case.ts';
import { isOfKind } from '../../domain/case-document.ts';
import { stateOf } from '../../domain/case-state.ts';
import { type Audience, isSeat } from '../../domain/engine/reminders.ts';
import type { Situation } from '../../domain/engine/step.ts';
import type { PersonId } from '../../domain/people/people.ts';
import { personIn, type Seat } from '../../domain/people/seat.ts';
import { personOf } from '../../domain/people/staff-list.ts';
import type { Played } from '../../gallery/situation.ts';

const AUDIENCES: Readonly<Record<Exclude<Audience, Seat>, string>> = {
  holder: 'the owner',
  deputy: "the owner's stand-in",
  manager: "the owner's manager",
  superior: "the manager of the owner's manager",
};

/** Whose seats these are, by role, each once. */
export function seatWords(seats: readonly Seat[], played: Played): string[] {
  return [...new Set(seats.map((seat) => ofUnit(seatWord(seat, played.s), played)))];
}

/** The same, with a handläggare's or a manager's unit by its part in the case where it has one. */
export function seatWordsByPart(seats: readonly Seat[], played: Played): string[] {
  return [...new Set(seatWords(seats, played).map((words) => byPart(words, played)))];
}

/** Which of the two units opened the case, and what the other one is to it. */
const PARTS = {
  application: { opener: 'of the unit that opened it', other: 'of the other unit' },
  ongoing: { opener: 'of the giving unit', other: 'of the receiving unit' },
} as const;

/** In an application and a handover either unit may be the one that opened the case. */
function byPart(words: string, { doc }: Played): string {
  if (!isOfKind(doc, 'application', 'ongoing')) return words;
  const { kind, opened } = stateOf(doc);
  if (kind === 'watch') return words;
  return words.replace(/(?:VO|FH)$/, (side) =>
    side === opened.side ? PARTS[kind].opener : PARTS[kind].other,
  );
}

/** Who hears of a reminder. */
export function audienceWords(to: readonly Audience[], played: Played): string[] {
  const wordOf = (one: Audience) =>
    isSeat(one) ? withArticle(ofUnit(seatWord(one, played.s), played)) : AUDIENCES[one];
  return [...new Set(to.map(wordOf))];
}

function withArticle(words: string): string {
  return /^(?:the|another|somebody) /.test(words) ? words : `the ${words}`;
}

/** A check of Link is one unit's, and the same for both. */
function ofUnit(words: string, { doc }: Played): string {
  if (!isOfKind(doc, 'check')) return words;
  const { side } = stateOf(doc);
  return words.replace(new RegExp(`(?: of)? ${side}$`), ' of the unit');
}

function seatWord(seat: Seat, s: Situation): string {
  const id = personIn(seat);
  if (id !== undefined) return personWord(id, s);
  const [kind, unit = ''] = seat.split(':');
  return kind === 'manager' ? managerOf(unit, s) : `the channel of ${unit}`;
}

function personWord(id: PersonId, s: Situation): string {
  const person = personOf(s.people, id);
  const [held] = person?.roles ?? [];
  if (!held) return 'somebody who has left';
  if (held.role !== 'unitManager') return titles[held.role];
  const { units } = s.people.staff;
  const isManager = units.some((unit) => unit.manager === id);
  const isDelegate = units.some((unit) => unit.vobDelegates?.includes(id));
  return isDelegate && !isManager ? 'another who may decide on vob' : managerOf(held.unit, s);
}

/** The manager of a unit, by those who work there. Above the units there are managers only. */
function managerOf(unit: string, s: Situation): string {
  const side = s.people.staff.units.find((one) => one.id === unit)?.side;
  if (side !== undefined) return `enhetschef ${side}`;
  const roles = s.people.staff.people.flatMap((person) =>
    person.roles.filter((held) => held.unit === unit).map(({ role }) => role),
  );
  const theirs = (['socialWorker', 'therapist'] as const).find((role) => roles.includes(role));
  return theirs === undefined ? "the managers' manager" : `enhetschef of the ${titles[theirs]}`;
}
