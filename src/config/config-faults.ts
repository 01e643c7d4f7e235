import type { BotSettings } from '../chat/bot-settings.ts';
import { isThisMachine } from '../chat/trusted-service.ts';
import { leastGap } from '../domain/aid/link-check/times.ts';
import { usualSettings } from '../domain/settings.ts';
import { isDay } from '../domain/time.ts';
import { BadStaff, readStaff } from './staff-file.ts';

/* These faults are about settings that are well formed one by one. A fault names the setting, never
   its value. */

type Given = Readonly<Record<string, string | undefined>>;

/**
 * Faults of the database's settings: a database on this machine, TLS that nobody checks, or a key
 * from instructions. A key of Cosmos DB has 64 bytes. The emulator's is publicly known.
 */
export function storeFaults({
  COSMOS_ENDPOINT: endpoint = '',
  COSMOS_KEY: key,
  NODE_TLS_REJECT_UNAUTHORIZED: tls,
}: Given): string[] {
  const faults: string[] = [];
  if (URL.canParse(endpoint) && isThisMachine(new URL(endpoint).hostname))
    faults.push('COSMOS_ENDPOINT: is this machine; npm run dev is the local world');
  if (tls === '0') faults.push('NODE_TLS_REJECT_UNAUTHORIZED: 0 makes TLS worth nothing');
  if (key !== undefined && (!/^[A-Za-z0-9+/]{86}==$/.test(key) || key.startsWith(EMULATOR_KEY)))
    faults.push("COSMOS_KEY: is an example or the emulator's, not a secret");
  return faults;
}

/**
 * The beginning of the emulator's key. Source: https://learn.microsoft.com/azure/cosmos-db/emulator
 */
const EMULATOR_KEY = 'C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPM';

/** Faults of settings that contradict each other, or that only the local world may have. */
export function unfitFaults(given: Given): string[] {
  const faults: string[] = [];
  if (given.BOT_APP_TYPE === 'SingleTenant' && given.BOT_APP_PASSWORD === undefined)
    faults.push('BOT_APP_PASSWORD: SingleTenant needs one');
  if (given.BOT_APP_TYPE === 'UserAssignedMSI' && given.BOT_APP_PASSWORD !== undefined)
    faults.push('BOT_APP_PASSWORD: a managed identity (UserAssignedMSI) must have none');
  if ((given.ALLOWED_SERVICE_HOSTS ?? '').split(',').some(isThisMachine))
    faults.push('ALLOWED_SERVICE_HOSTS: is this machine');
  faults.push(...linkFaults(given));
  return faults;
}

/**
 * Faults of the checks of Link: their days off and times. A check must be late, and put to the
 * manager, before the next one is due (E13).
 */
function linkFaults(given: Given): string[] {
  const faults: string[] = [];
  const off = (given.LINK_DAYS_OFF ?? '').split(',').filter((day) => day !== '');
  if (off.some((day) => !isDay(day))) faults.push('LINK_DAYS_OFF: holds a day that there is not');
  if (off.length > MOST_DAYS_OFF) faults.push(`LINK_DAYS_OFF: has more than ${MOST_DAYS_OFF} days`);
  const times = given.LINK_CHECK_TIMES?.split(',') ?? usualSettings.link.times;
  const isTwice = new Set(times).size < times.length;
  if (isTwice) faults.push('LINK_CHECK_TIMES: has a time twice');
  const late = Number(given.LINK_LATE_AFTER ?? usualSettings.link.lateAfter);
  const missed = Number(given.LINK_MISSED_AFTER ?? usualSettings.link.missedAfter);
  if (missed <= late) faults.push('LINK_MISSED_AFTER: must be more than LINK_LATE_AFTER');
  // The form of the setting reports what is no time at all.
  if (isTwice || !times.every((time) => /^([01]\d|2[0-3]):[0-5]\d$/.test(time))) return faults;
  const gap = leastGap({ times: times.toSorted(), everyDay: given.LINK_EVERY_DAY === 'yes' });
  const fits = 'must be less than the time between two checks (LINK_CHECK_TIMES)';
  if (late >= gap) faults.push(`LINK_LATE_AFTER: ${fits}`);
  if (missed >= gap) faults.push(`LINK_MISSED_AFTER: ${fits}`);
  return faults;
}

/** The days within which there must be a check of Link. */
const MOST_DAYS_OFF = 30;

/** Faults of the bot's ids and secrets: values that come from instructions. */
export function exampleFaults(given: Given): string[] {
  const faults: string[] = [];
  for (const name of ['BOT_APP_ID', 'BOT_TENANT_ID'])
    if (/^00000000-0000-/.test(given[name] ?? '')) faults.push(`${name}: is an example`);
  const { BOT_APP_PASSWORD: password } = given;
  if (
    password !== undefined &&
    (password.length < SHORTEST_SECRET || /example|change|secret|password/i.test(password))
  )
    faults.push('BOT_APP_PASSWORD: is an example, not a secret');
  return faults;
}

/** Entra ID makes secrets of 32 characters and more. */
const SHORTEST_SECRET = 20;

/** The faults of a staff file, each with the name of the file. */
export function staffFileFaults(file: string): string[] {
  return [...staffOrFaults(file, () => readStaff(file)).faults];
}

/** What `read` makes of a staff file, or the file's faults, each with its name. */
export function staffOrFaults<T>(
  file: string,
  read: () => T,
): { readonly staff?: T; readonly faults: readonly string[] } {
  try {
    return { staff: read(), faults: [] };
  } catch (error) {
    if (!(error instanceof BadStaff)) throw error;
    return { faults: error.faults.map((fault) => `${file}: ${fault}`) };
  }
}

/**
 * Faults of a bot without authentication. Only the local world has none, and everything that it
 * reaches is on this machine. Empty when authentication is on, as in every result of `readConfig`.
 */
export function openEntranceFaults({ bot, host, cosmos }: Reach): string[] {
  if (bot.authentication === 'on') return [];
  const reached = { 'it listens': host, 'its database is': new URL(cosmos.endpoint).hostname };
  const faults = Object.entries(reached).flatMap(([what, where]) =>
    isThisMachine(where) ? [] : [`authentication is off: ${what} beyond this machine`],
  );
  if (!bot.allowedServiceHosts.every(isThisMachine))
    faults.push('authentication is off: it may send beyond this machine');
  return faults;
}

/** The hosts that may come in, where the bot is reached, and what it reaches. */
interface Reach {
  readonly bot: BotSettings;
  readonly host: string;
  readonly cosmos: { readonly endpoint: string };
}
