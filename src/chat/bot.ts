import { createHash, randomUUID } from 'node:crypto';
import { noticeCard, welcomeCard } from '../../cards/notices.ts';
import { readPress } from '../../cards/press-data.ts';
import { channelWords, refusals, words } from '../../cards/texts.ts';
import { inTime } from '../app/in-time.ts';
import type { Address } from '../app/ports/addresses.ts';
import { StoreFault } from '../app/store-fault.ts';
import type { Activity, RequestHandler } from './activity.ts';
import { answer, type ChatRequest } from './answer-request.ts';
import { type BotSettings, senderOf } from './check-origin.ts';
import { type Conversation, createConversation } from './conversation.ts';
import type { BotDeps, ChatDeps } from './deps.ts';
import { readActivity, type Said } from './read-activity.ts';
import { drawActed, type Reply } from './reply.ts';
import { createSenderCap } from './sender-cap.ts';
import { commandIn } from './typed-command.ts';

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
    const reply = await inTime(work, REQUEST_MS * (deps.patience ?? 1), () => {
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

/** Answers when the database failed outside the doors, so that nothing was done. */
function answerFault({ log }: ChatDeps, { said }: ChatRequest, error: unknown): Reply {
  if (!(error instanceof StoreFault)) throw error;
  log.warn({ code: error.code }, 'the database failed a turn');
  return { kind: 'refused', text: asksToSee(said) ? refusals.notShown() : refusals.notSaved() };
}

function answerLate({ log }: ChatDeps, { said }: ChatRequest): Reply {
  log.warn({ code: 'late' }, 'the database failed a turn');
  return { kind: 'refused', text: asksToSee(said) ? refusals.notShown() : refusals.unsure() };
}

/**
 * True for words, and for the buttons of lists and menus, which ask to see something. Every other
 * press is meant to be saved.
 */
function asksToSee(said: Said): boolean {
  if (said.kind !== 'pressed' || said.automatic) return true;
  const pressed = readPress(said.data);
  switch (pressed?.kind) {
    case 'mine':
    case 'watches':
    case 'ownControl':
    case 'case':
    case 'history':
      return true;
    case 'start':
      return pressed.what !== 'back' && pressed.what !== 'personMissing';
    case 'form':
    case 'sendAgain':
    case 'answer':
    case undefined:
      return false;
  }
}

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
  if (request.isPersonal && said.kind === 'met')
    return { kind: 'card', message: welcomeCard(deps.look) };
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

/**
 * Answers in a team's channel: help, the connecting of the unit's channel (E12), and the buttons of
 * a check of Link. No case is named there, and no person's address is taken from there.
 */
async function inChannel(
  { app, look }: ChatDeps,
  conversation: Conversation,
  { person, said, address, channel }: ChatRequest,
  command: string,
): Promise<Reply | undefined> {
  if (said.kind === 'pressed') return conversation.pressedInChannel(person, said, command);
  const text = said.kind === 'text' ? said.text.toLowerCase() : '';
  const kind = {
    [channelWords.connect]: 'connectChannel',
    [channelWords.disconnect]: 'disconnectChannel',
  } as const;
  const change = kind[text as keyof typeof kind];
  if (change && channel !== undefined) {
    const acted = await app.act(person, command, {
      kind: change,
      address: { ...address, conversationId: channel },
    });
    return drawActed(acted, look);
  }
  const asked = commandIn(text)?.command;
  if (asked === 'help' || asked === 'about')
    return conversation.typed(person, asked === 'help' ? words.help[0] : words.about[0], command);
  return { kind: 'refused', text: refusals.onlyPersonal() };
}

/**
 * True for a personal chat. Cases are named only 1:1 (docs/routines.md). A team or a group chat
 * shows nothing, and gives no person's address.
 */
function isPersonalChat({ conversation }: Activity, settings: BotSettings): boolean {
  const known =
    conversation?.conversationType ?? (settings.authentication === 'on' ? undefined : 'personal');
  return conversation?.isGroup !== true && known === 'personal';
}

/**
 * True for a complete address. An activity that leaves out a part says nothing about how to reach a
 * person.
 */
function isWhole(address: Address): boolean {
  return Object.values(address).every((part) => part !== '');
}

function channelIn({ conversation }: Activity): string | undefined {
  return conversation?.conversationType === 'channel' ? conversation.id?.split(';')[0] : undefined;
}

/** The command's id. An activity that is delivered twice is one command. */
function commandOf(activity: Activity, person: string): string {
  return createHash('sha256')
    .update(`${person} ${activity.id ?? randomUUID()}`)
    .digest('base64url')
    .slice(0, 22);
}

function addressOf(activity: Activity): Address {
  const tenantId = activity.conversation?.tenantId ?? activity.channelData?.tenant?.id ?? '';
  return {
    conversationId: activity.conversation?.id ?? '',
    serviceUrl: activity.serviceUrl ?? '',
    userId: activity.from?.id ?? '',
    botId: activity.recipient?.id ?? '',
    tenantId,
  };
}
