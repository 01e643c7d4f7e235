import { isClosedUnexecuted } from '../../src/domain/outpatient/decision-clock.ts';
import { phaseOf } from '../case/where.ts';
import { card, closedBecause, decision, dialogs } from '../texts.ts';
import { comingDates } from './meeting-facts.ts';
import { managerName, type SeenOutpatient } from './seen.ts';

export function idleLines(seen: SeenOutpatient): string[] {
  const { closed } = seen.state;
  return [
    ...(closed ? [closedBecause[closed.why]] : []),
    ...(isClosedUnexecuted(seen.state, seen.s) ? [decision.closing(seen.look.caseSystem)] : []),
    ...(hasJustSent(seen)
      ? [card.sentTo(managerName(seen)), dialogs.newNamed(seen.doc.number, seen.look.caseSystem)]
      : []),
    ...nextDate(seen),
  ];
}

/** While nothing is to be done, the reader wants to know what comes next. */
function nextDate(seen: SeenOutpatient): string[] {
  const [next] = seen.state.closed ? [] : comingDates(seen);
  return next ? [`${next[0]}: ${next[1]}.`] : [];
}

export function idleTitle(seen: SeenOutpatient): string {
  if (seen.state.closed) return card.ended;
  return hasJustSent(seen) ? card.sent : (phaseOf(seen) ?? card.nothingToDo);
}

/**
 * True for the socialsekreterare's own new case before anybody is named. Its number is then to be
 * written in the case system (E2).
 */
function hasJustSent({ state, viewer }: SeenOutpatient): boolean {
  return !state.closed && state.firstAssigned === undefined && viewer === state.socialWorker;
}
