import { append } from '../../append.ts';
import { blankCase, type CaseDocument, isCase, isOfKind } from '../../case-document.ts';
import { ifReadable, stateOf } from '../../case-state.ts';
import type { DutyDocument } from '../../duty-document.ts';
import type { Recorded, Situation } from '../../engine/step.ts';
import { linkHandlersOf, unitOfSide } from '../../people/aid-units.ts';
import { BY_TIME, type PersonId, type Side } from '../../people/people.ts';
import type { DutyPort, Reading } from '../../reading.ts';
import { retention } from '../../retention.ts';
import { addDays, addMinutes, type Instant } from '../../time.ts';
import type { Aid } from '../aid.ts';
import { handlerOf } from '../owners.ts';
import { checkId } from './check.ts';
import type { CheckEvent } from './check-events.ts';
import { nextSlot, previousSlot, type Slot, slotsBetween } from './times.ts';
import { tellOfCover } from './uncovered-letters.ts';

/** A watch counts as just taken for this many minutes. */
const JUST_MINUTES = 5;

const SIDES = ['VO', 'FH'] as const;

/** The duty to check Link of each unit for aid that the staff list has (S5, S12). */
export function linkDuties(s: Situation): DutyDocument[] {
  const wakeAt = nextSlot(s.now, s.settings.link).at;
  return SIDES.filter((side) => unitOfSide(s.people, side) !== undefined).map((side) => ({
    id: dutyId(side),
    kind: 'duty',
    side,
    rota: {},
    // The checks of the time before the duty exists are never made.
    madeUpTo: s.now,
    wakeAt,
    claim: null,
  }));
}

/** The ids of all duties, or of those of the units for which this person checks Link. */
export function linkDutyIds(s: Situation, person?: PersonId): string[] {
  return SIDES.filter(
    (side) =>
      person === undefined || linkHandlersOf(s.people, side).some(({ id }) => id === person),
  ).map(dutyId);
}

/**
 * The duties that wake because of this case. When FH takes its first watch it begins to have checks
 * to make, so its duty then looks for days on which nobody can make them (E12).
 */
export function linkDutiesWokenBy({ kind, events }: CaseDocument, s: Situation): string[] {
  const last = events.at(-1);
  const isJustTaken =
    kind === 'watch' && last?.type === 'taken' && last.at > addMinutes(s.now, -JUST_MINUTES);
  return isJustTaken ? linkDutyIds(s) : [];
}

/**
 * Opens the checks that have come due since the last wake, also those of the time when the bot was
 * stopped. VO gets one check at each time, and each FH handläggare who has a watch gets their own
 * (S5, S12). The same check always has the same id, so it is created once. Then tells the manager
 * of the days that nobody can check (E12). Returns the duty as it is now, with its next wake.
 */
export async function wakeLinkDuty(
  port: DutyPort,
  duty: DutyDocument,
  s: Situation,
): Promise<DutyDocument> {
  const { link } = s.settings;
  // A unit that has left the staff list has no checks to make.
  const slots = unitOfSide(s.people, duty.side) ? slotsBetween(duty.madeUpTo, s.now, link) : [];
  const watches = readOnce(() => watchesOfFH(port));
  for (const slot of slots)
    for (const person of duty.side === 'VO' ? [undefined] : watchersAt(await watches(), slot, s))
      await port.open(await checkFor(port, duty, slot, person, s));
  const rota = Object.fromEntries(
    Object.entries(duty.rota).filter(([day]) => day >= addDays(s.today, -retention.rotaDay.days)),
  );
  const hasChecks = async () => duty.side === 'VO' || (await watches()).length > 0;
  const { cover, next } = await tellOfCover(port, duty, hasChecks, s);
  const slot = nextSlot(s.now, link).at;
  const wakeAt = next !== undefined && next < slot ? next : slot;
  return { ...duty, rota, madeUpTo: slots.at(-1)?.at ?? duty.madeUpTo, cover, wakeAt };
}

function dutyId(side: Side): string {
  return `duty:${side}`;
}

/** Reads on the first call, and gives the same answer on every later one. */
function readOnce<T>(read: () => Promise<T>): () => Promise<T> {
  let found: Promise<T> | undefined;
  return () => {
    found ??= read();
    return found;
  };
}

/**
 * The watches of FH. One that cannot be read is undefined. Nobody knows whose it is, so all of FH
 * checks for it until it can be read again.
 */
async function watchesOfFH(reading: Reading): Promise<(Aid | undefined)[]> {
  const watches = (await reading.openOf('watch')).map(
    (doc): Aid | undefined => ifReadable(() => stateOf(doc))[0],
  );
  return watches.filter((c) => c === undefined || (!c.ended && c.owner.side === 'FH'));
}

/**
 * The FH handläggare who had a watch when the check came due. Undefined stands for all of FH, when
 * the handläggare of a watch has left.
 */
function watchersAt(
  watches: readonly (Aid | undefined)[],
  slot: Slot,
  s: Situation,
): (PersonId | undefined)[] {
  const held = watches.filter((c) => c === undefined || c.owner.since <= slot.at);
  return [...new Set(held.map((c) => c && handlerOf(c, 'FH', s)))];
}

async function checkFor(
  reading: Reading,
  duty: DutyDocument,
  slot: Slot,
  person: PersonId | undefined,
  s: Situation,
): Promise<CaseDocument> {
  const { link } = s.settings;
  const { side } = duty;
  const before = previousSlot(slot.at, link);
  const last = await reading.load(checkId(side, before, person));
  const previous = isCase(last) && isOfKind(last, 'check') ? stateOf(last) : undefined;
  const listed =
    duty.rota[slot.day] ??
    (previous?.day === slot.day ? (previous.today ?? previous.person) : undefined);
  const owner = person ?? listed;
  const missed: Instant | undefined =
    previous && previous.confirmed === undefined ? before.at : undefined;
  const event: Recorded<CheckEvent> = {
    type: 'checkDue',
    side,
    day: slot.day,
    turn: slot.n,
    due: slot.at,
    until: nextSlot(slot.at, link).at,
    ...(owner === undefined ? {} : { person: owner }),
    ...(before.day < addDays(slot.day, -1) ? { since: before.day } : {}),
    ...(missed === undefined ? {} : { missed }),
    command: checkId(side, slot, person),
    at: s.now,
    by: BY_TIME,
  };
  const blank = blankCase('check', checkId(side, slot, person), s.now);
  return append(blank, [event], BY_TIME, undefined, s);
}
