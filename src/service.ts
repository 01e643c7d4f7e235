import pino, { type Logger } from 'pino';
import { caseCard } from '../cards/case/case-card.ts';
import { historyText } from '../cards/case/history.ts';
import { channelPost } from '../cards/channel-post.ts';
import { farewell } from '../cards/farewell.ts';
import { letterCard } from '../cards/lists/letter-card.ts';
import { ownControlFile, ownControlYearFile } from '../cards/lists/own-control-file.ts';
import { folded, purged } from '../cards/notices.ts';
import { createApp } from './app/app.ts';
import type { AppDeps, Read } from './app/app-deps.ts';
import type { App } from './app/doors.ts';
import type { Addresses } from './app/ports/addresses.ts';
import type { Stores } from './app/ports/all-stores.ts';
import type { Store } from './app/ports/case-store.ts';
import type { Sender } from './app/ports/sends.ts';
import { withinBudget } from './app/within-budget.ts';
import { createWriteOut, type FileShown, type WriteOut } from './app/write-out.ts';
import { createBot } from './chat/bot.ts';
import type { ChatDeps, RequestDeps } from './chat/deps.ts';
import { createKnownSenders } from './chat/known-senders.ts';
import type { RequestLog } from './chat/request-log.ts';
import type { Config } from './config/config.ts';
import { followStaff, type StaffList } from './config/follow-staff.ts';
import type { Municipality } from './config/municipality.ts';
import { createStores } from './cosmos/all-stores.ts';
import { openDatabase } from './cosmos/client.ts';
import { containerState } from './cosmos/containers.ts';
import { catchUpNumbers } from './delivery/catch-up-numbers.ts';
import { createClaims } from './delivery/claims.ts';
import { startClock } from './delivery/clock.ts';
import type { Drawings } from './delivery/deps.ts';
import { startDuties } from './delivery/duty-wake.ts';
import { startMonths } from './delivery/month-wake.ts';
import { LONGEST_RECORDING_MS } from './delivery/record.ts';
import { createMoves, moveFromBefore } from './delivery/release-before.ts';
import { rememberAddresses } from './delivery/remembered-addresses.ts';
import { startStaff } from './delivery/staff-change.ts';
import { createDelivery, type Delivery } from './delivery/sweep.ts';
import { withUnits } from './domain/access-line.ts';
import type { Staff } from './domain/people/people.ts';
import { fieldOf } from './domain/people/staff-waits.ts';
import type { Instant } from './domain/time.ts';
import type { CaseView } from './domain/view.ts';
import { readiness } from './health.ts';
import { type Files, type HttpServer, listen } from './http/server.ts';
import { LONGEST_WAIT_MS } from './pace/pace.ts';
import { createSending } from './sending.ts';
import { checkStart } from './start-check.ts';
import { createKeyCheck } from './teams/check-keys.ts';
import { type AdapterOptions, createAdapter } from './teams/connection.ts';
import { SEND_TIMEOUT_MS } from './teams/one-request.ts';
import { createSender } from './teams/sender.ts';

/** The whole bot, running. */
export interface Service {
  readonly port: number;
  readonly delivery: Delivery;
  readonly store: Store;
  readonly addresses: Addresses;
  /**
   * Stops the bot: it accepts nothing new, answers what is under way and releases its claims.
   * A send that hangs is given up. Resolves within some seven seconds.
   */
  stop(): Promise<void>;
}

/** How long sends may go on after the bot is told to stop, in milliseconds. */
const LAST_SEND_MS = 4000;
/** How long a stop waits for the store, in milliseconds. Claims that remain there expire. */
const LONGEST_STOP_MS = 7000;

/** What only tests and the local world set: their own clock, tokens, and "tid". */
export interface ServiceOptions {
  readonly now?: () => Instant;
  /** The clock that the sender limits count by, in milliseconds. */
  readonly machineTime?: () => number;
  /** How many times longer than usual the bot may take before it answers that it is late. */
  readonly patience?: number;
  readonly adapter?: AdapterOptions;
  /** Wraps the bot's sender, outside the wrappers of `createSending`. */
  readonly sender?: (sender: Sender) => Sender;
  /** Wraps everything that is stored. */
  readonly stores?: (stores: Stores) => Stores;
  readonly localWord?: (service: Service) => ChatDeps['localWord'];
  /** Turns off the sweep of every minute: a test calls it itself. */
  readonly clock?: 'off';
  /** Where the log goes; standard output when left out. */
  readonly logTo?: { write(line: string): void };
}

/**
 * Starts the bot: wires settings, clients, the two doors, HTTP and the clock. Throws BadConfig with
 * every fault at once when the bot must not start (`checkStart`).
 */
export async function startService(config: Config, options: ServiceOptions = {}): Promise<Service> {
  const log = pino({ level: config.logLevel }, options.logTo ?? pino.destination(1));
  const now = options.now ?? (() => new Date().toISOString());
  const { database, close } = await openDatabase(config.cosmos);
  const readList = () => followStaffFile(config.staffFile, log);
  const staff = await checkStart(config, database, readList).catch((error) => {
    close();
    throw error;
  });
  const look = config.municipality;
  const kept = createStores(database, now);
  const stores = options.stores?.(kept) ?? kept;
  const { store, numbers, accessLog } = stores;
  const addresses = rememberAddresses(stores.addresses);
  const { patience = 1 } = options;
  const machineTime = options.machineTime ?? (() => performance.now());
  const whoIs = createKnownSenders(addresses, config.senderLimits, machineTime, patience);
  const adapter = createAdapter(config.bot, { whoIs, machineTime, ...options.adapter });
  const sending = createSending(createSender(adapter), config, now);
  const sender = options.sender?.(sending.sender) ?? sending.sender;

  const sendSeconds =
    (LONGEST_WAIT_MS + (config.bot.sendTimeoutMs ?? SEND_TIMEOUT_MS) + LONGEST_RECORDING_MS) / 1000;
  const claims = createClaims(store, now, sendSeconds);
  const written = (id: string, read?: Read) => void delivery.deliver(id, read);
  const depsWith = (list: () => Staff): AppDeps => ({
    store,
    claims,
    numbers,
    log: { write: (line) => accessLog.write(withUnits(line, list())) },
    addresses,
    staff: list,
    settings: config.municipality,
    now,
    patience,
    written,
  });
  const app = createApp(depsWith(staff.now));
  const delivery = createDelivery({
    store,
    claims,
    accessLog,
    addresses,
    sender,
    draw: drawingsFor(look),
    situation: app.situation,
    staff: staff.now,
    staffWaits: staff.waits,
    written,
    now,
    log,
    random: Math.random,
    sendsPerSecond: config.sendsPerSecond,
    sendSeconds,
  });

  let http: HttpServer | undefined;
  const moves = createMoves(stores, now);
  const clock =
    options.clock === 'off'
      ? undefined
      : startClock({ sweep: (isOver) => delivery.sweep(isOver).then(moves) }, log);
  const service: Service = {
    get port() {
      return http?.port ?? 0;
    },
    delivery,
    store,
    addresses,
    async stop() {
      // Sends go on until the answers are out, or until their time is up.
      const timer = setTimeout(sending.end, LAST_SEND_MS);
      const ended = Promise.all([http?.stop(), delivery.stop(), clock?.stop()]);
      await withinBudget<unknown>(ended, LONGEST_STOP_MS, () => undefined);
      clearTimeout(timer);
      void sending.end();
      close();
    },
  };
  /**
   * Each request gets its own doors. It uses one staff list to its end, reads what is true today
   * once, and has its id in the log.
   */
  const forRequest: ForRequest = (requestLog) => {
    let list: Staff | undefined;
    const listOfRequest = () => {
      list ??= staff.now();
      return list;
    };
    const willShow = (view: CaseView) => void caseCard(view, look);
    const ownApp = createApp({
      ...depsWith(listOfRequest),
      isOneRequest: true,
      willShow,
      warn: requestLog.warn,
    });
    return { app: ownApp, writeOut: createWriteOut(ownApp, stores.fileLinks, now) };
  };
  const localWord = options.localWord?.(service);
  const handle = createBot({
    forRequest: (requestLog) => withFileLinks(forRequest(requestLog), config.publicUrl),
    senderLimits: config.senderLimits,
    machineTime,
    sender,
    addresses,
    dialogs: stores.dialogs,
    look,
    settings: config.bot,
    patience,
    ...(localWord ? { localWord } : {}),
  });
  const tokenKeys =
    config.bot.authentication === 'on'
      ? createKeyCheck(options.adapter?.openId?.metadataUrl)
      : async () => undefined;
  const ready = () =>
    readiness({
      store: () => containerState(database),
      tokenKeys,
      sending: sending.fault,
      sweep: () => clock?.fault(),
      staff: staff.fault,
      stuck: store.stuck,
    });
  try {
    await moveFromBefore(stores, now());
    const atStart = await app.situation();
    const [known] = await Promise.all([
      startStaff(store, atStart),
      startDuties(store, atStart),
      startMonths(store, atStart),
      catchUpNumbers(numbers, atStart, log),
    ]);
    staff.remember(known);
    http = await listen(adapter, handle, ready, filesBy(forRequest, look), log, config);
    log.info({ port: http.port }, 'ready');
  } catch (error) {
    await service.stop();
    throw error;
  }
  return service;
}

type ForRequest = (log: RequestLog) => { readonly app: App; readonly writeOut: WriteOut };

/** Follows the staff file. The log names a faulty person by id and field, never by name. */
function followStaffFile(file: string, log: Logger): StaffList {
  return followStaff(file, ({ kinds, wrong, ...facts }) => {
    const faults = wrong.map(({ id, code, of }) => ({
      id,
      field: fieldOf[code],
      fault: code,
      ...(of === undefined ? {} : { of }),
    }));
    log.error({ kinds, faults, ...facts }, 'the staff file is not in force; the list before it is');
  });
}

function drawingsFor(look: Municipality): Drawings {
  return {
    channelPost: (doc, s) => channelPost(doc, s, look),
    caseCard: (view, size) => caseCard(view, look, size),
    folded: () => folded,
    farewell,
    purged: () => purged,
    letter: (letter, lists, s, reader) => letterCard(letter, lists, s, reader, look),
  };
}

function withFileLinks(
  { app, writeOut }: ReturnType<ForRequest>,
  publicUrl: string | undefined,
): RequestDeps {
  return {
    app,
    fileLink: async (person, of) =>
      publicUrl === undefined ? undefined : `${publicUrl}${await writeOut.pathFor(person, of)}`,
  };
}

function filesBy(forRequest: ForRequest, look: Municipality): Files {
  return {
    isThere: (token, requestLog) => forRequest(requestLog).writeOut.isThere(token),
    async fetch(token, requestLog) {
      const found = await forRequest(requestLog).writeOut.fetch(token);
      if (found === undefined || found === 'later') return found;
      const { name, shown } = found;
      return { name, content: contentOf(shown, look) };
    },
  };
}

function contentOf(shown: FileShown, look: Municipality): string {
  if (shown.kind === 'ownControl') return ownControlFile(shown.control, shown.s, look);
  if (shown.kind === 'ownControlYear') return ownControlYearFile(shown.year, shown.s, look);
  return historyText(shown.view, look);
}
