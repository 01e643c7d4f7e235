import { createHash, randomUUID } from 'node:crypto';
import { noticeCard } from '../../cards/notices.ts';
import { refusals } from '../../cards/texts.ts';
import { withinBudget } from '../app/within-budget.ts';
import type { Activity, RequestHandler } from './activity.ts';
import { addressOf, channelIn, isPersonalChat, isWhole } from './activity-place.ts';
import { answer } from './answer-request.ts';
import type { ChatRequest } from './chat-request.ts';
import { senderOf } from './check-origin.ts';
import { type Conversation, createConversation } from './conversation.ts';
import type { BotDeps, ChatDeps } from './deps.ts';
import { answerFault, answerLate } from './failed-request.ts';
import { inChannel } from './in-channel.ts';
import { readActivity } from './read-activity.ts';
import type { Reply } from './reply.ts';
import { createSenderCap } from './sender-cap.ts';
import { greet } from './typed.ts';

/**
 * Creates the handler of requests. The handler finds out who speaks, whether their request may be
 * read and what it asks for, and answers it. The HTTP status around an invoke's answer is always
 * 200 (docs/teams.md).
 */
export function createBot({
  senderLimits,
  machineTime,
  forRequest,
  ...parts
}: BotDeps): RequestHandler {
  const allowed = createSenderCap(senderLimits, machineTime);

  return async (received, log) => {
    const deps: ChatDeps = { ...parts, ...forRequest(log), log };
    const { activity } = received;
    const person = senderOf(activity, deps.settings) as string;
    // This comes before anything is read or stored, for every sender.
    const verdict = allowed(person);
    const request: ChatRequest = {
      person,
      said: verdict === 'yes' ? readActivity(activity) : { kind: 'nothing' },
      address: addressOf(activity),
      isPersonal: isPersonalChat(activity, deps.settings),
      channel: channelIn(activity),
    };
    if (verdict !== 'yes') {
      log.refused('too-many');
      const { type, value } = activity;
      // A press is always answered. Of typed messages only the first is.
      const isAnswered =
        type === 'invoke' || (type === 'message' && (verdict === 'wait' || value !== undefined));
      if (isAnswered)
        await answer(deps, received, request, { kind: 'refused', text: refusals.tooMany() });
      return;
    }
    let isLate = false;
    const work = replyTo(
      deps,
      createConversation(deps),
      request,
      commandOf(activity, request.person),
    ).catch((error) => {
      if (isLate)
        log.warn({ name: (error as Error).name }, 'a turn failed after it had been answered');
      return answerFault(deps, request, error);
    });
    const reply = await withinBudget(work, REQUEST_MS * (deps.patience ?? 1), () => {
      isLate = true;
      return answerLate(deps, request);
    });
    if (reply) await answer(deps, received, request, reply);
  };
}

/**
 * How long a request may take before it is answered, in milliseconds of machine time. Teams sends
 * it again after 15 s. The doors limit how long showing and doing take. This limits what is read
 * and stored before them.
 */
const REQUEST_MS = 4000;

async function replyTo(
  deps: ChatDeps,
  conversation: Conversation,
  request: ChatRequest,
  command: string,
): Promise<Reply | undefined> {
  const { person, said, address } = request;
  if (said.kind === 'nothing') return undefined;
  if (!deps.app.knows(person)) {
    await deps.app.show(person, { kind: 'mine' });
    return { kind: 'refused', text: refusals.stranger() };
  }
  if (said.kind === 'personalNumber')
    return {
      kind: 'refused',
      text: said.typed ? refusals.personalNumberTyped() : refusals.personalNumber(),
    };
  if (request.isPersonal && isWhole(address)) await deps.addresses.keep(person, address);
  if (request.isPersonal && said.kind === 'met') return greet(deps, person);
  if (!request.isPersonal || said.kind === 'met')
    return inChannel(deps, conversation, request, command);
  if (said.kind === 'text') {
    const local = deps.localWord?.(said.text, person);
    return local
      ? { kind: 'card', message: noticeCard(await local) }
      : conversation.typed(person, said.text, command);
  }
  return conversation.pressed(person, said, command);
}

/** The command's id. An activity that is delivered twice is one command. */
function commandOf(activity: Activity, person: string): string {
  return createHash('sha256')
    .update(`${person} ${activity.id ?? randomUUID()}`)
    .digest('base64url')
    .slice(0, 22);
}
