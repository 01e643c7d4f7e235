import { z } from 'zod';
import type { BotSettings } from '../chat/inbound.ts';
import { PLACES_OF_VERSION } from '../domain/rules.ts';
import { type Look, type RoutineSettings, usualSettings } from '../domain/settings.ts';
import {
  type Limit,
  TEAMS_APP_LIMIT,
  teamsConversationLimits,
  usualSenderLimits,
} from '../pace/limits.ts';
import { exampleFaults, staffFileFaults, storeFaults, unfitFaults } from './config-faults.ts';

const guid = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'must be a GUID');
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/, 'must be a day, YYYY-MM-DD');
const count = (least: number, most: number) => z.coerce.number().int().min(least).max(most);
const times = z
  .string()
  .regex(
    /^([01]\d|2[0-3]):[0-5]\d(,([01]\d|2[0-3]):[0-5]\d)*$/,
    'must be times HH:MM, separated by commas',
  );
const days = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d(,\d{4}-\d\d-\d\d)*$/, 'must be days YYYY-MM-DD, separated by commas');
const hosts = z
  .string()
  .regex(
    /^[a-z0-9-]+(\.[a-z0-9-]+)+(,[a-z0-9-]+(\.[a-z0-9-]+)+)*$/,
    'must be host names in lower case, separated by commas',
  );
const limits = z
  .string()
  .regex(
    /^[1-9]\d{0,5}\/[1-9]\d{0,5}(,[1-9]\d{0,5}\/[1-9]\d{0,5})*$/,
    'must be numbers by seconds such as 7/1,60/30',
  );
const yesNo = (usual: 'yes' | 'no') => z.enum(['yes', 'no']).default(usual);
const pattern = z.string().refine(isPattern, 'must be a regular expression');

/** Every setting with its default. `.env.example` names the same ones, and a test holds the two equal. */
export const settings = z.object({
  BOT_APP_TYPE: z.enum(['UserAssignedMSI', 'SingleTenant']),
  BOT_APP_ID: guid,
  BOT_TENANT_ID: guid,
  BOT_APP_PASSWORD: z.string().optional(),
  ALLOWED_SERVICE_HOSTS: hosts.default('smba.trafficmanager.net'),
  HOST: z.string().default('0.0.0.0'),
  PORT: count(1, 65_535).default(3978),
  COSMOS_ENDPOINT: z.string().startsWith('https://', 'must begin with https://'),
  COSMOS_KEY: z.string().optional(),
  COSMOS_DATABASE: z.string().default('rutinbot'),
  STAFF_FILE: z.string().default('staff.json'),
  SENDS_PER_SECOND: count(1, 45).default(10),
  CONVERSATION_LIMITS: limits.default(limitsText(teamsConversationLimits)),
  SENDER_LIMITS: limits.default(limitsText(usualSenderLimits)),
  SEND_TIMEOUT_MS: count(1000, 14_000).default(10_000),
  REPLICAS: count(1, 50).default(1),
  CARD_ACTION: z.enum(['execute', 'submit']).default('execute'),
  VS_IFO: z.string().default('Procapita'),
  VS_NUMBER_PATTERN: pattern.default(usualSettings.vsNumberPattern),
  PLAN_COUNTED_FROM: z
    .enum(['initialMeeting', 'assignment', 'start', 'decision'])
    .default('initialMeeting'),
  DECISION_CLOCK: yesNo('yes'),
  ROUTINE_R_VERSION: z.string().default('1'),
  ROUTINE_R_VALID_UNTIL: day.default('2019-06-02'),
  ROUTINE_R_APPROVED_VERSION: z.string().optional(),
  ROUTINE_R_OWNER: z.string().default('Enhetschef vuxna och vuxna insatser'),
  VS_BISTAND: z.string().default('Magna Cura'),
  LINK_NAME: z.string().default('Link'),
  LINK_CHECK_TIMES: times.default(usualSettings.link.times.join()),
  LINK_LATE_AFTER: count(5, 240).default(usualSettings.link.lateAfter),
  LINK_MISSED_AFTER: count(10, 480).default(usualSettings.link.missedAfter),
  LINK_EVERY_DAY: yesNo('no'),
  LINK_DAYS_OFF: days.optional(),
  REGION_ROUTINE_URL: z.string().startsWith('https://', 'must begin with https://').optional(),
  PAPER_FILES: yesNo('yes'),
  COUNT_OTHER_UNITS_WATCHES: yesNo('no'),
  ONE_MANAGER_FOR_BOTH: yesNo('no'),
  SUPERIOR: guid.optional(),
  ROUTINE_S_VERSION: z.string().default('1'),
  ROUTINE_S_VALID_UNTIL: day.default('2021-05-01'),
  ROUTINE_S_OWNER: z
    .string()
    .default('Enhetscheferna för bistånd, vård och omsorg respektive funktionshinder'),
  TABLES_APPROVED_ON: day.optional(),
  TABLES_APPROVED_VERSION: z.string().optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn']).default('info'),
  TEAMS_APP_ID: guid.optional(),
  PUBLIC_HOST: z.string().optional(),
  DEVELOPER_NAME: z.string().optional(),
  DEVELOPER_WEBSITE: z.string().optional(),
  PRIVACY_URL: z.string().optional(),
  TERMS_URL: z.string().optional(),
  PACKAGE_VERSION: z.string().optional(),
});

/** How the municipality's own systems, routines and cards are named and set (E21). */
export interface Municipality extends RoutineSettings, Look {}

export interface Config {
  readonly bot: BotSettings;
  readonly host: string;
  readonly port: number;
  readonly cosmos: {
    readonly endpoint: string;
    readonly key?: string | undefined;
    readonly database: string;
  };
  /** Where the bot is reached from outside; without it nothing is given out as a file. */
  readonly publicUrl?: string | undefined;
  readonly staffFile: string;
  /** This replica's share. */
  readonly sendsPerSecond: number;
  /** What may be sent in one conversation, this replica's share of it. */
  readonly conversationLimits: readonly Limit[];
  /** What may be sent in a second in all conversations together, this replica's share of it. */
  readonly appLimit?: number;
  /** What one person may send to the bot, counted by each replica; none when empty. */
  readonly senderLimits: readonly Limit[];
  readonly municipality: Municipality;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

/** A start that must not be. `faults` names everything that is wrong, never the value of a setting. */
export class BadConfig extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(`The bot does not start:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
    this.faults = faults;
  }
}

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The settings of production from the environment, an empty value counting as left out. Throws BadConfig with every fault at once,
 * those of the staff file too, and also for what only the local world may have: the emulator, or an example secret.
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

/** All of them, of which those of production mean nothing to whoever asks: the local world. Throws BadConfig as `readConfig` does. */
export function readLocalConfig(environment: Environment, own: Environment): Config {
  const given = { ...givenIn(environment), ...own };
  const read = settings.safeParse(given);
  const faults = [...formFaults(read), ...unfitFaults(given)];
  if (!read.success || faults.length > 0) throw new BadConfig(faults);
  return configOf(read.data);
}

/** Those of them that say which database: the same values, and the same faults, for who needs no more than that. */
export function storeSettings(environment: Environment): Config['cosmos'] {
  const given = givenIn(environment);
  const read = settings
    .pick({ COSMOS_ENDPOINT: true, COSMOS_KEY: true, COSMOS_DATABASE: true })
    .safeParse(given);
  const faults = [...formFaults(read), ...storeFaults(given)];
  if (!read.success || faults.length > 0) throw new BadConfig(faults);
  return cosmosOf(read.data);
}

/** The one of them that says where the staff list is. */
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

function configOf(env: z.infer<typeof settings>): Config {
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
  env: Pick<z.infer<typeof settings>, 'COSMOS_ENDPOINT' | 'COSMOS_KEY' | 'COSMOS_DATABASE'>,
): Config['cosmos'] {
  return { endpoint: env.COSMOS_ENDPOINT, key: env.COSMOS_KEY, database: env.COSMOS_DATABASE };
}

function limitsText(limits: readonly Limit[]): string {
  return limits.map(({ count, ms }) => `${count}/${ms / 1000}`).join();
}

/** Which replica sends is chance: together they must not go beyond. */
function limitsOf(text: string, replicas: number): Limit[] {
  return text.split(',').map((limit) => {
    const [count = 0, seconds = 0] = limit.split('/').map(Number);
    const share = Math.floor(count / replicas);
    // Less than one in the time is one in a longer time.
    return share > 0
      ? { count: share, ms: seconds * 1000 }
      : { count: 1, ms: (seconds * 1000 * replicas) / count };
  });
}

function municipalityOf(env: z.infer<typeof settings>): Municipality {
  const isApproved = env.TABLES_APPROVED_VERSION === env.ROUTINE_S_VERSION;
  return {
    caseSystem: env.VS_IFO,
    aidSystem: env.VS_BISTAND,
    linkName: env.LINK_NAME,
    regionRoutine: env.REGION_ROUTINE_URL,
    cardAction: env.CARD_ACTION,
    planCountedFrom: env.PLAN_COUNTED_FROM,
    decisionClock: env.DECISION_CLOCK === 'yes',
    vsNumberPattern: env.VS_NUMBER_PATTERN,
    routine: {
      version: env.ROUTINE_R_VERSION,
      validUntil: env.ROUTINE_R_VALID_UNTIL,
      owner: env.ROUTINE_R_OWNER,
      hasPlaces: [PLACES_OF_VERSION.outpatient, env.ROUTINE_R_APPROVED_VERSION].includes(
        env.ROUTINE_R_VERSION,
      ),
    },
    aidRoutine: {
      version: env.ROUTINE_S_VERSION,
      validUntil: env.ROUTINE_S_VALID_UNTIL,
      owner: env.ROUTINE_S_OWNER,
      hasPlaces:
        PLACES_OF_VERSION.aid === env.ROUTINE_S_VERSION ||
        (isApproved && env.TABLES_APPROVED_ON !== undefined),
    },
    tablesApproved: isApproved ? env.TABLES_APPROVED_ON : undefined,
    routineVersion: env.ROUTINE_S_VERSION,
    link: {
      times: env.LINK_CHECK_TIMES.split(',').toSorted(),
      lateAfter: env.LINK_LATE_AFTER,
      missedAfter: env.LINK_MISSED_AFTER,
      everyDay: env.LINK_EVERY_DAY === 'yes',
      daysOff: env.LINK_DAYS_OFF?.split(',') ?? [],
    },
    superior: env.SUPERIOR?.toLowerCase(),
    oneManager: env.ONE_MANAGER_FOR_BOTH === 'yes',
    paperFiles: env.PAPER_FILES === 'yes',
    countOtherWatches: env.COUNT_OTHER_UNITS_WATCHES === 'yes',
  };
}

/** What the demo staff's municipality and the tests have said: nothing but the names. */
export const usualMunicipality: Municipality = {
  ...usualSettings,
  caseSystem: 'Procapita',
  aidSystem: 'Magna Cura',
  linkName: 'Link',
  cardAction: 'execute',
  routine: {
    version: '1',
    validUntil: '2019-06-02',
    owner: 'Enhetschef vuxna och vuxna insatser',
    hasPlaces: true,
  },
  aidRoutine: {
    version: '1',
    validUntil: '2021-05-01',
    owner: 'Enhetscheferna för bistånd, vård och omsorg respektive funktionshinder',
    hasPlaces: true,
  },
};

function isPattern(text: string): boolean {
  try {
    new RegExp(text, 'u');
    return true;
  } catch {
    return false;
  }
}
