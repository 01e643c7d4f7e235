import { awaited, capital } from '../../../cards/texts.ts';
import type { CaseKind } from '../../domain/kinds.ts';
import { sentenceOf } from '../../domain/rules.ts';
import { item, WRITTEN, wrap } from './markdown.ts';
import { opensWhen } from './opens.ts';
import { type DeadlineWords, deadlinesOf } from './played-deadlines.ts';
import { type PlayedStep, playedSteps } from './played-steps.ts';
import {
  blockedBy,
  buttonWords,
  inputWords,
  orText,
  ownerWords,
  rulesOf,
  whereOf,
} from './step-words.ts';

/** What a page is called, and what its case is. */
export const TITLES: Readonly<Record<CaseKind, readonly [title: string, what: string]>> = {
  outpatient: [
    'Outpatient care for adults (öppenvård)',
    'From the decision to the closing talk. A socialsekreterare opens the case with ' +
      'the form "nytt uppdrag", once the decision and the order are there.',
  ],
  check: [
    'A check of Link (kontroll)',
    'One duty at one time of the day. The bot opens it when the time comes.',
  ],
  watch: [
    'The watch of an admission (bevakning)',
    'A handläggare at VO opens it with the form "inskrivning", where table A says ' +
      'FH or that the two units must talk. VO watches until a handläggare at FH has ' +
      'taken it.',
  ],
  application: [
    'An application for the other unit (ansökan)',
    'A handläggare opens it with the form "ny ansökan", where table B says the ' +
      'other unit or that the two units must talk.',
  ],
  ongoing: [
    'The handover of an ongoing case (överlämning)',
    'A handläggare opens it with the form "lämna över", or after table C. The giver ' +
      'answers for the case until it is taken.',
  ],
};

/** The page of a kind of case: its duties in the order of the routine, then its offers. */
export function routinePage(kind: CaseKind): string {
  const [title, what] = TITLES[kind];
  const steps = playedSteps(kind);
  const isDuty = (step: PlayedStep) => step.opened.some(({ task }) => task.deadline !== undefined);
  const [duties, offers] = [steps.filter(isDuty), steps.filter((step) => !isDuty(step))];
  return [
    `# ${title}`,
    '',
    WRITTEN,
    '',
    ...wrap(`${what} [How to read this page](README.md).`),
    '',
    '## What is to be done',
    '',
    ...headings(kind, duties).flatMap((heading, at) => [
      ...duty(kind, duties[at] as PlayedStep, `${at + 1}. ${heading}`),
      '',
    ]),
    '## What can be done besides',
    '',
    'Nobody is reminded of these.',
    '',
    ...offers.flatMap((step) => offer(kind, step)),
    '',
  ].join('\n');
}

/** What the duties are called, by the name of a step. */
const names: Readonly<Record<string, string | undefined>> = awaited;

function nameOf(kind: CaseKind, { name }: PlayedStep): string {
  return names[`${kind}/${name}`] ?? names[name] ?? name;
}

/** A heading that two steps of the page have names the step too. */
function headings(kind: CaseKind, duties: readonly PlayedStep[]): string[] {
  const all = duties.map((step) => nameOf(kind, step));
  return duties.map((step, at) => {
    const own = capital(all[at] as string);
    return all.filter((name) => name === all[at]).length === 1 ? own : `${own} (\`${step.name}\`)`;
  });
}

function duty(kind: CaseKind, step: PlayedStep, heading: string): string[] {
  const waits = blockedBy(step);
  return [
    `### ${heading}`,
    '',
    ...item(`**Who:** ${ownerWords(step)}. Step \`${step.name}\`, ${buttonWords(kind, step)}.`),
    ...facts('Asks', inputWords(step)),
    ...facts('Opens', [`${opensWhen(step)}.`]),
    ...facts('Waits', waits),
    ...deadlinesOf(step).flatMap(deadline),
    ...rulesOf(step).flatMap((rule) => item(`**${rule}**, ${whereOf(rule)}: ${sentenceOf(rule)}`)),
  ];
}

function deadline({ from, lastDay, isLaw, isOurs, reminders }: DeadlineWords): string[] {
  const events = from.length < 2 ? from.join() : orText(from);
  if (lastDay === undefined)
    return item(`**Reminders**, counted from ${events}: ${reminders.join('; ')}.`);
  return [
    ...item(
      `**${isOurs ? 'Reminded of from' : 'Last day'}:** ${lastDay} ${events}${isLaw ? ', by law' : ''}.`,
    ),
    ...item(`**Reminders:** ${reminders.join('; ')}.`),
  ];
}

function offer(kind: CaseKind, step: PlayedStep): string[] {
  const asks = inputWords(step);
  const form = asks.length === 0 ? '' : ` Asks ${asks.join('; ')}.`;
  const rules = rulesOf(step)
    .map((rule) => `${rule}, ${whereOf(rule)}`)
    .join('; ');
  const words = `${capital(buttonWords(kind, step))} (\`${step.name}\`): ${ownerWords(step)}.`;
  return item(`${words}${form} Opens ${opensWhen(step)}. ${rules}.`);
}

function facts(name: string, found: readonly string[]): string[] {
  return found.length === 0 ? [] : item(`**${name}:** ${found.join('; ')}`);
}
