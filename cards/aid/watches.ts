import { nextSlot } from '../../src/domain/aid/link-check/times.ts';
import type { Watched, WhoWatches } from '../../src/domain/aid/who-watches.ts';
import type { Situation } from '../../src/domain/engine/step.ts';
import { unitOfSide } from '../../src/domain/people/aid-units.ts';
import { dayOf } from '../../src/domain/time.ts';
import { adaptiveCard, type Element, quietText, text, title } from '../elements.ts';
import { pageButtons } from '../lists/page-buttons.ts';
import { touchRow } from '../lists/touch-row.ts';
import { type CardMessage, type Look, nameOf } from '../look.ts';
import { aidFacts, dayText, instantText, lists, watches } from '../texts.ts';

/** One page of watches. */
interface WatchPage {
  readonly found: WhoWatches;
  readonly page: number;
  readonly pages: number;
}

/**
 * Vem bevakar (E14): each active watch by the bot's own number, its unit and person, and since when
 * that person has it. Only its parties get the button that opens it.
 */
export function watchesCard(
  { found, page, pages }: WatchPage,
  s: Situation,
  look: Look,
): CardMessage {
  const { watches: rows, counted, unreadable } = found;
  const isNothing = rows.length + unreadable.length === 0 && counted === undefined;
  const words = isNothing ? watches.none : watches.title;
  const body = [
    title(words),
    ...rows.map((watch) => row(watch, s, look)),
    ...unreadable.map((number) => text(lists.unreadable(number))),
    ...(counted ? [text(watches.counted({ ...counted, ask: askText(counted, s) }))] : []),
    ...pageButtons('watches', page, pages, look),
    quietText(watches.next(instantText(nextSlot(s.now, s.settings.link).at, s.today))),
  ];
  return { card: adaptiveCard(body), summary: words };
}

function askText({ side, ask }: NonNullable<WhoWatches['counted']>, s: Situation): string {
  return ask === undefined ? (unitOfSide(s.people, side)?.name ?? side) : nameOf(s.people, ask);
}

function row({ number, side, person, since, id }: Watched, s: Situation, look: Look): Element {
  const who = person === undefined ? side : aidFacts.person(side, nameOf(s.people, person));
  const what = aidFacts.since(who, dayText(dayOf(since), s.today));
  const items = [text(what), quietText(number)];
  return id === undefined
    ? { type: 'Container', spacing: 'Medium', separator: true, items }
    : touchRow(items, { id, look });
}
