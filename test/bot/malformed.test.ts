import { Agent, request } from 'node:http';
import { admit } from '../support/aid-walk.ts';
import { buttonsOf, dataOf } from '../support/card-reader.ts';
import { idOf, type Name } from '../support/people.ts';
import { fc } from '../support/random.ts';
import { TENANT_ID } from '../support/tenant.ts';
import { emulatorForFile, NAMES, personNamed, startTown, type Town } from '../support/town.ts';
import { assignCase } from '../support/walk.ts';
import { badActivities, badBodies } from './malformed-activities.ts';
import { badPresses, type LiveButton } from './malformed-presses.ts';
import { MARK } from './malformed-values.ts';

jest.setTimeout(300_000);

/** Sets how many are sent. `npm run test:slow` sends more, and 10 000 have been tried once. */
const COUNT = Number(process.env.MALFORMED ?? 400);
const BATCH = 100;
const AT_ONCE = 12;

const emulator = emulatorForFile();
const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
const unhandled: unknown[] = [];
const onUnhandled = (error: unknown) => void unhandled.push(error);
let town: Town;
let token: string;
/** Holds what the SDK writes to the console, outside our log. */
let spoken: jest.SpyInstance[];

beforeAll(async () => {
  process.on('unhandledRejection', onUnhandled).on('uncaughtExceptionMonitor', onUnhandled);
  spoken = (['error', 'warn', 'log'] as const).map((level) =>
    jest.spyOn(console, level).mockImplementation(() => undefined),
  );
  town = await startTown(emulator(), { aid: true, at: '2026-01-12 08:00' });
  token = town.teams.sign({ serviceurl: town.teams.serviceUrl });
  await assignCase(town);
  await admit(town);
  await town.leap('2026-01-12 08:16');
  const forms = {
    sara: 'nytt uppdrag',
    bea: 'frånvaro',
    vilma: 'inskrivning',
    ulrika: 'bevakningslista',
    eva: 'ärende',
    maj: 'ta över',
  };
  for (const [who, words] of Object.entries(forms)) await town.type(who as Name, words);
  await town.press('maj', 'Visa ärenden', { 'Vems ärenden?': 'Sara Exempel' });
  await town.press('vilma', 'Visa förslag', {
    'Vilken sorts avdelning': 'Psykiatrisk',
    'Vad är orsaken': 'Psykisk ohälsa',
    'Är den enskilde känd av FH': 'Ja, tidigare insatser',
    'Är den enskilde känd av VO': 'Nej',
  });
});
afterAll(async () => {
  agent.destroy();
  await town.stop();
  process.off('unhandledRejection', onUnhandled).off('uncaughtExceptionMonitor', onUnhandled);
  for (const spy of spoken) spy.mockRestore();
});

/** Describes a request, and the statuses that may answer it. */
interface Attempt {
  readonly body: string;
  readonly type: string;
  readonly may: readonly number[];
  /** The sender may not see any case. */
  readonly byOutsider?: boolean;
}

function activityOf(who: string, own: object): object {
  const name = NAMES.find((one) => idOf(one) === who) as Name;
  const { id } = personNamed(name);
  return {
    type: 'message',
    channelId: 'msteams',
    serviceUrl: town.teams.serviceUrl,
    from: { id: `29:${id}`, name: personNamed(name).name, aadObjectId: id },
    recipient: { id: `28:${town.teams.appId}`, name: 'Rutinbot' },
    conversation: {
      id: town.teams.conversationOf(personNamed(name)),
      conversationType: 'personal',
      tenantId: TENANT_ID,
    },
    channelData: { tenant: { id: TENANT_ID } },
    id: `${MARK}${sent++}`,
    ...own,
  };
}
let sent = 0;

function invoke(data: unknown, replyToId: string | undefined, trigger = 'manual'): object {
  const value = { action: { type: 'Action.Execute', verb: MARK, data }, trigger };
  return {
    type: 'invoke',
    name: 'adaptiveCard/action',
    value,
    ...(replyToId === undefined ? {} : { replyToId }),
  };
}

/**
 * Returns every button that answers something, with what a client sends for it. A button that only
 * shows something is left out, because anybody may ask.
 */
function liveButtons(): LiveButton[] {
  const all = NAMES.flatMap((name) =>
    town.messages(name).flatMap((message, at) =>
      buttonsOf(town.cards(name)[at]).map((button) => ({
        who: idOf(name),
        data: dataOf(button),
        inputs: button.inputs.map((input) => String(input.id)),
        replyToId: message.id,
      })),
    ),
  );
  return all.filter(({ data }) => data.tasks !== undefined || data.dialog !== undefined);
}

function post({ body, type }: Attempt): Promise<{ status: number; text: string }> {
  const headers = {
    authorization: `Bearer ${token}`,
    ...(type === '' ? {} : { 'content-type': type }),
  };
  return new Promise((resolve, reject) => {
    const outgoing = request(
      `http://127.0.0.1:${town.service.port}/api/messages`,
      { method: 'POST', headers, agent },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            text: Buffer.concat(chunks).toString('utf8'),
          }),
        );
        response.on('error', reject);
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/**
 * Returns what must stay the same: everything but the access log, which may log every attempt.
 * Where a person's own list was shown is left out, because it is stored to be purged later. So is
 * where a form is shown, because a refused form is shown once more.
 */
async function kept() {
  const { cases = [], people, dialogs = [] } = await town.everything();
  const answers = dialogs.map((doc) => {
    const { shownIn, _etag, _ts, ...form } = doc as Record<string, unknown>;
    return form;
  });
  return {
    cases: cases.filter((doc) => (doc as { what?: string }).what !== 'list'),
    people,
    dialogs: answers,
  };
}

/**
 * Sends a few attempts at a time. Afterwards nothing has changed, nobody was told of a fault, and
 * no log holds a word of them.
 */
async function changesNothing(attempts: readonly Attempt[]): Promise<void> {
  const before = await kept();
  const [logged, failed, requested] = [
    town.log.length,
    unhandled.length,
    town.teams.requests.length,
  ];
  const waiting = [...attempts];
  const worker = async () => {
    for (let one = waiting.pop(); one; one = waiting.pop()) {
      const { status, text } = await post(one);
      if (!one.may.includes(status)) throw new Error(`${status} to ${one.body.slice(0, 1500)}`);
      if (status !== 200) expect(text).not.toContain('hemligt');
      expect(text).not.toMatch(/Något gick fel|"statusCode":500/);
      if (one.byOutsider) expect(text).not.toMatch(/(ÖV|LI)-2026|Link-kontroll/);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  await town.settled();
  expect(await kept()).toEqual(before);
  const lines = town.log.slice(logged);
  expect(lines.filter((line) => line.includes('hemligt'))).toEqual([]);
  expect(lines.filter((line) => line.includes('a turn failed') && !REFUSED.test(line))).toEqual([]);
  expect(JSON.stringify(town.teams.requests.slice(requested))).not.toContain('Något gick fel');
  expect(unhandled.slice(failed)).toEqual([]);
  expect(spoken.flatMap((spy) => spy.mock.calls.map(String)).join()).not.toContain('hemligt');
}

/** Matches the log line of a request that was rejected unread, by its origin or its token. */
const REFUSED = /"name":"WrongOrigin"|\/botframework-connector\/src\/auth\//;

const json = 'application/json';

async function ofMany(attempt: fc.Arbitrary<Attempt>, count: number): Promise<void> {
  const batch = fc.array(attempt, { minLength: BATCH, maxLength: BATCH });
  await fc.assert(fc.asyncProperty(batch, changesNothing), {
    numRuns: Math.ceil(count / BATCH),
    endOnFailure: true,
  });
}

test('card data that no card offers changes nothing', async () => {
  const outsider = idOf('adam');
  const attempt = badPresses(liveButtons(), outsider).map(
    ({ who, data, replyToId, trigger, as }): Attempt => {
      const own = as === 'execute' ? invoke(data, replyToId, trigger) : { value: data, replyToId };
      return {
        body: JSON.stringify(activityOf(who, own)),
        type: json,
        may: [200],
        byOutsider: who === outsider,
      };
    },
  );
  await ofMany(attempt, COUNT * 0.6);
});

test('activities with any fault, and bodies that are none, change nothing', async () => {
  const press = town.button('eva', 'Informationen är lämnad');
  const { data } = town.button('sara', 'Skicka till Eva Skiss', {
    'Vilken dag fattades beslutet': MARK,
    'Vilken dag skapades uppdraget': MARK,
  });
  const activities = [
    activityOf(idOf('eva'), { text: MARK, textFormat: 'plain' }),
    activityOf(idOf('eva'), invoke({ ...press.data, tasks: MARK }, press.replyToId)),
    activityOf(idOf('sara'), invoke(data, undefined)),
    activityOf(idOf('sara'), { value: data }),
    activityOf(idOf('sara'), { type: 'installationUpdate', action: 'add' }),
  ];
  const valid = JSON.stringify(activityOf(idOf('eva'), invoke(press.data, press.replyToId)));
  const activity = fc
    .constantFrom(...activities)
    .chain(badActivities)
    .map(
      (wrong): Attempt => ({ body: JSON.stringify(wrong), type: json, may: [200, 400, 401, 403] }),
    );
  const body = badBodies(valid).map((one): Attempt => ({ ...one, may: [400, 401, 413, 415] }));
  await ofMany(
    fc.oneof({ weight: 5, arbitrary: activity }, { weight: 1, arbitrary: body }),
    COUNT * 0.4,
  );
});
