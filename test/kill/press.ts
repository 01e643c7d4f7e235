import { createHash } from 'node:crypto';
import { refusals } from '../../cards/texts.ts';
import type { Press } from '../../src/domain/engine/step.ts';
import type { CaseKind } from '../../src/domain/kinds.ts';
import type { PersonId } from '../../src/domain/people/people.ts';
import type { Instant } from '../../src/domain/time.ts';
import { textOf } from '../support/card-reader.ts';
import type { Answer } from '../support/teams-client.ts';
import type { World } from './world.ts';

/**
 * A press of a button: on a card of an existing case, or the last one of a form that opens a case.
 */
export interface Pressed {
  readonly by: PersonId;
  /** The id that Teams gives the activity. A repeated delivery has the same id. */
  readonly activityId: string;
  readonly data: Readonly<Record<string, string>>;
  /** The message that has the button. */
  readonly in: string | undefined;
  readonly what: { readonly opens: CaseKind } | { readonly case: string; readonly press: Press };
}

/** A press and its result. */
export interface PressOutcome {
  readonly pressed: Pressed;
  readonly command: string;
  /** The ordinal at which it was first sent, among all events of the run. */
  readonly order: number;
  /** The time of the press. The clock stands still while presses are made. */
  readonly at: Instant;
  /** True when the bot has answered and knows what it did. */
  answered: boolean;
  /** The answer to each delivery. */
  readonly answers: string[];
}

/** The bot's name for a press. The same activity of the same person always has the same name. */
export function commandOf(person: PersonId, activityId: string): string {
  return createHash('sha256').update(`${person} ${activityId}`).digest('base64url').slice(0, 22);
}

/**
 * Delivers a press as Teams does: without a certain answer it is delivered again with the same id,
 * to any replica. `first` is the replica of the first delivery.
 */
export async function deliver(
  world: World,
  outcome: PressOutcome,
  first: number,
  times: number,
): Promise<void> {
  for (let n = 0; n < times && !outcome.answered; n += 1) {
    const replica = world.replicas[(first + n) % world.replicas.length];
    if (!replica?.isAlive()) continue;
    const { by, activityId, data, in: shownIn } = outcome.pressed;
    const press = {
      verb: 'press',
      data,
      activityId,
      ...(shownIn === undefined ? {} : { replyToId: shownIn }),
    };
    const answer = await replica.client.press({ id: by, name: '' }, press).catch(() => undefined);
    outcome.answers.push(
      answer
        ? (answer.message ?? textOf(answer.card).split('\n').slice(0, 2).join(' '))
        : 'no answer',
    );
    if (answer && isCertain(answer)) outcome.answered = true;
  }
}

/** After one of these answers the person, or Teams, tries again. */
const UNCERTAIN = [
  refusals.unsure(),
  refusals.notSaved(),
  refusals.notShown(),
  refusals.notShown({ of: 'case' }),
  refusals.fault({ reference: '' }).slice(0, 20),
];

function isCertain({ httpStatus, text }: Answer): boolean {
  return httpStatus === 200 && !UNCERTAIN.some((words) => text.includes(words));
}
