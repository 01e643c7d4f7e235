import { awaited, capital } from '../../../cards/texts.ts';
import { type CaseKind, caseKinds } from '../../domain/kinds.ts';
import { sentenceOf, statedRules } from '../../domain/rules.ts';
import { opensWhen } from './opens.ts';
import { type DeadlineWords, deadlinesOf } from './played-deadlines.ts';
import { type PlayedStep, playedSteps } from './played-steps.ts';
import { asked, blockedBy, orText, pressed, rulesOf, whereOf, who } from './step-words.ts';

const WRITTEN = '<!-- Written by `npm run duties`. Change the steps, not this page. -->';

/** What a page is called, and what its case is. */
const TITLES: Readonly<Record<CaseKind, readonly [title: string, what: string]>> = {
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
    ...wrapped(what),
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
    ...item(`**Who:** ${who(step)}. Step \`${step.name}\`, ${pressed(kind, step)}.`),
    ...facts('Asks', asked(step)),
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
  const asks = asked(step);
  const form = asks.length === 0 ? '' : ` Asks ${asks.join('; ')}.`;
  const rules = rulesOf(step)
    .map((rule) => `${rule}, ${whereOf(rule)}`)
    .join('; ');
  return item(`${capital(pressed(kind, step))} (\`${step.name}\`): ${who(step)}.${form} ${rules}.`);
}

/** The first page: what the others are, and the rules of both documents that none of them has. */
export function indexPage(pages: readonly string[]): string {
  const said = new Set(pages.flatMap((page) => page.match(/\b[RS]\d+\b/g) ?? []));
  const rest = statedRules.filter((rule) => !said.has(rule));
  return [
    '# The routines, step by step',
    '',
    WRITTEN,
    '',
    ...wrapped(
      'One page for each kind of case, printed from its steps as they open in the ' +
        'situations of the gallery. A duty has an owner and reminders. An offer ' +
        'has neither. The owner, the deadline and the words on the ' +
        'buttons are read off the played cases, with the usual settings. "Opens" tells ' +
        'what has happened when the step opens; "Waits", what must be done before it ' +
        'can be pressed.',
    ),
    '',
    ...caseKinds.flatMap((kind) => item(`[${TITLES[kind][0]}](${kind}.md)`)),
    '',
    ...wrapped(
      'Words: enhetschef is the manager of a unit, socialsekreterare the social ' +
        'worker who decides, behandlare the therapist, handläggare the care manager of ' +
        'VO or FH. The owner is the person who owes the step; who stands in for ' +
        'somebody absent may press in their place. All words are in the glossary of ' +
        '[routines.md](../routines.md).',
    ),
    '',
    '## Rules without a step of their own',
    '',
    ...wrapped(
      'They say what a routine is for and whom it covers, are answered by the form or ' +
        'the table that opens a case, or are done with the press of another step.',
    ),
    '',
    ...rest.flatMap((rule) => item(`**${rule}**, ${whereOf(rule)}: ${sentenceOf(rule)}`)),
    '',
  ].join('\n');
}

function facts(name: string, found: readonly string[]): string[] {
  return found.length === 0 ? [] : item(`**${name}:** ${found.join('; ')}`);
}

function item(text: string): string[] {
  return wrapped(text).map((line, at) => (at === 0 ? `- ${line}` : `  ${line}`));
}

/** Lines of at most 98 columns. */
function wrapped(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < 98)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
