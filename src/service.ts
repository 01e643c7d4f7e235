import pino from 'pino';
import { channelPost } from '../cards/aid/channel.ts';
import { caseCard } from '../cards/case/card.ts';
import { historyText } from '../cards/case/history.ts';
import { farewell } from '../cards/farewell.ts';
import { letterCard } from '../cards/lists/lists.ts';
import { ownControlFile } from '../cards/lists/own-control.ts';
import { folded, purged } from '../cards/notices.ts';
import { createApp } from './app/app.ts';
import type { AppDeps, Read } from './app/doors.ts';
import { inTime } from './app/in-time.ts';
import type { Addresses, FileOf, Sender, Store, Stores } from './app/ports.ts';
import { createWriteOut } from './app/write-out.ts';
import { createBot } from './chat/bot.ts';
import type { ChatDeps } from './chat/deps.ts';
import { createKnownSenders } from './chat/known-senders.ts';
import type { RequestLog } from './chat/request-log.ts';
import type { Config } from './config/config.ts';
import { followStaff } from './config/staff-list.ts';
import { openDatabase } from './cosmos/client.ts';
import { containerState } from './cosmos/containers.ts';
import { createStores } from './cosmos/stores.ts';
import { whileAuthorised } from './delivery/authorised.ts';
import { startClock } from './delivery/clock.ts';
import { startDuties } from './delivery/duties.ts';
import { startMonths } from './delivery/months.ts';
import { startNumbers } from './delivery/numbers.ts';
import { noticingOutage } from './delivery/outage.ts';
import { startStaff } from './delivery/staff.ts';
import { untilGivenUp } from './delivery/stopping.ts';
import { createDelivery, type Delivery } from './delivery/sweep.ts';
import { withUnits } from './domain/access-line.ts';
import type { Staff } from './domain/people/people.ts';
import { fieldOf } from './domain/people/staff-faults.ts';
import type { Instant } from './domain/time.ts';
import type { CaseView } from './domain/view.ts';
import { readiness } from './health.ts';
import { type Files, type HttpServer, listen } from './http/server.ts';
import { LONGEST_WAIT_MS, paced } from './pace/pace.ts';
import { checkStart } from './start-check.ts';
import { type AdapterOptions, createAdapter } from './teams/connection.ts';
import { createSender } from './teams/sender.ts';
import { createKeyCheck } from './teams/token-keys.ts';

/** The whole bot, running. */
export interface Service {
  readonly port: number;
  readonly delivery: Delivery;
  readonly store: Store;
  readonly addresses: Addresses;
  /**
   * Takes nothing new, answers what is under way, lets go of what is claimed, and resolves within some six seconds: a send that hangs
   * is given up.
   */
  stop(): Promise<void>;
}

/** How long a send may go on when the bot is told to stop, in milliseconds. */
const LAST_SEND_MS = 4000;
/** A store that does not answer is not waited for: what is claimed there runs out by itself. */
const LONGEST_STOP_MS = 7000;

/** What only tests and the local world set: their own clock, tokens, and "tid". */
export interface ServiceOptions {
  readonly now?: () => Instant;
  /** By which what one person may send is counted, in milliseconds. */
  readonly machineTime?: () => number;
  readonly adapter?: AdapterOptions;
  /** Wraps the one place that sends. */
  readonly sender?: (sender: Sender) => Sender;
  /** Wraps everything that is kept. */
  readonly stores?: (stores: Stores) => Stores;
  readonly localWord?: (service: Service) => ChatDeps['localWord'];
  /** Without it the sweep runs each minute; a test calls it itself. */
  readonly clock?: 'off';
  /** Where the log goes; standard output when left out. */
  readonly logTo?: { write(line: string): void };
}

/** Wires config, clients, the two doors, HTTP and the clock. Throws with every fault at once when a bot must not start so (`checkStart`). */
export async function startService(config: Config, options: ServiceOptions = {}): Promise<Service> {
  const log = pino({ level: config.logLevel }, options.logTo ?? pino.destination(1));
  const now = options.now ?? (() => new Date().toISOString());
  const { database, close } = await openDatabase(config.cosmos);
  await checkStart(config, database).catch((error) => {
    close();
    throw error;
  });
  const staff = followStaff(config.staffFile, ({ kinds, wrong, ...facts }) => {
    // By id and field: whoever runs the bot has the file, and no name belongs in a log.
    const faults = wrong.map(({ id, code, of }) => ({
      id,
      field: fieldOf[code],
      fault: code,
      ...(of === undefined ? {} : { of }),
    }));
    log.error({ kinds, faults, ...facts }, 'the staff file is not in force; the list before it is');
  });

  const look = config.municipality;
  const kept = createStores(database, now);
  const { store, numbers, addresses, channels, dialogs, accessLog, fileLinks } =
    options.stores?.(kept) ?? kept;
  const machineTime = options.machineTime ?? (() => performance.now());
  const whoIs = createKnownSenders(addresses, config.senderLimits, machineTime);
  const adapter = createAdapter(config.bot, { whoIs, machineTime, ...options.adapter });
  const noticing = noticingOutage(createSender(adapter), now);
  const pacedSender = paced(noticing, config.sendsPerSecond, {
    limits: config.conversationLimits,
    appLimit: config.appLimit,
  });
  const ending = untilGivenUp(pacedSender);
  const watched = whileAuthorised(ending, now);
  const sender = options.sender?.(watched) ?? watched;

  const written = (id: string, read?: Read) => void delivery.deliver(id, read);
  const doorsBy = (list: () => Staff): AppDeps => ({
    store,
    numbers,
    log: { write: (line) => accessLog.write(withUnits(line, list())) },
    channels,
    staff: list,
    settings: config.municipality,
    now,
    written,
  });
  const app = createApp(doorsBy(staff.now));
  const delivery = createDelivery({
    store,
    accessLog,
    addresses,
    channels,
    sender,
    draw: {
      channelPost: (doc, s) => channelPost(doc, s, look),
      caseCard: (view, size) => caseCard(view, look, size),
      folded: () => folded,
      farewell,
      purged: () => purged,
      letter: (letter, lists, s, reader) => letterCard(letter, lists, s, reader, look),
    },
    situation: app.situation,
    staff: staff.now,
    staffWaits: staff.waits,
    written,
    now,
    log,
    random: Math.random,
    sendsPerSecond: config.sendsPerSecond,
    sendSeconds: (LONGEST_WAIT_MS + (config.bot.sendTimeoutMs ?? 10_000)) / 1000,
  });

  let http: HttpServer | undefined;
  const clock = options.clock === 'off' ? undefined : startClock(delivery, log);
  const service: Service = {
    get port() {
      return http?.port ?? 0;
    },
    delivery,
    store,
    addresses,
    async stop() {
      // What waits to be sent is turned away only when the answers are out, or have had their time.
      const end = () => {
        const drained = pacedSender.drain();
        ending.giveUp();
        return drained;
      };
      const timer = setTimeout(end, LAST_SEND_MS);
      const letGo = Promise.all([http?.stop(), delivery.stop(), clock?.stop()]);
      await inTime<unknown>(letGo, LONGEST_STOP_MS, () => undefined);
      clearTimeout(timer);
      void end();
      close();
    },
  };
  /** The doors are made anew for each turn: it goes by one staff list to its end, and what they say in the log carries its id. */
  const forRequest = (requestLog: RequestLog) => {
    let list: Staff | undefined;
    const listOfRequest = () => {
      list ??= staff.now();
      return list;
    };
    const willShow = (view: CaseView) => void caseCard(view, look);
    const ownApp = createApp({ ...doorsBy(listOfRequest), willShow, warn: requestLog.warn });
    return { app: ownApp, writeOut: createWriteOut(ownApp, fileLinks, now) };
  };
  const localWord = options.localWord?.(service);
  const handle = createBot({
    forRequest(requestLog) {
      const { app, writeOut } = forRequest(requestLog);
      const fileLink = async (person: string, of: FileOf) =>
        config.publicUrl === undefined
          ? undefined
          : `${config.publicUrl}${await writeOut.pathFor(person, of)}`;
      return { app, fileLink };
    },
    senderLimits: config.senderLimits,
    machineTime,
    sender,
    addresses,
    dialogs,
    look,
    settings: config.bot,
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
      sending: () =>
        watched.refused() ? 'Teams refuses the credentials of the bot' : noticing.outage(),
      sweep: () => clock?.fault(),
      staff: staff.fault,
      stuck: store.stuck,
    });
  const files: Files = {
    isThere: (token, requestLog) => forRequest(requestLog).writeOut.isThere(token),
    async fetch(token, requestLog) {
      const found = await forRequest(requestLog).writeOut.fetch(token);
      if (found === undefined || found === 'later') return found;
      const { name, shown } = found;
      const isControl = shown.kind === 'ownControl';
      return {
        name,
        content: isControl
          ? ownControlFile(shown.control, shown.s, look)
          : historyText(shown.view, look),
      };
    },
  };
  try {
    const atStart = await app.situation();
    await Promise.all([
      startDuties(store, atStart),
      startMonths(store, atStart),
      startNumbers(numbers, atStart, log),
    ]);
    staff.remember(await startStaff(store, atStart));
    http = await listen(adapter, handle, ready, files, log, config);
    log.info({ port: http.port }, 'ready');
  } catch (error) {
    await service.stop();
    throw error;
  }
  return service;
}
