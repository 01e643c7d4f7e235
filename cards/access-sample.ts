import type { AccessLine, AccessSample } from '../src/domain/access-line.ts';
import { type CaseKind, routineOf } from '../src/domain/document.ts';
import { monthBefore } from '../src/domain/own-control.ts';
import { unitOf } from '../src/domain/people.ts';
import type { Situation } from '../src/domain/step.ts';
import { container, type Element, quiet, text } from './elements.ts';
import { nameOf } from './look.ts';
import { bundles, buttons, deeds, instantText, monthText, namesText, stepDeed, accessSample as words } from './texts.ts';

/** As many case numbers as are read in a line. */
const MOST_NUMBERS = 2;

/** The letter's first two sentences: which month, and whose lines. */
export function sampleWords(sample: AccessSample | undefined, s: Situation): { lead: string; body: string } {
  const month = sample?.month ?? monthBefore(s.today);
  const unit = sample && unitOf(s.people, sample.unit)?.name;
  return { lead: words.lead(monthText(month)), body: unit === undefined ? '' : words.body(unit) };
}

/** All but the first sentences: who did what when, and what to do about it. */
export function sampleBody({ lines }: AccessSample, s: Situation): Element[] {
  return [...lines.map((line) => row(line, s)), quiet(words.advice)];
}

function row(line: AccessLine, s: Situation): Element {
  const who = nameOf(s.people, line.who);
  const whose = line.for === undefined ? '' : ` ${words.for(nameOf(s.people, line.for))}`;
  const numbers = line.cases.length === 0 ? [] : [numbersText(line.cases)];
  return container(
    [
      text(`${who}${whose}`, { weight: 'Bolder' }),
      text(deedText(line), { spacing: 'None', ...(isRefused(line) ? { color: 'Attention' } : {}) }),
      { ...quiet([...numbers, instantText(line.at, s.today)].join(' · ')), spacing: 'None' },
    ],
    { spacing: 'Medium', separator: true },
  );
}

/** In Swedish, "Öppnade ärendet", "Nekades att öppna ärendet": what has no words of its own shows as it is. */
export function deedText(line: AccessLine): string {
  const [done, todo] = deedOf(line.what);
  if (isRefused(line)) return words.refused(todo);
  return DONE.includes(line.outcome) ? done : words.tried(todo);
}

/** For want of a right. Where the database failed them they have only tried. */
function isRefused({ allowed, outcome }: AccessLine): boolean {
  return !allowed && outcome !== 'notShown' && outcome !== 'notSaved';
}

const DONE = ['ok', 'repeated', 'unsure', 'savedUnseen'];

function deedOf(what: string): readonly [done: string, todo: string] {
  const known = deeds[what.startsWith('start ') ? 'start' : what];
  if (known) return known;
  const steps = what.startsWith('act ') ? what.slice('act '.length).split(' ') : [];
  if (steps.length === 0 || !steps.every(isStep)) return [what, what];
  const titles = bundles[steps.join(' ')] === undefined ? steps.map(titleOf) : [bundles[steps.join(' ')]];
  return titles.includes(undefined) ? (deeds['act answer'] ?? [what, what]) : stepDeed(titles.join(', '));
}

/** None of a step that has a button for each of its choices, or whose button names somebody: the log does not know which or whom. */
function titleOf(step: string): string | undefined {
  const title = bundles[step] ?? buttons[step];
  return title?.includes('{') ? undefined : title;
}

function isStep(name: string): boolean {
  return name === 'undo' || KINDS.some((kind) => routineOf(kind).steps.some((step) => step.name === name));
}

const KINDS: readonly CaseKind[] = ['outpatient', 'watch', 'application', 'ongoing', 'check'];

function numbersText(numbers: readonly string[]): string {
  const more = numbers.length - MOST_NUMBERS;
  return namesText(more > 0 ? [...numbers.slice(0, MOST_NUMBERS), words.more(more)] : numbers);
}
