import { caseKinds } from '../../domain/kinds.ts';
import { type StatedRule, sentenceOf, statedRules } from '../../domain/rules.ts';
import { item, WRITTEN, wrap } from './markdown.ts';
import { TITLES } from './page.ts';
import { whereOf } from './step-words.ts';

/** How a rule that is no step of its own is kept. */
const DONE_BY: Readonly<Partial<Record<StatedRule, string>>> = {
  R1: 'each duty has an owner, and the card says whom you wait for',
  R2: 'the form "nytt uppdrag", which opens no other case',
  R3: 'the form "nytt uppdrag", which asks the day of the decision',
  R4: 'the form "nytt uppdrag", which asks the day of the order',
  R8: '`bookInitial`: the press that books the initial meeting',
  R19: '`assign`: that press tells the behandlare too',
  R21: '`bookInitial`: the press that books the initial meeting',
  R32: 'the words "om rutinen"',
  S1: 'the tables, and the place in the routine that stands with each proposal',
  S2: 'the roles: nobody else sees the cases of the two units',
  S3: 'the word "hjälp"',
  S4: 'the four roles of the staff list',
  S6: '`confirm`: the checks of VO on each working day',
  S8: 'table A, by the form "inskrivning"',
  S13: "a line on the card of who watches, and a link to the Region's routine",
  S14: 'the stand-in, who is always of the own unit',
  S18: 'the first question of the form "ny ansökan"',
  S23: 'table C',
  S31: 'the word "hjälp", which names your manager',
  S32: 'the words "om rutinen"',
};

/** The first page: what the others are, and the rules of both documents that none of them has. */
export function indexPage(pages: readonly string[]): string {
  const said = new Set(pages.flatMap((page) => page.match(/\b[RS]\d+\b/g) ?? []));
  const rest = statedRules.filter((rule) => !said.has(rule));
  return [
    '# The routines, step by step',
    '',
    WRITTEN,
    '',
    ...wrap(
      'For engineers: one page for each kind of case, printed from its steps as they ' +
        'open in played cases, with the usual settings. The words on the buttons are ' +
        'Swedish, as the staff see them. What managers read and approve in Swedish, with ' +
        '`npm run rules`, is told in [for-kommunen.md](../for-kommunen.md).',
    ),
    '',
    ...caseKinds.flatMap((kind) => item(`[${TITLES[kind][0]}](${kind}.md)`)),
    '',
    '## How to read them',
    '',
    ...item(
      'A **duty** has an owner and reminders. An **offer** has neither. "Opens" tells what ' +
        'has happened when the step opens; "Waits", what must be done before it can be pressed.',
    ),
    ...item(
      '**Reminders** go out at 08.30 of a working day. Managers who hear of somebody ' +
        "else's step get them on Monday, unless the reminder is marked (urgent). Those that " +
        'name a check of Link, minutes, hours or another time go out then, to everybody.',
    ),
    ...item(
      '**Last day** is set by the routine or by law. **Reminded of from** is a day that ' +
        'this project chose, and nobody is told that it is a last day.',
    ),
    ...item(
      'Enhetschef is the manager of a unit, socialsekreterare the social worker who ' +
        'decides, behandlare the therapist, handläggare the care manager of VO or FH. The ' +
        'owner is the person who owes the step; who stands in for somebody absent may ' +
        'press in their place. All words are in the glossary of [routines.md](../routines.md).',
    ),
    '',
    '## Rules without a step of their own',
    '',
    ...rest.flatMap((rule) =>
      item(`**${rule}**, ${whereOf(rule)}: ${sentenceOf(rule)} → ${doneBy(rule)}.`),
    ),
    '',
  ].join('\n');
}

function doneBy(rule: StatedRule): string {
  const words = DONE_BY[rule];
  if (words === undefined) throw new Error(`${rule} has no step, and no words say how it is kept`);
  return words;
}
