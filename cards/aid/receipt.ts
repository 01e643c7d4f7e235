import type { Receipt } from '../../src/domain/aid/link-check/check-events.ts';
import type { People } from '../../src/domain/people/people.ts';
import { nameOf } from '../look.ts';
import { card, checks, clockText, instantText } from '../texts.ts';
import { lateFrom } from './check-words.ts';
import type { SeenCheck } from './seen.ts';

/** The words of a check's card when nothing waits for its viewer. */
export function idleWords(seen: SeenCheck): { title: string; lines: string[] } {
  const { state, s } = seen;
  const time = clockText(state.due, seen.s.today);
  if (state.confirmed) {
    const at = instantText(state.confirmed.at, s.today);
    return {
      title: checks.done(time),
      lines: [checks.doneBy({ who: receiptName(state.confirmed, s.people), at })],
    };
  }
  if (state.afterwards) {
    const at = instantText(state.afterwards.at, s.today);
    return {
      title: checks.afterwards(time),
      lines: [checks.doneBy({ who: receiptName(state.afterwards, s.people), at })],
    };
  }
  if (state.until <= s.now) return { title: checks.over(time), lines: [checks.overLine] };
  const late = lateFrom(seen);
  const line = s.now < late ? checks.runningLine(clockText(late, s.today)) : checks.lateLine;
  return { title: checks.others(time), lines: [line] };
}

/** A deputy's receipt names the person for whom it was given (E9). */
export function receiptName({ by, for: absent }: Receipt, people: People): string {
  return absent === undefined
    ? nameOf(people, by)
    : card.standIn(nameOf(people, by), nameOf(people, absent));
}
