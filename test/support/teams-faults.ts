import { conversationIdOf, firstOf, type Person, type Received } from './teams-conversations.ts';

/**
 * A fault of one request. A number answers with that status. 'reset-before' closes the connection
 * at once, and 'accept-then-reset' after doing the work. 'hang' holds the request before the work,
 * and drops it if the bot gives up; 'accept-then-hang' holds it after the work. 'slow' does the
 * work and answers `ms` later.
 */
export type FaultKind =
  | number
  | 'reset-before'
  | 'accept-then-reset'
  | 'hang'
  | 'accept-then-hang'
  | 'slow';

export interface AimedFault {
  readonly fault: FaultKind;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Milliseconds of real time, for 'slow' only. */
  readonly ms?: number;
  /** Limits the fault to requests for this person, or for a conversation by its id. */
  readonly person?: Person | string;
  readonly method?: 'POST' | 'PUT' | 'DELETE' | 'CREATE';
  /** Limits the fault to requests to one of the two service URLs, by its path. */
  readonly region?: 'emea' | 'eudb';
}

export type Fault = FaultKind | AimedFault;

/** A fault that was applied to a request. */
export interface Injected {
  readonly fault: FaultKind;
  readonly method: string;
  readonly conversationId: string;
}

export interface RandomFaults {
  /** A number from 0 up to but not including 1, as Math.random gives. */
  readonly random: () => number;
  /** The share of the requests that fail, from 0 to 1. */
  readonly share: number;
  /** Each fault that fits the request is equally likely. */
  readonly faults: readonly Fault[];
}

const answer = (fault: number, code: string, message: string) => ({
  fault,
  body: { error: { code, message } },
});

const nested209 = {
  errorCode: 209,
  message:
    '{\r\n  "subCode": "MessageWritesBlocked",\r\n  "details": "Thread is not available."\r\n}',
};

/**
 * The answers of Teams when it does not accept a message. Source:
 * https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability (status
 * codes). The bodies of 209 and of the wrong geo are as reported from production.
 */
export const teamsFaults = {
  badArgument: answer(400, 'Bad Argument', 'Invalid request payload.'),
  wrongGeo: answer(
    400,
    'BadArgument',
    'Incoming request was redirected to the wrong geo! Current geo: EMEA, Target geo: EUDB',
  ),
  botNotRegistered: answer(401, 'BotNotRegistered', 'No registration found for this bot.'),
  disabled: answer(403, 'BotDisabledByAdmin', 'The tenant admin disabled this bot.'),
  notInRoster: answer(
    403,
    'BotNotInConversationRoster',
    'The bot is not part of the conversation roster.',
  ),
  blocked: answer(403, 'ConversationBlockedByUser', 'User blocked the conversation with the bot.'),
  notInstalled: answer(
    403,
    'ForbiddenOperationException',
    "Bot is not installed in user's personal scope",
  ),
  writesBlocked: { fault: 403, body: nested209 },
  writesBlockedNested: { fault: 403, body: { error: { message: JSON.stringify(nested209) } } },
  wrongHost: answer(
    403,
    'InvalidBotApiHost',
    'Invalid bot api host. For GCC tenants, please call https://smba.infra.gcc.teams.microsoft.com.',
  ),
  notEnoughPermissions: answer(
    403,
    'NotEnoughPermissions',
    'The bot does not have the permissions for this.',
  ),
  conversationNotFound: answer(404, 'ConversationNotFound', 'Conversation not found.'),
  activityNotFound: answer(404, 'ActivityNotFoundInConversation', 'Conversation not found.'),
  preconditionFailed: answer(412, 'PreconditionFailed', 'Precondition failed, please try again.'),
  tooBig: answer(413, 'MessageSizeTooBig', 'Message size too large.'),
  throttled: answer(429, 'Throttled', 'Too many requests.'),
  serviceError: answer(500, 'ServiceError', 'An internal error has occurred.'),
  notImplemented: { fault: 501 },
  badGateway: { fault: 502 },
  unavailable: { fault: 503, body: '<html>The service is unavailable.</html>' },
  gatewayTimeout: { fault: 504 },
} as const satisfies Readonly<Record<string, AimedFault>>;

/** Teams asks the bot to wait this many seconds. */
export function throttledFor(seconds: number): AimedFault {
  return { ...teamsFaults.throttled, headers: { 'retry-after': String(seconds) } };
}

export interface Faults {
  readonly injected: readonly Injected[];
  failNext(...faults: Fault[]): void;
  failWhile(fault: Fault): () => void;
  failRandomly(faults: RandomFaults): () => void;
  /** Returns the fault for this request, if there is one. */
  faultFor(request: Received): AimedFault | undefined;
}

/**
 * Decides which requests fail, and how. The faults of `failNext` come before those of `failWhile`,
 * and these come before random ones.
 */
export function createFaults(): Faults {
  const once: AimedFault[] = [];
  const lasting = new Set<AimedFault>();
  const random = new Set<RandomFaults>();
  const injected: Injected[] = [];

  function chosenFor(request: Received): AimedFault | undefined {
    const index = once.findIndex((fault) => fits(fault, request));
    if (index >= 0) return once.splice(index, 1)[0];
    const always = [...lasting].find((fault) => fits(fault, request));
    if (always) return always;
    for (const { share, faults, random: draw } of random) {
      const fitting = faults.map(aimed).filter((fault) => fits(fault, request));
      if (fitting.length > 0 && draw() < share) return fitting[Math.floor(draw() * fitting.length)];
    }
    return undefined;
  }

  return {
    injected,
    failNext: (...faults) => void once.push(...faults.map(aimed)),
    failWhile: (fault) => added(lasting, aimed(fault)),
    failRandomly: (faults) => added(random, faults),
    faultFor(request) {
      const chosen = chosenFor(request);
      const { method, conversationId } = request;
      if (chosen) injected.push({ fault: chosen.fault, method, conversationId });
      return chosen;
    },
  };
}

function fits({ person, method, region }: AimedFault, request: Received): boolean {
  const { conversationId, path } = request;
  if (region !== undefined && !path.startsWith(`/${region}/`)) return false;
  const isFor =
    person === undefined ||
    [conversationId, firstOf(conversationId)].includes(conversationIdOf(person));
  return isFor && (method ?? request.method) === request.method;
}

function aimed(fault: Fault): AimedFault {
  return typeof fault === 'object' ? fault : { fault };
}

/** Adds a copy, so that the same fault can be present twice. Returns a function that removes it. */
function added<T extends object>(to: Set<T>, one: T): () => void {
  const kept = { ...one };
  to.add(kept);
  return () => void to.delete(kept);
}
