import type { CardMessage } from '../../cards/look.ts';
import { noticeCard } from '../../cards/notices.ts';
import { refusals } from '../../cards/texts.ts';
import { withinBudget } from '../app/within-budget.ts';
import type { Received } from './activity.ts';
import type { ChatRequest } from './chat-request.ts';
import type { ChatDeps } from './deps.ts';
import { invokeBody } from './invoke-body.ts';
import { type CardReply, keepNamed, keepPlace } from './kept-places.ts';
import type { Reply } from './reply.ts';

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

/**
 * How long a request waits for its answer to be sent, in milliseconds. Teams would send the request
 * again.
 */
const ON_ITS_WAY_MS = 6000;

/**
 * Posts a message. False when it is not sent in time. It is kept for purging whenever it arrives.
 */
function postInTime(deps: ChatDeps, request: ChatRequest, reply: CardReply): Promise<boolean> {
  const posted = deps.sender.post(request.address, reply.message, 'answer').then(async (sent) => {
    if (sent.outcome === 'sent')
      await Promise.all([
        keepNamed(deps, request, reply, sent.activityId),
        keepPlace(deps, request, reply, sent.activityId),
      ]);
    return sent.outcome === 'sent';
  });
  return withinBudget(posted, ON_ITS_WAY_MS, () => false);
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
    if (await withinBudget(put, ON_ITS_WAY_MS, () => true)) return;
  }
  await postInTime(deps, request, {
    kind: 'post',
    message,
    ...(names && { names }),
    ...(form && { form }),
  });
}
