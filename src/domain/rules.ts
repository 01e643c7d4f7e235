/** The two routines; each has its own document, with its own numbering. */
export type RoutineName = 'outpatient' | 'aid';

/** The version of each document that the places below were read from; with another one they are not shown unapproved (E21). */
export const PLACES_OF_VERSION: Readonly<Record<RoutineName, string>> = {
  outpatient: '1',
  aid: '1',
};

/** A part of a document: a numbered list, or a paragraph that has only a heading or a subject. */
export type Part =
  | 'socialWorker'
  | 'manager'
  | 'therapist'
  | 'purpose'
  | 'scope'
  | 'questions'
  | 'document'
  | 'terms'
  | 'covered'
  | 'link'
  | 'applications'
  | 'receiver'
  | 'giver'
  | 'notOnTheirOwn'
  | 'managers';

/** Where a rule stands, as its reader finds it in the document: the part, and the point of a numbered list. */
export interface Place {
  readonly routine: RoutineName;
  readonly part: Part;
  readonly point?: number;
}

function place(routine: RoutineName, part: Part, point?: number): Place {
  return { routine, part, ...(point === undefined ? {} : { point }) };
}

/** Every rule that the two documents state, once, with its place there (ROUTINES 1 and 2). */
const places = {
  R1: place('outpatient', 'purpose'),
  R2: place('outpatient', 'scope'),
  R3: place('outpatient', 'socialWorker', 1),
  R4: place('outpatient', 'socialWorker', 1),
  R5: place('outpatient', 'socialWorker', 2),
  R6: place('outpatient', 'socialWorker', 3),
  R7: place('outpatient', 'socialWorker', 3),
  R8: place('outpatient', 'socialWorker', 4),
  R9: place('outpatient', 'socialWorker', 5),
  R10: place('outpatient', 'socialWorker', 6),
  R11: place('outpatient', 'socialWorker', 7),
  R12: place('outpatient', 'socialWorker', 8),
  R13: place('outpatient', 'socialWorker', 8),
  R14: place('outpatient', 'socialWorker', 9),
  R15: place('outpatient', 'manager', 1),
  R16: place('outpatient', 'manager', 1),
  R17: place('outpatient', 'manager', 2),
  R18: place('outpatient', 'manager', 3),
  R19: place('outpatient', 'therapist', 1),
  R20: place('outpatient', 'therapist', 1),
  R21: place('outpatient', 'therapist', 2),
  R22: place('outpatient', 'therapist', 2),
  R23: place('outpatient', 'therapist', 3),
  R24: place('outpatient', 'therapist', 4),
  R25: place('outpatient', 'therapist', 5),
  R26: place('outpatient', 'therapist', 6),
  R27: place('outpatient', 'therapist', 6),
  R28: place('outpatient', 'therapist', 7),
  R29: place('outpatient', 'therapist', 7),
  R30: place('outpatient', 'therapist', 8),
  R31: place('outpatient', 'questions'),
  R32: place('outpatient', 'document'),
  S1: place('aid', 'purpose'),
  S2: place('aid', 'scope'),
  S3: place('aid', 'terms'),
  S4: place('aid', 'covered'),
  S5: place('aid', 'link', 1),
  S6: place('aid', 'link', 1),
  S7: place('aid', 'link', 2),
  S8: place('aid', 'link', 2),
  S9: place('aid', 'link', 2),
  S10: place('aid', 'link', 2),
  S11: place('aid', 'link', 3),
  S12: place('aid', 'link', 3),
  S13: place('aid', 'link', 3),
  S14: place('aid', 'link', 3),
  S15: place('aid', 'link', 4),
  S16: place('aid', 'link', 5),
  S17: place('aid', 'link', 5),
  S18: place('aid', 'applications', 1),
  S19: place('aid', 'applications', 2),
  S20: place('aid', 'applications', 2),
  S21: place('aid', 'applications', 2),
  S22: place('aid', 'applications', 3),
  S23: place('aid', 'applications', 4),
  S24: place('aid', 'receiver'),
  S25: place('aid', 'receiver'),
  S26: place('aid', 'giver'),
  S27: place('aid', 'giver'),
  S28: place('aid', 'notOnTheirOwn'),
  S29: place('aid', 'managers'),
  S30: place('aid', 'managers'),
  S31: place('aid', 'questions'),
  S32: place('aid', 'document'),
} as const satisfies Readonly<Record<string, Place>>;

/** A rule that one of the documents states. */
export type StatedRule = keyof typeof places;

/** The everyday rules: decisions of this project, which stand in neither document (ROUTINES 3). */
export type OwnRule = `E${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}` | `E1${Digit}` | `E2${Digit}`;

type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** The rule that a step or a row of a table comes from. A mistyped one does not compile. */
export type RuleId = StatedRule | OwnRule;

/** Every rule of the two documents, in their order. */
export const statedRules = Object.keys(places) as readonly StatedRule[];

/** Where these rules stand, each place once; none of a rule of our own. */
export function placesOf(rules: readonly RuleId[]): Place[] {
  const found = rules.filter(isStated).map((rule): [string, Place] => {
    const at: Place = places[rule];
    return [`${at.routine} ${at.part} ${at.point}`, at];
  });
  return [...new Map(found).values()];
}

/** True for a rule that stands in a routine, and so has a place there; the others are our own (E). */
export function isStated(rule: RuleId): rule is StatedRule {
  return rule in places;
}
