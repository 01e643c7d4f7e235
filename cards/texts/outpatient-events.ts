import type { Amendment } from '../../src/domain/engine/step.ts';
import type { OutpatientEvent } from '../../src/domain/outpatient/events.ts';

type Facts = Readonly<Record<string, string>>;

/** Whether den enskilde took part in a talk. */
const tookPart: Readonly<Record<string, string>> = {
  tookPart: 'deltog',
  declined: 'avböjde, skälet finns i journalen',
  absent: 'deltog inte',
};

/**
 * What happened in a case of outpatient care, for its history (E19), and what is the same in every
 * case.
 */
export const outpatientEvents: Readonly<
  Record<(OutpatientEvent | Amendment)['type'], (f: Facts) => string>
> = {
  opened: () => 'Ärendet öppnat',
  decisionMade: (f) => `Beslut fattat ${f.day}`,
  orderCreated: (f) => `Uppdrag skapat ${f.day}`,
  callRequested: () => 'Bad socialsekreteraren ringa',
  called: () => 'Har ringt',
  assigned: (f) => `Utsåg behandlare: ${f.names}`,
  assignmentEnough: () => 'Ingen ny behandlare utses',
  informed: () => 'Första information lämnad',
  therapistRemoved: (f) =>
    f.why === 'cannot'
      ? `${f.names} kan inte ta uppdraget`
      : f.why === 'wrongPerson'
        ? `Fel person: ${f.names} är inte behandlare`
        : `${f.names} är inte längre behandlare`,
  granted: (f) => `Uppdraget tilldelat ${f.names}`,
  grantRevoked: (f) => `Tilldelningen borttagen för ${f.names}`,
  started: (f) => `Uppdraget startat ${f.day}`,
  carePlanSent: () => 'Vårdplanen skickad',
  carePlanRead: () => 'Vårdplanen läst',
  consulted: () => 'Har stämt av med övriga behandlare',
  meetingBooked: (f) => `${f.meeting} ${f.booked} till ${f.day}`,
  meetingBookedAt: (f) => `${f.meeting} ${f.booked} till ${f.day} ${f.clock}`,
  timeDeclined: (f) => `Tiden passade inte: ${f.meeting}`,
  meetingMissed: (f) => `${f.meeting} blev inte av`,
  meetingHeld: (f) =>
    `${f.meeting} ${f.held} ${f.day}. Den enskilde ${tookPart[f.client ?? '']}. Behandlare: ` +
    (f.names || 'ingen'),
  followUpAnswered: (f) =>
    'Svar vid uppföljningen: den enskildes behov har ' +
    `${f.needs === 'true' ? '' : 'inte '}ändrats, genomförandeplanen behöver ` +
    `${f.plan === 'true' ? '' : 'inte '}uppdateras`,
  planWritten: (f) =>
    f.together === 'true'
      ? 'Genomförandeplanen skriven tillsammans med den enskilde'
      : 'Genomförandeplanen skriven utan den enskilde, skälet finns i journalen',
  planExpected: (f) => `Genomförandeplanen klar senast ${f.until}`,
  managerAsked: () => 'Vill prata med sin chef',
  managerTalked: () => 'Har pratat',
  planUpdateNeeded: () => 'Genomförandeplanen behöver uppdateras',
  planUpdated: () => 'Genomförandeplanen uppdaterad',
  needsChanged: () => 'Behovet har ändrats',
  carePlanChanged: () => 'Vårdplanen ändrad',
  carePlanToldClient: () => 'Den enskilde vet om vårdplanen',
  carePlanToldTherapists: () => 'Behandlarna vet om vårdplanen',
  treatmentChanged: () => 'Behandlingen ändras',
  planChanged: () => 'Genomförandeplanen ändrad',
  planToldClient: () => 'Den enskilde vet om genomförandeplanen',
  planToldSocialWorker: () => 'Socialsekreteraren vet om genomförandeplanen',
  paused: (f) => `Påminnelser pausade till ${f.until}`,
  resumed: () => 'Påminnelser återupptagna',
  remindersPaused: (f) => `${pausedWhat[f.scope ?? ''] ?? 'Påminnelser'} pausade till ${f.until}`,
  remindersResumed: () => 'Påminnelser återupptagna',
  endStarted: () => 'Ärendet ska avslutas',
  endCancelled: () => 'Ärendet avslutas inte',
  closed: (f) => `Ärendet avslutat. ${f.reason}`,
  reopened: () => 'Ärendet öppnat igen',
  socialWorkerChanged: (f) => `Ny socialsekreterare: ${f.names}`,
  vsNumberGiven: () => 'Nummer i verksamhetssystemet angivet',
  undone: (f) => `Ångrade: ${f.what}`,
  corrected: (f) => `Rättade ”${f.what}”: rätt dag är ${f.day}`,
};

const pausedWhat: Readonly<Record<string, string>> = {
  unit: 'Enhetens påminnelser',
  own: 'Egna påminnelser',
};
