import { pressInChannel } from './channel-press.ts';
import type { ChatDeps } from './deps.ts';
import { showMenu } from './menu.ts';
import { press } from './press.ts';
import type { Reply } from './reply.ts';
import type { Said } from './said.ts';
import { start } from './start.ts';
import { commandIn } from './typed-command.ts';

type Pressed = Extract<Said, { kind: 'pressed' }>;

/** What people say in their own chat, and press in a unit's channel. */
export interface Conversation {
  typed(person: string, text: string, command: string): Promise<Reply | undefined>;
  pressed(person: string, said: Pressed, command: string): Promise<Reply | undefined>;
  pressedInChannel(person: string, said: Pressed, command: string): Promise<Reply>;
}

export function createConversation(deps: ChatDeps): Conversation {
  return {
    async typed(person, text, command) {
      const found = commandIn(text);
      return found
        ? start(deps, person, found.command, found.argument, command)
        : showMenu(deps, person);
    },
    pressed: (person, said, command) => press(deps, person, said, command),
    pressedInChannel: (person, said, command) => pressInChannel(deps, person, said, command),
  };
}
