import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CosmosClient } from '@azure/cosmos';
import { usualMunicipality } from '../../src/config/municipality.ts';
import { type CaseDocument, isCase } from '../../src/domain/case-document.ts';
import { type EmulatorHere, startEmulator } from '../../src/local/emulator/emulator.ts';
import { type Service, startService } from '../../src/service.ts';
import { endsWithFile } from '../runner/ending.ts';
import {
  type Button,
  buttonsOf,
  buttonTitles,
  dataOf,
  type Filled,
  textOf,
} from './card-reader.ts';
import { layOut } from './first-database.ts';
import {
  AID_NAMES,
  demoStaff,
  idOf,
  type Name,
  OUTPATIENT_NAMES,
  outpatientStaffWith,
} from './people.ts';
import { instantOf } from './reading.ts';
import { type Answer, createTeamsClient } from './teams-client.ts';
import { type Card, type Message, type Person, startTeamsService } from './teams-service.ts';
import { APP_ID, configFor, TENANT_ID } from './tenant.ts';
import type { PressOptions, Town, TownOptions } from './town-options.ts';

export type { PressOptions, Town, TownOptions } from './town-options.ts';

/** A busy machine may answer late. A test of late answers sets the usual patience, 1. */
const PATIENCE = 8;

export const NAMES: readonly Name[] = [...OUTPATIENT_NAMES, ...AID_NAMES];

export function personNamed(name: Name): Person {
  return { id: idOf(name), name: fullName(name) };
}

function fullName(name: Name): string {
  return demoStaff.people.find((person) => person.id === idOf(name))?.name ?? name;
}

/** Starts one emulator for a test file. Each town has a database of its own in it. */
export function emulatorForFile(): () => EmulatorHere {
  let emulator: EmulatorHere | undefined;
  beforeAll(async () => {
    emulator = endsWithFile(await startEmulator());
  });
  afterAll(() => emulator?.stop());
  return () => emulator as EmulatorHere;
}

function outpatientStaffFile(): string {
  const file = join(tmpdir(), `rutinbot-outpatient-staff-${process.pid}.json`);
  writeFileSync(file, JSON.stringify(outpatientStaffWith({})));
  return file;
}

export async function startTown(emulator: EmulatorHere, options: TownOptions = {}): Promise<Town> {
  const limits = options.limits === undefined ? {} : { limits: options.limits };
  const teams = await startTeamsService({ tenantId: TENANT_ID, appId: APP_ID, ...limits });
  const databaseName = options.database ?? `town-${randomUUID()}`;
  if (options.database === undefined) await layOut(emulator, databaseName, teams.serviceUrl);
  const config = configFor(
    teams,
    {
      cosmos: {
        endpoint: options.endpoint ?? emulator.endpoint,
        key: emulator.key,
        database: databaseName,
      },
      publicUrl: 'https://bot.example.org',
      staffFile:
        options.staffFile ?? (options.aid ? 'src/local/staff.json' : outpatientStaffFile()),
      logLevel: 'debug',
      municipality: { ...usualMunicipality, ...options.municipality },
      ...(options.senderLimits ? { senderLimits: options.senderLimits } : {}),
    },
    options.sendTimeoutMs ?? 5000,
  );
  const reader = new CosmosClient({
    endpoint: emulator.endpoint,
    key: emulator.key,
    connectionPolicy: { enableEndpointDiscovery: false },
  });
  endsWithFile({ stop: async () => reader.dispose() });
  const log: string[] = [];
  let clock = instantOf(options.at ?? '2026-01-12 09:00');
  const services: Service[] = [];

  async function start(staffFile = config.staffFile): Promise<Service> {
    const started = await startService(
      { ...config, staffFile },
      {
        now: () => clock,
        clock: 'off',
        patience: PATIENCE,
        adapter: {
          credentials: teams.credentials,
          openId: { metadataUrl: teams.openIdMetadataUrl, issuer: teams.issuer },
        },
        // The machine's name is replaced, because it may be twelve digits that form a personal
        // number.
        logTo: {
          write: (line) =>
            void log.push(line.replace(/"hostname":"[^"]*"/, '"hostname":"machine"')),
        },
        ...options.service,
      },
    );
    services.push(endsWithFile(started));
    return started;
  }

  const service = await start();
  const client = createTeamsClient(teams, `http://127.0.0.1:${service.port}/api/messages`);

  /**
   * A client shows the answer to a press in place of the card, until the bot changes the message.
   */
  const inPlace = new Map<string, { card: Card; updatedCount: number }>();
  const shownOf = (message: Message): Card | undefined => {
    const answered = inPlace.get(message.id);
    return answered && answered.updatedCount === message.updatedCount
      ? answered.card
      : message.card;
  };
  const messages = (who: Name) => teams.messages(personNamed(who));
  const cards = (who: Name) => messages(who).map((message) => shownOf(message) ?? {});

  async function settled(): Promise<void> {
    for (const one of services) await one.delivery.idle();
  }

  function button(who: Name, title: string, filled: Filled = {}, nth = 0) {
    for (const message of messages(who).toReversed()) {
      const found: Button | undefined = buttonsOf(shownOf(message)).filter(
        // A row of a list is pressed by the first word of its name, or by the whole.
        (one) => one.title === title || one.title.startsWith(`${title}: `),
      )[nth];
      if (found) return { data: dataOf(found, filled), replyToId: message.id };
    }
    const has = cards(who).flatMap(buttonTitles);
    throw new Error(`${who} has no button "${title}", but: ${[...new Set(has)].join(' | ')}`);
  }

  async function pressed(
    who: Name,
    title: string,
    filled: Filled = {},
    options: PressOptions = {},
  ): Promise<Answer> {
    const { nth, unsettled, ...overrides } = options;
    const { data, replyToId } = button(who, title, filled, nth);
    const answer = await client.press(
      personNamed(who),
      { verb: 'press', data, replyToId },
      overrides,
    );
    const message = messages(who).find(({ id }) => id === replyToId);
    if (answer.card && message)
      inPlace.set(replyToId, { card: answer.card, updatedCount: message.updatedCount });
    if (!unsettled) await settled();
    return answer;
  }

  async function sweep(): Promise<void> {
    await service.delivery.sweep();
    await settled();
  }

  async function rowsOf<T>(container: string): Promise<T[]> {
    const found = await reader
      .database(databaseName)
      .container(container)
      .items.query<T>('SELECT * FROM c')
      .fetchAll();
    return found.resources;
  }

  const cases = async () => (await rowsOf<CaseDocument>('cases')).filter(isCase);

  return {
    teams,
    client,
    service,
    config,
    log,
    now: () => clock,
    async leap(time) {
      clock = instantOf(time);
      await sweep();
    },
    moved(time) {
      clock = instantOf(time);
    },
    async until(time) {
      const end = instantOf(time);
      for (;;) {
        const next = await service.store.nextWake();
        if (next === undefined || next > end) break;
        if (next > clock) clock = next;
        await sweep();
      }
      clock = end;
      await sweep();
    },
    async type(who, text) {
      const before = new Set(messages(who).map(({ id }) => id));
      await client.say(personNamed(who), text);
      await settled();
      return messages(who)
        .filter(({ id }) => !before.has(id))
        .map((message) => textOf(shownOf(message)))
        .join('\n---\n');
    },
    press: async (who, title, filled, options) => {
      const answer = await pressed(who, title, filled, options);
      return answer.card ? textOf(answer.card) : (answer.message ?? answer.text);
    },
    pressed,
    button,
    chat: (who) => cards(who).map(textOf),
    newest: (who) => textOf(cards(who).at(-1)),
    cards,
    messages,
    counts: () =>
      Object.fromEntries(
        NAMES.map((name) => [name, teams.postedCount(personNamed(name))]).filter(
          ([, count]) => count !== 0,
        ),
      ),
    cases,
    async theCase() {
      const [only, ...more] = await cases();
      if (!only || more.length > 0)
        throw new Error(`There are ${more.length + (only ? 1 : 0)} cases`);
      return only;
    },
    everything: async () => ({
      cases: await rowsOf('cases'),
      people: await rowsOf('people'),
      dialogs: await rowsOf('dialogs'),
      accessLog: await rowsOf('accessLog'),
    }),
    accessLines: () => rowsOf('accessLog'),
    async puts(container, document) {
      await reader.database(databaseName).container(container).items.upsert(document);
    },
    async loses(container, id) {
      await reader.database(databaseName).container(container).item(id, id).delete();
    },
    anotherService: start,
    settled,
    async stop() {
      for (const one of services) await one.stop();
      reader.dispose();
      await teams.stop();
    },
  };
}
