import type { Address, Sender } from '../../src/app/ports.ts';
import { type BotSettings, createAdapter } from '../../src/teams/connection.ts';
import { createSender } from '../../src/teams/sender.ts';
import {
  conversationOf,
  type Person,
  startTeamsService,
  type TeamsService,
} from '../support/teams-service.ts';

const anna: Person = { id: 'aaaaaaaa-0000-4000-8000-000000000001', name: 'Anna Ask' };
const card = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text: 'Ett ärende väntar på dig.' }],
};
const cardMessage = { card, summary: 'Ett ärende väntar på dig.' };

let service: TeamsService;
let sender: Sender;

function settings(changes: Partial<BotSettings> = {}): BotSettings {
  return {
    appType: 'SingleTenant',
    appId: service.appId,
    tenantId: service.tenantId,
    authentication: 'on',
    allowedServiceHosts: [service.host],
    ...changes,
  };
}

function senderWith(changes: Partial<BotSettings> = {}, credentials = service.credentials): Sender {
  return createSender(createAdapter(settings(changes), { credentials }));
}

function addressOf(person: Person, serviceUrl = service.serviceUrl): Address {
  const { appId, tenantId } = service;
  return {
    conversationId: conversationOf(person),
    serviceUrl,
    userId: `29:${person.id}`,
    botId: `28:${appId}`,
    tenantId,
  };
}

beforeEach(async () => {
  service = await startTeamsService({ tenantId: 'our-tenant', appId: 'our-app' });
  sender = senderWith();
});

afterEach(() => service.stop());

describe('what is sent', () => {
  test('a card goes alone, with a summary and an alert, as a message of its own', async () => {
    const sent = await sender.post(addressOf(anna), cardMessage);

    const [message] = service.messages(anna);
    expect(sent).toEqual({ outcome: 'sent', activityId: message?.id });
    expect(message).toMatchObject({
      card,
      activity: {
        type: 'message',
        summary: 'Ett ärende väntar på dig.',
        channelData: { notification: { alert: true } },
      },
    });
    expect(message?.activity).not.toHaveProperty('text');
    expect(service.requests[0]).toMatchObject({
      method: 'POST',
      activityId: undefined,
      authorization: 'Bearer from-our-app',
    });
  });

  test('text goes as plain text', async () => {
    await sender.post(addressOf(anna), { text: 'Nu är det *klart*.' });
    expect(service.messages(anna)[0]?.activity).toMatchObject({
      text: 'Nu är det *klart*.',
      textFormat: 'plain',
    });
  });

  test('an update takes the place of the message, without an alert', async () => {
    await sender.post(addressOf(anna), { text: 'först' });
    const id = service.messages(anna)[0]?.id ?? '';

    expect(await sender.put(addressOf(anna), id, cardMessage)).toEqual({
      outcome: 'sent',
      activityId: id,
    });
    expect(service.messages(anna)).toMatchObject([{ id, card, updatedCount: 1 }]);
    expect(service.messages(anna)[0]?.activity).not.toHaveProperty('channelData');
  });

  test('an update of a message that is not there says so, in a chat or without one', async () => {
    expect(await sender.put(addressOf(anna), '42', cardMessage)).toEqual({ outcome: 'gone' });
    await sender.post(addressOf(anna), cardMessage);
    expect(await sender.put(addressOf(anna), '42', cardMessage)).toEqual({ outcome: 'gone' });
    expect(await sender.put(addressOf(anna), '', cardMessage)).toEqual({ outcome: 'gone' });
    expect(service.requests).toHaveLength(3);
  });
});
