import { pressInChannel } from './channel-press.ts';
import type { ChatDeps } from './deps.ts';
import { press } from './press.ts';
import type { Reply } from './reply.ts';
import type { Said } from './said.ts';
import { answerTyped } from './typed.ts';

type Pressed = Extract<Said, { kind: 'pressed' }>;

/** What people say in their own chat, and press in a unit's channel. */
export interface Conversation {
  typed(person: string, text: string, command: string): Promise<Reply | undefined>;
  pressed(person: string, said: Pressed, command: string): Promise<Reply | undefined>;
  pressedInChannel(person: string, said: Pressed, command: string): Promise<Reply>;
}

export function createConversation(deps: ChatDeps): Conversation {
  return {
    typed: (person, text, command) => answerTyped(deps, person, text, command),
    pressed: (person, said, command) => press(deps, person, said, command),
    pressedInChannel: (person, said, command) => pressInChannel(deps, person, said, command),
  };
}
