import type { z } from 'zod';
import type { BotSettings } from '../chat/bot-settings.ts';
import { type Limit, TEAMS_APP_LIMIT } from '../pace/limits.ts';
import { exampleFaults, staffFileFaults, storeFaults, unfitFaults } from './config-faults.ts';
import { type Settings, settings } from './environment.ts';
import { type Municipality, municipalityOf } from './municipality.ts';

export interface Config {
  readonly bot: BotSettings;
  readonly host: string;
  readonly port: number;
  readonly cosmos: {
    readonly endpoint: string;
    readonly key?: string | undefined;
    readonly database: string;
  };
  /** The bot's public address. Without it no file is given out. */
  readonly publicUrl?: string | undefined;
  readonly staffFile: string;
  /** This replica's share of the pace of sending. */
  readonly sendsPerSecond: number;
  /** This replica's share of what may be sent in one conversation. */
  readonly conversationLimits: readonly Limit[];
  /** This replica's share of what may be sent per second in all conversations together. */
  readonly appLimit?: number;
  /** What one person may send to the bot, counted by each replica. No limit when empty. */
  readonly senderLimits: readonly Limit[];
  readonly municipality: Municipality;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

/**
 * The bot must not start with these settings. `faults` names everything that is wrong, and never
 * the value of a setting.
 */
export class BadConfig extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(`The bot does not start:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
    this.faults = faults;
  }
}

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings of production from the environment. An empty value counts as left out. Throws
 * BadConfig with every fault at once, also those of the staff file. What only the local world may
 * have is a fault too: the emulator, or an example secret.
 */
export function readConfig(environment: Environment): Config {
  const given = givenIn(environment);
  const read = settings.safeParse(given);
  const faults = [
    ...formFaults(read),
    ...exampleFaults(given),
    ...storeFaults(given),
    ...unfitFaults(given),
  ];
  if (!read.success || faults.length > 0)
    throw new BadConfig([...faults, ...staffFileFaults(staffFileIn(environment))]);
  return configOf(read.data);
}

/**
 * Reads all settings for the local world. `own` replaces those that mean something only in
 * production. Throws BadConfig as `readConfig` does.
 */
export function readLocalConfig(environment: Environment, own: Environment): Config {
  const given = { ...givenIn(environment), ...own };
  const read = settings.safeParse(given);
  const faults = [...formFaults(read), ...unfitFaults(given)];
  if (!read.success || faults.length > 0) throw new BadConfig(faults);
  return configOf(read.data);
}

/**
 * Reads only the settings of the database, for a command that needs no more. The values and faults
 * are the same.
 */
export function storeSettings(environment: Environment): Config['cosmos'] {
  const given = givenIn(environment);
  const read = settings
    .pick({ COSMOS_ENDPOINT: true, COSMOS_KEY: true, COSMOS_DATABASE: true })
    .safeParse(given);
  const faults = [...formFaults(read), ...storeFaults(given)];
  if (!read.success || faults.length > 0) throw new BadConfig(faults);
  return cosmosOf(read.data);
}

/** Reads only the setting that names the staff file. */
export function staffFileIn(environment: Environment): string {
  return settings.shape.STAFF_FILE.parse(givenIn(environment).STAFF_FILE);
}

function givenIn(environment: Environment): Environment {
  return Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
}

function formFaults({ error }: z.ZodSafeParseResult<unknown>): string[] {
  return error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? [];
}

function configOf(env: Settings): Config {
  return {
    bot: {
      appType: env.BOT_APP_TYPE,
      appId: env.BOT_APP_ID,
      appPassword: env.BOT_APP_PASSWORD,
      tenantId: env.BOT_TENANT_ID,
      authentication: 'on',
      allowedServiceHosts: env.ALLOWED_SERVICE_HOSTS.split(','),
      sendTimeoutMs: env.SEND_TIMEOUT_MS,
    },
    host: env.HOST,
    port: env.PORT,
    cosmos: cosmosOf(env),
    publicUrl: env.PUBLIC_HOST === undefined ? undefined : `https://${env.PUBLIC_HOST}`,
    staffFile: env.STAFF_FILE,
    sendsPerSecond: env.SENDS_PER_SECOND / env.REPLICAS,
    appLimit: Math.max(1, Math.floor(TEAMS_APP_LIMIT / env.REPLICAS)),
    conversationLimits: limitsOf(env.CONVERSATION_LIMITS, env.REPLICAS),
    senderLimits: limitsOf(env.SENDER_LIMITS, 1),
    municipality: municipalityOf(env),
    logLevel: env.LOG_LEVEL,
  };
}

function cosmosOf(
  env: Pick<Settings, 'COSMOS_ENDPOINT' | 'COSMOS_KEY' | 'COSMOS_DATABASE'>,
): Config['cosmos'] {
  return { endpoint: env.COSMOS_ENDPOINT, key: env.COSMOS_KEY, database: env.COSMOS_DATABASE };
}

/**
 * Divides the limits by the replicas, because any of them may send and together they must stay
 * within.
 */
function limitsOf(text: string, replicas: number): Limit[] {
  return text.split(',').map((limit) => {
    const [count = 0, seconds = 0] = limit.split('/').map(Number);
    const share = Math.floor(count / replicas);
    // If the share is less than one, it is one in a longer time.
    return share > 0
      ? { count: share, ms: seconds * 1000 }
      : { count: 1, ms: (seconds * 1000 * replicas) / count };
  });
}
