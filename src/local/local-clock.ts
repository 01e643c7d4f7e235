import { readFileSync, writeFileSync } from 'node:fs';
import { instantText, clock as texts } from '../../cards/texts.ts';
import { inTime } from '../app/in-time.ts';
import { addDays, dayOf, type Instant, instantAt, isDay, timeOf } from '../domain/time.ts';
import type { Service } from '../service.ts';

/**
 * The local world's clock. It shows the machine's time plus an offset, which "tid" moves forward
 * and which is kept beside the data.
 */
export interface LocalClock {
  now(): Instant;
  moveTo(instant: Instant): void;
}

export function openClock(file: string): LocalClock {
  let offsetMs = readOffset(file);
  const now = () => new Date(Date.now() + offsetMs).toISOString();
  return {
    now,
    moveTo(instant) {
      offsetMs += Math.max(0, Date.parse(instant) - Date.parse(now()));
      writeFileSync(file, JSON.stringify({ offsetMs }));
    },
  };
}

/** What "tid" needs in addition to the bot. */
export interface ClockDeps {
  /** The number of messages sent so far. */
  readonly posts: () => number;
  /**
   * Posts a text in a person's chat, or replaces the message with the id `instead`. Returns the id
   * of the message.
   */
  readonly say: (person: string, text: string, instead?: string) => Promise<string | undefined>;
  /**
   * In milliseconds. The answer to "tid" waits this long for the jump to end. After that, progress
   * is reported at this interval.
   */
  readonly patienceMs?: number;
}

/**
 * Far below Teams' time limit for a request. After that limit Teams and the bot would both give the
 * request up.
 */
const PATIENCE_MS = 2000;
const LONGEST_DAYS = 366;
/** The progress report counts no further than this. */
const MOST_LEFT = 100;

/**
 * Answers "tid +21d", "tid 2026-12-14 08:15" and "tid nästa" (the next instant at which a document
 * wakes). It moves the clock, sweeps, and tells the new time, the number of messages sent and what
 * comes next. A long jump is answered at once with its progress so far. Further progress and its
 * end are posted in the chat. Returns undefined for any other text.
 */
export function clockWord(
  clock: LocalClock,
  service: Service,
  { posts, say, patienceMs = PATIENCE_MS }: ClockDeps,
): (text: string, person: string) => Promise<string> | undefined {
  let underWay: { readonly to: Instant; readonly before: number } | undefined;

  async function progress(): Promise<string> {
    if (!underWay) return texts.usage;
    const left = (await service.store.due(clock.now(), MOST_LEFT)).length;
    return texts.underWay({
      to: withYear(underWay.to),
      sent: posts() - underWay.before,
      left,
      most: MOST_LEFT,
    });
  }

  async function jump(to: Instant): Promise<string> {
    await service.delivery.idle();
    const before = posts();
    // The clock may have passed `to` during the wait, and it never goes backward.
    if (to > clock.now()) clock.moveTo(to);
    await service.delivery.sweep();
    await service.delivery.idle();
    const next = await service.store.nextWake();
    return texts.moved({
      now: withYear(clock.now()),
      sent: posts() - before,
      next: next === undefined ? '' : withYear(next),
    });
  }

  async function follow(person: string, over: Promise<string>): Promise<void> {
    const last = over.catch(() => texts.failed);
    for (let id: string | undefined; ; ) {
      const words = await inTime<string | undefined>(last, patienceMs, () => undefined);
      if (words !== undefined) {
        underWay = undefined;
        await say(person, words);
        return;
      }
      id = await say(person, await progress(), id);
    }
  }

  async function move(person: string, where: string): Promise<string> {
    if (underWay) return progress();
    const from = clock.now();
    const to = await targetOf(where, from, service);
    if (to === undefined || to < from) return texts.usage;
    if (dayOf(to) > addDays(dayOf(from), LONGEST_DAYS)) return texts.tooFar;
    underWay = { to, before: posts() };
    const over = jump(to);
    const words = await inTime<string | undefined>(over, patienceMs, () => undefined).catch(
      (error) => {
        underWay = undefined;
        throw error;
      },
    );
    if (words === undefined) {
      const soFar = await progress();
      void follow(person, over).catch(() => undefined);
      return soFar;
    }
    underWay = undefined;
    return words;
  }

  return (text, person) => {
    const said = /^tid(?:\s+(.*))?$/iu.exec(text.trim());
    return said ? move(person, (said[1] ?? '').trim()) : undefined;
  };
}

/** The year is always named, because a jump may lead into another year. */
function withYear(at: Instant): string {
  return instantText(at, '');
}

async function targetOf(
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

function readOffset(file: string): number {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).offsetMs;
  } catch {
    return 0;
  }
}
