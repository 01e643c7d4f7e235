import type { Situation } from '../../src/domain/engine/step.ts';
import type { AwayToday } from '../../src/domain/people/away-today.ts';
import type { UnitSum, UnitView } from '../../src/domain/unit-view.ts';
import { buttonRows, press, rowWith, shorten } from '../button-elements.ts';
import { adaptiveCard, container, type Element, quietText, text, title } from '../elements.ts';
import { type CardMessage, type Look, nameOf } from '../look.ts';
import { dayText, lists, unit as words } from '../texts.ts';
import { checkRows } from './unit-checks.ts';
import { drawFigures } from './unit-figures.ts';
import { drawUnitRows } from './unit-rows.ts';

/**
 * "Enheten" (E24): four figures, who is away, today's checks of Link, and page by page what has
 * waited the longest and the unit's watches. It holds no figure of a person.
 */
export function unitCard(view: UnitView, s: Situation, look: Look): CardMessage {
  const { unit, page, pages } = view;
  const isFirst = page === 1;
  const body = [
    title(words.title),
    text(words.of(unit.name, dayText(s.today, s.today)), { spacing: 'Small' }),
    ...drawFigures(view.figures, unit.side !== undefined),
    ...(isFirst ? [quietText(words.note), ...leftOutNote([view]), ...awayRow(view.away, s)] : []),
    ...(isFirst ? checkRows(view.checks, s, look) : []),
    ...drawUnitRows(view, s, look),
    ...pageButtons(view, pages, look),
  ];
  return { card: adaptiveCard(body), summary: words.title };
}

/** The figures of several units, with a button to see more of each that the reader manages. */
export function unitsCard(sums: readonly UnitSum[], s: Situation, look: Look): CardMessage {
  const rows = sums.map(({ unit, figures, isOwn }) => {
    const name = text(words.of(unit.name, dayText(s.today, s.today)), { weight: 'Bolder' });
    const named = `${words.open} ${unit.name}`;
    const open = press(named, { kind: 'unit', unit: unit.id }, look.cardAction);
    return container(
      [
        isOwn ? rowWith([name], shorten(open, words.open)) : name,
        ...drawFigures(figures, unit.side !== undefined),
      ],
      { spacing: 'Medium', separator: true },
    );
  });
  const body = [title(words.titleOfSums), ...rows, quietText(words.note), ...leftOutNote(sums)];
  return { card: adaptiveCard(body), summary: words.titleOfSums };
}

function leftOutNote(sums: readonly Pick<UnitSum, 'figures'>[]): Element[] {
  const isWhole = ({ figures: { late, still } }: Pick<UnitSum, 'figures'>) =>
    late !== undefined && still !== undefined;
  return sums.every(isWhole) ? [] : [quietText(words.leftOutNote)];
}

function awayRow(away: readonly AwayToday[], s: Situation): Element[] {
  if (away.length === 0) return [];
  const names = away.map(({ who, until, isDayOff }) => {
    const name = nameOf(s.people, who);
    if (isDayOff) return words.dayOff(name);
    return words.until(name, until && dayText(until, s.today));
  });
  return [text(words.away(names), { size: 'Small', spacing: 'Small' })];
}

function pageButtons({ unit, page }: UnitView, pages: number, look: Look): Element[] {
  const show = press(words.control, { kind: 'start', what: 'ownControl' }, look.cardAction);
  const goTo = (name: string, to: number) =>
    press(name, { kind: 'unit', unit: unit.id, page: to }, look.cardAction);
  return [
    ...(pages > 1 ? [quietText(lists.page(page, pages))] : []),
    ...buttonRows([
      ...(page > 1 ? [goTo(lists.earlier, page - 1)] : []),
      ...(page < pages ? [goTo(lists.more, page + 1)] : []),
      show,
    ]),
  ];
}
