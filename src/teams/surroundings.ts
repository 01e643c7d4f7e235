import type { Look } from '../../cards/look.ts';
import type { App } from '../doors.ts';
import type { Addresses, Dialogs, FileOf, Sender, Store } from '../ports.ts';
import type { BotSettings } from './inbound.ts';

/** What a conversation needs from outside. */
export interface BotSurroundings {
  readonly app: App;
  readonly sender: Sender;
  readonly addresses: Addresses;
  readonly dialogs: Dialogs;
  readonly store: Pick<Store, 'nextNumber'>;
  readonly look: Look;
  readonly settings: BotSettings;
  readonly log: { warn(facts: object, message: string): void };
  /** The address at which a file can be fetched for a while; undefined where the bot has no public one. */
  readonly fileLink: (person: string, of: FileOf) => Promise<string | undefined>;
  /** A word that only the local world knows, such as "tid"; undefined when it is none. */
  readonly localWord?: (text: string, person: string) => Promise<string> | undefined;
}
