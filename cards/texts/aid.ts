import type { Side } from '../../src/domain/people.ts';

/** The words of the cases between VO and FH: steps as lead and body, buttons, and what is waited for (ROUTINES 9). */
export const aid = {
  notice: (f: { link: string; vs: string }) => ({
    lead: 'Ett ärende väntar på att FH tar över.',
    body: `En person i ${f.link} hör till FH, enligt förslag. Läs i meddelandegruppen i ${f.vs}. VO bevakar så länge.`,
  }),
  takeBack: () => ({
    lead: 'En bevakning lämnas tillbaka till VO.',
    body: 'FH bevakar tills någon av er har tagit den. Har FH öppnat ett ärende lämnas det över för sig.',
  }),
  application: (f: { who: string; side: Side; to: Side; vs: string }) => ({
    lead: `En ansökan väntar på att ${f.to} tar den.`,
    body: `${f.who}, ${f.side}, har skickat den. Läs underlaget i ${f.vs}. ${f.side} ansvarar tills någon av er har tagit den.`,
  }),
  vob: (f: { who: string; side: Side; vs: string }) => ({
    lead: 'En ansökan väntar på att FH utreder den.',
    body: `${f.who}, ${f.side}, har skickat den. Den gäller vård- och omsorgsboende: FH utreder, VO beslutar. Läs underlaget i ${f.vs}.`,
  }),
  handover: (f: { who: string; side: Side; vs: string }) => ({
    lead: `${f.who}, ${f.side}, vill lämna över ett ärende till er.`,
    body: `Läs underlaget i ${f.vs}. Du ansvarar först när du har tagit emot det.`,
  }),
  takeOver: (f: { who: string }) => ({
    lead: 'En kollega ber dig ta över ett ärende.',
    body: `${f.who} ansvarar tills du har tagit över.`,
  }),
  talk: (f: { who: string; side: Side; owner: Side; watches: boolean }) => ({
    lead: 'Två enheter behöver prata om ett ärende.',
    body: `Rutinen säger inte uttryckligen vilken enhet som ansvarar. ${f.who}, ${f.side}, väntar på någon av er. ${meanwhile(f)}`,
  }),
  belongs: (f: { who: string; owner: Side; watches: boolean }) => ({
    lead: 'Kom överens om vilken enhet ett ärende hör till.',
    body: `Prata med ${f.who} och svara sedan. ${meanwhile(f)}`,
  }),
  answered: (f: { who: string; to: Side }) => `${f.who} har svarat att ärendet hör till ${f.to}.`,
  bestInterest: 'När du svarar bekräftar du att ni har utgått från den enskildes bästa. Motiveringen finns i journalen.',
  confirmReferral: (f: { who: string }) => ({
    lead: 'Ska en fråga gå till enhetscheferna?',
    body: `${f.who} kan inte bedöma vilken enhet ärendet hör till. Frågan går till cheferna även om du inte håller med.`,
  }),
  joint: (f: { vs: string }) => ({
    lead: 'Handläggarna behöver er hjälp att avgöra vilken enhet ett ärende hör till.',
    body: `Prata med varandra och svara sedan var för sig. Underlaget finns i ${f.vs}.`,
  }),
  jointDiffer: (f: { owner: Side; watches: boolean }) => ({
    lead: 'Ni har svarat olika.',
    body: `Prata med varandra och svara igen. ${f.owner} ${f.watches ? 'bevakar' : 'ansvarar'} tills ni är överens.`,
  }),
  jointAlone: (f: { vs: string }) => ({
    lead: 'Handläggarna behöver din hjälp att avgöra vilken enhet ett ärende hör till.',
    body: `Du är chef för båda enheterna. Underlaget finns i ${f.vs}.`,
  }),
  superior: (f: { vs: string }) => ({
    lead: 'Enhetscheferna är inte överens om vilken enhet ett ärende hör till.',
    body: `Ditt svar avgör. Underlaget finns i ${f.vs}.`,
  }),
  weighed: (watches: boolean) =>
    `När du svarar bekräftar du att ni har vägt in ${watches ? '' : 'ansökan, '}grundproblematik, hjälpbehov och annat av betydelse och utgått från den enskildes bästa.`,
  unconfirmed: 'Den andra handläggaren har inte bekräftat att frågan ska till er.',
  refused: (f: { who: string }) => `${f.who} håller inte med om att frågan ska till er.`,
  hasNotTalked: (f: { who: string }) => `${f.who} säger att ni inte har pratat än.`,
  documentDecision: (f: { to: Side; vs: string }) => ({
    lead: 'Dokumentera ett beslut.',
    body: `Enhetscheferna har beslutat: ${f.to} ansvarar. Dokumentera beslutet i ${f.vs}.`,
  }),
  writeMessage: (f: { vs: string; number: string }) => ({
    lead: 'Skriv i meddelandegruppen.',
    body: `Skriv i meddelandegruppen i ${f.vs}. Ange ${f.number}.`,
  }),
  reason: () => ({
    lead: 'Svara på en fråga om en bevakning.',
    body: 'Är den enskilde inlagd av någon annan orsak än psykisk ohälsa? Svaret sparas inte.',
  }),
  watching: (f: { link: string }) => ({
    lead: `Du bevakar ett ärende i ${f.link}.`,
    body: 'Sköt kontakten med Regionen enligt samverkansrutinen.',
  }),
  stillWatching: (f: { link: string }) => ({
    lead: 'VO bevakar fortfarande ett ärende.',
    body: `Bevakningen i ${f.link} går över när någon på FH har tagit den.`,
  }),
  moreToShare: (f: { number: string; vs: string }) => ({
    lead: 'Fler att fördela?',
    body: `FH är meddelad. VO bevakar tills någon på FH har tagit bevakningen. Ange ${f.number} i ${f.vs}.`,
  }),
  receiver: () => ({
    lead: 'Du har tagit emot ett ärende.',
    body: 'Ändra i huvudbilden och se till att bevakningarna följer med.',
  }),
  giver: (f: { who: string; file: boolean }) => ({
    lead: `${f.who} har tagit emot ett ärende.`,
    body: `Dokumentera i journalen${f.file ? ' och flytta den fysiska akten' : ''}.`,
  }),
  propose: (f: { vs: string }) => ({
    lead: 'Utred och lägg fram ett förslag till beslut.',
    body: `FH utreder, VO beslutar om vård- och omsorgsboende. Lägg förslaget i ${f.vs}.`,
  }),
  proposeAgain: (f: { who: string; vs: string }) => ({
    lead: 'Komplettera ett förslag till beslut.',
    body: `${f.who} behöver komplettering. Läs i ${f.vs}.`,
  }),
  decideVob: (f: { vs: string }) => ({
    lead: 'Ett förslag till beslut väntar på dig.',
    body: `Det finns i ${f.vs}. FH har utrett men får inte besluta om vård- och omsorgsboende.`,
  }),
  sent: (to: Side) => `${to} har fått frågan.`,
  sentLine: (f: { owner: Side; watches: boolean }) => meanwhile(f),
  number: (f: { number: string; vs: string }) => `Ärendet heter ${f.number}. Ange det i ${f.vs}.`,
  handedOver: (f: { side: Side; day: string }) => `Överlämningen är klar. ${f.side} ansvarar sedan ${f.day}.`,
  you: 'den andra enheten',
  region: 'Läs Regionens rutin',
} as const;

function meanwhile({ owner, watches }: { owner: Side; watches: boolean }): string {
  return `${owner} ${watches ? 'bevakar' : 'ansvarar'} så länge.`;
}

/** A check of Link, as lead and body. */
export const checks = {
  due: (f: { link: string; turn: number; of: number; watches: number; by: string; side: Side }) => ({
    lead: `Bevaka ${f.link}${f.side === 'VO' ? '' : f.watches === 1 ? ' för ditt ärende' : ` för dina ${f.watches} ärenden`}, kontroll ${f.turn} av ${f.of}.`,
    body: `Bekräfta senast ${f.by}.`,
  }),
  since: (day: string) => `Det är den första kontrollen sedan ${day}.`,
  missedBefore: (time: string) => `Kontrollen ${time} bekräftades inte. Börja med den.`,
  unclaimed: (count: number) =>
    count === 1 ? 'Bevaka också det ärende som FH inte har tagit.' : `Bevaka också de ${count} ärenden som FH inte har tagit.`,
  late: (f: { link: string; time: string }) => ({
    lead: `Ingen har bekräftat kontrollen ${f.time} i ${f.link}.`,
    body: 'Kan du bevaka nu?',
  }),
  missed: (f: { side: Side; time: string }) => ({
    lead: `Ingen på ${f.side} har bekräftat kontrollen ${f.time}.`,
    body: 'Se till att någon bevakar.',
  }),
  asked: (f: { link: string; time: string }) => ({
    lead: `Din chef ber dig bevaka ${f.link}.`,
    body: `Kontrollen ${f.time} är inte bekräftad.`,
  }),
  done: (time: string) => `Kontrollen ${time} är gjord.`,
  doneBy: (f: { who: string; at: string }) => `${f.who} bekräftade ${f.at}.`,
  over: (time: string) => `Kontrollen ${time} bekräftades inte.`,
  overLine: 'Den ingår i nästa kontroll.',
  others: (time: string) => `Kontrollen ${time} pågår.`,
  none: 'Inga bevakningar är kvar. Bekräfta så är kontrollen klar.',
} as const;

export const buttons: Readonly<Record<string, string>> = {
  take: 'Jag tar ansökan',
  'take/watch': 'Jag tar bevakningen',
  'take/back': 'Jag tar bevakningen för VO',
  'take/ongoing': 'Ta emot',
  takeOver: 'Jag tar över',
  toOrdinary: 'Till ordinarie handläggare',
  passOn: 'Be en kollega ta över',
  changeOwner: 'Byt handläggare',
  withdraw: 'Dra tillbaka',
  talk: 'Vi behöver prata',
  takeDialogue: 'Jag tar dialogen',
  agree: 'Vi är överens',
  'to/VO': 'Ärendet hör till VO',
  'to/FH': 'Ärendet hör till FH',
  referVO: 'Till enhetscheferna',
  referFH: 'Till enhetscheferna',
  'confirmReferralVO/yes': 'Ja, till cheferna',
  'confirmReferralFH/yes': 'Ja, till cheferna',
  'confirmReferralVO/no': 'Nej, jag håller inte med',
  'confirmReferralFH/no': 'Nej, jag håller inte med',
  notTalkedVO: 'Vi har inte pratat än',
  notTalkedFH: 'Vi har inte pratat än',
  askSuperior: 'Lämna till {superior}',
  changeAnswer: 'Ändra mitt svar',
  documentDecision: 'Beslutet är dokumenterat',
  writeMessage: 'Skrivet i meddelandegruppen',
  'considerReason/yes': 'Ja',
  'considerReason/no': 'Nej',
  'considerReason/unknown': 'Vet inte än',
  'end/all': 'Avsluta bevakningen',
  'end/closedInLink': 'Ärendet är avslutat i {link}',
  'end/svplDone': 'SVPL är genomförd',
  'end/dischargedBefore': 'Utskriven innan FH tog över',
  propose: 'Förslaget finns i {vs}',
  decideVob: 'Jag har beslutat',
  needMore: 'Jag behöver komplettering',
  confirmVO: 'Bevakat, inget att fördela',
  confirmFH: 'Jag har bevakat {link}',
  admission: 'Ny inskrivning att fördela',
  cannotNow: 'Jag kan inte nu',
  watchToday: 'Jag bevakar i dag',
  assignCheck: 'Utse någon',
  endOne: 'En bevakning ska avslutas',
  moreAdmissions: 'Ja',
  checkDone: 'Nej, kontrollen är klar',
};

/** Asked before a press, or said of it. */
export const confirm: Readonly<Record<string, { readonly words: string; readonly yes: string }>> = {
  withdraw: { words: 'Den andra enheten behöver då inte göra något.', yes: 'Ja, dra tillbaka' },
};

/** S10: with SVPL done the person may still be admitted; then the watch goes on. */
export const svplDone = {
  words:
    'Är den enskilde fortfarande inskriven? Då fortsätter bevakningen. Vid öppen tvångsvård avslutas den när ärendet är avslutat i {link}.',
  yes: 'Utskriven, avsluta bevakningen',
} as const;

export const bundles: Readonly<Record<string, string>> = {
  'changeOverview bringWatches': 'Huvudbilden ändrad, bevakningarna med',
  changeOverview: 'Huvudbilden är ändrad',
  bringWatches: 'Bevakningarna är med',
  writeNotes: 'Dokumenterat i journalen',
  'moveFile/moved': 'Fysisk akt flyttad',
  'moveFile/none': 'Fysisk akt finns inte',
  'writeNotes moveFile/moved': 'Dokumenterat, akten flyttad',
  'writeNotes moveFile/none': 'Dokumenterat, fysisk akt finns inte',
};

export const awaited: Readonly<Record<string, string>> = {
  take: 'ta över',
  takeOver: 'ta över',
  takeDialogue: 'ta dialogen',
  belongsVO: 'säga vilken enhet ärendet hör till',
  belongsFH: 'säga vilken enhet ärendet hör till',
  confirmReferralVO: 'säga om frågan ska till cheferna',
  confirmReferralFH: 'säga om frågan ska till cheferna',
  decideJointlyVO: 'svara för VO',
  decideJointlyFH: 'svara för FH',
  decideAlone: 'avgöra vilken enhet ärendet hör till',
  superiorDecides: 'avgöra vilken enhet ärendet hör till',
  documentDecision: 'dokumentera beslutet',
  writeMessage: 'skriva i meddelandegruppen',
  considerReason: 'svara på en fråga om bevakningen',
  changeOverview: 'ändra i huvudbilden',
  bringWatches: 'se till att bevakningarna följer med',
  'changeOverview bringWatches': 'ändra i huvudbilden och ta med bevakningarna',
  writeNotes: 'dokumentera i journalen',
  moveFile: 'flytta den fysiska akten',
  propose: 'lägga fram förslag till beslut',
  decideVob: 'besluta',
  confirm: 'bevaka och bekräfta',
};

export const labels: Readonly<Record<string, string>> = {
  'toOrdinary/to': 'Ordinarie handläggare',
  'passOn/to': 'Vem ska ta över?',
  'changeOwner/to': 'Ny handläggare',
  'assignCheck/to': 'Vem ska bevaka?',
  'decideVob/day': 'Beslutet fattades',
  'admission/ward': 'Avdelning',
  'admission/reason': 'Orsak till inskrivningen',
  'admission/fh': 'Ärende hos FH',
  'admission/vo': 'Ärende hos VO',
  'application/concerns': 'Vad gäller ansökan?',
  'application/fh': 'Känd av FH?',
  'application/vo': 'Känd av VO?',
  pending: 'Finns en ansökan om boendestöd eller LSS?',
  vob: 'Finns en ansökan om vård- och omsorgsboende?',
  support: 'Finns hjälp med den psykiska hälsan kvar?',
  services: 'Vilka insatser finns?',
  because: 'På grund av vad?',
  lss: 'Rätt till LSS?',
  week: 'Vecka som börjar',
};

const known = { pagaende: 'Pågående ärende', tidigare: 'Tidigare', aldrig: 'Aldrig' };
const yesNo = { nej: 'Nej', ja: 'Ja', oklart: 'Oklart' };

/** The answers of the three tables, as they are asked (ROUTINES 4). */
export const choices: Readonly<Record<string, string>> = {
  ...of('ward', { psykiatrisk: 'Psykiatrisk', somatisk: 'Somatisk' }),
  ...of('reason', { psykisk_ohalsa: 'Psykisk ohälsa', annan: 'Annan orsak', okand: 'Inte känd än' }),
  ...of('fh', known),
  ...of('vo', known),
  ...of('concerns', {
    boendestod: 'Boendestöd',
    lss: 'LSS-insats',
    vob: 'Vård- och omsorgsboende',
    hemtjanst: 'Hemtjänst',
    annat: 'Annat',
    blandad: 'Flera av dem',
  }),
  ...of('pending', yesNo),
  ...of('vob', yesNo),
  ...of('support', yesNo),
  ...of('lss', yesNo),
  ...of('services', { endast_hemtjanst: 'Endast hemtjänst', annat_eller_fler: 'Annat, eller flera' }),
  ...of('because', {
    aldrande: 'Åldrande',
    annan_funktionsnedsattning: 'Annan funktionsnedsättning',
    annan_orsak: 'Annan orsak',
  }),
  'to/VO': 'VO',
  'to/FH': 'FH',
};

function of(field: string, titles: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(titles).map(([value, title]) => [`${field}/${value}`, title]));
}

export const endedBecause: Readonly<Record<string, string>> = {
  closedInLink: 'Ärendet är avslutat i Link.',
  svplDone: 'SVPL är genomförd.',
  dischargedBefore: 'Den enskilde skrevs ut innan FH tog över.',
  takenBack: 'VO har tagit tillbaka bevakningen.',
  taken: 'Ansökan är tagen.',
  kept: 'Ärendet stannar där det är.',
  handedOver: 'Överlämningen är klar.',
  vobDecided: 'Beslut är fattat.',
  withdrawn: 'Det är tillbakadraget.',
  mistake: 'Ärendet öppnades av misstag.',
  duplicate: 'Ärendet var en dubblett.',
  wrongType: 'Ärendet var av fel typ.',
};

export const aidFacts = {
  watches: 'Bevakar',
  owns: 'Ansvarar',
  since: (who: string, day: string) => `${who}, sedan ${day}`,
  person: (side: Side, name: string) => `${side}, ${name}`,
  proposal: 'Förslag',
  proposalBy: (row: string, rules: string) => (rules === '' ? row : `${row}, ${rules}`),
  openedBy: 'Skickat av',
  decided: 'Överenskommet',
  handler: (side: Side) => `Handläggare ${side}`,
  notApproved: 'Tolkningen är inte godkänd än.',
  agreedHandlers: (to: Side) => `Handläggarna är överens: ${to}.`,
  agreedManagers: (to: Side) => `Enhetscheferna är överens: ${to} ansvarar.`,
  agreedOne: (to: Side) => `En chef för båda enheterna har avgjort: ${to} ansvarar.`,
  agreedSuperior: (to: Side) => `Högre chef har avgjort: ${to} ansvarar.`,
} as const;

export const watches = {
  lead: 'De här ärendena bevakas.',
  none: 'Inget ärende bevakas just nu.',
  more: (count: number) => `Och ${count} till.`,
} as const;
