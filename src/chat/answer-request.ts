import type { CardMessage } from '../../cards/look.ts';
import { noticeCard } from '../../cards/notices.ts';
import { done, refusals } from '../../cards/texts.ts';
import { inTime } from '../app/in-time.ts';
import type { Address } from '../app/ports/addresses.ts';
import { StoreFault } from '../app/store-fault.ts';
import type { Received } from './activity.ts';
import type { ChatDeps } from './deps.ts';
import { standsIn } from './form-messages.ts';
import type { Said } from './read-activity.ts';
import type { Reply } from './reply.ts';

/** One request from Teams: who says what, and where. */
export interface ChatRequest {
  readonly person: string;
  readonly said: Said;
  readonly address: Address;
  readonly isPersonal: boolean;
  /** The team's channel that it was said in, without the thread. */
  readonly channel: string | undefined;
}

/**
 * Answers a request. A message that names cases is kept for purging: before it is shown, if its
 * place is known by then.
 */
export async function answer(
  deps: ChatDeps,
  received: Received,
  request: ChatRequest,
  reply: Reply,
): Promise<void> {
  const { said } = request;
  if (received.activity.type !== 'invoke') return answerMessage(deps, request, reply);
  const isKept =
    reply.kind !== 'card' ||
    said.kind !== 'pressed' ||
    (await keepNamed(deps, request, reply, said.in));
  const shown: Reply = isKept ? reply : { kind: 'refused', text: refusals.notShown() };
  const isThere = shown.kind !== 'post' || (await postInTime(deps, request, shown));
  const told: Reply = isThere ? shown : { kind: 'refused', text: refusals.notShown() };
  await received.answerInvoke(invokeBody(told));
}

/** Keeps a message that names cases, so that it is purged in time. False when that failed. */
async function keepNamed(
  deps: ChatDeps,
  { person }: ChatRequest,
  reply: Reply,
  stands: string | undefined,
): Promise<boolean> {
  if (!('names' in reply) || reply.names === undefined || !stands) return true;
  const { names } = reply;
  if (names !== 'several' && names.known?.includes(stands)) return true;
  try {
    await deps.app.keepForPurge(person, stands, names === 'several' ? undefined : names.case);
    return true;
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error;
    deps.log.warn({ code: error.code }, 'a message that names cases is not known for purging');
    return false;
  }
}

/**
 * Keeps where a form stands, so that it can be closed there. Without that, the form looks open
 * after it was given up.
 */
async function keepPlace(
  { dialogs, log }: ChatDeps,
  { person }: ChatRequest,
  { form }: Posted,
  stands: string,
): Promise<void> {
  if (form === undefined) return;
  try {
    const state = await dialogs.of(person);
    if (state?.run === form)
      await dialogs.keep(person, { ...state, ...standsIn(state.shownIn, stands) });
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error;
    log.warn({ code: error.code }, 'where a form stands is not known');
  }
}

type Posted = Extract<Reply, { message: CardMessage }>;

/**
 * How long a request waits for its answer to be sent, in milliseconds. Teams would send the request
 * again.
 */
const ON_ITS_WAY_MS = 6000;

/**
 * Posts a message. False when it is not sent in time. It is kept for purging whenever it arrives.
 */
function postInTime(deps: ChatDeps, request: ChatRequest, reply: Posted): Promise<boolean> {
  const posted = deps.sender.post(request.address, reply.message, 'answer').then(async (sent) => {
    if (sent.outcome === 'sent')
      await Promise.all([
        keepNamed(deps, request, reply, sent.activityId),
        keepPlace(deps, request, reply, sent.activityId),
      ]);
    return sent.outcome === 'sent';
  });
  return inTime(posted, ON_ITS_WAY_MS, () => false);
}

/** Answers by a new message, or in the card that was pressed. */
async function answerMessage(deps: ChatDeps, request: ChatRequest, reply: Reply): Promise<void> {
  const { said, address } = request;
  const message: CardMessage = 'message' in reply ? reply.message : noticeCard(reply.text);
  const { names, form } = 'message' in reply ? reply : {};
  if (said.kind === 'pressed' && said.in !== undefined && reply.kind === 'card') {
    const { in: stands } = said;
    const put = deps.sender.put(address, stands, message, 'answer').then(async ({ outcome }) => {
      if (outcome === 'sent') await keepNamed(deps, request, reply, stands);
      return outcome === 'sent';
    });
    if (await inTime(put, ON_ITS_WAY_MS, () => true)) return;
  }
  await postInTime(deps, request, {
    kind: 'post',
    message,
    ...(names && { names }),
    ...(form && { form }),
  });
}

function invokeBody(reply: Reply): object {
  switch (reply.kind) {
    case 'card':
      return {
        statusCode: 200,
        type: 'application/vnd.microsoft.card.adaptive',
        value: reply.message.card,
      };
    case 'post':
      return {
        statusCode: 200,
        type: 'application/vnd.microsoft.activity.message',
        value: done.opened(),
      };
    case 'told':
      return {
        statusCode: 200,
        type: 'application/vnd.microsoft.activity.message',
        value: reply.text,
      };
    case 'refused':
      return {
        statusCode: 400,
        type: 'application/vnd.microsoft.error',
        value: { code: 'BadRequest', message: reply.text },
      };
  }
}
