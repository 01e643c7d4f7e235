import type { AwaitedKey, BundleKey, ButtonKey, Confirmed, WordsBy } from './keys.ts';

/** The buttons, by step. A step with a button for each choice has one title for each. */
export const buttons = {
  assign: 'Utse behandlare',
  enough: 'Det räcker så',
  call: 'Jag har ringt',
  inform: 'Första information lämnad',
  revoke: 'Tilldelningen är borttagen',
  bookInitial: 'Tid är bokad',
  bookFollowUp: 'Tid är bokad',
  bookClosing: 'Tid är bokad',
  'bookInitial/more': 'Tid är bokad för inledande möte',
  'bookFollowUp/more': 'Tid är bokad för uppföljning',
  'bookClosing/more': 'Tid är bokad för avslutning',
  declineInitial: 'Tiden passar inte mig',
  declineFollowUp: 'Tiden passar inte mig',
  declineClosing: 'Tiden passar inte mig',
  holdInitial: 'Mötet hölls',
  holdFollowUp: 'Uppföljningen är hållen',
  holdClosing: 'Samtalet är hållet',
  missInitial: 'Mötet blev inte av',
  missFollowUp: 'Mötet blev inte av',
  missClosing: 'Mötet blev inte av',
  rebookInitial: 'Ny tid',
  rebookFollowUp: 'Ny tid',
  rebookClosing: 'Ny tid',
  goOnInitial: 'Boka ny tid',
  goOnFollowUp: 'Boka ny tid',
  goOnClosing: 'Boka ny tid',
  consult: 'Vi har stämt av',
  readCarePlan: 'Jag har läst vårdplanen',
  'writePlan/together': 'Skriven tillsammans med den enskilde',
  'writePlan/without': 'Skriven utan den enskilde, skälet finns i journalen',
  expectPlan: 'Klar senast …',
  askManager: 'Prata med min chef',
  talk: 'Vi har pratat',
  updatePlan: 'Genomförandeplanen är uppdaterad',
  afterPause: 'Fortsätt',
  callMe: 'Be {socialWorker} ringa mig',
  cannot: 'Jag kan inte ta uppdraget',
  needsChanged: 'Behovet har ändrats',
  treatmentChanged: 'Behandlingen ändras',
  pause: 'Pausa påminnelser',
  'pause/unit': 'Pausa enhetens påminnelser',
  'pause/own': 'Pausa mina påminnelser',
  pauseAgain: 'Pausa igen',
  resume: 'Återuppta påminnelser',
  end: 'Avsluta ärendet',
  'end/talk': 'Håll avslutningssamtal',
  'end/declined': 'Den enskilde avböjde samtal',
  'end/other': 'Annat skäl, finns i journalen',
  endWithoutTalk: 'Avsluta utan samtal',
  'endWithoutTalk/declined': 'Den enskilde avböjde',
  'endWithoutTalk/other': 'Annat skäl, finns i journalen',
  cancelEnd: 'Avsluta inte, fortsätt',
  changeTherapists: 'Ändra behandlare',
  'changeTherapists/changed': 'Byt behandlare',
  'changeTherapists/wrongPerson': 'Det var fel person',
  changeSocialWorker: 'Byt socialsekreterare',
  correct: 'Rätta datum',
  closeAsMistake: 'Avsluta som felaktigt öppnat',
  'closeAsMistake/mistake': 'Öppnat av misstag',
  'closeAsMistake/duplicate': 'Dubblett',
  'closeAsMistake/wrongType': 'Fel typ av ärende',
  nameInCaseSystem: 'Ange nummer i {vs}',
  reopen: 'Öppna igen',
  undo: 'Ångra',
} satisfies WordsBy<ButtonKey>;

/**
 * The question before a press that its maker cannot undo: a person who gives a case back has no
 * part in it any longer.
 */
export const confirm = {
  cannot: {
    words: 'Ärendet går tillbaka till enhetschefen, som utser någon annan.',
    yes: 'Ja, lämna tillbaka',
  },
} satisfies Confirmed;

/** The title of one press for several ticks, by the steps that are open. */
export const bundles = {
  'grant start sendCarePlan': 'Tilldelat, startat och vårdplanen skickad',
  'grant start': 'Tilldelat och startat',
  'grant sendCarePlan': 'Tilldelat och vårdplanen skickad',
  'start sendCarePlan': 'Startat och vårdplanen skickad',
  grant: 'Tilldelat',
  start: 'Startat',
  sendCarePlan: 'Vårdplanen är skickad',
  changeCarePlan: 'Vårdplanen är ändrad',
  tellClientCarePlan: 'Den enskilde vet',
  tellTherapists: 'Behandlarna vet',
  changePlan: 'Genomförandeplanen är ändrad',
  tellClientPlan: 'Den enskilde vet',
  tellSocialWorker: 'Socialsekreteraren vet',
  'changeCarePlan tellClientCarePlan tellTherapists': 'Ändrad, den enskilde och behandlaren vet',
  'changeCarePlan tellClientCarePlan': 'Ändrad, den enskilde vet',
  'changeCarePlan tellTherapists': 'Ändrad, behandlaren vet',
  'tellClientCarePlan tellTherapists': 'Den enskilde och behandlaren vet',
  'changePlan tellClientPlan tellSocialWorker': 'Ändrad, den enskilde och socialsekreteraren vet',
  'changePlan tellClientPlan': 'Ändrad, den enskilde vet',
  'changePlan tellSocialWorker': 'Ändrad, socialsekreteraren vet',
  'tellClientPlan tellSocialWorker': 'Den enskilde och socialsekreteraren vet',
  all: 'Allt är klart',
  part: 'Bara en del är klar',
  save: 'Spara',
} satisfies WordsBy<BundleKey>;

/** The awaited step in words: "Väntar på Eva Skiss: utse behandlare". */
export const awaited = {
  assign: 'utse behandlare',
  call: 'ringa enhetschefen',
  inform: 'ge en första information',
  grant: 'tilldela uppdraget',
  start: 'starta uppdraget',
  sendCarePlan: 'skicka vårdplanen',
  revoke: 'ta bort en tilldelning',
  bookInitial: 'boka inledande möte',
  holdInitial: 'hålla inledande möte',
  goOnInitial: 'bestämma hur ni går vidare',
  bookFollowUp: 'boka uppföljning',
  holdFollowUp: 'hålla uppföljning',
  goOnFollowUp: 'bestämma hur ni går vidare',
  bookClosing: 'boka avslutningssamtal',
  holdClosing: 'hålla avslutningssamtal',
  goOnClosing: 'bestämma hur ni går vidare',
  consult: 'stämma av med varandra',
  readCarePlan: 'läsa vårdplanen',
  writePlan: 'skriva genomförandeplan',
  talk: 'prata om genomförandeplanen',
  updatePlan: 'uppdatera genomförandeplanen',
  changeCarePlan: 'ändra vårdplanen',
  tellClientCarePlan: 'berätta om vårdplanen för den enskilde',
  tellTherapists: 'berätta om vårdplanen för behandlarna',
  changePlan: 'ändra genomförandeplanen',
  tellClientPlan: 'berätta om genomförandeplanen för den enskilde',
  tellSocialWorker: 'berätta om genomförandeplanen för socialsekreteraren',
  'tellClientCarePlan tellTherapists': 'berätta om vårdplanen för den enskilde och behandlarna',
  'tellClientPlan tellSocialWorker':
    'berätta om genomförandeplanen för den enskilde och socialsekreteraren',
  afterPause: 'säga hur ni går vidare',
  decisionClock: 'kontrollera om beslutet är verkställt',
} satisfies WordsBy<AwaitedKey>;

/** The labels of inputs, by step and field where a field means different things. */
export const labels = {
  decided: 'Beslutet om öppenvård fattades',
  ordered: 'Uppdraget skapades i {vs}',
  'nameInCaseSystem/vsNumber':
    'Ärendets nummer i {vs}. Skriv inga namn, personnummer eller uppgifter om hälsa här.',
  vsNumber:
    'Ärendets nummer i {vs} (kan hoppas över). Skriv inga namn, personnummer eller uppgifter ' +
    'om hälsa här.',
  unit: 'Enhet som ska utföra',
  therapists: 'Behandlare',
  'assign/therapists': 'Vem blir behandlare? Du kan välja flera.',
  'changeTherapists/therapists': 'Behandlare i ärendet',
  'start/day': 'Uppdraget startades',
  'bookInitial/day': 'Mötesdag, tillsammans med den enskilde',
  'bookFollowUp/day': 'Dag för uppföljningen',
  'bookClosing/day': 'Dag för avslutningssamtalet',
  'end/day': 'Avslutningssamtalet är bokat (om det är klart)',
  'expectPlan/day': 'Klar senast (flyttar inte sista dagen)',
  'pause/day': 'Pausa till (högst 30 dagar)',
  'correct/day': 'Rätt datum',
  tasks: 'Vilket datum ska rättas?',
  day: 'Ny mötesdag',
  held: 'Mötet hölls',
  client: 'Den enskilde',
  present: 'Behandlare som deltog',
  needs: 'Har den enskildes behov ändrats?',
  plan: 'Behöver genomförandeplanen uppdateras?',
  to: 'Ny socialsekreterare',
  person: 'Vem är borta?',
  from: 'Första dagen borta',
  until: 'Sista dagen borta (lämna tomt om det är tills vidare)',
  deputy: 'Ersättare (om du själv är borta)',
  standIn: 'Ersättare',
  number: 'Ärendets nummer',
  whose: 'Vems ärenden?',
  receiver: '{number}: ny mottagare',
  rest: 'Mottagare för övriga {count} ärenden',
} satisfies WordsBy<string>;

export const choices: Readonly<Record<string, string>> = {
  'therapists/nobody': 'Ingen behandlare',
  'client/tookPart': 'Deltog',
  'client/declined': 'Avböjde, skälet finns i journalen',
  'client/absent': 'Deltog inte',
  'needs/no': 'Nej',
  'needs/yes': 'Ja, vårdplanen ska ändras',
  'plan/no': 'Nej',
  'plan/yes': 'Ja',
};

/** What a date is counted from, and the names of a case's dates. */
export const anchors: Readonly<Record<string, string>> = {
  decided: 'beslutet',
  ordered: 'uppdraget skapades',
  opened: 'ärendet öppnades',
  assigned: 'tilldelningen',
  informed: 'den första informationen',
  started: 'uppdragets start',
  booked: 'det bokade mötet',
  initialMeeting: 'det inledande mötet',
  followUp: 'förra uppföljningen',
  closingMeeting: 'avslutningssamtalet',
};

export const dates = {
  decided: 'Beslut',
  ordered: 'Uppdrag skapat',
  started: 'Uppdrag startat',
  initialMeeting: 'Inledande möte',
  followUp: 'Uppföljning',
  closingMeeting: 'Avslutningssamtal',
} as const;

export const closedBecause: Readonly<Record<string, string>> = {
  talkHeld: 'Avslutningssamtalet är hållet.',
  declined: 'Den enskilde avböjde avslutningssamtal.',
  other: 'Avslutat av annat skäl, som finns i journalen.',
  mistake: 'Ärendet öppnades av misstag.',
  duplicate: 'Ärendet var en dubblett.',
  wrongType: 'Ärendet var av fel typ.',
};

export const meetings: Readonly<Record<string, string>> = {
  Initial: 'Inledande möte',
  FollowUp: 'Uppföljning',
  Closing: 'Avslutningssamtal',
};

/**
 * "Bokad" or "bokat", "hållen" or "hållet": uppföljning is the only one of the three that is not
 * neuter.
 */
export function bookedAs(meeting: string): string {
  return meeting === 'FollowUp' ? 'bokad' : 'bokat';
}

export function heldAs(meeting: string): string {
  return meeting === 'FollowUp' ? 'hållen' : 'hållet';
}
