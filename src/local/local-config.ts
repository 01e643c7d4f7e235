import { join } from 'node:path';
import { type Config, type Environment, readLocalConfig } from '../config/config.ts';
import { emulatorKey } from './emulator/emulator.ts';

export const TENANT_ID = '00000000-0000-4000-8000-000000000fff';
export const BOT = { id: '28:rutinbot', name: 'Rutinbot' };

/**
 * Settings that the local world decides: it is one bot on this machine with its own database, and
 * it builds no app package.
 */
const ITS_OWN = {
  BOT_APP_TYPE: 'UserAssignedMSI',
  BOT_APP_ID: TENANT_ID,
  BOT_TENANT_ID: TENANT_ID,
  BOT_APP_PASSWORD: undefined,
  ALLOWED_SERVICE_HOSTS: undefined,
  HOST: '127.0.0.1',
  COSMOS_ENDPOINT: 'https://localhost/',
  COSMOS_KEY: undefined,
  COSMOS_DATABASE: undefined,
  REPLICAS: undefined,
  PUBLIC_HOST: undefined,
  TEAMS_APP_ID: undefined,
  DEVELOPER_NAME: undefined,
  DEVELOPER_WEBSITE: undefined,
  PRIVACY_URL: undefined,
  TERMS_URL: undefined,
  PACKAGE_VERSION: undefined,
} as const;

/**
 * Reads the local world's settings from the environment: every setting of `.env.example` that has
 * an effect here, the staff file included. By default no pace holds anybody back, and little is
 * logged. Throws BadConfig with all faults at once.
 */
export function localConfig(environment: Environment, endpoint: string, port?: number): Config {
  const staff = join(process.cwd(), 'src/local/staff.json');
  const usual = {
    STAFF_FILE: staff,
    SENDS_PER_SECOND: '40',
    LOG_LEVEL: 'warn',
    SHOW_LOAD: 'yes',
  };
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value));
  const { appLimit: _, ...config } = readLocalConfig({ ...usual, ...given }, ITS_OWN);
  const at = port ?? config.port;
  return {
    ...config,
    bot: {
      appType: 'SingleTenant',
      appId: BOT.id,
      tenantId: TENANT_ID,
      authentication: 'off-for-local-world',
      allowedServiceHosts: ['localhost', '127.0.0.1'],
      ...(given.SEND_TIMEOUT_MS ? { sendTimeoutMs: config.bot.sendTimeoutMs } : {}),
    },
    port: at,
    publicUrl: `http://localhost:${at}`,
    cosmos: { endpoint, key: emulatorKey, database: 'rutinbot' },
    conversationLimits: given.CONVERSATION_LIMITS ? config.conversationLimits : [],
    senderLimits: given.SENDER_LIMITS ? config.senderLimits : [],
  };
}
