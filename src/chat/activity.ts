import type { RequestLog } from './request-log.ts';

/**
 * What the bot reads of a Bot Framework activity, as plain data: the SDK's own type stays in `src/teams`. Every part is optional,
 * because a client may leave out any of it.
 */
export interface Activity {
  readonly type?: string;
  readonly id?: string;
  readonly name?: string;
  readonly text?: string;
  readonly value?: unknown;
  readonly action?: string;
  readonly replyToId?: string;
  readonly channelId?: string;
  readonly serviceUrl?: string;
  readonly from?: { readonly id?: string; readonly aadObjectId?: string };
  readonly recipient?: { readonly id?: string };
  readonly conversation?: {
    readonly id?: string;
    readonly tenantId?: string;
    readonly conversationType?: string;
    readonly isGroup?: boolean;
  };
  readonly channelData?: {
    readonly tenant?: { readonly id?: string };
    readonly [other: string]: unknown;
  };
}

/** One activity that has passed the door. */
export interface Received {
  readonly activity: Activity;
  /** Gives the body that an invoke is answered with. */
  answerInvoke(body: object): Promise<void>;
}

/** What the bot does with an activity that has passed the door. */
export type RequestHandler = (received: Received, log: RequestLog) => Promise<void>;

/** What a request is answered with. */
export interface HttpAnswer {
  readonly status: number;
  readonly body?: unknown;
}

/** The one way in from Teams. */
export interface Door {
  /**
   * A request's JSON and its Authorization header: the turn is run if they are of a person in our own tenant's Teams. Never throws.
   * What is refused is one line in the log, and an answer without a word.
   */
  receive(
    body: unknown,
    authorization: string,
    handle: RequestHandler,
    log: RequestLog,
  ): Promise<HttpAnswer>;
}

/** The Entra object id of whoever Teams calls by this id of its own; undefined when the bot has never met them. */
export type WhoIs = (teamsId: string) => Promise<string | undefined>;
