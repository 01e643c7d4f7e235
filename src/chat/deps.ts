import type { Look } from '../../cards/look.ts';
import type { App } from '../app/doors.ts';
import type { Addresses } from '../app/ports/addresses.ts';
import type { Dialogs } from '../app/ports/dialogs.ts';
import type { FileOf } from '../app/ports/file-links.ts';
import type { Sender } from '../app/ports/sends.ts';
import type { Limit } from '../pace/limits.ts';
import type { BotSettings } from './bot-settings.ts';
import type { RequestLog } from './request-log.ts';

/** What is made for each request, so that its log lines carry its id. */
export interface RequestDeps {
  readonly app: App;
  /**
   * The address at which a file can be fetched for a while. Undefined when the bot has no public
   * address.
   */
  readonly fileLink: (person: string, of: FileOf) => Promise<string | undefined>;
}

/** What the bot needs from outside. */
export interface BotDeps {
  readonly sender: Sender;
  readonly addresses: Addresses;
  readonly dialogs: Dialogs;
  readonly look: Look;
  readonly settings: BotSettings;
  /** The limits on what one person may send to the bot. */
  readonly senderLimits: readonly Limit[];
  /** Machine time, in milliseconds. */
  readonly machineTime: () => number;
  readonly forRequest: (log: RequestLog) => RequestDeps;
  /** How many times longer than usual a request may take. */
  readonly patience?: number;
  /**
   * Answers a word that only the local world knows, such as "tid". Undefined for any other word.
   */
  readonly localWord?: (text: string, person: string) => Promise<string> | undefined;
}

/** What a conversation needs from outside. */
export interface ChatDeps
  extends Omit<BotDeps, 'senderLimits' | 'machineTime' | 'forRequest'>,
    RequestDeps {
  readonly log: RequestLog;
}
