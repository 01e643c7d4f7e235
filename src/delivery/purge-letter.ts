import type { Situation } from '../domain/engine/step.ts';
import type { LetterDocument } from '../domain/letter-document.ts';
import { retention } from '../domain/retention.ts';
import { addDays } from '../domain/time.ts';
import { put } from './attempt.ts';
import type { DeliveryDeps } from './deps.ts';
import { atOnce } from './letter-at-once.ts';

/**
 * Changes what is left of the letter in Teams to "Gallrat", and deletes it. Like a case it waits at
 * most a week for that.
 */
export async function purgeLetter(
  deps: DeliveryDeps,
  letter: LetterDocument,
  s: Situation,
): Promise<LetterDocument | 'deleted'> {
  for (const [person, { activityId }] of Object.entries(letter.cards)) {
    if (activityId === undefined) continue;
    const attempt = await put(deps, person, activityId, deps.draw.purged(), letter.tries ?? 0);
    if (attempt.kind === 'moved') return atOnce(deps, letter, s);
    if (
      attempt.kind === 'later' &&
      s.today < addDays(letter.day, retention.message.days + retention.cardsLeft.days)
    )
      return { ...letter, tries: (letter.tries ?? 0) + 1, wakeAt: attempt.notBefore };
  }
  await deps.store.remove(letter);
  return 'deleted';
}
