import type { Persona } from './personas.ts';

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
