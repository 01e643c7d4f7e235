import type { CaseDocument, Owed } from '../domain/document.ts';
import { linkHandlersOf, personSeat, type Seat, type Side } from '../domain/people.ts';
import type { Situation } from '../domain/step.ts';
import { post } from './attempt.ts';
import { hashOf, type Recording } from './recording.ts';
import type { DeliverySurroundings } from './surroundings.ts';

/**
 * What a unit is told in its channels: first made one entry for each of them, then posted to one at a time. Where there is no channel
 * any longer, or it cannot be reached, those of the unit are told each by themselves.
 */
export async function sendToChannel(
  around: DeliverySurroundings,
  doc: CaseDocument,
  entry: Owed,
  side: Side,
  s: Situation,
): Promise<Recording> {
  if (entry.to === `channel:${side}`) {
    const keys = await around.channels.of(side);
    return instead(entry, keys.length > 0 ? (keys as Seat[]) : unitOf(side, s));
  }
  const message = around.draw.channelPost(doc, s);
  const attempt = await post(around, entry.to, message, entry.tries);
  switch (attempt.kind) {
    case 'sent':
      return (kept) => {
        const card = kept.cards[entry.to];
        const older = [...(card?.older ?? []), ...(card?.activityId === undefined ? [] : [card.activityId])];
        const live = { activityId: attempt.activityId, shown: hashOf(message), older };
        return { ...kept, owed: kept.owed.filter(({ key }) => key !== entry.key), cards: { ...kept.cards, [entry.to]: live } };
      };
    case 'later':
      return (kept) => ({
        ...kept,
        owed: kept.owed.map((one) =>
          one.key === entry.key ? { ...one, notBefore: attempt.notBefore, tries: one.tries + 1 } : one,
        ),
      });
    default:
      around.log.warn({ side, outcome: attempt.kind }, 'a channel could not be reached; its unit is told one by one');
      return instead(entry, unitOf(side, s));
  }
}

function unitOf(side: Side, s: Situation): Seat[] {
  return linkHandlersOf(s.people, side).map((person) => personSeat(person.id));
}

function instead(entry: Owed, seats: readonly Seat[]): Recording {
  return (doc) => ({
    ...doc,
    owed: doc.owed.flatMap((one) =>
      one.key === entry.key ? seats.map((to) => ({ ...one, key: `${one.key}/${to}`, to })) : [one],
    ),
  });
}
