import type { Address } from '../../src/app/ports/addresses.ts';
import type { Config } from '../../src/config/config.ts';
import { usualMunicipality } from '../../src/config/municipality.ts';
import { conversationOf, type TeamsService } from './teams-service.ts';

/** The bot and its tenant, the same for every test, the kill test and the bench. */
export const APP_ID = '00000000-0000-4000-8000-0000000000aa';
export const TENANT_ID = '00000000-0000-4000-8000-0000000000bb';

type Own = Pick<Config, 'cosmos' | 'staffFile' | 'logLevel'> & Partial<Config>;

/** A bot on a fake Teams, with real authentication and without a pace. */
export function configFor(teams: TeamsService, own: Own, sendTimeoutMs?: number): Config {
  return {
    bot: {
      appType: 'SingleTenant',
      appId: APP_ID,
      tenantId: TENANT_ID,
      authentication: 'on',
      allowedServiceHosts: [teams.host],
      ...(sendTimeoutMs === undefined ? {} : { sendTimeoutMs }),
    },
    host: '127.0.0.1',
    port: 0,
    sendsPerSecond: 2000,
    conversationLimits: [],
    senderLimits: [],
    municipality: usualMunicipality,
    ...own,
  };
}

/** The address that the bot would keep for this person. */
export function addressOf(person: string, serviceUrl: string): Address {
  return {
    conversationId: conversationOf({ id: person, name: '' }),
    serviceUrl,
    userId: `29:${person}`,
    botId: `28:${APP_ID}`,
    tenantId: TENANT_ID,
  };
}
