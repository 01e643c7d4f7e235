import type { ConnectorClient } from 'botframework-connector';
import { withinBudget } from '../app/within-budget.ts';
import type { BotSettings } from '../chat/bot-settings.ts';
import { trustsService } from '../chat/trusted-service.ts';

/** How long Teams may take to answer a send, with its token, in milliseconds. */
export const SEND_TIMEOUT_MS = 10_000;

interface HttpRequest {
  readonly url: string;
  abortSignal?: AbortSignal;
}

type Send = (request: HttpRequest) => Promise<unknown>;

/** The part of the SDK's private pipeline (@azure/core-rest-pipeline) that is changed here. */
interface Pipeline {
  removePolicy(options: { name: string }): unknown;
  addPolicy(
    policy: { name: string; sendRequest(request: HttpRequest, next: Send): Promise<unknown> },
    options: object,
  ): void;
}

/** Teams did not answer in time. The message may have been delivered. */
export class SendTimedOut extends Error {
  override readonly name = 'SendTimedOut';
}

/** Entra ID gave no token, so nothing was sent. `cause` says why. */
export class NoToken extends Error {
  override readonly name = 'NoToken';
}

/** The bot may not send to this URL, so nothing was sent. */
export class UntrustedService extends Error {
  override readonly name = 'UntrustedService';
}

/**
 * Changes a client so that each call is one HTTP request to a trusted service that ends in time. As
 * delivered it repeats a POST up to three times after 500, 502, 503 and resets, although the
 * message may have been delivered. It follows redirects with the token, and waits for ever. The
 * client's `client` is private to the SDK:
 * botbuilder-stdlib/src/azureCoreHttpCompat/serviceClientContext.ts.
 */
export function oneRequestPerSend(
  connector: ConnectorClient,
  settings: BotSettings,
): ConnectorClient {
  const { pipeline } = (connector as unknown as { client: { pipeline: Pipeline } }).client;
  for (const name of ['defaultRetryPolicy', 'redirectPolicy']) pipeline.removePolicy({ name });

  const timeoutMs = settings.sendTimeoutMs ?? SEND_TIMEOUT_MS;
  const policy = {
    name: 'trustedAndInTime',
    async sendRequest(request: HttpRequest, next: Send) {
      if (!trustsService(request.url, settings)) throw new UntrustedService();
      return sendWithin(timeoutMs, request, next);
    },
  };
  // This policy runs before the token is fetched. An untrusted host must not cause a fetch, and the
  // fetch counts against the time.
  pipeline.addPolicy(policy, { beforePolicies: ['ServiceClientContext_Credentials_SignRequest'] });

  const { credentials } = connector;
  connector.credentials = {
    signRequest: (request) =>
      credentials.signRequest(request).catch((cause: unknown) => {
        throw new NoToken('', { cause });
      }),
  };
  return connector;
}

/**
 * Aborts the request from outside. The pipeline's own `request.timeout` covers neither the token
 * nor the answer's body.
 */
function sendWithin(timeoutMs: number, request: HttpRequest, next: Send): Promise<unknown> {
  const abort = new AbortController();
  request.abortSignal = abort.signal;
  return withinBudget(next(request), timeoutMs, () => {
    abort.abort();
    return Promise.reject(new SendTimedOut());
  });
}
