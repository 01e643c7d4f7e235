import {
  type Place,
  placesOf,
  type RoutineName,
  type RuleId,
  sentenceOf,
  statedRules,
} from '../src/domain/rules.ts';
import type { Look } from './look.ts';
import { namesText, routine } from './texts.ts';
import { routineCards } from './written-routines.ts';

/**
 * Where these rules stand, as the reader finds them in the routine, or that a rule of the project
 * does not stand there. Undefined while the places may not be shown, because they were read from
 * another version than the one in force (E21).
 */
export function placeText(
  rules: readonly RuleId[],
  name: RoutineName,
  look: Look,
): string | undefined {
  if (!routineCards[name].facts(look).hasPlaces) return undefined;
  const found = placesOf(rules);
  return found.length === 0 ? routine.notThere : routine.at(namesText(parts(found)));
}

/**
 * Every place of a routine with what it asks, in the document's order, as "Om rutinen" lists them.
 */
export function placesWithRules(name: RoutineName): (readonly [place: string, asks: string])[] {
  const rows = new Map<string, string[]>();
  for (const rule of statedRules) {
    const [at] = placesOf([rule]);
    if (at?.routine !== name) continue;
    const words = placeName(at);
    rows.set(words, [...(rows.get(words) ?? []), sentenceOf(rule)]);
  }
  return [...rows].map(([words, asks]) => [words, asks.join(' ')] as const);
}

/** One place in words: "behandlare punkt 5". */
export function placeName(place: Place): string {
  const [words = ''] = parts([place]);
  return words;
}

/** Each part with its points, as one phrase. */
function parts(found: readonly Place[]): string[] {
  const order = [...new Set(found.map(({ part }) => part))];
  return order.map((part) => {
    const points = found.flatMap((at) =>
      at.part === part && at.point !== undefined ? [at.point] : [],
    );
    return routine.part(
      part,
      points.toSorted((a, b) => a - b),
    );
  });
}
