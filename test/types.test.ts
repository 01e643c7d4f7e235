import { buttonTitle, offers, own, type Seen } from '../cards/case/buttons.ts';
import { dayInput, type Element, press } from '../cards/elements.ts';
import { dataOf, type PressData } from '../cards/press-data.ts';
import type { AwaitedKey, BundleKey, ButtonKey, WordsBy } from '../cards/texts/keys.ts';
import { buttons, deeds, type labels } from '../cards/texts.ts';
import { type Carried, carry } from '../dialogs/aid/carried.ts';
import type { dialogNamed } from '../dialogs/catalogue.ts';
import { accessLine } from '../src/app/access.ts';
import type { AccessDeed, WordedDeed } from '../src/domain/access-deed.ts';
import type { AidStepName, CaseTask, StepName } from '../src/domain/kinds.ts';
import type { OutpatientStep } from '../src/domain/outpatient/parties.ts';
import type { OutpatientStepName } from '../src/domain/outpatient/routine.ts';
import type { RuleId } from '../src/domain/rules.ts';
import type { Play } from '../src/gallery/play.ts';

/*
 * Names that cross from one part of the code to another are types. Each line below holds a mistyped
 * one, and `tsc -p test` is red when the compiler no longer finds it: an unused `@ts-expect-error` is
 * an error.
 */
declare const seen: Seen;
declare const task: CaseTask;
declare const history: Play;

function seededRules(): readonly RuleId[] {
  const step: Pick<OutpatientStep<'call'>, 'rules'> = {
    // @ts-expect-error There are 32 rules of outpatient care.
    rules: ['R33'],
  };
  // @ts-expect-error The rules of the units for aid begin with S.
  const rule: RuleId = 'A5';
  return [...step.rules, rule];
}

function seededSteps(): unknown[] {
  // @ts-expect-error `assign` is mistyped.
  const name: OutpatientStepName = 'asign';
  // @ts-expect-error `decideVob` is mistyped, and of the other routine.
  const ofAid: AidStepName = 'decidevob';
  // @ts-expect-error A step cannot be called otherwise than its type says.
  const step: Pick<OutpatientStep<'call'>, 'name'> = { name: 'cal' };
  return [
    name,
    ofAid,
    step,
    // @ts-expect-error A card asks for the task of a step that there is not.
    own(seen, 'bookInital'),
    // @ts-expect-error A card offers a step that there is not.
    offers(seen, 'expectPlan', 'askManger'),
    // @ts-expect-error A test or the gallery presses a step that there is not.
    history.presses('holdInital', { day: '2026-01-12' }),
    // @ts-expect-error No task is of this step.
    task.step === 'confrim',
  ];
}

function seededButtons(): readonly Element[] {
  const words = {
    assign: 'Utse behandlare',
    // @ts-expect-error The words of a step that there is not.
    asign: 'Utse behandlare',
  } satisfies WordsBy<ButtonKey>;
  // @ts-expect-error A choice of a step that there is not.
  const choice: ButtonKey = 'endWithoutTalks/declined';
  // @ts-expect-error One of the steps of a bundle is mistyped.
  const bundle: BundleKey = 'grant strat';
  // @ts-expect-error A kind of case that there is not.
  const awaited: AwaitedKey = 'wach/take';
  // @ts-expect-error No button has these words.
  buttonTitle(seen, 'pausAgain');
  // @ts-expect-error No button has these words.
  const title: string = buttons.moreAdmission;
  return [
    words,
    { choice, bundle, awaited },
    // @ts-expect-error No kind of press is called this.
    press(title, { kind: 'cases', case: 'OV-2026-0014' }, 'execute'),
    // @ts-expect-error Nothing is started by this name.
    press(title, { kind: 'start', what: 'nw' }, 'execute'),
    // @ts-expect-error The case is left out.
    press(title, { kind: 'history' }, 'execute'),
    press(
      title,
      {
        kind: 'answer',
        case: 'OV-2026-0014',
        tasks: ['assign@1'],
        // @ts-expect-error An answer without a slash could be taken for a button's own data.
        answers: { case: 'OV-2026-0015' },
      },
      'execute',
    ),
    // @ts-expect-error An input without a slash could be taken for a button's own data.
    dayInput('tasks', title),
  ];
}

function seededForms(): unknown[] {
  const form: PressData = {
    kind: 'form',
    // @ts-expect-error No dialog has this name.
    dialog: 'takeover',
    form: 'whose',
  };
  return [
    dataOf(form),
    // @ts-expect-error No dialog carries an answer of this name.
    carry({}, { outcom: 'FH' }),
    // @ts-expect-error No table comes to this.
    { outcome: 'HF' } satisfies Carried,
  ];
}

function seededDeeds(): unknown[] {
  const now = '2026-01-12T08:00:00.000Z';
  // @ts-expect-error Nothing is shown by this name.
  const deed: AccessDeed = 'show csae';
  // @ts-expect-error Nothing is done by this name.
  const acted: AccessDeed = 'act takeover';
  return [
    deed,
    acted,
    // @ts-expect-error A step that there is not.
    accessLine(now, 'somebody', 'act asign', 'ok'),
    // @ts-expect-error A refusal that there is not.
    accessLine(now, 'somebody', 'show case', 'notyours'),
    // @ts-expect-error A deed without its words.
    {} satisfies Pick<Record<WordedDeed, unknown>, 'show case'>,
    // @ts-expect-error A deed that has no words.
    deeds['show csae'],
  ];
}

/** The name before the slash of a label is that of a step or a dialog. */
type Before<Key> = Key extends `${infer Name}/${string}` ? Name : never;
type Known = StepName | Parameters<typeof dialogNamed>[0];
type Mistyped = Exclude<Before<keyof typeof labels>, Known>;
const isNoLabelMistyped: [Mistyped] extends [never] ? true : Mistyped = true;

test('the names that are mistyped above are found by the compiler, and run nowhere', () => {
  expect(isNoLabelMistyped).toBe(true);
  const found = [seededRules, seededSteps, seededButtons, seededForms, seededDeeds];
  expect(found.every((seeded) => typeof seeded === 'function')).toBe(true);
});
