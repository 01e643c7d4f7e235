import { type CaseDocument, isCase } from '../../src/domain/case-document.ts';
import type { Instant } from '../../src/domain/time.ts';
import { nameOf } from '../support/people.ts';
import type { Injected } from '../support/teams-faults.ts';
import { chanceOf } from './chance.ts';
import { mayBeRepeated } from './faults.ts';
import { watchInbox } from './inbox.ts';
import { cardFaults, eventFaults, leftovers, openingFaults, ownerFaults } from './judge-cases.ts';
import { judgeOfMessages, type Repeated } from './judge-messages.ts';
import { playStep, type Step } from './step.ts';
import type { Without } from './without.ts';
import { startWorld, type World } from './world.ts';

/**
 * The result of all kills. `broken` tells the whole step of each broken promise, so that it can be
 * replayed.
 */
export interface Result {
  kills: number;
  /** The number of kills while work was under way. */
  amidst: number;
  presses: number;
  messages: number;
  lost: number;
  repeats: number;
  /**
   * The most repeated messages in one step, to different people, because several sends may be under
   * way at the kill.
   */
  mostRepeats: number;
  /**
   * The limit of repeats: one for each kill, and one for each message that Teams took without an
   * answer.
   */
  mayRepeat: number;
  events: number;
  eventFaults: number;
  watches: number;
  ownerFaults: number;
  cardFaults: number;
  leftovers: number;
  readonly teamsFaults: Map<string, number>;
  readonly storeFaults: Map<string, number>;
  readonly broken: string[][];
}

export interface RunOptions {
  /** The path of the compiled bot-process. */
  readonly script: string;
  readonly kills: number;
  readonly seed: number;
  /** Called after each step. True stops the run. */
  readonly isEnough: (result: Result) => boolean;
  readonly at: Instant;
  readonly without?: Without | undefined;
  /** Called after each step. */
  readonly progress?: (result: Result) => void;
}

/**
 * Kills one of two replicas again and again while people press and random faults occur, and checks
 * that the bot keeps its promises.
 */
export async function runKills({
  kills,
  seed,
  isEnough,
  progress,
  ...options
}: RunOptions): Promise<Result> {
  const world = await startWorld(options);
  const inbox = watchInbox(world.teams);
  const messages = judgeOfMessages(world);
  const chance = chanceOf(seed);
  const faultChance = chanceOf(seed + 1);
  const repeats: Repeated[] = [];
  const result = nothingYet(world);
  let admissions = 0;
  try {
    while (result.kills < kills && !isEnough(result)) {
      const injected = world.teams.injected.length;
      const step = await playStep(world, inbox, chance, faultChance);
      const arrived = inbox.arrived.filter((message) => message.order > step.order);
      const orderOf = new Map(step.outcomes.map((outcome) => [outcome.command, outcome.order]));
      const judged = await messages.judge({ ...step, arrived, orderOf });
      repeats.push(...judged.repeated);
      admissions += step.outcomes.filter(
        ({ pressed }) => 'opens' in pressed.what && pressed.what.opens === 'watch',
      ).length;
      const found = await casesIn(world, step, options.at, admissions, repeats);
      const fresh = world.teams.injected.slice(injected);
      const mayRepeat = 1 + fresh.filter(mayBeRepeated).length;
      const repeated = judged.repeated.reduce((sum, { times }) => sum + times, 0);
      const tooOften = judged.repeated
        .filter((one) => isTooOften(one, fresh.filter(mayBeRepeated), world))
        .map(sentence);

      result.kills += 1;
      result.amidst += step.isAmidst ? 1 : 0;
      result.presses += step.outcomes.length;
      result.messages += arrived.length;
      result.lost += judged.lost.length;
      result.repeats += repeated;
      result.mostRepeats = Math.max(result.mostRepeats, repeated);
      result.mayRepeat += mayRepeat;
      result.events = casesOf(step).reduce((sum, doc) => sum + doc.events.length, 0);
      result.eventFaults += found.events.length;
      result.watches = found.watches;
      result.ownerFaults = found.owners.length;
      result.cardFaults += found.cards.length;
      result.leftovers += found.left.length;
      for (const { fault } of fresh) count(result.teamsFaults, String(fault));
      const broken = [
        ...judged.lost,
        ...tooOften,
        ...found.events,
        ...found.owners,
        ...found.cards,
        ...found.left,
      ];
      if (broken.length > 0)
        result.broken.push([...broken, ...step.story.map((line) => `  ${line}`)]);
      progress?.(result);
    }
    if (result.repeats > result.mayRepeat)
      result.broken.push([`${result.repeats} repeats of at most ${result.mayRepeat}`]);
    return result;
  } finally {
    await world.stop();
  }
}

/**
 * A kill or a lost answer excuses one repeat of a message. Nothing excuses a repeat of a message
 * that is known to have arrived.
 */
function isTooOften(
  { to, times, unknown, cases }: Repeated,
  injected: readonly Injected[],
  { teams }: World,
): boolean {
  const conversation = teams.conversationOf({ id: to, name: '' });
  const here = injected.filter(({ conversationId }) => conversationId === conversation).length;
  return times > unknown || times > cases + here;
}

function sentence({ to, about, times, unknown }: Repeated): string {
  return `${nameOf(to)} heard ${times} times too often of ${about}, ${unknown} of them unknown to the bot`;
}

async function casesIn(
  world: World,
  step: Step,
  since: Instant,
  admissions: number,
  repeats: readonly Repeated[],
) {
  const docs = casesOf(step);
  const watches = docs.filter((doc) => doc.kind === 'watch');
  const cards: string[] = [];
  for (const doc of docs) {
    const ofCase = (person: string) =>
      repeats
        .filter(({ to, about }) => to === person && about === doc.id)
        .reduce((sum, { times }) => sum + times, 0);
    if (doc.index.open) cards.push(...(await cardFaults(world, doc, ofCase)));
  }
  const unanswered = step.outcomes.filter((outcome) => !outcome.answered);
  return {
    watches: watches.length,
    cards,
    owners: ownerFaults(world, watches, admissions),
    events: [
      ...docs.flatMap((doc) => eventFaults(world, step.before.get(doc.id), doc, step.outcomes)),
      ...openingFaults(step.before, docs, step.outcomes),
      ...[...step.before.keys()].filter((id) => !step.after.has(id)).map((id) => `${id} is gone`),
      ...unanswered.map(({ pressed }) => `a press of ${nameOf(pressed.by)} was never answered`),
    ],
    left: [
      ...(step.isSettled ? [] : ['it did not come to rest']),
      ...leftovers(world, since, step.after),
    ],
  };
}

function casesOf(step: Step): CaseDocument[] {
  return [...step.after.values()].filter(isCase);
}

function nothingYet({ storeFaults }: World): Result {
  const none = {
    lost: 0,
    repeats: 0,
    mostRepeats: 0,
    mayRepeat: 0,
    eventFaults: 0,
    ownerFaults: 0,
    cardFaults: 0,
    leftovers: 0,
  };
  const counts = { kills: 0, amidst: 0, presses: 0, messages: 0, events: 0, watches: 0 };
  return {
    ...none,
    ...counts,
    teamsFaults: new Map(),
    storeFaults: storeFaults as Map<string, number>,
    broken: [],
  };
}

function count(counts: Map<string, number>, what: string): void {
  counts.set(what, (counts.get(what) ?? 0) + 1);
}
