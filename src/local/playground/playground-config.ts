import type { Persona } from './personas.ts';
import { addressOf, type PlaygroundBot } from './playground-bot.ts';

/**
 * The persona's own `.m365agentsplayground.yml`, as JSON, which is valid YAML. The Playground
 * (0.2.28) requires exactly five other users and unique ids. The other personas come first, and
 * invented people fill the rest.
 */
export function playgroundConfig(
  persona: Persona,
  bot: PlaygroundBot,
  tenantId: string,
  personas: Persona[],
): string {
  const others = [
    ...personas.filter(({ id }) => id !== persona.id),
    ...Array.from({ length: 5 }, (_, n) => filler(n + 1)),
  ].slice(0, 5);
  return JSON.stringify(
    {
      version: '0.1.1',
      tenantId,
      bot: { id: bot.id, name: bot.name },
      currentUser: userOf(persona),
      users: others.map(userOf),
      personalChat: { id: addressOf(persona, bot, tenantId).conversationId },
      groupChat: { id: `group-${persona.id}`, name: 'Gruppchatt' },
      team: {
        id: `team-${persona.id}`,
        name: persona.title,
        aadGroupId: '00000000-0000-4000-8000-000000000100',
        channels: [{ id: `channel-${persona.id}`, name: 'Enhetens kanal' }],
      },
    },
    null,
    2,
  );
}

type User = Pick<Persona, 'id' | 'name' | 'aadObjectId'>;

function filler(number: number): User {
  return {
    id: `filler-${number}`,
    name: `Kollega ${number}`,
    aadObjectId: `00000000-0000-4000-8000-00000000000${number}`,
  };
}

function userOf({ id, name, aadObjectId }: User) {
  const [givenName = name, ...rest] = name.split(' ');
  const address = `${id.replace(/[^a-z0-9]/gi, '-')}@example.com`;
  return {
    id,
    name,
    userPrincipleName: address,
    aadObjectId,
    givenName,
    surname: rest.join(' ') || givenName,
    email: address,
  };
}
