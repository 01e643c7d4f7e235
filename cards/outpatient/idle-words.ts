import { isClosedUnexecuted } from '../../src/domain/outpatient/decision-clock.ts';
import { card, closedBecause, decision, dialogs } from '../texts.ts';
import { managerName, type SeenOutpatient } from './seen.ts';

export function idleLines(seen: SeenOutpatient): string[] {
  const { closed } = seen.state;
  const { number } = seen.doc;
  return [
    ...(closed ? [closedBecause[closed.why]] : []),
    ...(isClosedUnexecuted(seen.state, seen.s) ? [decision.closing(seen.look.caseSystem)] : []),
    hasJustSent(seen) ? dialogs.newNamed(number, seen.look.caseSystem) : card.number(number),
  ];
}

export function idleLead(seen: SeenOutpatient): string {
  if (seen.state.closed) return card.ended;
  return hasJustSent(seen) ? card.sent(managerName(seen)) : card.nothingToDo;
}

/**
 * True for the socialsekreterare's own new case before anybody is named. Its number is then to be
 * written in the case system (E2).
 */
function hasJustSent({ state, viewer }: SeenOutpatient): boolean {
  return !state.closed && state.firstAssigned === undefined && viewer === state.socialWorker;
}
