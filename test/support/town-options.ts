import type { Config } from '../../src/config/config.ts';
import type { AccessLine } from '../../src/domain/access-line.ts';
import type { CaseDocument } from '../../src/domain/case-document.ts';
import type { Instant } from '../../src/domain/time.ts';
import type { Service, ServiceOptions } from '../../src/service.ts';
import type { Filled } from './card-reader.ts';
import type { Name } from './people.ts';
import type { Answer, Overrides, TeamsClient } from './teams-client.ts';
import type { TeamsLimits } from './teams-limits.ts';
import type { Card, Message, TeamsService } from './teams-service.ts';

export interface PressOptions extends Overrides {
  /** The index of the button, from 0, where several have the same title, as in a list. */
  readonly nth?: number;
  /** Returns before the press's messages are sent, because the test holds them. */
  readonly unsettled?: true;
}

/**
 * The demo staff with the real bot, a fake Teams service and a Cosmos emulator. The test moves the
 * clock.
 */
export interface Town {
  readonly teams: TeamsService;
  readonly client: TeamsClient;
  readonly service: Service;
  readonly config: Config;
  /** All log lines of the bot. */
  readonly log: string[];
  now(): Instant;
  /** Moves the clock to a Stockholm time in one leap and sweeps, as after a long stop. */
  leap(time: string): Promise<void>;
  /** Moves the clock without a sweep, for a test in which another instance sweeps. */
  moved(time: string): void;
  /** Lets time pass. Each document wakes when it has asked to. */
  until(time: string): Promise<void>;
  /** Types a text in the person's chat and returns the text of the answer. */
  type(who: Name, text: string): Promise<string>;
  /**
   * Presses a button by its title, in the newest card that has it. Returns what is shown
   * afterwards.
   */
  press(who: Name, title: string, filled?: Filled, options?: PressOptions): Promise<string>;
  /** The same as `press`, but returns the whole answer. */
  pressed(who: Name, title: string, filled?: Filled, options?: PressOptions): Promise<Answer>;
  /** Finds the newest card with such a button, and the data that a press of it sends. */
  button(
    who: Name,
    title: string,
    filled?: Filled,
    nth?: number,
  ): { data: Record<string, string>; replyToId: string };
  /** The texts of a person's chat as they see it, oldest first. */
  chat(who: Name): string[];
  newest(who: Name): string;
  cards(who: Name): Card[];
  messages(who: Name): readonly Message[];
  /** The number of messages that each person has been sent. People without any are left out. */
  counts(): Partial<Record<Name, number>>;
  cases(): Promise<CaseDocument[]>;
  theCase(): Promise<CaseDocument>;
  /** All documents, by container. */
  everything(): Promise<Record<string, unknown[]>>;
  accessLines(): Promise<AccessLine[]>;
  /** Writes a document in the database, whatever it replaces. */
  puts(container: string, document: { readonly id: string }): Promise<void>;
  /** Deletes a document from the database, as a restore to an earlier day does. */
  loses(container: string, id: string): Promise<void>;
  /** Starts another instance of the bot on the same store, clock and Teams. */
  anotherService(staffFile?: string): Promise<Service>;
  settled(): Promise<void>;
  stop(): Promise<void>;
}

export interface TownOptions {
  /** The Stockholm time of the start. It is a Monday in the middle of January when left out. */
  readonly at?: string;
  /** A database that is laid out already, instead of a new one. */
  readonly database?: string;
  /** A database endpoint instead of the emulator's own, such as a proxy's. */
  readonly endpoint?: string;
  readonly sendTimeoutMs?: number;
  /** The limits of what Teams takes. It takes everything when they are left out. */
  readonly limits?: TeamsLimits;
  readonly staffFile?: string;
  /** Adds the units for aid (VO and FH), whose checks of Link then come three times a day. */
  readonly aid?: true;
  /** The limits of what one person may send. There are none when they are left out. */
  readonly senderLimits?: Config['senderLimits'];
  readonly service?: Partial<ServiceOptions>;
  /** The municipality's settings that differ from the usual. */
  readonly municipality?: Partial<Config['municipality']>;
}
