import { seatsOf } from '../../src/domain/audiences.ts';
import { isDuty } from '../../src/domain/engine/case.ts';
import { answersFor, isDue } from '../../src/domain/engine/may-press.ts';
import type { AidStepName, CaseTask } from '../../src/domain/kinds.ts';
import { type Block, pick } from '../case/block.ts';
import { offers } from '../case/buttons.ts';
import { owes } from '../case/seen.ts';
import { nameOf } from '../look.ts';
import { aid, byWhenWords, dayText } from '../texts.ts';
import { isWatch, type SeenAid } from './seen.ts';

/**
 * True when a reminder of the duty is due that the viewer receives as a manager, a deputy or
 * another delegate.
 */
export function isToldOf(seen: SeenAid, task: CaseTask): boolean {
  const { s, viewer } = seen;
  const { coversDaysOff } = task;
  return (task.deadline?.reminders ?? []).some(
    (reminder) =>
      isDue(reminder, s) &&
      reminder.to
        .filter((audience) => audience !== 'holder')
        .some((audience) =>
          seatsOf(audience, task, s).some(
            (seat) => answersFor(seat, { coversDaysOff }, s)?.person === viewer,
          ),
        ),
  );
}

/** The steps by which a manager lets somebody else go on. */
const NAMING: readonly AidStepName[] = [
  'toOrdinary',
  'passOn',
  'nameForDialogueVO',
  'nameForDialogueFH',
];

/**
 * Duties that have waited so long that the manager hears of them, and what the manager can do.
 * Their owners are shown further down.
 */
export function toldOf(seen: SeenAid): Block | undefined {
  const waited = seen.tasks.filter(
    (task) => isDuty(task) && !owes(seen, task) && isToldOf(seen, task),
  );
  const since = waited.map((task) => task.deadline?.from.day ?? seen.s.today).sort()[0];
  if (since === undefined) return undefined;
  const day = dayText(since, seen.s.today);
  const buttons = offers(seen, ...NAMING);
  return {
    ...aid.seeTo({
      since: day,
      what: whatWaits(seen, waited),
      to: seen.state.offer?.to,
      meanwhile: meanwhile(seen),
      canName: buttons.length > 0,
    }),
    band: { words: byWhenWords.waits(day), style: 'accent' },
    inputs: [],
    buttons,
    tasks: pick(seen, ...NAMING),
  };
}

/** What has waited: what the other unit is asked to take, a colleague's taking over, or the rest. */
function whatWaits({ state }: SeenAid, waited: readonly CaseTask[]) {
  if (state.agreement) return 'case';
  if (state.offer) return state.kind;
  if (waited.some(({ step }) => step === 'takeOver')) return 'takeOver';
  return state.handover ? 'ongoing' : 'case';
}

/** Who has it in the meantime. A handover that is received has no meantime. */
function meanwhile(seen: SeenAid): string {
  const { state, s } = seen;
  if (state.handover) return '';
  const { side } = state.owner;
  const named = isWatch(seen) && side === 'VO' ? undefined : state.people[side];
  return aid.meanwhile({
    who: named === undefined ? side : nameOf(s.people, named),
    side,
    watches: isWatch(seen),
  });
}
