import { meantCard, onTheCardCard, thanksCard } from '../../cards/notices.ts';
import { typed } from '../../cards/texts.ts';
import { welcomeCard } from '../../cards/welcome.ts';
import { mayUse } from '../../dialogs/commands.ts';
import { personOf } from '../domain/people/staff-list.ts';
import type { ChatDeps } from './deps.ts';
import { showMenu } from './menu.ts';
import type { Reply } from './reply.ts';
import { start } from './start.ts';
import type { SmallTalk } from './typed-words.ts';
import { understand } from './understand.ts';

/**
 * Answers what somebody typed in their own chat (E28). What is not understood is said so, and then
 * comes the menu. Nothing of the text is in the answer.
 */
export async function answerTyped(
  deps: ChatDeps,
  person: string,
  text: string,
  command: string,
): Promise<Reply | undefined> {
  const understood = understand(text);
  switch (understood.kind) {
    case 'asked': {
      const { asks, argument } = understood;
      return 'talk' in asks
        ? answerTalk[asks.talk](deps, person)
        : start(deps, person, asks.start, argument, command);
    }
    case 'meant': {
      const s = await deps.app.situation();
      const known = personOf(s.people, person);
      const may = understood.commands.filter((name) => mayUse(name, known, s));
      if (may.length === 0) return showMenu(deps, person, typed.unknown);
      return { kind: 'card', message: meantCard(may, deps.look) };
    }
    case 'unknown':
      return showMenu(deps, person, text === '' ? undefined : typed.unknown);
  }
}

const answerTalk = {
  greeting: (deps, person) => greet(deps, person),
  thanks: async ({ look }) => ({ kind: 'card', message: thanksCard(look) }),
  answer: async ({ look }) => ({ kind: 'card', message: onTheCardCard(look) }),
} satisfies Readonly<Record<SmallTalk, (deps: ChatDeps, person: string) => Promise<Reply>>>;

/** The first contact, and the answer to a greeting: by what the person works with (E18). */
export async function greet(deps: ChatDeps, person: string): Promise<Reply> {
  const s = await deps.app.situation();
  const known = personOf(s.people, person);
  if (!known) return showMenu(deps, person);
  return { kind: 'card', message: welcomeCard(known, s, deps.look) };
}
