import { caseCard } from '../../cards/case/case-card.ts';
import type { Aid } from '../../src/domain/aid/aid.ts';
import { checkId } from '../../src/domain/aid/link-check/check.ts';
import { slotsBetween } from '../../src/domain/aid/link-check/times.ts';
import { withBeside } from '../../src/domain/beside.ts';
import { type CaseDocument, isCase } from '../../src/domain/case-document.ts';
import { routineOf, stateOf } from '../../src/domain/case-state.ts';
import type { Document } from '../../src/domain/document.ts';
import { decide } from '../../src/domain/engine/case.ts';
import { isOneTime } from '../../src/domain/kinds.ts';
import type { LiveCard } from '../../src/domain/live-card.ts';
import { careManagerRole } from '../../src/domain/people/aid-units.ts';
import { withNames } from '../../src/domain/people/names.ts';
import type { PersonId } from '../../src/domain/people/people.ts';
import { hasRole, personOf } from '../../src/domain/people/staff-list.ts';
import { dayOf, type Instant } from '../../src/domain/time.ts';
import { viewOf } from '../../src/domain/view.ts';
import { nameOf } from '../support/people.ts';
import { aboutWhat } from './inbox.ts';
import { histories, prefixes } from './owing.ts';
import type { PressOutcome } from './press.ts';
import type { World } from './world.ts';

/**
 * Finds events that are lost, doubled, or made by nobody. The stored events must be what `decide`
 * makes of the presses, one after another in some order. A press without events must have been
 * refused, or be a repetition, at some point on the way.
 */
export function eventFaults(
  world: World,
  before: Document | undefined,
  doc: CaseDocument,
  outcomes: readonly PressOutcome[],
): string[] {
  const faults: string[] = [];
  const from = isCase(before) ? before.events.length : 0;
  if (isCase(before) && JSON.stringify(before.events) !== JSON.stringify(doc.events.slice(0, from)))
    faults.push(`${doc.id}: what had happened is no longer as it was`);
  const steps = prefixes(doc, from);
  for (const [at, after] of steps.slice(1).entries()) {
    const earlier = steps[at] as CaseDocument;
    const made = after.events.slice(earlier.events.length);
    const command = made[0]?.command ?? '';
    if (earlier.events.some((event) => event.command === command))
      faults.push(`${doc.id}: ${command} is there twice`);
    if (earlier.events.length === 0) continue;
    const outcome = outcomes.find((one) => one.command === command);
    if (!outcome) faults.push(`${doc.id}: ${made[0]?.type} is there, and nobody pressed it`);
    else if (JSON.stringify(decided(world, earlier, outcome, made[0]?.at)) !== JSON.stringify(made))
      faults.push(`${doc.id}: ${made[0]?.type} is not what was pressed`);
  }
  for (const outcome of outcomes) {
    const { what } = outcome.pressed;
    if (
      !('case' in what) ||
      what.case !== doc.id ||
      doc.events.some((event) => event.command === outcome.command)
    )
      continue;
    const at = outcome.at;
    if (
      outcome.answered &&
      histories(doc, from).every((step) => decided(world, step, outcome, at) !== undefined)
    )
      faults.push(
        `${doc.id}: ${what.press.tasks} by ${nameOf(outcome.pressed.by)} was answered and is not there`,
      );
  }
  return faults;
}

/**
 * Returns the events that a press makes of the case as it then was. Returns undefined when the
 * person may not see the case, when the press is refused, or when it repeats an earlier one.
 */
function decided(
  world: World,
  doc: CaseDocument,
  { pressed }: PressOutcome,
  at: Instant = world.now(),
) {
  if (!('press' in pressed.what)) return undefined;
  const s = { ...world.situation(), now: at, today: dayOf(at) };
  if (!viewOf(doc, pressed.by, s)) return undefined;
  const decision = decide(routineOf(doc.kind), doc.events, pressed.what.press, pressed.by, s);
  return decision.kind === 'accepted'
    ? decision.events.map((event) => withNames(event, s.people))
    : undefined;
}

/** Checks that each form that was sent has opened one case, and that no other case has opened. */
export function openingFaults(
  before: ReadonlyMap<string, Document>,
  docs: readonly CaseDocument[],
  outcomes: readonly PressOutcome[],
): string[] {
  const fresh = docs.filter((doc) => !isOneTime(doc.kind) && !before.has(doc.id));
  const forms = outcomes.filter(({ pressed }) => 'opens' in pressed.what);
  const faults =
    fresh.length === forms.length
      ? []
      : [`${forms.length} forms have opened ${fresh.length} cases`];
  for (const { pressed } of forms)
    if (!fresh.some((doc) => doc.events[0]?.by === pressed.by))
      faults.push(`a form of ${nameOf(pressed.by)} has opened no case`);
  return faults;
}

/**
 * Checks that a watch has one owner at every moment of its history: a unit, and a named handläggare
 * of it.
 */
export function ownerFaults(
  world: World,
  watches: readonly CaseDocument[],
  admissions: number,
): string[] {
  const { people } = world.situation();
  const faults =
    watches.length === admissions ? [] : [`${watches.length} watches of ${admissions} admissions`];
  for (const doc of watches)
    for (const then of histories(doc, 0)) {
      const c = stateOf(then) as Aid;
      const handler = personOf(people, c.people[c.owner.side]);
      if (!handler || !hasRole(handler, careManagerRole(c.owner.side)))
        faults.push(`${doc.id}: nobody owns it after event ${then.events.length}`);
    }
  return faults;
}

/**
 * Finds work that should be finished when nothing is due any longer, and checks of Link that are
 * missing.
 */
export function leftovers(
  world: World,
  since: Instant,
  docs: ReadonlyMap<string, Document>,
): string[] {
  const { settings } = world.situation();
  const missing = slotsBetween(since, world.now(), settings.link)
    .map((slot) => checkId('VO', slot, undefined))
    .filter((id) => !docs.has(id));
  const left = [...docs.values()].flatMap((doc) => {
    const isDue = doc.wakeAt !== null && doc.wakeAt <= world.now();
    const owes = isCase(doc) && doc.owed.some((entry) => entry.as === 'card');
    const folding =
      isCase(doc) &&
      Object.values(doc.cards).some((card) => card.retry || toFold(card, world).length > 0);
    return isDue || owes || folding || doc.claim ? [`${doc.id} is not seen to`] : [];
  });
  return [...missing.map((id) => `${id} was not made`), ...left];
}

/**
 * Returns the older cards that may be folded now. Others wait because their reader is using them
 * (E29).
 */
function toFold({ older, kept = {} }: LiveCard, world: World): string[] {
  return older.filter((id) => (kept[id] ?? '') <= world.now());
}

/**
 * Checks that each person has one live card for each case, and that it shows the case as it is now.
 * `repeats` counts the messages that were sent more than once: the bot knows of only one of them,
 * and the person keeps the others.
 */
export async function cardFaults(
  world: World,
  doc: CaseDocument,
  repeats: (person: PersonId) => number,
): Promise<string[]> {
  const faults: string[] = [];
  const s = world.situation();
  for (const [person, card] of Object.entries(doc.cards)) {
    const { activityId, stale } = card;
    const view = viewOf(doc, person, s);
    // A card that its reader is using waits for the next morning's lists (E29).
    const waits = stale !== undefined && stale > s.now;
    if (activityId === undefined || !view || waits) continue;
    const messages = world.teams.messages(world.teams.conversationOf({ id: person, name: '' }));
    const shown = messages.find(({ id }) => id === activityId)?.card;
    // The parts about other cases stay as they were when the card was drawn.
    const alone = (await withBeside(world.store, view)) === view;
    if (alone && JSON.stringify(shown) !== JSON.stringify(caseCard(view, world.look).card))
      faults.push(`${doc.id}: the card of ${nameOf(person)} is not as the case is`);
    const left = card.older.length - toFold(card, world).length;
    const live = messages.filter((message) => aboutWhat(message.card) === doc.id).length;
    if (!isOneTime(doc.kind) && live > 1 + left + repeats(person))
      faults.push(`${doc.id}: ${nameOf(person)} has ${live} live cards`);
  }
  return faults;
}
