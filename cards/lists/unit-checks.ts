import type { CheckToday } from '../../src/domain/aid/link-check/checks-today.ts';
import type { Situation } from '../../src/domain/engine/step.ts';
import { type Element, section, text } from '../elements.ts';
import { type Look, nameOf } from '../look.ts';
import { timeText, unit as words } from '../texts.ts';

/** With more people than this, a check that is left to everybody names none of them. */
const MOST_NAMES = 3;

/** A row for each time of the day: how its checks stand, and who is on them. */
export function checkRows(checks: readonly CheckToday[], s: Situation, look: Look): Element[] {
  if (checks.length === 0) return [];
  const times = [...new Set(checks.map(({ due }) => due))];
  const rows = times.map((due) => {
    const own = checks.filter((check) => check.due === due);
    return text(words.check(timeText(due, s.today), partsOf(own, s)), {
      spacing: 'Small',
      size: 'Small',
    });
  });
  return [section(words.checks(look.linkName)), ...rows];
}

/** Those that stand alike are said together, such as two people who have confirmed. */
function partsOf(checks: readonly CheckToday[], s: Situation): string[] {
  const states = [...new Set(checks.map(({ is }) => is))];
  return states.map((is) => {
    const alike = checks.filter((check) => check.is === is);
    return words.checkIs[is](alike.map(({ who }) => whoText(who, s)).filter((who) => who !== ''));
  });
}

/** Any one of several makes a check that is left to them. */
function whoText(who: CheckToday['who'], s: Situation): string {
  return who.length > MOST_NAMES
    ? words.anybody(who.length)
    : words.oneOf(who.map((id) => nameOf(s.people, id)));
}
