export type Persona = {
  id: string;
  name: string;
  aadObjectId: string;
  port: number;
  title: string;
};

/**
 * The people who have a window: somebody of each role but the administrator, and some deputies. The
 * rest of the demo staff has none.
 */
export const personas: readonly Persona[] = [
  persona('sara', 'Sara Exempel', 1, 'socialsekreterare'),
  persona('eva', 'Eva Skiss', 4, 'enhetschef för behandlarna'),
  persona('bea', 'Bea Exempel', 6, 'behandlare'),
  persona('bo', 'Bo Prov', 7, 'behandlare'),
  persona('maj', 'Maj Mall', 3, 'enhetschef för socialsekreterarna'),
  persona('erik', 'Erik Utkast', 5, 'ersättare för enhetschefen'),
  persona('simon', 'Simon Prov', 2, 'socialsekreterare, ersättare'),
  persona('vilma', 'Vilma Exempel', 11, 'handläggare VO'),
  persona('frida', 'Frida Exempel', 13, 'handläggare FH'),
  persona('ulrika', 'Ulrika Mall', 15, 'enhetschef VO'),
  persona('fanny', 'Fanny Mall', 16, 'enhetschef FH'),
  persona('fredrik', 'Fredrik Prov', 14, 'handläggare FH, ersättare'),
];

export type PlaygroundBot = { endpoint: string; id: string; name: string };

export type Address = {
  conversationId: string;
  serviceUrl: string;
  userId: string;
  botId: string;
  tenantId: string;
};

/**
 * The address at which the bot reaches the persona, known before anybody has opened the window. A
 * message posted there earlier is kept and shown when the window opens. The host must be
 * `localhost`, because the Playground puts the same serviceUrl on what it sends.
 */
export function addressOf(persona: Persona, bot: { id: string }, tenantId: string): Address {
  return {
    conversationId: `personal-${persona.id}`,
    serviceUrl: `http://localhost:${persona.port}/_connector`,
    userId: persona.id,
    botId: bot.id,
    tenantId,
  };
}

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

function persona(id: string, name: string, at: number, title: string): Persona {
  return {
    id,
    name,
    aadObjectId: `5a1e0000-0000-4000-8000-${String(at).padStart(12, '0')}`,
    port: 3980 + at,
    title,
  };
}
