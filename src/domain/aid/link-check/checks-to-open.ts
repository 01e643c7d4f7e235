import { append } from '../../append.ts';
import { blankCase, type CaseDocument, isCase, isOfKind } from '../../case-document.ts';
import { ifReadable, stateOf } from '../../case-state.ts';
import type { DutyDocument } from '../../duty-document.ts';
import type { Recorded, Situation } from '../../engine/step.ts';
import { BY_TIME, type PersonId } from '../../people/people.ts';
import type { Reading } from '../../ports.ts';
import { addDays, type Instant } from '../../time.ts';
import type { Aid } from '../aid.ts';
import { handlerOf } from '../owners.ts';
import { checkId } from './check.ts';
import type { CheckEvent } from './check-events.ts';
import { listedOn } from './rota.ts';
import { nextSlot, previousSlot, type Slot } from './times.ts';

/**
 * The watches of FH. One that cannot be read is undefined. Nobody knows whose it is, so all of FH
 * checks for it until it can be read again.
 */
export async function watchesOfFH(reading: Reading): Promise<(Aid | undefined)[]> {
  const watches = (await reading.openOf('watch')).map(
    (doc): Aid | undefined => ifReadable(() => stateOf(doc))[0],
  );
  return watches.filter((c) => c === undefined || (!c.ended && c.owner.side === 'FH'));
}

/**
 * The FH handläggare who had a watch when the check came due. Undefined stands for all of FH, when
 * the handläggare of a watch has left.
 */
export function watchersAt(
  watches: readonly (Aid | undefined)[],
  slot: Slot,
  s: Situation,
): (PersonId | undefined)[] {
  const held = watches.filter((c) => c === undefined || c.owner.since <= slot.at);
  return [...new Set(held.map((c) => c && handlerOf(c, 'FH', s)))];
}

export async function checkFor(
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
    listedOn(duty, slot.day) ??
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
