import { type AccessLine, type AccessSample, canConcern } from '../../src/domain/access-line.ts';
import type { Situation } from '../../src/domain/engine/step.ts';
import { monthBefore } from '../../src/domain/own-control.ts';
import type { PersonId, Unit } from '../../src/domain/people/people.ts';
import { personOf, unitOf } from '../../src/domain/people/staff-list.ts';
import { container, type Element, quietText, text } from '../elements.ts';
import { instantText, monthText, namesText, accessSample as words } from '../texts.ts';
import { deedText, isRefused } from './deed-text.ts';

/** The most case numbers that one line shows. */
const MOST_NUMBERS = 2;

/** The letter's first two sentences: which month, and whose lines. */
export function sampleWords(
  sample: AccessSample | undefined,
  s: Situation,
): { lead: string; body: string } {
  const month = sample?.month ?? monthBefore(s.today);
  const unit = sample && unitOf(s.people, sample.unit)?.name;
  return { lead: words.lead(monthText(month)), body: unit === undefined ? '' : words.body(unit) };
}

/**
 * The rest of the letter: who did what when, and what to do about it. A person who works in two
 * units, or has tried something forbidden, causes lines about cases and people outside the reader's
 * unit. Such a line is shown without saying which.
 */
export function sampleBody({ unit: id, lines }: AccessSample, s: Situation): Element[] {
  const unit = unitOf(s.people, id);
  return unit === undefined
    ? []
    : [...lines.map((line) => row(line, unit, s)), quietText(words.advice)];
}

function row(line: AccessLine, unit: Unit, s: Situation): Element {
  const who = personOf(s.people, line.who)?.name ?? words.left;
  const whose = line.for === undefined ? '' : ` ${words.for(nameIn(unit, line.for, s))}`;
  const numbers = line.cases.length === 0 ? [] : [numbersText(line.cases, unit)];
  return container(
    [
      text(`${who}${whose}`, { weight: 'Bolder' }),
      text(deedText(line), { spacing: 'None', ...(isRefused(line) ? { color: 'Attention' } : {}) }),
      { ...quietText([...numbers, instantText(line.at, s.today)].join(' · ')), spacing: 'None' },
    ],
    { spacing: 'Medium', separator: true },
  );
}

function numbersText(cases: readonly string[], unit: Unit): string {
  const numbers = cases.filter((number) => canConcern(unit, number));
  const more = numbers.length - MOST_NUMBERS;
  const outside = cases.length - numbers.length;
  return namesText([
    ...numbers.slice(0, MOST_NUMBERS),
    ...(more > 0 ? [words.more(more)] : []),
    ...(outside > 0 ? [words.outside(outside)] : []),
  ]);
}

function nameIn(unit: Unit, id: PersonId, s: Situation): string {
  const person = personOf(s.people, id);
  return person?.roles.some((held) => held.unit === unit.id) ? person.name : words.someoneOutside;
}
