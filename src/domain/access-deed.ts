import type { StepName } from './kinds.ts';

/** The things that a door can show. `rota` is read for a form. */
export type ShowDeed =
  | 'case'
  | 'find'
  | 'history'
  | 'historyOf'
  | 'casesOf'
  | 'mine'
  | 'whoWatches'
  | 'unit'
  | 'ownControl'
  | 'ownControlYear'
  | 'rota';

/**
 * The things that can be done at a door. An answer in a case is logged by its steps when they are
 * known.
 */
export type ActDeed =
  | 'answer'
  | 'open'
  | 'rota'
  | 'askSwap'
  | 'answerSwap'
  | 'absence'
  | 'back'
  | 'connectChannel'
  | 'disconnectChannel'
  | 'sendAgain'
  | 'nudge'
  | 'takeOver'
  | 'personMissing';

/** A file that is fetched by the address that the person was given. */
type FetchDeed = 'history' | 'ownControl' | 'ownControlYear';

/** A deed with words of its own. The words for a started form do not say which form. */
export type WordedDeed =
  | `show ${ShowDeed}`
  | `fetch ${FetchDeed}`
  | `act ${ActDeed | 'undo' | '?'}`
  | 'press in a channel'
  | 'start';

/** A press on steps of a case. A name that is no step is logged as `?`. */
type StepDeed = `act ${StepName | '?'}` | `act ${StepName | '?'} ${string}` | 'act ';

/**
 * The deed in a line of the access log, done or tried. Lines are kept for years, so a deed is never
 * renamed. A mistyped deed does not compile.
 */
export type AccessDeed = Exclude<WordedDeed, 'start'> | StepDeed | `start ${string}`;

/** The deed of a press on these steps. */
export function deedOfSteps(steps: readonly (StepName | '?')[]): AccessDeed {
  return `act ${steps.join(' ')}` as StepDeed;
}
