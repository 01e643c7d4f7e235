import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CosmosClient } from '@azure/cosmos';
import type { Config } from '../../src/config/config.ts';
import { usualMunicipality } from '../../src/config/municipality.ts';
import type { AccessLine } from '../../src/domain/access-line.ts';
import { type CaseDocument, isCase } from '../../src/domain/document.ts';
import type { Instant } from '../../src/domain/time.ts';
import { type EmulatorHere, startEmulator } from '../../src/local/emulator/emulator.ts';
import { type Service, type ServiceOptions, startService } from '../../src/service.ts';
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
import {
  type Answer,
  createTeamsClient,
  type Overrides,
  type TeamsClient,
} from './teams-client.ts';
import type { TeamsLimits } from './teams-limits.ts';
import {
  type Card,
  type Message,
  type Person,
  startTeamsService,
  type TeamsService,
} from './teams-service.ts';
import { APP_ID, configFor, TENANT_ID } from './tenant.ts';

export interface PressOptions extends Overrides {
  /** The place of the button, from 0, where several have the same title, as in a list. */
  readonly nth?: number;
  /** Returns before the press's messages are sent, because the test holds them. */
  readonly unsettled?: true;
}

/**
 * The demo staff with the real bot, a fake Teams service and a Cosmos emulator. The test moves the
 * clock.
 */
export interface Town {
  readonly teams: TeamsService;
  readonly client: TeamsClient;
  readonly service: Service;
  readonly config: Config;
  /** All log lines of the bot. */
  readonly log: string[];
  now(): Instant;
  /** Moves the clock to a Stockholm time in one leap and sweeps, as after a long stop. */
  leap(time: string): Promise<void>;
  /** Moves the clock without a sweep, for a test in which another instance sweeps. */
  moved(time: string): void;
  /** Lets time pass. Each document wakes when it has asked to. */
  until(time: string): Promise<void>;
  /** Types a text in the person's chat and returns the text of the answer. */
  type(who: Name, text: string): Promise<string>;
  /**
   * Presses a button by its title, in the newest card that has it. Returns what is shown
   * afterwards.
   */
  press(who: Name, title: string, filled?: Filled, options?: PressOptions): Promise<string>;
  /** The same as `press`, but returns the whole answer. */
  pressed(who: Name, title: string, filled?: Filled, options?: PressOptions): Promise<Answer>;
  /** Finds the newest card with such a button, and the data that a press of it sends. */
  button(
    who: Name,
    title: string,
    filled?: Filled,
    nth?: number,
  ): { data: Record<string, string>; replyToId: string };
  /** The texts of a person's chat as they see it, oldest first. */
  chat(who: Name): string[];
  newest(who: Name): string;
  cards(who: Name): Card[];
  messages(who: Name): readonly Message[];
  /** The number of messages that each person has been sent. People without any are left out. */
  counts(): Partial<Record<Name, number>>;
  cases(): Promise<CaseDocument[]>;
  theCase(): Promise<CaseDocument>;
  /** All documents, by container. */
  everything(): Promise<Record<string, unknown[]>>;
  accessLines(): Promise<AccessLine[]>;
  /** Writes a document in the database, whatever it replaces. */
  puts(container: string, document: { readonly id: string }): Promise<void>;
  /** Deletes a document from the database, as a restore to an earlier day does. */
  loses(container: string, id: string): Promise<void>;
  /** Starts another instance of the bot on the same store, clock and Teams. */
  anotherService(staffFile?: string): Promise<Service>;
  settled(): Promise<void>;
  stop(): Promise<void>;
}

export interface TownOptions {
  /** The Stockholm time of the start. It is a Monday in the middle of January when left out. */
  readonly at?: string;
  /** A database endpoint instead of the emulator's own, such as a proxy's. */
  readonly endpoint?: string;
  readonly sendTimeoutMs?: number;
  /** The limits of what Teams takes. It takes everything when they are left out. */
  readonly limits?: TeamsLimits;
  readonly staffFile?: string;
  /** Adds the units for aid (VO and FH), whose checks of Link then come three times a day. */
  readonly aid?: true;
  /** The limits of what one person may send. There are none when they are left out. */
  readonly senderLimits?: Config['senderLimits'];
  readonly service?: Partial<ServiceOptions>;
  /** The municipality's settings that differ from the usual. */
  readonly municipality?: Partial<Config['municipality']>;
}

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
  const databaseName = `town-${randomUUID()}`;
  await layOut(emulator, databaseName, teams.serviceUrl);
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
        (one) => one.title === title,
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
      const before = messages(who).length;
      await client.say(personNamed(who), text);
      await settled();
      return cards(who).slice(before).map(textOf).join('\n---\n');
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
        NAMES.map((name) => [name, messages(name).length]).filter(([, count]) => count !== 0),
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
