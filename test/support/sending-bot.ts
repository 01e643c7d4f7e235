import type { Address } from '../../src/app/ports/addresses.ts';
import type { Sender } from '../../src/app/ports/sends.ts';
import { type BotSettings, createAdapter } from '../../src/teams/connection.ts';
import { createSender } from '../../src/teams/sender.ts';
import {
  conversationOf,
  type Person,
  startTeamsService,
  type TeamsService,
} from './teams-service.ts';

export const anna: Person = { id: 'aaaaaaaa-0000-4000-8000-000000000001', name: 'Anna Ask' };
export const card = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text: 'Ett ärende väntar på dig.' }],
};
export const cardMessage = { card, summary: 'Ett ärende väntar på dig.' };

/** The part of the bot that sends, and the local Teams service that receives. */
export interface SendingBot {
  readonly service: TeamsService;
  readonly sender: Sender;
  /** Returns another sender to the same service, with other settings or credentials. */
  senderWith(changes?: Partial<BotSettings>, credentials?: TeamsService['credentials']): Sender;
  addressOf(person: Person, serviceUrl?: string): Address;
}

export async function startSendingBot(): Promise<SendingBot> {
  const service = await startTeamsService({ tenantId: 'our-tenant', appId: 'our-app' });
  const { appId, tenantId } = service;
  const settings: BotSettings = {
    appType: 'SingleTenant',
    appId,
    tenantId,
    authentication: 'on',
    allowedServiceHosts: [service.host],
  };
  const senderWith: SendingBot['senderWith'] = (changes = {}, credentials = service.credentials) =>
    createSender(createAdapter({ ...settings, ...changes }, { credentials }));
  const addressOf: SendingBot['addressOf'] = (person, serviceUrl = service.serviceUrl) => ({
    conversationId: conversationOf(person),
    serviceUrl,
    userId: `29:${person.id}`,
    botId: `28:${appId}`,
    tenantId,
  });
  return { service, sender: senderWith(), senderWith, addressOf };
}
