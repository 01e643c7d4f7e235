import { readFileSync, writeFileSync } from 'node:fs';
import { instantText, clock as texts } from '../../cards/texts.ts';
import { addDays, dayOf, type Instant, instantAt, isDay, timeOf } from '../domain/time.ts';
import type { Service } from '../service.ts';

/** The local world's clock: machine time plus an offset that "tid" moves, kept beside the data. Forward only. */
export interface LocalClock {
  now(): Instant;
  moveTo(instant: Instant): void;
}

export function openClock(file: string): LocalClock {
  let offsetMs = offsetIn(file);
  const now = () => new Date(Date.now() + offsetMs).toISOString();
  return {
    now,
    moveTo(instant) {
      offsetMs += Math.max(0, Date.parse(instant) - Date.parse(now()));
      writeFileSync(file, JSON.stringify({ offsetMs }));
    },
  };
}

/**
 * Answers "tid +21d", "tid 2026-12-14 08:15" and "tid nästa" (the next instant at which anything wakes): moves the clock, sweeps, and
 * says the new time, how many messages went out, and what comes next. Undefined for anything else that is typed.
 */
export function clockWord(
  clock: LocalClock,
  service: Service,
  posts: () => number,
): (text: string) => Promise<string> | undefined {
  return (text) => {
    const said = /^tid(?:\s+(.*))?$/iu.exec(text.trim());
    return said ? move(clock, service, posts, (said[1] ?? '').trim()) : undefined;
  };
}

async function move(clock: LocalClock, service: Service, posts: () => number, where: string): Promise<string> {
  const from = clock.now();
  const to = await targetOf(where, from, service);
  if (to === undefined || to < from) return texts.usage;
  await service.delivery.idle();
  const before = posts();
  // The clock has gone on meanwhile, and never goes back.
  if (to > clock.now()) clock.moveTo(to);
  await service.delivery.sweep();
  await service.delivery.idle();
  const today = dayOf(clock.now());
  const next = await service.store.nextWake();
  return texts.moved({
    now: instantText(clock.now(), today),
    sent: posts() - before,
    next: next === undefined ? '' : instantText(next, today),
  });
}

async function targetOf(where: string, now: Instant, service: Service): Promise<Instant | undefined> {
  const days = /^\+(\d{1,4})\s*d?$/.exec(where);
  if (days) return instantAt(addDays(dayOf(now), Number(days[1])), timeOf(now));
  const at = /^(\d{4}-\d\d-\d\d)(?:\s+(\d\d)[:.](\d\d))?$/.exec(where);
  if (at) return isDay(at[1] as string) ? instantAt(at[1] as string, `${at[2] ?? '08'}:${at[3] ?? '30'}`) : undefined;
  if (where !== 'nästa') return undefined;
  const next = await service.store.nextWake();
  return next !== undefined && next < now ? now : next;
}

function offsetIn(file: string): number {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).offsetMs;
  } catch {
    return 0;
  }
}
