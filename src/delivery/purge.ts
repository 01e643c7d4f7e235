import type { CaseDocument } from '../domain/case-document.ts';
import type { Situation } from '../domain/engine/step.ts';
import type { LiveCard } from '../domain/live-card.ts';
import { retention } from '../domain/retention.ts';
import { addDays } from '../domain/time.ts';
import { endOfKeeping } from '../domain/wake-time.ts';
import { put } from './attempt.ts';
import type { DeliveryDeps } from './deps.ts';
import { type Round, recordChange } from './recording.ts';

/**
 * Changes the case's cards to "Gallrat", and then deletes the case. After seven days it is deleted
 * even if a card could not be changed, and the log says so. Undefined while the cards that remain
 * wait for their next try.
 */
export function nextPurge(deps: DeliveryDeps, doc: CaseDocument, s: Situation): Round | undefined {
  const left = Object.entries(doc.cards);
  if (left.length === 0) return { remove: true };
  const kept = left.filter(([, card]) => idOf(card) !== undefined);
  if (kept.length < left.length)
    return { settled: (now) => ({ ...now, cards: Object.fromEntries(kept) }) };
  const sends = kept.flatMap(([person, card]) => {
    const id = idOf(card);
    const waits = card.retry !== undefined && card.retry.notBefore > s.now;
    return id === undefined || waits ? [] : [() => purgeCard(deps, doc, person, card, id, s)];
  });
  return sends.length === 0 ? undefined : { sends, hasPost: false };
}

/** The message that is changed next. Undefined when none of the person's is left. */
function idOf({ activityId, older }: LiveCard): string | undefined {
  return activityId ?? older[0];
}

async function purgeCard(
  deps: DeliveryDeps,
  doc: CaseDocument,
  person: string,
  { retry }: LiveCard,
  id: string,
  s: Situation,
) {
  const tries = retry?.tries ?? 0;
  const attempt = await put(deps, person, id, deps.draw.purged(), tries);
  const keptTo = endOfKeeping(doc, s) ?? s.today;
  if (attempt.kind === 'moved') return recordChange(person, attempt, tries, (kept) => kept);
  if (attempt.kind === 'later' && s.today < addDays(keptTo, retention.cardsLeft.days))
    return recordChange(person, attempt, tries, (kept) => kept);
  if (attempt.kind !== 'sent')
    deps.log.warn(
      { case: doc.number, outcome: attempt.kind },
      'a card could not be turned into Gallrat',
    );
  const rest = (kept: LiveCard): LiveCard =>
    kept.activityId === id
      ? { older: kept.older }
      : { ...kept, older: kept.older.filter((other) => other !== id) };
  return recordChange(person, { kind: 'sent', activityId: id }, 0, rest);
}
