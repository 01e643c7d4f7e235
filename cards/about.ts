import type { People, PersonId } from '../src/domain/people/people.ts';
import { personOf } from '../src/domain/people/staff-list.ts';
import type { RoutineName } from '../src/domain/rules.ts';
import type { Day } from '../src/domain/time.ts';
import { actionSet, press, toggles } from './button-elements.ts';
import {
  adaptiveCard,
  container,
  type Element,
  labelledText,
  section,
  text,
  title,
} from './elements.ts';
import { type CardMessage, type Look, nameOf, type RoutineFacts } from './look.ts';
import { placesWithRules } from './places.ts';
import { about, capital, dayText, help, menu, routine } from './texts.ts';
import { routineCards, routineNames } from './written-routines.ts';

/**
 * The routines that a person works by. A manager of managers, and the administrator, get all of
 * them.
 */
export function routinesOf(person: PersonId, people: People): readonly RoutineName[] {
  const known = personOf(people, person);
  if (!known) return [];
  const own = routineNames.filter((name) => routineCards[name].isWorkOf(known, people));
  return own.length === 0 ? routineNames : own;
}

/**
 * Hjälp names one's own manager, not a support desk (R31, S31), and for VO and FH the terms of the
 * routine (S3).
 */
export function helpCard(people: People, person: PersonId, look: Look): CardMessage {
  const manager = personOf(people, person)?.manager;
  const words = manager === undefined ? help.noManager : help.manager(nameOf(people, manager));
  const [first] = routinesOf(person, people);
  const terms = first === undefined ? [] : routineCards[first].terms(look);
  return {
    card: adaptiveCard([
      title(help.lead),
      text(words),
      text(help.what),
      ...terms.map(([term, meaning]) => labelledText(term, meaning)),
      actionSet([press(menu.showAll, { kind: 'start', what: 'menu' }, look.cardAction)]),
    ]),
    summary: help.lead,
  };
}

/**
 * Om rutinen (R2, R32, S2, S32): what each routine covers and asks where, whether it is still
 * valid, and whether the tables are approved (E21).
 */
export function aboutCard(look: Look, today: Day, routines: readonly RoutineName[]): CardMessage {
  const parts = routines.flatMap((name) => {
    const known = routineCards[name];
    return [
      section(known.name),
      text(known.scope),
      ...facts(known.facts(look), known.system(look), today),
      ...known.remarks(look, today).map((words) => text(words)),
      ...places(name, known.facts(look)),
    ];
  });
  return { card: adaptiveCard([title(about.lead), ...parts]), summary: about.lead };
}

function facts(
  { validUntil, version, owner }: RoutineFacts,
  system: string,
  today: Day,
): Element[] {
  const day = dayText(validUntil, today);
  const pairs = [
    [about.version, version],
    [about.owner, owner],
    [about.system, system],
  ] as const;
  return [
    text(validUntil < today ? about.expired(day) : about.valid(day)),
    ...pairs.map(([label, value]) => labelledText(label, value)),
  ];
}

/** Each place with what it asks, folded away until somebody opens it. */
function places(name: RoutineName, { hasPlaces }: RoutineFacts): Element[] {
  if (!hasPlaces) return [text(routine.notApproved)];
  const id = `places-${name}`;
  const rows = placesWithRules(name).map(([where, asks]) => labelledText(capital(where), asks));
  // Each routine has the same title, so the name of the routine is read out too.
  const open = {
    ...toggles(routine.show, id),
    tooltip: `${routine.show}: ${routineCards[name].name}`,
  };
  return [actionSet([open]), { ...container(rows), id, isVisible: false }];
}
