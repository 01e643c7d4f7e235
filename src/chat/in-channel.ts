import { channelWords, refusals, words } from '../../cards/texts.ts';
import type { ChatRequest } from './chat-request.ts';
import type { Conversation } from './conversation.ts';
import type { ChatDeps } from './deps.ts';
import { drawActed } from './draw-acted.ts';
import type { Reply } from './reply.ts';
import { understand } from './understand.ts';

/**
 * Answers in a team's channel: help, the connecting of the unit's channel (E12), and the buttons of
 * a check of Link. No case is named there, and no person's address is taken from there.
 */
export async function inChannel(
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
  const understood = understand(text);
  const asks = understood.kind === 'asked' ? understood.asks : {};
  const asked = 'start' in asks ? asks.start : undefined;
  if (asked === 'help' || asked === 'about' || asked === 'english')
    return conversation.typed(person, words[asked][0], command);
  return { kind: 'refused', text: refusals.onlyPersonal() };
}
