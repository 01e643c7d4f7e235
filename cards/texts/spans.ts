import type { Day } from '../../src/domain/time.ts';
import { dayText, namesText } from './days.ts';

/** The most spans of days that a sentence names. */
const MOST_SPANS = 4;

/**
 * "tisdag 8 december", "8–9 december", "30 november–2 december", "från och med tisdag 8 december",
 * and several of these.
 */
export function spansText(
  spans: readonly { readonly from: Day; readonly to?: Day }[],
  today: Day,
): string {
  const named = spans.slice(0, MOST_SPANS).map((span) => spanText(span, today));
  return namesText(spans.length > MOST_SPANS ? [...named, 'flera dagar till'] : named);
}

function spanText({ from, to }: { readonly from: Day; readonly to?: Day }, today: Day): string {
  if (to === undefined) return `från och med ${dayText(from, today)}`;
  if (from === to) return dayText(from, today);
  const end = withoutWeekday(to, today);
  const isOneMonth = from.slice(0, 7) === to.slice(0, 7);
  return `${isOneMonth ? Number(from.slice(8)) : withoutWeekday(from, today)}–${end}`;
}

function withoutWeekday(day: Day, today: Day): string {
  return dayText(day, today).replace(/^\S+ /, '');
}
