import type { Persona } from '../../src/local/playground/personas.ts';
import { addressOf } from '../../src/local/playground/playground-bot.ts';
import { playgroundConfig } from '../../src/local/playground/playground-config.ts';

const bot = { endpoint: 'http://127.0.0.1:3978/api/messages', id: '28:bot', name: 'Rutinbot' };
const staff = Array.from({ length: 9 }, (_, n): Persona => {
  return {
    id: `p${n}`,
    name: `Person ${n}`,
    aadObjectId: `aad-${n}`,
    port: 56200 + n,
    title: 'Handläggare',
  };
});

test.each([1, 2, 6, 9])(
  'a window among %i personas has its own chat, five others and no id twice',
  (count) => {
    const personas = staff.slice(0, count);
    for (const persona of personas) {
      const config = JSON.parse(playgroundConfig(persona, bot, 'tenant', personas));
      const people = [config.currentUser, ...config.users];
      const chats = [config.personalChat, config.groupChat, config.team, ...config.team.channels];

      expect(config.currentUser).toMatchObject({
        id: persona.id,
        name: persona.name,
        aadObjectId: persona.aadObjectId,
      });
      expect(config.users).toHaveLength(5);
      expect(new Set(people.map(({ id }) => id)).size).toBe(6);
      expect(new Set(people.map(({ aadObjectId }) => aadObjectId)).size).toBe(6);
      expect(new Set(chats.map(({ id }) => id)).size).toBe(chats.length);
      for (const { givenName, surname } of people) expect([givenName, surname]).not.toContain('');
    }
  },
);

test('the address of a persona is the chat that its window is configured with', () => {
  const [persona] = staff as [Persona];
  const address = addressOf(persona, bot, 'tenant');

  expect(address).toEqual({
    conversationId: 'personal-p0',
    serviceUrl: 'http://localhost:56200/_connector',
    userId: 'p0',
    botId: '28:bot',
    tenantId: 'tenant',
  });
  expect(JSON.parse(playgroundConfig(persona, bot, 'tenant', staff)).personalChat.id).toBe(
    address.conversationId,
  );
});
