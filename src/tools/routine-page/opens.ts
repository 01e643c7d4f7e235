import type { CaseEvent, StepName } from '../../domain/kinds.ts';
import type { MeetingKind } from '../../domain/outpatient/events.ts';
import type { PlayedStep } from './played-steps.ts';
import { orText, withoutRepeats } from './step-words.ts';

type Happened = CaseEvent['type'] | `meetingHeld/${MeetingKind}`;

/** What has happened when a step opens, in English, by the type of the event. */
const HAPPENED: Readonly<Partial<Record<Happened, string>>> = {
  opened: 'the case has been opened',
  decisionMade: 'the decision has been made',
  orderCreated: 'the order has been created',
  callRequested: 'the enhetschef has asked to be called',
  assigned: 'a behandlare has been named',
  therapistRemoved: 'a behandlare has left the case',
  carePlanSent: 'the care plan has been sent',
  planWritten: 'the plan has been written',
  started: 'the order has been started',
  timeDeclined: 'a booked time did not suit',
  meetingBooked: 'a time has been booked',
  meetingBookedAt: 'a time has been booked',
  meetingMissed: 'a meeting did not take place',
  'meetingHeld/initial': 'the initial meeting has been held',
  'meetingHeld/followUp': 'a follow-up has been held',
  'meetingHeld/closing': 'the closing talk has been held',
  socialWorkerChanged: 'the socialsekreterare has been changed',
  managerAsked: 'the behandlare has asked the manager about the plan',
  planUpdateNeeded: 'a follow-up has found that the plan needs it',
  needsChanged: 'the needs have changed',
  treatmentChanged: 'the treatment has changed',
  remindersPaused: 'reminders have been paused',
  endStarted: 'the end has been decided on',
  closed: 'the end has been stated',
  ended: 'the end has been stated',
  closedAsDuplicate: 'the watch has been called a duplicate',
  reopened: 'the case has been opened again',
  checkDue: 'the time of the check has come',
  checkDeclined: 'somebody has said that they cannot',
  checkAsked: 'the enhetschef has named somebody',
  checkCalledIn: 'the enhetschef has called somebody in',
  admitted: 'the form has been sent',
  applicationSent: 'the form has been sent',
  handoverProposed: 'the form has been sent',
  offered: 'the case has been sent to the other unit',
  offerWithdrawn: 'what was sent to the other unit has been taken back',
  taken: 'a handläggare has taken it',
  ownerChanged: 'the enhetschef has changed the handläggare',
  givenUp: 'FH has given up the watch',
  colleagueAsked: 'a colleague has been asked to take over',
  reasonNotKnown: 'the reason of the admission was not known yet',
  talkWanted: 'a handläggare has asked to talk',
  dialogueGiven: 'the dialogue has been given to a colleague',
  belongsTo: 'a handläggare has answered which unit it belongs to',
  referred: 'a handläggare has put the question to the managers',
  referralAnswered: 'the other handläggare has said whether the question goes to the managers',
  managerAnswered: 'a manager has answered',
  decisionReopened: 'the managers have opened their decision again',
  superiorAsked: 'the managers have asked their superior',
  proposalReady: 'the proposal to decide on has been laid forward',
  moreNeeded: 'more was needed to decide',
  vobDecided: 'the proposal has been decided',
  paperFileMoved: 'the last part of a handover has been ticked',
};

/** What must hold besides for a step to open. */
const ONLY_IF: Readonly<Partial<Record<StepName, string>>> = {
  consult: 'the case has several behandlare',
  goOnInitial: 'that is the third time',
  goOnFollowUp: 'that is the third time',
  goOnClosing: 'that is the third time',
  afterPause: 'the last day of the pause has come',
  decisionClock: 'no initial meeting has been held',
  takeDialogue: 'nobody speaks for that unit yet',
  decideAlone: 'one enhetschef answers for both units, by a setting',
  assignCheck: 'nobody of the unit can make it, or an hour has passed',
  takeCheck: 'nobody of the unit can make it, or an hour has passed',
  watchToday: 'it is a check of VO and nobody is listed for the day',
  cannotNow: 'one person is asked',
  confirmAfterwards: 'the next check is due and nobody has confirmed this one',
  callMe: 'the order has not been started',
  enough: 'a behandlare stays in the case',
  declineInitial: 'the booked day has not passed',
  declineFollowUp: 'the booked day has not passed',
  declineClosing: 'the booked day has not passed',
  missInitial: 'the booked day has come',
  missFollowUp: 'the booked day has come',
  missClosing: 'the booked day has come',
  expectPlan: 'the last day of the plan has passed',
  askManager: 'the last day of the plan has passed',
  resume: 'the pause is not over',
  askSuperior: 'the managers answer differently and a superior is named, by a setting',
  reopenDecision: 'both managers have decided, and it is not carried out yet',
  wantTalk: 'the managers have not decided it',
  withdraw: 'nobody has taken it, and the managers have not decided it',
  closeAsDuplicate: 'FH has taken the watch',
  reopen: 'that ended the case',
};

/**
 * When the step opens, read off the event that opened it in each situation. Throws for an event
 * without words.
 */
export function opensWhen({ name, opened }: PlayedStep): string {
  const events = opened.flatMap(({ task, played: { doc } }) => doc.events[task.n - 1] ?? []);
  const happened = events.map((event) => {
    const key =
      event.type === 'meetingHeld' ? (`meetingHeld/${event.meeting}` as const) : event.type;
    const words = HAPPENED[key as Happened];
    if (words === undefined) throw new Error(`${name} opens by ${event.type}, which has no words`);
    return words;
  });
  const onlyIf = ONLY_IF[name as StepName];
  const when = `when ${orText(withoutRepeats(happened))}`;
  return onlyIf === undefined ? when : `${when}; only if ${onlyIf}`;
}
