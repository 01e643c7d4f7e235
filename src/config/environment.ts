import { z } from 'zod';
import { usualSettings } from '../domain/settings.ts';
import { type Limit, teamsConversationLimits, usualSenderLimits } from '../pace/limits.ts';

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

/**
 * Every setting with its default. `.env.example` names the same ones, and a test holds the two
 * equal.
 */
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
  CALENDAR_CASE_NUMBER: yesNo('no'),
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
  OWN_CONTROL_MONTHS: count(1, 120).default(usualSettings.ownControlMonths),
  COUNT_OTHER_UNITS_WATCHES: yesNo('no'),
  SHOW_LOAD: yesNo('no'),
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

/** The values of all settings, read and checked. */
export type Settings = z.infer<typeof settings>;

function limitsText(limits: readonly Limit[]): string {
  return limits.map(({ count, ms }) => `${count}/${ms / 1000}`).join();
}

function isPattern(text: string): boolean {
  try {
    new RegExp(text, 'u');
    return true;
  } catch {
    return false;
  }
}
