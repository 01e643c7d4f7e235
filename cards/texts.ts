import type { Amendment } from '../src/domain/engine/step.ts';
import type { CaseEvent } from '../src/domain/kinds.ts';
import type { RoutineName } from '../src/domain/rules.ts';
import * as aid from './texts/aid-buttons.ts';
import { aidEvents } from './texts/aid-events.ts';
import type { AwaitedKey, BundleKey, ButtonKey, Confirmed, WordsBy } from './texts/keys.ts';
import * as outpatient from './texts/outpatient-buttons.ts';
import { outpatientEvents } from './texts/outpatient-events.ts';

export * from './texts/about.ts';
/**
 * Every Swedish sentence that a user reads, but for those of the rules (src/domain/rules.ts).
 * Du-tilltal, verb first, one thing per message, no exclamation marks, emojis or blame
 * (docs/routines.md). A locked phone may show the first sentence of a card, which is neutral and has
 * no case number.
 */
export * from './texts/access-log.ts';
export { watchEnd } from './texts/aid-buttons.ts';
export * from './texts/aid-cards.ts';
export * from './texts/aid-facts.ts';
export * from './texts/aid-idle.ts';
export * from './texts/bot.ts';
export * from './texts/case.ts';
export * from './texts/case-frame.ts';
export * from './texts/checks.ts';
export * from './texts/clock.ts';
export * from './texts/days.ts';
export * from './texts/decision-clock.ts';
export * from './texts/dialogs.ts';
export * from './texts/file-page.ts';
export * from './texts/letters.ts';
export * from './texts/lists.ts';
export * from './texts/outpatient-buttons.ts';
export * from './texts/outpatient-cards.ts';
export * from './texts/outpatient-facts.ts';
export * from './texts/own-control.ts';
export * from './texts/places.ts';
export * from './texts/proposals.ts';
export * from './texts/refusals.ts';
export * from './texts/rota.ts';
export * from './texts/spans.ts';
export * from './texts/staff.ts';
export * from './texts/typed.ts';
export * from './texts/unit.ts';
export * from './texts/welcome.ts';

/** The words of one routine that are found by the name of a step, a field, a choice or an event. */
interface RoutineWords {
  readonly buttons: WordsBy<ButtonKey>;
  /** Titles of buttons that answer several steps at once. */
  readonly bundles: WordsBy<BundleKey>;
  /** What a duty is called for those who wait for it. */
  readonly awaited: WordsBy<AwaitedKey>;
  readonly labels: Words;
  readonly choices: Words;
  readonly confirm: Confirmed;
  readonly events: Readonly<Record<string, EventWords>>;
}

type Words = Readonly<Record<string, string>>;
type EventWords = (facts: Words) => string;

const routines = {
  outpatient: { ...outpatient, events: outpatientEvents },
  aid: { ...aid, events: aidEvents },
} satisfies Readonly<Record<RoutineName, RoutineWords>>;

/** The words of all routines in one list. No two routines call a thing by the same key. */
function mergeWords<Key extends keyof RoutineWords>(key: Key): Both<Merged[Key]> {
  const each: readonly RoutineWords[] = Object.values(routines);
  return Object.assign({}, ...each.map((words) => words[key]));
}

type Merged = (typeof routines)[RoutineName];
/** A type with the keys of each: an intersection instead of a union. */
type Both<T> = (T extends unknown ? (of: T) => void : never) extends (of: infer All) => void
  ? All
  : never;

export const buttons = mergeWords('buttons');
export const bundles = mergeWords('bundles');
export const awaited: WordsBy<AwaitedKey> = mergeWords('awaited');
export const labels = mergeWords('labels');
export const choices: Words = mergeWords('choices');
export const confirm: Confirmed = mergeWords('confirm');
/** Every event of every kind of case has words: the type holds that. */
export const events: Readonly<Record<(CaseEvent | Amendment)['type'], EventWords>> = {
  ...outpatientEvents,
  ...aidEvents,
};
