import type { Field } from '../src/domain/engine/form.ts';
import { askFor } from './texts/ask-for.ts';
import { dayText } from './texts.ts';

/**
 * What to write or choose in a field, before it is wrong. The client says it at the field, and the
 * bot with the same words when the field is empty.
 */
export function askedWords(field: Field, scope: string, today: string): string {
  const known = askFor.fields[`${scope}/${field.id}`] ?? askFor.fields[field.id];
  if (known !== undefined) return known;
  switch (field.kind) {
    case 'day':
      return askFor.day(bound(field.earliest, today), bound(field.latest, today));
    case 'time':
      return askFor.time;
    case 'one':
      return askFor.one;
    case 'several':
      return askFor.several;
    case 'caseNumber':
      return askFor.caseNumber;
  }
}

/** A bound that is today is said so, because a card lies in the chat on other days too. */
function bound(day: string | undefined, today: string): string | undefined {
  if (day === undefined || day > today) return undefined;
  return day === today ? askFor.today : dayText(day, today);
}
