import { channel } from 'node:diagnostics_channel';
import { type Profiler, Session } from 'node:inspector/promises';

/**
 * The parts that processor time is assigned to, in this project's words. The first pattern that
 * matches the innermost known frame decides.
 */
const PLACES: readonly (readonly [RegExp, string])[] = [
  [
    /node_modules\/(jsonwebtoken|jws|jwa|rsa-pem-from-mod-exp|base64url)\/|botframework-connector\/.*\/auth\//,
    'token check',
  ],
  [/dist\/src\/delivery\/|dist\/src\/teams\/(sender|pace|one-request)\./, 'delivery'],
  [/dist\/cards\//, 'drawing the card'],
  [/dist\/src\/domain\//, 'deciding'],
  [/node_modules\/@azure\/|node_modules\/@typespec\/|dist\/src\/cosmos\//, 'client of the store'],
  [/node_modules\/(restify|find-my-way|formidable|qs)\//, 'restify'],
  [/node_modules\/(botbuilder|botframework|zod)/, 'SDK turn'],
  [/dist\/src\//, 'the rest of the bot'],
  [/^node:/, 'Node: HTTP, sockets, timers, JSON of Node'],
];
const DELIVERY = PLACES[1]?.[1] as string;
const AFTERWARDS = 'after the answer';

/** The busy milliseconds of the processor per part, largest first. */
export type Busy = Readonly<Record<string, number>>;

/** A span of process.hrtime in microseconds, the unit of a profile. */
type Span = readonly [from: number, to: number];

/**
 * Starts and stops a CPU profile of this process. Work outside the requests is what comes after the
 * answer, and is told apart.
 */
export function profiler() {
  let session: Session | undefined;
  const answering: Span[] = [];
  let from = 0;
  const asked = () => {
    from = microseconds();
  };
  const answered = () => void answering.push([from, microseconds()]);
  return {
    async start(): Promise<void> {
      channel('http.server.request.start').subscribe(asked);
      channel('http.server.response.finish').subscribe(answered);
      session = new Session();
      session.connect();
      await session.post('Profiler.enable');
      await session.post('Profiler.setSamplingInterval', { interval: 200 });
      await session.post('Profiler.start');
    },
    async stop(): Promise<Busy> {
      const { profile } = (await session?.post('Profiler.stop')) ?? {};
      session?.disconnect();
      return profile ? busyIn(profile, answering) : {};
    },
  };
}

function microseconds(): number {
  return Number(process.hrtime.bigint() / 1000n);
}

/**
 * Adds up the busy time per part. A stack starts over after each await, so work that a caller asked
 * for before the await counts only for the part that is running.
 */
function busyIn(profile: Profiler.Profile, answering: readonly Span[]): Busy {
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const parents = new Map(
    profile.nodes.flatMap((node) =>
      (node.children ?? []).map((child) => [child, node.id] as const),
    ),
  );
  const places = new Map<number, Place | undefined>();
  const busy = new Map<string, number>();
  let at = profile.startTime;
  let span = 0;
  profile.samples?.forEach((id, index) => {
    const took = profile.timeDeltas?.[index] ?? 0;
    at += took;
    if (!places.has(id)) places.set(id, placeOf(stackOf(id, nodes, parents)));
    const place = places.get(id);
    if (place === undefined) return;
    while ((answering[span]?.[1] ?? Number.POSITIVE_INFINITY) < at) span += 1;
    const isAnswering = at >= (answering[span]?.[0] ?? Number.POSITIVE_INFINITY);
    const key = isAnswering ? place.asked : `${AFTERWARDS}: ${place.done}`;
    busy.set(key, (busy.get(key) ?? 0) + took / 1000);
  });
  return Object.fromEntries([...busy].sort((a, b) => b[1] - a[1]));
}

function* stackOf(
  id: number,
  nodes: ReadonlyMap<number, Profiler.ProfileNode>,
  parents: ReadonlyMap<number, number>,
): Generator<Profiler.ProfileNode['callFrame']> {
  for (let at: number | undefined = id; at !== undefined; at = parents.get(at))
    yield (nodes.get(at) as Profiler.ProfileNode).callFrame;
}

/** The part that asked for a piece of work, and the one that does it. */
interface Place {
  readonly asked: string;
  readonly done: string;
}

/**
 * Returns the part of the innermost frame that has one. While a request is answered, delivery
 * includes all that it calls, because it is not part of the answer. Returns undefined while the
 * process is idle.
 */
function placeOf(stack: Iterable<Profiler.ProfileNode['callFrame']>): Place | undefined {
  let done: string | undefined;
  for (const { functionName, url } of stack) {
    if (functionName === '(idle)') return undefined;
    if (functionName === '(garbage collector)')
      return { asked: 'garbage collection', done: 'garbage collection' };
    const place = PLACES.find(([files]) => files.test(url))?.[1];
    if (done === undefined || done.startsWith('Node')) done = place ?? done;
    if (place === DELIVERY) return { asked: DELIVERY, done: done ?? DELIVERY };
  }
  return { asked: done ?? 'Node itself', done: done ?? 'Node itself' };
}
