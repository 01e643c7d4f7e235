import { createHash, randomUUID } from 'node:crypto';
import type { Activity, TurnContext } from 'botbuilder';
import type { CardMessage } from '../../cards/look.ts';
import { noticeCard, refusalText, welcomeCard } from '../../cards/notices.ts';
import { done, refusals, words } from '../../cards/texts.ts';
import { personOf } from '../domain/people.ts';
import { holdsPersonalNumber } from '../domain/secrecy.ts';
import type { Address } from '../ports.ts';
import { type Conversation, commandIn, createConversation } from './conversation.ts';
import { checkOrigin, senderOf } from './inbound.ts';
import { readActivity, type Said, stringsIn } from './inbound-press.ts';
import type { Reply } from './reply.ts';
import type { BotSurroundings } from './surroundings.ts';

/** One turn: who says it, may it be read at all, what it asks for, and the answer. HTTP is always 200 around an invoke's answer (TEAMS 1.5). */
export function createBot(around: BotSurroundings): (context: TurnContext) => Promise<void> {
  const conversation: Conversation = createConversation(around);

  return async (context) => {
    const { activity } = context;
    const origin = checkOrigin(activity, around.settings);
    if (origin !== 'ok') {
      around.log.warn({ origin }, 'an activity was refused');
      return answer(around, context, undefined, { kind: 'refused', text: refusals.stranger?.({}) ?? '' });
    }
    const said = readActivity(activity);
    const person = senderOf(activity, around.settings) as string;
    const address = addressOf(activity);
    const reply = await replyTo(
      around,
      conversation,
      person,
      said,
      commandOf(activity, person),
      address,
      isPersonalChat(activity),
    );
    if (reply) await answer(around, context, { said, address }, reply);
  };
}

async function replyTo(
  around: BotSurroundings,
  conversation: Conversation,
  person: string,
  said: Said,
  command: string,
  address: Address,
  isPersonal: boolean,
): Promise<Reply | undefined> {
  if (said.kind === 'nothing') return undefined;
  const s = await around.app.situation();
  if (!personOf(s.people, person)) {
    await around.app.show(person, { kind: 'mine' });
    return { kind: 'refused', text: refusals.stranger?.({}) ?? '' };
  }
  if (!isPersonal) {
    const asked = said.kind === 'text' ? commandIn(said.text)?.command : undefined;
    const answered = asked === 'help' || asked === 'about';
    return answered
      ? conversation.typed(person, asked === 'help' ? words.help[0] : words.about[0], command)
      : { kind: 'refused', text: refusals.onlyPersonal?.({}) ?? '' };
  }
  await around.addresses.keep(person, address);
  if (said.kind === 'met') return { kind: 'card', message: welcomeCard(around.look) };
  if (stringsIn(said).some(holdsPersonalNumber)) {
    const code = said.kind === 'text' ? 'personalNumberTyped' : 'personalNumber';
    return { kind: 'refused', text: refusalText({ code }, s.people, s.today, around.look) };
  }
  if (said.kind === 'text') {
    const local = around.localWord?.(said.text, person);
    return local ? { kind: 'card', message: noticeCard(await local) } : conversation.typed(person, said.text, command);
  }
  return conversation.pressed(person, said, command);
}

/** An invoke is answered in its response, in place of the card; a message by a new one, or in the card that was pressed. */
async function answer(
  around: BotSurroundings,
  context: TurnContext,
  turn: { said: Said; address: Address } | undefined,
  reply: Reply,
): Promise<void> {
  if (context.activity.type === 'invoke') {
    if (reply.kind === 'post' && turn) await around.sender.post(turn.address, reply.message);
    await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: invokeBody(reply) } });
    return;
  }
  if (!turn) return;
  const { said, address } = turn;
  const message: CardMessage = 'message' in reply ? reply.message : noticeCard(reply.text);
  if (said.kind === 'pressed' && said.in !== undefined && reply.kind === 'card') {
    const put = await around.sender.put(address, said.in, message);
    if (put.outcome === 'sent') return;
  }
  await around.sender.post(address, message);
}

function invokeBody(reply: Reply): object {
  switch (reply.kind) {
    case 'card':
      return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: reply.message.card };
    case 'post':
      return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: done.opened?.({}) ?? '' };
    case 'told':
      return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: reply.text };
    case 'refused':
      return { statusCode: 400, type: 'application/vnd.microsoft.error', value: { code: 'BadRequest', message: reply.text } };
  }
}

/** Cases are spoken of 1:1 only (ROUTINES 7): in a team or a group chat nothing is shown, and no address is taken from there. */
function isPersonalChat({ conversation }: Partial<Activity>): boolean {
  return conversation?.isGroup !== true && (conversation?.conversationType ?? 'personal') === 'personal';
}

/** The same activity delivered again is the same command. */
function commandOf(activity: Partial<Activity>, person: string): string {
  return createHash('sha256')
    .update(`${person} ${activity.id ?? randomUUID()}`)
    .digest('base64url')
    .slice(0, 22);
}

function addressOf(activity: Partial<Activity>): Address {
  const tenantId: string = activity.conversation?.tenantId ?? activity.channelData?.tenant?.id ?? '';
  return {
    conversationId: activity.conversation?.id ?? '',
    serviceUrl: activity.serviceUrl ?? '',
    userId: activity.from?.id ?? '',
    botId: activity.recipient?.id ?? '',
    tenantId,
  };
}
