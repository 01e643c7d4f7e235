import type { CaseDocument } from '../domain/case-document.ts';
import type { Situation } from '../domain/engine/step.ts';
import type { LiveCard } from '../domain/live-card.ts';
import { retention } from '../domain/retention.ts';
import { addDays, instantAt } from '../domain/time.ts';
import { endOfKeeping, PLANNING_TIME } from '../domain/wake-time.ts';
import { put } from './attempt.ts';
import type { DeliveryDeps } from './deps.ts';
import { type Next, recordChange } from './recording.ts';

/** True when the case's retention period is over (docs/routines.md). */
export function isPastRetention(doc: CaseDocument, s: Situation): boolean {
  const keptTo = endOfKeeping(doc, s);
  return keptTo !== undefined && instantAt(keptTo, PLANNING_TIME) <= s.now;
}

/**
 * Changes the case's cards to "Gallrat", and then deletes the case. After seven days it is deleted
 * even if a card could not be changed, and the log says so. Undefined while the cards that remain
 * wait for their next try.
 */
export function nextPurge(deps: DeliveryDeps, doc: CaseDocument, s: Situation): Next | undefined {
  for (const [person, card] of Object.entries(doc.cards)) {
    if (card.retry && card.retry.notBefore > s.now) continue;
    const id = card.activityId ?? card.older[0];
    if (id === undefined) {
      const without = ({ [person]: _, ...others }: CaseDocument['cards']) => others;
      return { settled: (kept) => ({ ...kept, cards: without(kept.cards) }) };
    }
    return { send: () => purgeCard(deps, doc, person, card, id, s) };
  }
  if (Object.keys(doc.cards).length > 0) return undefined;
  return { send: async (stored) => ((await deps.store.remove(stored)) ? 'deleted' : 'changed') };
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
