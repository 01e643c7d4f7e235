import { type CaseDocument, type Document, isCase } from '../../src/domain/document.ts';
import { isOneTime } from '../../src/domain/kinds.ts';
import { LIST_TIME } from '../../src/domain/owed-by-time.ts';
import {
  addMinutes,
  addWorkingDays,
  dayOf,
  type Instant,
  instantAt,
  timeOf,
} from '../../src/domain/time.ts';
import { PLANNING_TIME } from '../../src/domain/wake-time.ts';
import { nameOf } from '../support/people.ts';
import type { Chance } from './chance.ts';
import type { Death } from './death.ts';
import type { Inbox } from './inbox.ts';
import { opening, pressIn } from './moves.ts';
import { deliver, type Outcome, type Pressed } from './press.ts';
import type { World } from './world.ts';

/** So many cases are kept open, so that presses meet each other. */
const OPEN_CASES = 12;
/** What is put off, and an undo that runs out, is over by then. */
const QUIET_MINUTES = 16;
const MOST_ROUNDS = 100;

/** What happened in a step, for its judge and for the reader of a failure. */
export interface Step {
  readonly before: ReadonlyMap<string, Document>;
  readonly after: ReadonlyMap<string, Document>;
  readonly instants: readonly Instant[];
  readonly outcomes: readonly Outcome[];
  readonly order: number;
  /** The bot was killed before all was done. */
  readonly isAmidst: boolean;
  /** Nothing was due any longer at the end. */
  readonly isSettled: boolean;
  readonly story: readonly string[];
}

/**
 * Presses at two replicas that see to what is due meanwhile; one is killed somewhere; then all is
 * let come to rest.
 */
export async function playStep(
  world: World,
  inbox: Inbox,
  chance: Chance,
  faultChance: Chance,
): Promise<Step> {
  world.standBy();
  await world.move(nextMoment(world.now(), chance));
  const story = [`${dayOf(world.now())} ${timeOf(world.now())}`];
  const before = await documentsById(world);
  const isMorning = timeOf(world.now()) <= LIST_TIME;
  const forms = isMorning ? [] : await openings(world, before, chance);
  const order = inbox.mark();
  const endFaults = world.fail(faultChance);
  const outcomes: Outcome[] = [];

  const send = (pressed: Pressed) => {
    const command = 'press' in pressed.what ? pressed.what.press.command : '';
    const outcome: Outcome = {
      pressed,
      command,
      order: inbox.mark(),
      at: world.now(),
      answered: false,
      answers: [],
    };
    outcomes.push(outcome);
    const first = chance.below(2);
    const times = chance.between(1, 3);
    // Now and then it comes twice, and to both at once.
    const twice = chance.happens(0.15) ? [deliver(world, outcome, first + 1, 1)] : [];
    return Promise.all([deliver(world, outcome, first, times), ...twice]);
  };

  const victim = chance.below(2);
  const killed = await condemned(world, victim, chance, story);
  let isPressed = false;
  const pressing = presses(world, forms, isMorning, chance, send).finally(() => {
    isPressed = true;
  });
  do await world.sweep();
  while (!isPressed);
  await pressing;
  const isAmidst = world.replicas[victim]?.isAlive() === false;
  killed();
  await world.replicas[victim]?.kill();
  endFaults();
  await world.revive();
  for (const outcome of outcomes) await deliver(world, outcome, victim, 3);
  const instants = await rest(world);
  return {
    before,
    after: await documentsById(world),
    instants,
    outcomes,
    order,
    isAmidst,
    isSettled: instants.length <= MOST_ROUNDS,
    story: [...story, ...outcomes.map(sentence)],
  };
}

function sentence({ pressed, answers }: Outcome): string {
  const what =
    'press' in pressed.what
      ? `${pressed.what.case} ${pressed.what.press.tasks}`
      : pressed.what.opens;
  return `${nameOf(pressed.by)}: ${what} ${answers.map((answer) => `-> ${answer}`).join(' ')}`;
}

/** Some minutes on, or the next morning: the cases are planned, and then the lists go out. */
function nextMoment(now: Instant, chance: Chance): Instant {
  const list = instantAt(dayOf(now), LIST_TIME);
  if (now < list) return list;
  const next = addMinutes(now, chance.between(5, 45));
  return timeOf(next) < '16:00' ? next : instantAt(addWorkingDays(dayOf(now), 1), PLANNING_TIME);
}

function openings(
  world: World,
  documents: ReadonlyMap<string, Document>,
  chance: Chance,
): Promise<Pressed[]> {
  const open = numbered(documents);
  const watches = open.filter((doc) => doc.kind === 'watch').length;
  if (open.length >= OPEN_CASES && !chance.happens(0.1)) return Promise.resolve([]);
  const kinds =
    open.length === 0
      ? (['outpatient', 'watch'] as const)
      : ([watches * 2 > open.length ? 'outpatient' : 'watch'] as const);
  return Promise.all(kinds.map((kind) => opening(world, kind, chance)));
}

function numbered(documents: ReadonlyMap<string, Document>): CaseDocument[] {
  return [...documents.values()]
    .filter(isCase)
    .filter((doc) => !isOneTime(doc.kind) && doc.index.open);
}

/**
 * Where one of the two is to die: at a write, at a send, or at any time. Returns what calls it off.
 */
async function condemned(
  world: World,
  victim: number,
  chance: Chance,
  story: string[],
): Promise<() => void> {
  const replica = world.replicas[victim];
  if (chance.happens(0.3)) {
    const ms = chance.below(250);
    story.push(`replica ${victim} dies after ${ms} ms`);
    const timer = setTimeout(() => void replica?.kill(), ms);
    return () => clearTimeout(timer);
  }
  const on = chance.happens(0.5) ? 'send' : 'write';
  const death: Death = {
    on,
    nth: chance.between(1, on === 'send' ? 6 : 12),
    when: chance.happens(0.5) ? 'before' : 'after',
  };
  story.push(`replica ${victim} dies ${death.when} ${death.on} ${death.nth}`);
  await replica?.order({ die: death });
  return () => undefined;
}

/** Two waves: what the second presses, the first has opened. */
async function presses(
  world: World,
  forms: readonly Pressed[],
  isMorning: boolean,
  chance: Chance,
  send: (pressed: Pressed) => Promise<unknown>,
): Promise<void> {
  if (isMorning) return;
  for (const wave of [forms, []]) {
    const documents = [...(await documentsById(world)).values()]
      .filter(isCase)
      .filter((doc) => doc.index.open);
    // Few cases at a time, so that two press in the same one.
    const some = Array.from({ length: 3 }, () => chance.of(documents)).filter(
      (doc) => doc !== undefined,
    );
    const drawn = Array.from({ length: chance.between(2, 4) }, () =>
      pressIn(some, world.situation(), chance),
    );
    await Promise.all([...wave, ...drawn.filter((pressed) => pressed !== undefined)].map(send));
  }
}

/**
 * Lets the clock go on until nothing is due, and for so long that nothing can have been put off.
 */
async function rest(world: World): Promise<Instant[]> {
  const instants = [world.now()];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    await world.sweep();
    const wakes = (await world.documents()).flatMap((doc) => doc.wakeAt ?? []).toSorted();
    const next = wakes[0];
    if (next === undefined || next > addMinutes(world.now(), QUIET_MINUTES)) return instants;
    const soonest = addMinutes(world.now(), 1 / 6);
    await world.move(next > soonest ? next : soonest);
    instants.push(world.now());
  }
  return instants;
}

async function documentsById(world: World): Promise<Map<string, Document>> {
  return new Map((await world.documents()).map((doc) => [doc.id, doc]));
}
