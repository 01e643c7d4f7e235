import { appended } from '../app/cases.ts';
import type { Store } from '../app/ports.ts';
import type { Aid } from '../domain/aid/aid.ts';
import { checkId } from '../domain/aid/link-check/check.ts';
import type { Check, CheckEvent } from '../domain/aid/link-check/check-events.ts';
import { nextSlot, previousSlot, type Slot, slotsBetween } from '../domain/aid/link-check/times.ts';
import { handlerOf } from '../domain/aid/seats.ts';
import {
  blankCase,
  type CaseDocument,
  type DutyDocument,
  ifReadable,
  isCase,
  stateOf,
} from '../domain/document.ts';
import type { Recorded, Situation } from '../domain/engine/step.ts';
import { BY_TIME, type PersonId, unitOfSide } from '../domain/people/people.ts';
import { addDays, type Instant } from '../domain/time.ts';
import { dutyId, tellOfCover } from './cover.ts';
import type { DeliveryDeps } from './deps.ts';

/** The days of a rota that are kept behind the present one. */
const ROTA_DAYS = 35;

/** The two units' duty to check Link, once for each unit that there is (S5, S12). */
export async function startDuties(store: Store, s: Situation): Promise<void> {
  const sides = (['VO', 'FH'] as const).filter((side) => unitOfSide(s.people, side) !== undefined);
  const wakeAt = nextSlot(s.now, s.settings.link).at;
  await Promise.all(
    sides.map((side) =>
      store.create({
        id: dutyId(side),
        kind: 'duty',
        side,
        rota: {},
        madeUpTo: s.now,
        wakeAt,
        claim: null,
      }),
    ),
  );
}

/**
 * Makes the checks that have come since the last wake, also those that were missed while the bot was down: one for VO at each time,
 * one for each FH handläggare who has a watch (S5, S12). Created once by their ids, whoever makes them.
 */
export async function turnDuty(
  deps: DeliveryDeps,
  duty: DutyDocument,
  s: Situation,
): Promise<DutyDocument> {
  const { link } = s.settings;
  // Nobody is asked for a unit that the staff list no longer has.
  const slots = unitOfSide(s.people, duty.side) ? slotsBetween(duty.madeUpTo, s.now, link) : [];
  const watches = once(() => watchesOfFH(deps.store));
  for (const slot of slots)
    for (const person of duty.side === 'VO' ? [undefined] : watchersAt(await watches(), slot, s)) {
      const doc = await checkOf(deps.store, duty, slot, person, s);
      await deps.store.create(doc);
      deps.written(doc.id);
    }
  const rota = Object.fromEntries(
    Object.entries(duty.rota).filter(([day]) => day >= addDays(s.today, -ROTA_DAYS)),
  );
  const hasChecks = async () => duty.side === 'VO' || (await watches()).length > 0;
  const { cover, next } = await tellOfCover(deps, duty, hasChecks, s);
  const slot = nextSlot(s.now, link).at;
  const wakeAt = next !== undefined && next < slot ? next : slot;
  return { ...duty, rota, madeUpTo: slots.at(-1)?.at ?? duty.madeUpTo, cover, wakeAt };
}

/** Read when it is first wanted, and then no more. */
function once<T>(read: () => Promise<T>): () => Promise<T> {
  let found: Promise<T> | undefined;
  return () => {
    found ??= read();
    return found;
  };
}

/**
 * The watches of FH. One that cannot be read stands as undefined: nobody knows whose it is, so it is
 * all of FH's to check until it can be read again, and never forgotten.
 */
async function watchesOfFH(store: Store): Promise<(Aid | undefined)[]> {
  const watches = (await store.openOf('watch')).map(
    (doc): Aid | undefined => ifReadable(() => stateOf(doc) as Aid)[0],
  );
  return watches.filter((c) => c === undefined || (!c.ended && c.owner.side === 'FH'));
}

/** The FH handläggare who had a watch when the check was due; undefined stands for all of FH, when one of them has left. */
function watchersAt(
  watches: readonly (Aid | undefined)[],
  slot: Slot,
  s: Situation,
): (PersonId | undefined)[] {
  const then = watches.filter((c) => c === undefined || c.owner.since <= slot.at);
  return [...new Set(then.map((c) => c && handlerOf(c, 'FH', s)))];
}

async function checkOf(
  store: Store,
  duty: DutyDocument,
  slot: Slot,
  person: PersonId | undefined,
  s: Situation,
): Promise<CaseDocument> {
  const { link } = s.settings;
  const { side } = duty;
  const before = previousSlot(slot.at, link);
  const last = await store.load(checkId(side, before, person));
  const previous = isCase(last) ? (stateOf(last) as Check) : undefined;
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
  return appended(
    blankCase('check', checkId(side, slot, person), s.now),
    [event],
    BY_TIME,
    undefined,
    s,
  );
}
