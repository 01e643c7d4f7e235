import { type CaseDocument, isCase } from '../../src/domain/case-document.ts';
import type { Document } from '../../src/domain/document.ts';
import { isOneTime } from '../../src/domain/kinds.ts';
import { LIST_TIME } from '../../src/domain/list-time.ts';
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
import { deliver, type Pressed, type PressOutcome } from './press.ts';
import type { World } from './world.ts';

/** So many cases stay open that presses meet in the same one. */
const OPEN_CASES = 12;
/** After this time every retry is made and every undo has run out. */
const QUIET_MINUTES = 16;
const MOST_ROUNDS = 100;

/** The events of a step, for its judge and for the reader of a failure. */
export interface Step {
  readonly before: ReadonlyMap<string, Document>;
  readonly after: ReadonlyMap<string, Document>;
  readonly instants: readonly Instant[];
  readonly outcomes: readonly PressOutcome[];
  readonly order: number;
  /** The bot was killed before all was done. */
  readonly isAmidst: boolean;
  /** Nothing was due any longer at the end. */
  readonly isSettled: boolean;
  readonly story: readonly string[];
}

/**
 * Plays one step: people press at two replicas, which sweep meanwhile. One replica is killed at
 * some point, and then the bots work until nothing is due.
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
  const outcomes: PressOutcome[] = [];

  const send = (pressed: Pressed) => {
    const command = 'press' in pressed.what ? pressed.what.press.command : '';
    const outcome: PressOutcome = {
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
    // Sometimes Teams delivers a press twice, and to both replicas at once.
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

function sentence({ pressed, answers }: PressOutcome): string {
  const what =
    'press' in pressed.what
      ? `${pressed.what.case} ${pressed.what.press.tasks}`
      : pressed.what.opens;
  return `${nameOf(pressed.by)}: ${what} ${answers.map((answer) => `-> ${answer}`).join(' ')}`;
}

/**
 * Returns a moment some minutes later, or the next morning, when the lists are planned and then
 * sent.
 */
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
 * Decides where the replica dies: at a write, at a send, or at any time. Returns a function that
 * cancels the timer.
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

/**
 * Sends the presses in two waves, so that the second wave meets the cases that the first has
 * opened.
 */
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
    // The presses fall on few cases, so that two of them meet in the same one.
    const some = Array.from({ length: 3 }, () => chance.of(documents)).filter(
      (doc) => doc !== undefined,
    );
    const drawn = Array.from({ length: chance.between(2, 4) }, () =>
      pressIn(some, world.situation(), chance),
    );
    await Promise.all([...wave, ...drawn.filter((pressed) => pressed !== undefined)].map(send));
  }
}

/** Moves the clock until nothing is due, and long enough that no retry is left. */
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
