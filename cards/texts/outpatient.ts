/** The buttons, by step; a step that is answered by one of several buttons has one for each choice. */
export const buttons: Readonly<Record<string, string>> = {
  assign: 'Utse behandlare',
  enough: 'Det räcker så',
  call: 'Jag har ringt',
  inform: 'Första information lämnad',
  revoke: 'Tilldelningen är borttagen',
  bookInitial: 'Tid är bokad',
  bookFollowUp: 'Tid är bokad',
  bookClosing: 'Tid är bokad',
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
  reopen: 'Öppna igen',
  undo: 'Ångra',
};

/** What several ticks in one press are called, by the steps that are open. */
export const bundles: Readonly<Record<string, string>> = {
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
  'changePlan tellClientPlan tellSocialWorker': 'Ändrad, den enskilde och socialsekreteraren vet',
  all: 'Allt är klart',
  part: 'Bara en del är klar',
  save: 'Spara',
};

/** What somebody is waited for to do: "Väntar på Eva Skiss: utse behandlare". */
export const awaited: Readonly<Record<string, string>> = {
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
  tellClientPlan: 'berätta om planen för den enskilde',
  tellSocialWorker: 'berätta om planen för socialsekreteraren',
  afterPause: 'säga hur ni går vidare',
};

/** The labels of inputs, by step and field where a field means different things. */
export const labels: Readonly<Record<string, string>> = {
  decided: 'Beslutet om öppenvård fattades',
  ordered: 'Uppdraget skapades i {vs}',
  vsNumber: 'Ärendets nummer i {vs} (kan hoppas över). Skriv inga namn, personnummer eller uppgifter om hälsa här.',
  unit: 'Enhet som ska utföra',
  therapists: 'Behandlare',
  'assign/therapists': 'Vem blir behandlare? Du kan välja flera.',
  'start/day': 'Uppdraget startades',
  'bookInitial/day': 'Mötesdag, tillsammans med den enskilde',
  'bookFollowUp/day': 'Dag för uppföljningen',
  'bookClosing/day': 'Dag för avslutningssamtalet',
  'end/day': 'Avslutningssamtalet är bokat (om det är klart)',
  'expectPlan/day': 'Klar senast (flyttar inte sista dagen)',
  'pause/day': 'Pausa till',
  'correct/day': 'Rätt datum',
  'correct/tasks': 'Vilket datum ska rättas?',
  parts: 'Vad är klart?',
  day: 'Ny mötesdag',
  held: 'Mötet hölls',
  client: 'Den enskilde',
  present: 'Behandlare som deltog',
  needs: 'Har den enskildes behov ändrats?',
  plan: 'Behöver genomförandeplanen uppdateras?',
  to: 'Ny socialsekreterare',
  person: 'Vem är borta?',
  from: 'Första dagen borta',
  until: 'Sista dagen borta (tom = tills vidare)',
  deputy: 'Ersättare',
  number: 'Ärendets nummer',
  whose: 'Vems ärenden?',
  receiver: '{number}: ny mottagare',
};

export const choices: Readonly<Record<string, string>> = {
  'client/tookPart': 'Deltog',
  'client/declined': 'Avböjde, skälet finns i journalen',
  'client/absent': 'Deltog inte',
  'needs/no': 'Nej',
  'needs/yes': 'Ja, vårdplanen ska ändras',
  'plan/no': 'Nej',
  'plan/yes': 'Ja',
};

/** What a date is counted from, and what the dates of a case are called. */
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

/** The next steps, as lead and body: the lead stands alone on a locked phone. */
export const steps = {
  assign: (f: { decided: string; vs: string; socialWorker: string }) => ({
    lead: 'Utse behandlare i ett nytt ärende.',
    body: `Beslutet om öppenvård fattades ${f.decided}. Uppdraget finns i ${f.vs}. ${f.socialWorker} berättar mer muntligt.`,
  }),
  assignAgain: (f: { therapist: string; left: string }) => ({
    lead: 'Utse behandlare.',
    body: `${f.therapist} kan inte ta uppdraget.${f.left === '' ? '' : ` ${f.left} är kvar som behandlare.`}`,
  }),
  call: (f: { manager: string }) => ({ lead: 'Ring om ett ärende.', body: `${f.manager} ber dig ringa.` }),
  inform: (f: { therapists: string }) => ({
    lead: 'Ge en första information om ett ärende.',
    body: `Prata med ${f.therapists}. Skriv inget om ärendet här.`,
  }),
  grant: (f: { therapists: string; parts: string }) => ({
    lead: 'Behandlare är utsedd.',
    body: `${f.therapists} blir behandlare. ${f.parts}`,
  }),
  grantParts: (f: { vs: string; therapists: string; grant: boolean; start: boolean; send: boolean }) =>
    [
      f.grant && f.start
        ? `Tilldela ${f.therapists} uppdraget i ${f.vs} och starta det.`
        : f.grant
          ? `Tilldela ${f.therapists} uppdraget i ${f.vs}.`
          : f.start
            ? `Starta uppdraget i ${f.vs}.`
            : '',
      f.send ? `Skicka vårdplanen i ${f.vs}.` : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  revoke: (f: { vs: string; therapist: string }) => ({
    lead: 'Ta bort en tilldelning.',
    body: `${f.therapist} är inte längre behandlare. Ta bort tilldelningen i ${f.vs}.`,
  }),
  newTherapist: (f: { manager: string; socialWorker: string }) => ({
    lead: 'Du är behandlare i ett nytt ärende.',
    body: `${f.manager} ger dig en första information. Kontakta sedan ${f.socialWorker} och boka en tid då ni träffar den enskilde tillsammans.`,
  }),
  bookInitial: () => ({
    lead: 'Boka det inledande mötet.',
    body: 'Kom överens om en tid då ni träffar den enskilde tillsammans.',
  }),
  booked: (f: { meeting: string; day: string }) => ({ lead: 'En tid är bokad.', body: `${f.meeting} är bokat ${f.day}.` }),
  didItHappen: (f: { meeting: string; day: string }) => ({ lead: 'Blev mötet av?', body: `${f.meeting} var bokat ${f.day}.` }),
  tooLate: (f: { due: string }) => `Det är efter ${f.due}, sista dag enligt rutinen.`,
  carePlanFirst: (f: { who: string }) => `Mötet kan bekräftas när ${f.who} har skickat vårdplanen.`,
  goOn: () => ({ lead: 'Mötet har inte blivit av tre gånger.', body: 'Bestäm hur ni går vidare.' }),
  consult: (f: { therapists: string }) => ({ lead: 'Ni är flera behandlare.', body: `${f.therapists}. Stäm av med varandra.` }),
  readCarePlan: (f: { vs: string }) => ({ lead: 'Läs vårdplanen.', body: `Vårdplanen är skickad i ${f.vs}.` }),
  writePlan: (f: { vs: string; due: string; anchor: string; from: string }) => ({
    lead: 'Skriv genomförandeplanen.',
    body: `Skriv den tillsammans med den enskilde i ${f.vs} senast ${f.due}. Det är tre veckor efter ${f.anchor} ${f.from}.`,
  }),
  planLate: (f: { due: string; expected: string }) => ({
    lead: 'Genomförandeplanen är inte bekräftad.',
    body: `Den skulle vara klar ${f.due}.${f.expected === '' ? '' : ` Klar senast ${f.expected}, enligt behandlaren.`}`,
  }),
  talk: (f: { therapist: string }) => ({
    lead: 'Prata med en medarbetare.',
    body: `${f.therapist} vill prata med dig om en genomförandeplan.`,
  }),
  updatePlan: (f: { vs: string }) => ({
    lead: 'Uppdatera genomförandeplanen.',
    body: `Det bestämdes vid uppföljningen. Uppdatera den i ${f.vs}.`,
  }),
  care: (f: { vs: string; therapists: string }) => ({
    lead: 'Ändra vårdplanen.',
    body: `Behovet har ändrats. Ändra i ${f.vs} och berätta för den enskilde och ${f.therapists}.`,
  }),
  treatment: (f: { vs: string; socialWorker: string }) => ({
    lead: 'Ändra genomförandeplanen.',
    body: `Behandlingen ändras. Ändra i ${f.vs} och berätta för den enskilde och ${f.socialWorker}.`,
  }),
  bookFollowUp: (f: { due: string; anchor: string; from: string }) => ({
    lead: 'Boka uppföljning.',
    body: `Boka med den enskilde och behandlaren. Den ska hållas senast ${f.due}, tre månader efter ${f.anchor} ${f.from}.`,
  }),
  followUpLate: (f: { due: string }) => ({ lead: 'Uppföljningen är inte bekräftad.', body: `Den skulle vara hållen ${f.due}.` }),
  bookClosing: () => ({ lead: 'Boka avslutningssamtal.', body: 'Boka med den enskilde och behandlaren.' }),
  afterPause: () => ({ lead: 'Pausen är slut.', body: 'Hur går ni vidare?' }),
} as const;

export const meetings: Readonly<Record<string, string>> = {
  Initial: 'Inledande möte',
  FollowUp: 'Uppföljning',
  Closing: 'Avslutningssamtal',
};
