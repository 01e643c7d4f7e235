import type { DutyDocument } from '../../duty-document.ts';
import type { Situation } from '../../engine/step.ts';
import { unitOfSide } from '../../people/aid-units.ts';
import type { DutyPort } from '../../ports.ts';
import { retention } from '../../retention.ts';
import { addDays } from '../../time.ts';
import { checkFor, watchersAt, watchesOfFH } from './checks-to-open.ts';
import { withoutDaysBefore } from './rota.ts';
import { tellOfSwaps } from './swap-letters.ts';
import { nextSlot, slotsBetween } from './times.ts';
import { tellOfCover } from './uncovered-letters.ts';

/**
 * Opens the checks that have come due since the last wake, also those of the time when the bot was
 * stopped. VO gets one check at each time, and each FH handläggare who has a watch gets their own
 * (S5, S12). The same check always has the same id, so it is created once. Then tells the manager
 * of the days that nobody can check, and whoever is concerned of a swap of days (E12). Returns the duty as it is now, with its next wake.
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
  const swaps = await tellOfSwaps(port, duty, s);
  const hasChecks = async () => duty.side === 'VO' || (await watches()).length > 0;
  const { cover, next } = await tellOfCover(port, duty, hasChecks, s);
  const slot = nextSlot(s.now, link).at;
  const wakeAt = next !== undefined && next < slot ? next : slot;
  const kept = withoutDaysBefore(duty, addDays(s.today, -retention.rotaDay.days));
  return { ...kept, swaps, madeUpTo: slots.at(-1)?.at ?? duty.madeUpTo, cover, wakeAt };
}

/** Reads on the first call, and gives the same answer on every later one. */
function readOnce<T>(read: () => Promise<T>): () => Promise<T> {
  let found: Promise<T> | undefined;
  return () => {
    found ??= read();
    return found;
  };
}
