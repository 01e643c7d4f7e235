import { caseCard } from '../../cards/case/case-card.ts';
import { usualMunicipality } from '../../src/config/municipality.ts';
import { faceOf, hashOf } from '../../src/delivery/draw-card.ts';
import type { CaseDocument } from '../../src/domain/case-document.ts';
import { numberOf } from '../../src/domain/case-number.ts';
import { openTasks } from '../../src/domain/case-state.ts';
import { isDuty } from '../../src/domain/engine/case.ts';
import { answersFor } from '../../src/domain/engine/may-press.ts';
import type { Situation } from '../../src/domain/engine/step.ts';
import type { Face, LiveCard } from '../../src/domain/live-card.ts';
import type { PersonId } from '../../src/domain/people/people.ts';
import { addDays, addMinutes, dayOf, type Instant, instantAt } from '../../src/domain/time.ts';
import { viewOf } from '../../src/domain/view.ts';
import {
  playAssignment,
  playBooking,
  playClosing,
  playEnd,
  playOpening,
  playPlan,
  playStart,
  playTreatment,
} from '../../src/gallery/outpatient-histories.ts';
import type { Play } from '../support/given.ts';
import { idOf, type Name } from '../support/people.ts';
import { COPIES, copiedStaff, ofCopy } from './staff.ts';

/** A Thursday on which the next step of the played cases is the first meeting. */
export const NOW: Instant = instantAt('2026-01-15', '09:30');

const settled = (history: Play) => history.until('2026-01-15 09:30').doc;
const staff = copiedStaff();
const s: Situation = {
  now: NOW,
  today: dayOf(NOW),
  people: { staff, absences: [], channels: [] },
  settings: usualMunicipality,
};

/**
 * The cases that a store holds after a few years: new ones, some in treatment, and mostly ended
 * ones that are still kept.
 */
const mixed = [
  playOpening,
  playAssignment,
  playBooking,
  playTreatment,
  playPlan,
  playEnd,
  playClosing,
  playClosing,
  playClosing,
  playClosing,
].map((history) => history().doc);

/**
 * Cases at four different points, each with the person it waits for. That person is owed a card.
 */
const waitedFor: readonly { readonly doc: CaseDocument; readonly who: Name }[] = [
  { doc: settled(playOpening()), who: 'eva' },
  { doc: settled(playAssignment()), who: 'sara' },
  { doc: settled(playStart()), who: 'bea' },
  { doc: settled(playStart(undefined, ['bo'])), who: 'bo' },
];
/** The number of people that the due cases are spread over. */
export const READERS = COPIES * waitedFor.length;

const toBook = settled(playStart());

/** The `n`th case of a store. Nothing in it is due during a run. */
export function restingCase(n: number): CaseDocument {
  const doc = mixed[n % mixed.length] as CaseDocument;
  const own = copyOf(doc, n, n % COPIES);
  const wakeAt = instantAt(addDays(s.today, own.index.open ? 1 : 40), '07:00');
  return {
    ...own,
    wakeAt,
    cards: Object.fromEntries(
      own.index.people.map((person) => [person, liveCard(n, person, { shown: hashOf(own) })]),
    ),
  };
}

/**
 * The `n`th case that owes one card to one person. Consecutive cases owe it to different people,
 * and everyone else already has the right card. It is due some minutes before NOW, or `minutes`
 * later.
 */
export function dueCase(n: number, minutes = 0): CaseDocument {
  const { doc, who, copy } = readerOf(n);
  const own = copyOf(doc, n, copy);
  const person = ofCopy(idOf(who), copy);
  const { [person]: _, ...cards } = drawnCards(own, n);
  const task = openTasks(own, s).find(
    (open) =>
      isDuty(open) &&
      !open.later &&
      open.seats.some((seat) => answersFor(seat, open, s)?.person === person),
  );
  const seat = task?.seats.find((one) => answersFor(one, task, s)?.person === person);
  if (!task || !seat) throw new Error(`Nobody waits for ${who} in this case`);
  const wakeAt = addMinutes(NOW, minutes - 10 + n / 10_000);
  return {
    ...own,
    cards,
    wakeAt,
    owed: [{ key: `${task.id}/new/${seat}`, as: 'card', to: seat, notBefore: wakeAt, tries: 0 }],
  };
}

/** The person who is owed the card of the `n`th due case. */
export function owedTo(n: number): PersonId {
  const { who, copy } = readerOf(n);
  return ofCopy(idOf(who), copy);
}

function readerOf(n: number): (typeof waitedFor)[number] & { readonly copy: number } {
  const reader = n % READERS;
  const of = waitedFor[reader % waitedFor.length] as (typeof waitedFor)[number];
  return { ...of, copy: Math.floor(reader / waitedFor.length) };
}

/**
 * The `n`th case in which Bea is to say when the first meeting is booked. Everyone has the right
 * card.
 */
export function caseToBook(n: number): CaseDocument {
  const own = copyOf(toBook, n, n % COPIES);
  return { ...own, cards: drawnCards(own, n), wakeAt: instantAt(addDays(s.today, 1), '07:00') };
}

/** Returns the therapist's current card in the `n`th case to book, from which the press is made. */
export function cardOfBea(n: number): {
  person: { id: PersonId; name: string };
  card: object;
  messageId: string;
} {
  const doc = caseToBook(n);
  const id = ofCopy(idOf('bea'), n % COPIES);
  const view = viewOf(doc, id, s);
  if (!view) throw new Error('Bea does not see her own case');
  const message = caseCard(view, usualMunicipality);
  return {
    person: { id, name: 'Bea Exempel' },
    card: message.card,
    messageId: doc.cards[id]?.activityId ?? '',
  };
}

function copyOf(doc: CaseDocument, n: number, copy: number): CaseDocument {
  const id = `OV-2026-${String(n + 1).padStart(4, '0')}`;
  const own = JSON.parse(ofCopy(JSON.stringify(doc), copy)) as CaseDocument;
  return { ...own, id, number: numberOf(id), claim: null };
}

/**
 * Returns a live card for each person who may see the case. Its hash is the current one, so that
 * nothing needs to be sent again.
 */
function drawnCards(doc: CaseDocument, n: number): Record<PersonId, LiveCard> {
  return Object.fromEntries(
    doc.index.people.flatMap((person) => {
      const view = viewOf(doc, person, s);
      if (!view) return [];
      const face = faceOf(caseCard(view, usualMunicipality, 'full'));
      return [[person, liveCard(n, person, face)]];
    }),
  );
}

function liveCard(n: number, person: PersonId, face: Face): LiveCard {
  return { activityId: `${1_600_000_000_000 + n}${person.slice(-4)}`, ...face, older: [] };
}
