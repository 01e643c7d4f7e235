import type { CaseTask } from '../../src/domain/kinds.ts';
import type { BlockWords } from '../case/block.ts';
import { own } from '../case/seen.ts';
import { nameOf } from '../look.ts';
import { anchors, dayText, steps } from '../texts.ts';
import { managerName, type SeenOutpatient } from './seen.ts';

export type MeetingName = 'Initial' | 'FollowUp' | 'Closing';

/**
 * True when the therapist has just been named: nothing has been tried since, and nothing is late.
 */
export function isNew(seen: SeenOutpatient): boolean {
  const { missed, declined } = seen.state.meetings.initial;
  const since = seen.state.therapists.find((t) => t.id === seen.viewer)?.n ?? 0;
  const isTried =
    missed.some((time) => time.n > since) || (declined !== undefined && declined.n > since);
  return !isTried && !isLate(own(seen, 'holdInitial'), seen.s.today);
}

function isLate(task: CaseTask | undefined, today: string): boolean {
  return (task?.deadline?.due ?? today) < today;
}

export function bookingWords(seen: SeenOutpatient, kind: MeetingName, book: CaseTask): BlockWords {
  const { state, s } = seen;
  const therapists = steps.therapists(state.therapists.length);
  const { from } = book.deadline ?? {};
  if (kind === 'Closing' || (kind === 'FollowUp' && !from))
    return steps.bookClosing({ therapists });
  if (kind === 'FollowUp' && from)
    return steps.bookFollowUp({
      therapists,
      anchor: anchors[from.what] as string,
      from: dayText(from.day, s.today),
    });
  const socialWorker = nameOf(s.people, state.socialWorker);
  if (isLate(own(seen, 'holdInitial'), s.today)) return steps.initialLate({ socialWorker });
  const informed = state.therapists.every((t) => t.informedOn !== undefined);
  return isNew(seen)
    ? steps.newTherapist({ manager: managerName(seen), socialWorker, informed })
    : steps.bookInitial();
}
