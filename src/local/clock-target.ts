import { addDays, dayOf, type Instant, instantAt, isDay, timeOf } from '../domain/time.ts';
import type { Service } from '../service.ts';

/** The instant that the words name. Undefined when they name none. */
export async function targetOf(
  where: string,
  now: Instant,
  service: Service,
): Promise<Instant | undefined> {
  const days = /^\+(\d{1,4})\s*d?$/.exec(where);
  if (days) return instantAt(addDays(dayOf(now), Number(days[1])), timeOf(now));
  const at = /^(\d{4}-\d\d-\d\d)(?:\s+(\d\d)[:.](\d\d))?$/.exec(where);
  if (at)
    return isDay(at[1] as string)
      ? instantAt(at[1] as string, `${at[2] ?? '08'}:${at[3] ?? '30'}`)
      : undefined;
  if (where !== 'nästa') return undefined;
  const next = await service.store.nextWake();
  return next !== undefined && next < now ? now : next;
}
