import { instantText, clock as texts } from '../../cards/texts.ts';
import { withinBudget } from '../app/within-budget.ts';
import { addDays, dayOf, type Instant } from '../domain/time.ts';
import type { Service } from '../service.ts';
import { targetOf } from './clock-target.ts';
import type { LocalClock } from './local-clock.ts';

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

/** Moves the clock, one jump at a time, and tells how far it has come. */
export class ClockJumps {
  readonly #clock: LocalClock;
  readonly #service: Service;
  readonly #deps: ClockDeps;
  readonly #patienceMs: number;
  #underWay: { readonly to: Instant; readonly before: number } | undefined;

  constructor(clock: LocalClock, service: Service, deps: ClockDeps) {
    this.#clock = clock;
    this.#service = service;
    this.#deps = deps;
    this.#patienceMs = deps.patienceMs ?? PATIENCE_MS;
  }

  /** Jumps to where the words say, and answers with the new time, or with the progress so far. */
  async move(person: string, where: string): Promise<string> {
    if (this.#underWay) return this.#progress();
    const from = this.#clock.now();
    const to = await targetOf(where, from, this.#service);
    if (to === undefined || to < from) return texts.usage;
    if (dayOf(to) > addDays(dayOf(from), LONGEST_DAYS)) return texts.tooFar;
    this.#underWay = { to, before: this.#deps.posts() };
    const over = this.#jump(to);
    const words = await withinBudget<string | undefined>(
      over,
      this.#patienceMs,
      () => undefined,
    ).catch((error) => {
      this.#underWay = undefined;
      throw error;
    });
    if (words === undefined) {
      const soFar = await this.#progress();
      void this.#follow(person, over).catch(() => undefined);
      return soFar;
    }
    this.#underWay = undefined;
    return words;
  }

  async #progress(): Promise<string> {
    if (!this.#underWay) return texts.usage;
    const left = (await this.#service.store.due(this.#clock.now(), MOST_LEFT)).length;
    return texts.underWay({
      to: withYear(this.#underWay.to),
      sent: this.#deps.posts() - this.#underWay.before,
      left,
      most: MOST_LEFT,
    });
  }

  async #jump(to: Instant): Promise<string> {
    await this.#service.delivery.idle();
    const before = this.#deps.posts();
    // The clock may have passed `to` during the wait, and it never goes backward.
    if (to > this.#clock.now()) this.#clock.moveTo(to);
    await this.#service.delivery.sweep();
    await this.#service.delivery.idle();
    const next = await this.#service.store.nextWake();
    return texts.moved({
      now: withYear(this.#clock.now()),
      sent: this.#deps.posts() - before,
      next: next === undefined ? '' : withYear(next),
    });
  }

  async #follow(person: string, over: Promise<string>): Promise<void> {
    const last = over.catch(() => texts.failed);
    for (let id: string | undefined; ; ) {
      const words = await withinBudget<string | undefined>(last, this.#patienceMs, () => undefined);
      if (words !== undefined) {
        this.#underWay = undefined;
        await this.#deps.say(person, words);
        return;
      }
      id = await this.#deps.say(person, await this.#progress(), id);
    }
  }
}

/** The year is always named, because a jump may lead into another year. */
function withYear(at: Instant): string {
  return instantText(at, '');
}
