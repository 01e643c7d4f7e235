import type { AccessLine, AccessSample } from '../src/domain/access-line.ts';
import { monthBefore } from '../src/domain/own-control.ts';
import { unitOf } from '../src/domain/people.ts';
import type { Situation } from '../src/domain/step.ts';
import { container, type Element, quiet, text } from './elements.ts';
import { nameOf } from './look.ts';
import { bundles, buttons, deeds, instantText, monthText, namesText, stepDeed, accessSample as words } from './texts.ts';

/** As many case numbers as are read in a line. */
const MOST_NUMBERS = 3;

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
  const numbers = line.cases.length === 0 ? '' : `: ${numbersText(line.cases)}`;
  return container(
    [
      text(`${who}${whose}`, { weight: 'Bolder' }),
      text(`${deedText(line)}${numbers}`, { spacing: 'None', ...(line.allowed ? {} : { color: 'Attention' }) }),
      { ...quiet(instantText(line.at, s.today)), spacing: 'None' },
    ],
    { spacing: 'Medium', separator: true },
  );
}

/** In Swedish, "Öppnade ärendet", "Nekades öppna ärendet": what has no words of its own shows as it is. */
export function deedText({ what, allowed, outcome }: AccessLine): string {
  const [done, todo] = deedOf(what);
  if (!allowed && !NOT_FOR_WANT_OF_RIGHT.includes(outcome)) return words.refused(todo);
  return allowed && DONE.includes(outcome) ? done : words.tried(todo);
}

/** The database failed them. */
const NOT_FOR_WANT_OF_RIGHT = ['notShown', 'notSaved'];
const DONE = ['ok', 'repeated', 'unsure', 'savedUnseen'];

function deedOf(what: string): readonly [string, string] {
  const known = deeds[what] ?? (what.startsWith('start ') ? deeds.start : undefined);
  if (known) return known;
  if (!what.startsWith('act ')) return [what, what];
  const steps = what.slice('act '.length);
  const title = bundles[steps] ?? titlesOf(steps.split(' '));
  return title === undefined ? [what, what] : stepDeed(title);
}

/** The buttons of the steps; undefined when one of them is no step, or its button names what the log does not know. */
function titlesOf(steps: readonly string[]): string | undefined {
  const titles = steps.map((step) => bundles[step] ?? buttons[step]);
  return titles.every((title) => title !== undefined && !title.includes('{')) ? titles.join(', ') : undefined;
}

function numbersText(numbers: readonly string[]): string {
  const more = numbers.length - MOST_NUMBERS;
  return namesText(more > 0 ? [...numbers.slice(0, MOST_NUMBERS), words.more(more)] : numbers);
}
