import { capital, namesText } from './days.ts';

/**
 * What the cards of routine R say: the next steps, as a title, one or two sentences, and the row
 * that stands for it below another step. The title stands alone on a locked phone. The buttons and
 * labels stand in `outpatient-buttons.ts`.
 */
export const steps = {
  assign: (f: { decided: string; vs: string; socialWorker: string }) => ({
    title: 'Utse behandlare',
    body:
      `Beslutet om öppenvård fattades ${f.decided}. Uppdraget finns i ${f.vs}. ` +
      `${f.socialWorker} berättar mer muntligt.`,
  }),
  assignAgain: (f: { therapist: string; left: string }) => ({
    title: 'Utse behandlare',
    body:
      `${f.therapist} kan inte ta ` +
      `uppdraget.${f.left === '' ? '' : ` ${f.left} är kvar som behandlare.`}`,
  }),
  call: (f: { manager: string }) => ({
    title: 'Ring enhetschefen',
    body: `${f.manager} ber dig ringa om ärendet.`,
    row: `Ring ${f.manager}`,
  }),
  inform: (f: { therapists: string }) => ({
    title: 'Ge en första information',
    body: `Prata med ${f.therapists}. Skriv inget om ärendet här.`,
    row: `Ge ${f.therapists} en första information. Skriv inget om ärendet här.`,
  }),
  grant: (f: { vs: string; therapists: string; grant: boolean; start: boolean; send: boolean }) => {
    if (!f.grant && !f.start) return { title: 'Skicka vårdplanen', body: `Den skickas i ${f.vs}.` };
    const first = f.grant ? 'Tilldela uppdraget' : 'Starta uppdraget';
    const parts = [
      first,
      ...(f.grant && f.start ? ['starta det'] : []),
      ...(f.send ? ['skicka vårdplanen'] : []),
    ];
    return {
      title: first,
      body: `${f.grant ? `${f.therapists} blir behandlare. ` : ''}${namesText(parts)} i ${f.vs}.`,
    };
  },
  revoke: (f: { vs: string; therapist: string }) => ({
    title: 'Ta bort tilldelningen',
    body: `${f.therapist} är inte längre behandlare. Ta bort tilldelningen i ${f.vs}.`,
    row: `Ta bort tilldelningen för ${f.therapist} i ${f.vs}`,
  }),
  newTherapist: (f: { manager: string; socialWorker: string; informed: boolean }) => ({
    title: initialTitle,
    body:
      'Du är behandlare i ett nytt ärende. ' +
      (f.informed ? 'Kontakta ' : `${f.manager} ger dig en första information. Kontakta sedan `) +
      `${f.socialWorker} och boka en tid då ni träffar den enskilde tillsammans.`,
  }),
  initialLate: (f: { socialWorker: string }) => ({
    title: initialTitle,
    body: `Kontakta ${f.socialWorker}. Boka en tid då ni träffar den enskilde tillsammans.`,
  }),
  joined: (f: { manager: string }) => ({
    title: 'Du är ny behandlare',
    body: `${f.manager} ger dig en första information.`,
  }),
  declined: (f: { who: string }) => `Tiden passade inte ${f.who}.`,
  bookInitial: () => ({
    title: initialTitle,
    body: 'Kom överens om en tid då ni träffar den enskilde tillsammans.',
  }),
  booked: (f: { kind: string; day: string }) => ({
    title: `${theMeetings[f.kind]} är ${bookedAs(f.kind)}`,
    body: `${theMeetings[f.kind]} är ${bookedAs(f.kind)} till ${f.day}.`,
  }),
  today: (f: { kind: string; day: string }) => ({
    title: 'Svara när mötet har varit',
    body: `${theMeetings[f.kind]} är ${bookedAs(f.kind)} till ${f.day}.`,
  }),
  didItHappen: (f: { kind: string; day: string }) => ({
    title: 'Svara på om mötet blev av',
    body: `${theMeetings[f.kind]} var ${bookedAs(f.kind)} till ${f.day}.`,
  }),
  tooLate: (f: { due: string }) => `Det är efter ${f.due}, sista dag enligt rutinen.`,
  carePlanFirst: (f: { who: string }) => `Mötet kan bekräftas när ${f.who} har skickat vårdplanen.`,
  you: 'du',
  goOn: () => ({
    title: 'Bestäm hur ni går vidare',
    body: 'Tre bokade tider har inte blivit av.',
  }),
  consult: (f: { others: string }) => ({
    title: 'Stäm av med varandra',
    body: `Du och ${f.others} är behandlare.`,
    row: `Stäm av med ${f.others}`,
  }),
  readCarePlan: (f: { vs: string }) => ({
    title: 'Läs vårdplanen',
    body: `Vårdplanen är skickad i ${f.vs}.`,
  }),
  writePlan: (f: { vs: string; anchor: string; from: string }) => ({
    title: planTitle,
    body:
      `Skriv den tillsammans med den enskilde i ${f.vs}. Den ska vara klar tre veckor efter ` +
      `${f.anchor} ${f.from}.`,
  }),
  planLate: (f: { vs: string; anchor: string; from: string; expected: string }) => ({
    title: planTitle,
    body:
      `Skriv den tillsammans med den enskilde i ${f.vs}. Den skulle vara klar tre veckor efter ` +
      `${f.anchor} ${f.from}.${f.expected === '' ? '' : ` Behandlaren räknar med ${f.expected}.`}`,
  }),
  withoutClient: 'Skrevs den utan den enskilde ska skälet finnas i journalen.',
  talk: (f: { therapist: string }) => ({
    title: 'Prata med en medarbetare',
    body: `${f.therapist} vill prata med dig om en genomförandeplan.`,
    row: `Prata med ${f.therapist} om en genomförandeplan`,
  }),
  updatePlan: (f: { vs: string }) => ({
    title: 'Uppdatera genomförandeplanen',
    body: `Det bestämdes vid uppföljningen. Uppdatera den i ${f.vs}.`,
  }),
  care: (f: { vs: string; told: string; changed: boolean }) =>
    changeWords('vårdplanen', 'Behovet har ändrats.', f),
  treatment: (f: { vs: string; told: string; changed: boolean }) =>
    changeWords('genomförandeplanen', 'Behandlingen ändras.', f),
  client: 'den enskilde',
  bookFollowUp: (f: { therapists: string; anchor: string; from: string }) => ({
    title: 'Boka uppföljning',
    body:
      `Boka med den enskilde och ${f.therapists}. Den ska hållas inom tre månader efter ` +
      `${f.anchor} ${f.from}.`,
  }),
  bookClosing: (f: { therapists: string }) => ({
    title: 'Boka avslutningssamtal',
    body: `Boka med den enskilde och ${f.therapists}.`,
  }),
  therapists: (count: number) => (count > 1 ? 'behandlarna' : 'behandlaren'),
  afterPause: () => ({ title: 'Bestäm hur ni går vidare', body: 'Pausen är slut.' }),
  paused: (f: { name: string; isOwn: boolean; day: string; scope: string; whose: string }) => ({
    title: 'Påminnelser är pausade',
    body:
      `${f.isOwn ? 'Du' : f.name} har pausat påminnelserna till ${f.day}. ${pausedFor(f)}` +
      'Sista dagar och det som är försenat påminner jag om ändå.',
  }),
} as const;

/** A booked meeting in the reader's calendar (E26). */
export const calendar = {
  button: 'Lägg i kalendern',
  subject: 'Möte',
  nobody: 'Kalendern bjuder inte in någon, för inloggningsnamnen saknas i personallistan.',
  notInvited: (names: string) =>
    `Kalendern bjuder inte in ${names}, för inloggningsnamnet saknas i personallistan.`,
  noTime: 'Ingen tid är angiven. Välj klockslag i kalendern.',
} as const;

const initialTitle = 'Boka det inledande mötet';
const planTitle = 'Skriv genomförandeplanen';

function pausedFor(f: { scope: string; whose: string }): string {
  if (f.scope === 'unit') return 'Det gäller det som enheten ska göra. ';
  return f.scope === 'own' ? `Det gäller det som ${f.whose} ska göra. ` : '';
}

function changeWords(plan: string, why: string, f: { vs: string; told: string; changed: boolean }) {
  const tell = f.told === '' ? '' : `erätta för ${f.told}.`;
  if (f.changed)
    return { title: `Berätta om ${plan}`, body: `${capital(plan)} är ändrad. B${tell}` };
  return {
    title: `Ändra ${plan}`,
    body: `${why} Ändra i ${f.vs}${tell === '' ? '.' : ` och b${tell}`}`,
  };
}

export const meetings: Readonly<Record<string, string>> = {
  Initial: 'Inledande möte',
  FollowUp: 'Uppföljning',
  Closing: 'Avslutningssamtal',
};

/** The same in the definite form. */
const theMeetings: Readonly<Record<string, string>> = {
  Initial: 'Det inledande mötet',
  FollowUp: 'Uppföljningen',
  Closing: 'Avslutningssamtalet',
};

/**
 * "Bokad" or "bokat", "hållen" or "hållet": uppföljning is the only one of the three that is not
 * neuter.
 */
export function bookedAs(meeting: string): string {
  return meeting === 'FollowUp' ? 'bokad' : 'bokat';
}

/** "Bokat till måndag 26 januari klockan 10.45", among the facts of the case. */
export function bookedFor(meeting: string, when: string): string {
  return `${bookedAs(meeting)} till ${when}`;
}
