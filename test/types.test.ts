import { press } from '../cards/button-elements.ts';
import { buttonTitle } from '../cards/case/button-titles.ts';
import { offers } from '../cards/case/buttons.ts';
import { own, type Seen } from '../cards/case/seen.ts';
import type { Element } from '../cards/elements.ts';
import { dayInput } from '../cards/input-elements.ts';
import type { PressData } from '../cards/press-data.ts';
import type { AwaitedKey, BundleKey, ButtonKey, WordsBy } from '../cards/texts/keys.ts';
import { buttons, deeds, type labels } from '../cards/texts.ts';
import { dataOf } from '../cards/write-press.ts';
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
 * Types protect the names that cross from one part of the code to another. Each line below holds a
 * mistyped name. `tsc -p test` fails when the compiler no longer finds it, because an unused
 * `@ts-expect-error` is an error.
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
  // @ts-expect-error `decideVob` is mistyped.
  const ofAid: AidStepName = 'decidevob';
  // @ts-expect-error The name of a step must agree with its type.
  const step: Pick<OutpatientStep<'call'>, 'name'> = { name: 'cal' };
  return [
    name,
    ofAid,
    step,
    // @ts-expect-error The card asks for a task, and no step has this name.
    own(seen, 'bookInital'),
    // @ts-expect-error The card offers a step, and no step has the second name.
    offers(seen, 'expectPlan', 'askManger'),
    // @ts-expect-error A test or the gallery presses a step, and no step has this name.
    history.presses('holdInital', { day: '2026-01-12' }),
    // @ts-expect-error No task belongs to this step.
    task.step === 'confrim',
  ];
}

function seededAnswers(): unknown[] {
  type Asks = Pick<
    OutpatientStep<'end', { day?: string; how: 'talk' | 'other' }>,
    'asks' | 'answer'
  >;
  const mistyped: Asks = {
    // @ts-expect-error No answer has this name.
    asks: () => [{ id: 'hwo', kind: 'one', of: ['talk'] }],
    // @ts-expect-error No field has this name.
    answer: (_, { dya }) => [{ type: 'started', day: dya }],
  };
  const unsound: Asks = {
    // @ts-expect-error The answer cannot be one of these choices.
    asks: () => [{ id: 'how', kind: 'one', of: ['talked'] }],
    // @ts-expect-error The day may be missing.
    answer: (_, { day }) => [{ type: 'started', day }],
  };
  const optional: Pick<Asks, 'asks'> = {
    // @ts-expect-error The field of an answer that is always given is not optional.
    asks: () => [{ id: 'how', kind: 'one', of: ['talk'], optional: true }],
  };
  return [mistyped, unsound, optional];
}

function seededButtons(): readonly Element[] {
  const words = {
    assign: 'Utse behandlare',
    // @ts-expect-error Words belong to a step, and no step has this name.
    asign: 'Utse behandlare',
  } satisfies WordsBy<ButtonKey>;
  // @ts-expect-error A choice belongs to a step, and no step has this name.
  const choice: ButtonKey = 'endWithoutTalks/declined';
  // @ts-expect-error One of the steps of a bundle is mistyped.
  const bundle: BundleKey = 'grant strat';
  // @ts-expect-error No kind of case has this name.
  const awaited: AwaitedKey = 'wach/take';
  // @ts-expect-error No button has these words.
  buttonTitle(seen, 'pausAgain');
  // @ts-expect-error No button has these words.
  const title: string = buttons.moreAdmission;
  return [
    words,
    { choice, bundle, awaited },
    // @ts-expect-error No kind of press has this name.
    press(title, { kind: 'cases', case: 'OV-2026-0014' }, 'execute'),
    // @ts-expect-error No dialog starts by this name.
    press(title, { kind: 'start', what: 'nw' }, 'execute'),
    // @ts-expect-error The press must name its case.
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
    // @ts-expect-error No table has this outcome.
    { outcome: 'HF' } satisfies Carried,
  ];
}

function seededDeeds(): unknown[] {
  const now = '2026-01-12T08:00:00.000Z';
  // @ts-expect-error No deed that shows something has this name.
  const deed: AccessDeed = 'show csae';
  // @ts-expect-error No deed that changes something has this name.
  const acted: AccessDeed = 'act takeover';
  return [
    deed,
    acted,
    // @ts-expect-error No step has this name.
    accessLine(now, 'somebody', 'act asign', 'ok'),
    // @ts-expect-error No refusal has this name.
    accessLine(now, 'somebody', 'show case', 'notyours'),
    // @ts-expect-error The words of this deed are missing.
    {} satisfies Pick<Record<WordedDeed, unknown>, 'show case'>,
    // @ts-expect-error No deed has this name.
    deeds['show csae'],
  ];
}

/** The name before the slash of a label must be a step or a dialog. */
type Before<Key> = Key extends `${infer Name}/${string}` ? Name : never;
type Known = StepName | Parameters<typeof dialogNamed>[0];
type Mistyped = Exclude<Before<keyof typeof labels>, Known>;
const isNoLabelMistyped: [Mistyped] extends [never] ? true : Mistyped = true;

test('the names that are mistyped above are found by the compiler, and run nowhere', () => {
  expect(isNoLabelMistyped).toBe(true);
  const found = [seededRules, seededSteps, seededAnswers, seededButtons, seededForms, seededDeeds];
  expect(found.every((seeded) => typeof seeded === 'function')).toBe(true);
});
