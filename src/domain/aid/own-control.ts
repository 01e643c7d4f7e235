import { byHours, byWorkingDays } from '../engine/outcomes.ts';
import type { Situation, Standing } from '../engine/step.ts';
import type { CountedOutcome } from '../measures.ts';
import { careManagersOf, linkHandlersOf, unitOfSide } from '../people/aid-units.ts';
import { dayOf, type Instant } from '../time.ts';
import type { Aid } from './aid.ts';
import type { AidEvent } from './events.ts';
import { foldAid } from './fold.ts';

/** The ends of a case that should not have been opened. It counts nothing. */
const MISTAKES: readonly string[] = ['mistake', 'duplicate', 'wrongType'];

/**
 * Time to receipt of a watch (S11), an application (E15) or a handover (S24), for the unit that was
 * asked to take it: everybody there who may take it owes it. A colleague who takes over inside the
 * unit receives nothing from the other one.
 */
export function countReceipts(
  c: Aid,
  events: readonly Standing<AidEvent>[],
  s: Situation,
): CountedOutcome[] {
  if (c.ended && MISTAKES.includes(c.ended.why)) return [];
  const measure = (
    { watch: 'watches', application: 'applications', ongoing: 'handovers' } as const
  )[c.kind];
  const received = (
    { to, at }: NonNullable<Aid['offer']>,
    taken: Instant | undefined,
  ): CountedOutcome[] => {
    const unit = unitOfSide(s.people, to)?.id;
    if (unit === undefined) return [];
    const outcomes =
      measure === 'watches'
        ? byHours(at, taken, s.today)
        : byWorkingDays(dayOf(at), taken && dayOf(taken), s.today);
    const able = measure === 'watches' ? linkHandlersOf : careManagersOf;
    const owed = able(s.people, to).map(({ id }) => id);
    return outcomes.map((one) => ({ unit, measure, owed, ...one }));
  };
  const taken = events.flatMap((event, at) => {
    const offer = event.type === 'taken' ? foldAid(events.slice(0, at)).offer : undefined;
    return offer ? received(offer, event.at) : [];
  });
  return c.offer && !c.ended ? [...taken, ...received(c.offer, undefined)] : taken;
}
