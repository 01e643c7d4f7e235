import { readTrueToday } from '../app/true-today.ts';
import type { CaseDocument, Owed } from '../domain/case-document.ts';
import type { Situation } from '../domain/engine/step.ts';
import { addNewest } from '../domain/live-card.ts';
import { linkHandlersOf } from '../domain/people/aid-units.ts';
import type { Side } from '../domain/people/people.ts';
import { personSeat, type Seat } from '../domain/people/seat.ts';
import { channelsOf } from '../domain/true-today.ts';
import { post } from './attempt.ts';
import type { DeliveryDeps } from './deps.ts';
import { faceOf } from './draw-card.ts';
import { dropOwed, type Post, postpone, type Recording, type Settled } from './recording.ts';

/**
 * Tells a unit in its channels. The entry is first split into one for each channel, and each is
 * then posted by itself. Without a channel that can be reached, each person of the unit is told
 * instead.
 */
export async function nextToChannel(
  deps: DeliveryDeps,
  doc: CaseDocument,
  entry: Owed,
  side: Side,
  s: Situation,
): Promise<Post | Settled> {
  if (entry.to === `channel:${side}`) {
    const keys = channelsOf(await readTrueToday(deps.store), side);
    return { settled: reassign(entry, keys.length > 0 ? (keys as Seat[]) : unitOf(side, s)) };
  }
  return {
    async send(mayGoOn) {
      const message = deps.draw.channelPost(doc, s);
      const attempt = await post(deps, entry.to, message, entry.tries, mayGoOn);
      switch (attempt.kind) {
        case 'sent':
          return (kept) => {
            const live = addNewest(kept.cards[entry.to], attempt.activityId, faceOf(message));
            return { ...dropOwed([entry])(kept), cards: { ...kept.cards, [entry.to]: live } };
          };
        case 'later':
          return postpone([entry], attempt.notBefore);
        case 'unreached':
        case 'moved':
        case 'tooBig':
          deps.log.warn(
            { side, outcome: attempt.kind },
            'a channel could not be reached; its unit is told one by one',
          );
          return reassign(entry, unitOf(side, s));
      }
    },
  };
}

function unitOf(side: Side, s: Situation): Seat[] {
  return linkHandlersOf(s.people, side).map((person) => personSeat(person.id));
}

/** Owes the entry to these seats instead, to each by itself. */
export function reassign(entry: Owed, seats: readonly Seat[]): Recording {
  return (doc) => ({
    ...doc,
    owed: doc.owed.flatMap((one) =>
      one.key === entry.key ? seats.map((to) => ({ ...one, key: `${one.key}/${to}`, to })) : [one],
    ),
  });
}
