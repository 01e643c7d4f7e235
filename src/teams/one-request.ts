import type { ConnectorClient } from 'botframework-connector';
import { inTime } from '../app/in-time.ts';
import { type BotSettings, trustsService } from '../chat/inbound.ts';

const defaultTimeoutMs = 10_000;

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

/** No answer in time. The message may have been delivered. */
export class SendTimedOut extends Error {
  override readonly name = 'SendTimedOut';
}

/** Entra ID gave no token, so nothing was sent. `cause` says why. */
export class NoToken extends Error {
  override readonly name = 'NoToken';
}

/** The URL is not one the bot may send to, so nothing was sent. */
export class UntrustedService extends Error {
  override readonly name = 'UntrustedService';
}

/**
 * The same client, changed: one HTTP request per call, to a trusted service, ended in time. As delivered it repeats a POST up to
 * three times after 500, 502, 503 and resets, when the message may have been delivered, follows redirects with the token, and
 * waits for ever. The client's `client` is private to the SDK: botbuilder-stdlib/src/azureCoreHttpCompat/serviceClientContext.ts.
 */
export function oneRequestPerSend(
  connector: ConnectorClient,
  settings: BotSettings,
): ConnectorClient {
  const { pipeline } = (connector as unknown as { client: { pipeline: Pipeline } }).client;
  for (const name of ['defaultRetryPolicy', 'redirectPolicy']) pipeline.removePolicy({ name });

  const timeoutMs = settings.sendTimeoutMs ?? defaultTimeoutMs;
  const policy = {
    name: 'trustedAndInTime',
    async sendRequest(request: HttpRequest, next: Send) {
      if (!trustsService(request.url, settings)) throw new UntrustedService();
      return within(timeoutMs, request, next);
    },
  };
  // Before the token is fetched: an untrusted host must not cause one, and its fetching counts against the time.
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

/** The pipeline's own `request.timeout` covers neither the token nor the answer's body, so the request is aborted from outside. */
function within(timeoutMs: number, request: HttpRequest, next: Send): Promise<unknown> {
  const abort = new AbortController();
  request.abortSignal = abort.signal;
  return inTime(next(request), timeoutMs, () => {
    abort.abort();
    return Promise.reject(new SendTimedOut());
  });
}
