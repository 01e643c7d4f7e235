import type { RequestLog } from './request-log.ts';

/**
 * The parts of a Bot Framework activity that the bot reads, as plain data. The SDK's own type stays
 * in `src/teams`. Every part is optional, because a client may leave it out.
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

/** An activity that has passed the entrance. */
export interface Received {
  readonly activity: Activity;
  /** Answers an invoke with this body. */
  answerInvoke(body: object): Promise<void>;
}

/** Handles an activity that has passed the entrance. */
export type RequestHandler = (received: Received, log: RequestLog) => Promise<void>;

/** The answer to a request. */
export interface HttpAnswer {
  readonly status: number;
  readonly body?: unknown;
}

/** The only way in from Teams. */
export interface Entrance {
  /**
   * Checks a request's JSON and its Authorization header, and handles the activity if it comes from
   * a person in our own tenant's Teams. Never throws. A refused request gets an answer without a
   * word, and one line in the log.
   */
  receive(
    body: unknown,
    authorization: string,
    handle: RequestHandler,
    log: RequestLog,
  ): Promise<HttpAnswer>;
}

/**
 * The Entra object id of the person with this Teams id. Undefined when the bot has never met them.
 */
export type WhoIs = (teamsId: string) => Promise<string | undefined>;
