import type { Watched } from '../../src/domain/aid/who-watches.ts';
import { answersFor } from '../../src/domain/engine/may-press.ts';
import type { Situation } from '../../src/domain/engine/step.ts';
import type { Item } from '../../src/domain/list-item.ts';
import { type Day, dayOf, daysFromTo } from '../../src/domain/time.ts';
import type { UnitRow, UnitView } from '../../src/domain/unit-view.ts';
import { awaitedText } from '../case/awaited-words.ts';
import { wholeUnit } from '../case/unit.ts';
import { container, type Element, section, text } from '../elements.ts';
import { cardsOf } from '../kinds.ts';
import { type Look, nameOf } from '../look.ts';
import { card, dayText, lists, namesText, unit as words } from '../texts.ts';
import { quietLine } from './list-row.ts';
import { touchRow } from './touch-row.ts';

/** The rows of a page, each part under its heading. */
export function drawUnitRows(view: UnitView, s: Situation, look: Look): Element[] {
  const { rows } = view;
  if (rows.length === 0) return [text(words.nothing, { spacing: 'Medium' })];
  return rows.flatMap((row, at) => {
    const part = partOf(row, view);
    const before = rows[at - 1];
    const isNew = before === undefined || partOf(before, view) !== part;
    return [...(isNew && part !== undefined ? [section(part)] : []), drawRow(row, s, look)];
  });
}

function partOf(row: UnitRow, { watches = 0 }: UnitView): string | undefined {
  switch (row.kind) {
    case 'standing':
      return row.isOwn ? words.own : words.others;
    case 'watch':
      return words.watches(watches);
    case 'unreadable':
      return undefined;
  }
}

function drawRow(row: UnitRow, s: Situation, look: Look): Element {
  switch (row.kind) {
    case 'standing':
      return drawStanding(row, s, look);
    case 'watch':
      return drawWatch(row.watch, s, look);
    case 'unreadable':
      return text(lists.unreadable(row.number));
  }
}

/** The case by its number, how long it has waited and for whom, and its other names. */
function drawStanding(
  { item, days }: Extract<UnitRow, { kind: 'standing' }>,
  s: Situation,
  look: Look,
): Element {
  const [number = '', ...others] = cardsOf(item.doc.kind).row.knownBy(item, s);
  const name = item.doc.index.vsNumber ?? number;
  const passed = passedMeeting(item, s);
  const said = {
    days: passed === undefined || item.late ? days : daysFromTo(passed, s.today),
    who: whom(item, s),
    what:
      passed === undefined
        ? awaitedText(item.tasks, item.doc.kind)
        : lists.didItHappen(dayText(passed, s.today)),
  };
  const items = [
    text(name, { weight: 'Bolder' }),
    text(item.late ? words.late(said) : words.waited(said), {
      size: 'Small',
      spacing: 'None',
      ...(item.late ? { color: 'Attention' } : {}),
    }),
    quietLine([number, ...others].filter((other) => other !== name).join(' · ')),
  ];
  return touchRow(items, { id: item.doc.id, look });
}

/** E7: the answer whether a booked talk was held has waited since its day, as in every list. */
function passedMeeting({ doc, tasks }: Item, s: Situation): Day | undefined {
  return cardsOf(doc.kind).row.passedMeeting?.(doc, tasks, s);
}

function whom({ isMine, tasks }: Item, s: Situation): string {
  const [task] = tasks;
  if (isMine || task === undefined) return words.you;
  const whole = wholeUnit(task.seats, s.people);
  if (whole !== undefined) return whole;
  const acting = task.seats.map((seat) => answersFor(seat, task, s));
  const own = acting.filter((who) => who?.for === undefined).map((who) => who?.person);
  // A colleague who owes it themselves is named once, also when they stand in for another.
  const names = acting
    .filter((who) => who?.for === undefined || !own.includes(who.person))
    .map((who) => {
      const name = nameOf(s.people, who?.person);
      return who?.for === undefined ? name : card.standIn(name, nameOf(s.people, who.for));
    });
  return namesText([...new Set(names)]);
}

/** A watch by its number, who has it at FH, and for how long. */
function drawWatch({ number, person, since, id }: Watched, s: Situation, look: Look): Element {
  const day = dayOf(since);
  const who = person === undefined ? [] : [nameOf(s.people, person)];
  const items = [
    text([number, ...who].join(' · '), { weight: 'Bolder' }),
    text(words.watch({ day: dayText(day, s.today), days: daysFromTo(day, s.today) }), {
      size: 'Small',
      spacing: 'None',
    }),
  ];
  return id === undefined
    ? container(items, { spacing: 'Medium', separator: true })
    : touchRow(items, { id, look });
}
