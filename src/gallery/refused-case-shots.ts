import { caseCard } from '../../cards/case/case-card.ts';
import { correcting } from '../../cards/press-data.ts';
import { caseFaults, confirmPress, isDoubt } from '../chat/case-faults.ts';
import { playAdmission } from './aid-histories.ts';
import { type Inputs, inputsWithIds, type Name } from './demo-staff.ts';
import { playBooking, playStart, playTreatment } from './outpatient-histories.ts';
import type { Play, Pressed } from './play.ts';
import { look, type Shot, viewFor } from './shot.ts';
import { both, CASE } from './situations/usual-case.ts';

/** A case's card after a press that was refused, or whose day the bot asks about first (E26, E28). */
export function refusedCaseShots(): Shot[] {
  const started = playStart(CASE).at('2026-01-15 12:00');
  const booked = playBooking(CASE).at('2026-01-26 15:00');
  const met = playTreatment(CASE, both).at('2026-01-27 12:00');
  const admitted = playAdmission({ id: 'LI-2026-0031' }).at('2026-01-12 12:00');
  const saturday = { day: '2026-01-31' };
  const afterLastDay = { day: '2026-05-04', time: '10:45' };
  const ofNobody = { day: '2026-02-26', client: 'tookPart' };
  return [
    shot('a doubted day, a Saturday', 'bea', started, 'bookInitial', saturday),
    shot('a doubted day, after the last day', 'bea', met, 'bookFollowUp', afterLastDay),
    shot('a doubted day, before the assignment', 'bea', met, MET, { day: '2026-01-12' }),
    shot('a talk in the future, of nobody', 'bea', booked, 'holdInitial', ofNobody),
    shot('"Rätta datum", a day in the future', 'sara', met, MET, { day: '2026-03-26' }),
    shot('a case number that is none', 'vilma', admitted, 'nameInCaseSystem', {
      vsNumber: 'vet ej',
    }),
  ];
}

/** The correction of the day of the first talk. */
const MET = 'correct:initialMeeting';

/** Presses as the person would, and draws the card as the bot answers. Throws when it is accepted. */
function shot(name: string, who: Name, history: Play, step: Pressed, given: Inputs): Shot {
  const decision = history.attempt(step, given);
  const { id } = history.task(step);
  const view = viewFor(who, history);
  if (decision.kind !== 'refused' || !view) throw new Error(`${name}: ${who} is not refused`);
  const typed = Object.entries(inputsWithIds(given)).map(([field, value]) => [
    `${id}/${field}`,
    value,
  ]);
  const corrected = step === MET ? { [correcting.which]: id, [correcting.day]: given.day } : {};
  const inputs = { ...Object.fromEntries(typed), ...corrected };
  const pressed = { tasks: [id], inputs };
  const { refusal } = decision;
  const message = caseCard(view, look, 'full', {
    ...caseFaults(view, refusal, pressed, look),
    confirm: isDoubt(refusal) ? confirmPress(view, pressed) : undefined,
    typed: inputs,
  });
  return { group: 'refused on a case', name, who, message, view };
}
