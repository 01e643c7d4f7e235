import { randomUUID } from 'node:crypto';
import { buttonsOf, dataOf } from '../support/card-reader.ts';
import type { Card } from '../support/teams-service.ts';
import { addressOf, TENANT_ID } from '../support/tenant.ts';
import { cardOfBea } from './cases.ts';
import { numbered, type World } from './world.ts';

/**
 * Returns the requests that a client makes of the button on each card of a level, in the order of
 * the cases.
 */
export function pressesOf({ teams }: World, count: number): string[] {
  return numbered(count, (n) => {
    const { person, card, messageId } = cardOfBea(n);
    const button = buttonsOf(card as Card).find(({ title }) => title === 'Mötet är bokat');
    if (!button) throw new Error('The card has no button to book');
    const action = {
      type: 'Action.Execute',
      verb: 'press',
      data: dataOf(button, { 'Vilken dag ses ni': '2026-01-20' }),
    };
    return activity(teams.serviceUrl, person, {
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: messageId,
      value: { action, trigger: 'manual' },
    });
  });
}

export function echoesOf({ teams }: World, count: number): string[] {
  const { person } = cardOfBea(0);
  return numbered(count, () =>
    activity(teams.serviceUrl, person, { type: 'message', text: 'mina ärenden' }),
  );
}

function activity(serviceUrl: string, person: { id: string; name: string }, own: object): string {
  const { conversationId, userId, botId } = addressOf(person.id, serviceUrl);
  const now = new Date().toISOString();
  return JSON.stringify({
    id: randomUUID(),
    timestamp: now,
    localTimestamp: now,
    channelId: 'msteams',
    serviceUrl,
    from: { id: userId, name: person.name, aadObjectId: person.id },
    recipient: { id: botId, name: 'Rutinbot' },
    conversation: { id: conversationId, conversationType: 'personal', tenantId: TENANT_ID },
    channelData: { tenant: { id: TENANT_ID } },
    locale: 'sv-SE',
    ...own,
  });
}
