import { capital, namesText } from './days.ts';

/**
 * What the cards of routine R say: the next steps, as lead and body. The lead stands alone on a
 * locked phone. The buttons and labels stand in `outpatient-buttons.ts`.
 */
export const steps = {
  assign: (f: { decided: string; vs: string; socialWorker: string }) => ({
    lead: 'Utse behandlare i ett nytt ärende.',
    body:
      `Beslutet om öppenvård fattades ${f.decided}. Uppdraget finns i ${f.vs}. ` +
      `${f.socialWorker} berättar mer muntligt.`,
  }),
  assignAgain: (f: { therapist: string; left: string }) => ({
    lead: 'Utse behandlare.',
    body:
      `${f.therapist} kan inte ta ` +
      `uppdraget.${f.left === '' ? '' : ` ${f.left} är kvar som behandlare.`}`,
  }),
  call: (f: { manager: string }) => ({
    lead: 'Ring om ett ärende.',
    body: `${f.manager} ber dig ringa.`,
  }),
  inform: (f: { therapists: string }) => ({
    lead: 'Ge en första information om ett ärende.',
    body: `Prata med ${f.therapists}. Skriv inget om ärendet här.`,
  }),
  grant: (f: { vs: string; therapists: string; grant: boolean; start: boolean; send: boolean }) => {
    if (!f.grant && !f.start) return { lead: 'Skicka vårdplanen.', body: `Den skickas i ${f.vs}.` };
    const first = f.grant ? 'Tilldela uppdraget' : 'Starta uppdraget';
    const parts = [
      first,
      ...(f.grant && f.start ? ['starta det'] : []),
      ...(f.send ? ['skicka vårdplanen'] : []),
    ];
    return {
      lead: `${first}.`,
      body: `${f.grant ? `${f.therapists} blir behandlare. ` : ''}${namesText(parts)} i ${f.vs}.`,
    };
  },
  revoke: (f: { vs: string; therapist: string }) => ({
    lead: 'Ta bort en tilldelning.',
    body: `${f.therapist} är inte längre behandlare. Ta bort tilldelningen i ${f.vs}.`,
  }),
  newTherapist: (f: { manager: string; socialWorker: string; informed: boolean }) => ({
    lead: 'Du är behandlare i ett nytt ärende.',
    body:
      (f.informed ? 'Kontakta ' : `${f.manager} ger dig en första information. Kontakta sedan `) +
      `${f.socialWorker} och boka en tid då ni träffar den enskilde tillsammans.`,
  }),
  initialLate: (f: { anchor: string; from: string; socialWorker: string }) => ({
    lead: 'Boka det inledande mötet.',
    body:
      `Det har väntat sedan ${f.anchor} ${f.from}. Kontakta ${f.socialWorker} och boka en tid ` +
      'då ni träffar den enskilde tillsammans.',
  }),
  joined: (f: { manager: string }) => ({
    lead: 'Du är ny behandlare i ett ärende.',
    body: `${f.manager} ger dig en första information.`,
  }),
  declined: (f: { who: string }) => `Tiden passade inte ${f.who}.`,
  bookInitial: () => ({
    lead: 'Boka det inledande mötet.',
    body: 'Kom överens om en tid då ni träffar den enskilde tillsammans.',
  }),
  booked: (f: { kind: string; day: string }) => ({
    lead: 'En tid är bokad.',
    body: `${meetings[f.kind]} är ${bookedAs(f.kind)} ${f.day}.`,
  }),
  today: (f: { kind: string; day: string }) => ({
    lead: 'Ett möte är i dag.',
    body: `${meetings[f.kind]} är ${bookedAs(f.kind)} ${f.day}.`,
  }),
  didItHappen: (f: { kind: string; day: string }) => ({
    lead: 'Blev mötet av?',
    body: `${meetings[f.kind]} var ${bookedAs(f.kind)} ${f.day}.`,
  }),
  tooLate: (f: { due: string }) => `Det är efter ${f.due}, sista dag enligt rutinen.`,
  carePlanFirst: (f: { who: string }) => `Mötet kan bekräftas när ${f.who} har skickat vårdplanen.`,
  you: 'du',
  goOn: () => ({ lead: 'Mötet har inte blivit av tre gånger.', body: 'Bestäm hur ni går vidare.' }),
  consult: (f: { therapists: string }) => ({
    lead: 'Ni är flera behandlare.',
    body: `${f.therapists}. Stäm av med varandra.`,
  }),
  readCarePlan: (f: { vs: string }) => ({
    lead: 'Läs vårdplanen.',
    body: `Vårdplanen är skickad i ${f.vs}.`,
  }),
  writePlan: (f: { vs: string; due: string; anchor: string; from: string }) => ({
    lead: 'Skriv genomförandeplanen.',
    body:
      `Skriv den tillsammans med den enskilde i ${f.vs} senast ${f.due}. Det är tre veckor ` +
      `efter ${f.anchor} ${f.from}.`,
  }),
  planLate: (f: { due: string; expected: string }) => ({
    lead: 'Genomförandeplanen är inte bekräftad.',
    body:
      'Den skulle vara klar ' +
      `${f.due}.${f.expected === '' ? '' : ` Behandlaren räknar med ${f.expected}.`}`,
  }),
  talk: (f: { therapist: string }) => ({
    lead: 'Prata med en medarbetare.',
    body: `${f.therapist} vill prata med dig om en genomförandeplan.`,
  }),
  updatePlan: (f: { vs: string }) => ({
    lead: 'Uppdatera genomförandeplanen.',
    body: `Det bestämdes vid uppföljningen. Uppdatera den i ${f.vs}.`,
  }),
  care: (f: { vs: string; told: string; changed: boolean }) =>
    changeWords('vårdplanen', 'Behovet har ändrats.', f),
  treatment: (f: { vs: string; told: string; changed: boolean }) =>
    changeWords('genomförandeplanen', 'Behandlingen ändras.', f),
  client: 'den enskilde',
  bookFollowUp: (f: { due: string; anchor: string; from: string }) => ({
    lead: 'Boka uppföljning.',
    body:
      `Boka med den enskilde och behandlaren. Den ska hållas senast ${f.due}, tre månader ` +
      `efter ${f.anchor} ${f.from}.`,
  }),
  followUpLate: (f: { due: string }) => ({
    lead: 'Uppföljningen är inte bekräftad.',
    body: `Den skulle vara hållen ${f.due}.`,
  }),
  bookClosing: () => ({
    lead: 'Boka avslutningssamtal.',
    body: 'Boka med den enskilde och behandlaren.',
  }),
  afterPause: () => ({ lead: 'Pausen är slut.', body: 'Hur går ni vidare?' }),
  paused: (f: { name: string; isOwn: boolean; day: string; scope: string; whose: string }) => ({
    lead: `${f.isOwn ? 'Du' : f.name} har pausat påminnelserna till ${f.day}.`,
    body: `${pausedFor(f)}Sista dagar och det som är försenat påminner jag om ändå.`,
  }),
} as const;

function pausedFor(f: { scope: string; whose: string }): string {
  if (f.scope === 'unit') return 'Det gäller det som enheten ska göra. ';
  return f.scope === 'own' ? `Det gäller det som ${f.whose} ska göra. ` : '';
}

function changeWords(plan: string, why: string, f: { vs: string; told: string; changed: boolean }) {
  const tell = f.told === '' ? '' : `erätta för ${f.told}.`;
  if (f.changed)
    return { lead: `Berätta om ${plan}.`, body: `${capital(plan)} är ändrad. B${tell}` };
  return {
    lead: `Ändra ${plan}.`,
    body: `${why} Ändra i ${f.vs}${tell === '' ? '.' : ` och b${tell}`}`,
  };
}

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
