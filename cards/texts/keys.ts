import type { CaseKind, StepName } from '../../src/domain/kinds.ts';
import type { Side } from '../../src/domain/people/people.ts';

/*
 * The keys by which the words of steps are found. A mistyped name of a step does not compile in a
 * table of words, nor where a word is looked up.
 */

/** A button of a step. After the slash: which of its choices, or where the button stands. */
type StepButton = StepName | `${StepName}/${string}`;

/** A button that is no step's own, or that says its step in other words. */
type OwnButton =
  | 'admission'
  | 'agree'
  | `answerFor/${Side}`
  | 'changeAnswer'
  | 'checkDone'
  | `confirm${Side}`
  | 'endOne'
  | 'moreAdmissions'
  | 'pauseAgain'
  | `to/${Side}`;

/** A kind of case before it is for that kind alone. */
export type ButtonKey = StepButton | `${CaseKind}/${StepName}` | 'watch/take/back' | OwnButton;

type Grants = Extract<StepName, 'grant' | 'start' | 'sendCarePlan'>;
type CarePlan = Extract<StepName, 'changeCarePlan' | 'tellClientCarePlan' | 'tellTherapists'>;
type Plan = Extract<StepName, 'changePlan' | 'tellClientPlan' | 'tellSocialWorker'>;
type Receiver = Extract<StepName, 'changeOverview' | 'bringWatches'>;
type Giver = Extract<StepName, 'writeNotes' | 'moveFile'>;

type Pair = PairOf<Grants> | PairOf<CarePlan> | PairOf<Plan> | PairOf<Receiver> | PairOf<Giver>;
type PairOf<Name extends string> = `${Name} ${Name}`;
type Three =
  | `${Grants} ${Grants} ${Grants}`
  | `${CarePlan} ${PairOf<CarePlan>}`
  | `${Plan} ${PairOf<Plan>}`;

/** Steps that one press answers together, and the buttons around them. */
export type BundleKey =
  | StepName
  | Pair
  | Three
  | `moveFile/${string}`
  | `writeNotes moveFile/${string}`
  | 'all'
  | 'part'
  | 'save'
  | 'which';

/** A duty that is waited for, in one kind of case where it has other words there. */
export type AwaitedKey = StepName | Pair | `${CaseKind}/${StepName}`;

/** Words by some of these keys. */
export type WordsBy<Key extends string> = Readonly<Partial<Record<Key, string>>>;

/** The question before a press, and what answers it with yes. */
export type Confirmed = Readonly<
  Partial<Record<StepName, { readonly words: string; readonly yes: string }>>
>;
