import type { AwaitedKey, BundleKey, ButtonKey, Confirmed, WordsBy } from './keys.ts';

/**
 * The words of routine S by the name of a step or a field: buttons, labels, choices, what is
 * awaited.
 */
export const buttons = {
  'application/take': 'Jag tar över ansökan',
  'watch/take': 'Jag tar över bevakningen',
  'watch/take/back': 'Jag tar över för VO',
  'ongoing/take': 'Ta emot ärendet',
  takeOver: 'Jag tar över',
  toOrdinary: 'Lämna till ordinarie',
  passOn: 'Be en kollega ta över',
  changeOwner: 'Byt handläggare',
  withdraw: 'Dra tillbaka',
  closeAsDuplicate: 'Avsluta som dubblett',
  applicationTakenBack: 'Ansökan är återtagen',
  wantTalk: 'Vi behöver prata',
  takeDialogue: 'Jag tar dialogen',
  nameForDialogueVO: 'Utse någon till dialogen',
  nameForDialogueFH: 'Utse någon till dialogen',
  agree: 'Vi är överens',
  'to/VO': 'Ärendet hör till VO',
  'to/FH': 'Ärendet hör till FH',
  referVO: 'Lämna till cheferna',
  referFH: 'Lämna till cheferna',
  'confirmReferralVO/yes': 'Ja, till cheferna',
  'confirmReferralFH/yes': 'Ja, till cheferna',
  'confirmReferralVO/no': 'Nej, jag håller inte med',
  'confirmReferralFH/no': 'Nej, jag håller inte med',
  notTalkedVO: 'Vi har inte pratat än',
  notTalkedFH: 'Vi har inte pratat än',
  askSuperior: 'Lämna till {superior}',
  reopenDecision: 'Öppna beslutet igen',
  'answerFor/VO': 'Svara för VO',
  'answerFor/FH': 'Svara för FH',
  changeAnswer: 'Ändra mitt svar',
  documentDecision: 'Beslutet är dokumenterat',
  writeMessage: 'Meddelandet är skrivet',
  'considerReason/yes': 'Ja',
  'considerReason/no': 'Nej',
  'considerReason/unknown': 'Vet inte än',
  'end/all': 'Avsluta bevakningen',
  'end/closedInLink': 'Avslutat i {link}',
  'end/svplDone': 'SVPL är genomförd',
  'end/dischargedBefore': 'Redan utskriven',
  propose: 'Förslaget är framlagt',
  decideVob: 'Jag har beslutat',
  correctDecision: 'Rätta beslutets datum',
  needMore: 'Be om komplettering',
  confirmVO: 'Bevakat, inget nytt',
  confirmFH: 'Jag har bevakat {link}',
  confirmAfterwards: 'Också {time}',
  admission: 'Fördela inskrivning',
  cannotNow: 'Jag kan inte nu',
  watchToday: 'Jag bevakar i dag',
  assignCheck: 'Be någon bevaka',
  takeCheck: 'Jag bevakar själv',
  endOne: 'Avsluta en bevakning',
  moreAdmissions: 'Ja, fördela en till',
  checkDone: 'Nej, kontrollen är klar',
} satisfies WordsBy<ButtonKey>;

/** The question, or the information, before a press. */
export const confirm = {
  withdraw: { words: 'Den andra enheten behöver då inte göra något.', yes: 'Ja, dra tillbaka' },
  applicationTakenBack: { words: 'Ärendet avslutas då här.', yes: 'Ja, avsluta' },
  reopenDecision: { words: 'Ni svarar då på nytt, var för sig.', yes: 'Ja, öppna beslutet igen' },
} satisfies Confirmed;

/** S10: what is asked before a watch is ended. With SVPL done the person may still be admitted. */
export const watchEnd = {
  svpl:
    'Är SVPL genomförd men den enskilde fortfarande inskriven? Då fortsätter bevakningen. Vid ' +
    'öppen tvångsvård avslutas den när ärendet är avslutat i {link}.',
  discharged: 'Redan utskriven: den enskilde skrevs ut innan FH tog över.',
} as const;

export const bundles = {
  'changeOverview bringWatches': 'Båda är klara',
  changeOverview: 'Huvudbilden är ändrad',
  bringWatches: 'Bevakningarna är med',
  writeNotes: 'Dokumenterat i journalen',
  'moveFile/moved': 'Fysisk akt flyttad',
  'moveFile/none': 'Fysisk akt finns inte',
  'writeNotes moveFile/moved': 'Klart, akten flyttad',
  'writeNotes moveFile/none': 'Klart, ingen fysisk akt',
} satisfies WordsBy<BundleKey>;

export const awaited = {
  take: 'ta över',
  'watch/take': 'ta över bevakningen',
  'application/take': 'ta över ansökan',
  'ongoing/take': 'ta emot ärendet',
  takeOver: 'ta över',
  takeDialogue: 'ta dialogen',
  belongsVO: 'svara på vilken enhet ärendet hör till',
  belongsFH: 'svara på vilken enhet ärendet hör till',
  confirmReferralVO: 'svara på om frågan ska till cheferna',
  confirmReferralFH: 'svara på om frågan ska till cheferna',
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
  decideVob: 'besluta om förslaget',
  confirm: 'bevaka och bekräfta',
  assignCheck: 'se till att någon bevakar',
} satisfies WordsBy<AwaitedKey>;

export const labels = {
  'toOrdinary/to': 'Vem är ordinarie handläggare?',
  'passOn/to': 'Vem ska ta över?',
  'nameForDialogueVO/to': 'Vem ska prata med FH?',
  'nameForDialogueFH/to': 'Vem ska prata med VO?',
  'closeAsDuplicate/stays':
    'Vilken bevakning finns kvar? Till exempel LI-2026-0031. Skriv inga namn, personnummer ' +
    'eller uppgifter om hälsa här.',
  'changeOwner/to': 'Vem blir ny handläggare?',
  'assignCheck/to': 'Vem ska bevaka?',
  'moveFile/file': 'Var är den fysiska akten?',
  'correctDecision/day': 'Vilken dag är rätt?',
  'decideVob/day': 'Vilken dag fattades beslutet?',
  'admission/ward': 'Vilken sorts avdelning?',
  'admission/reason': 'Vad är orsaken till inskrivningen?',
  'admission/fh': 'Är den enskilde känd av FH?',
  'admission/vo': 'Är den enskilde känd av VO?',
  'application/concerns': 'Vad gäller ansökan?',
  'application/fh': 'Är den enskilde känd av FH?',
  'application/vo': 'Är den enskilde känd av VO?',
  pending: 'Söks boendestöd eller LSS?',
  vob: 'Söks vård- och omsorgsboende?',
  support: 'Finns hjälp för psykisk hälsa kvar?',
  services: 'Vilka insatser finns?',
  because: 'Vad beror behovet på?',
  lss: 'Har den enskilde rätt till LSS?',
  week: 'Vilken vecka vill du ändra?',
  ownDay: 'Vilken dag vill du lämna?',
  colleague: 'Vem vill du byta med?',
  theirDay: 'Vilken dag bevakar du i stället?',
} satisfies WordsBy<string>;

const known = {
  pagaende: 'Ja, pågående ärende',
  tidigare: 'Ja, tidigare insatser',
  aldrig: 'Nej',
};
const yesNo = { nej: 'Nej', ja: 'Ja', oklart: 'Oklart' };

/** The answers of the three tables, as they are asked (docs/routines.md). */
export const choices: Readonly<Record<string, string>> = {
  ...titlesOf('ward', { psykiatrisk: 'Psykiatrisk', somatisk: 'Somatisk' }),
  ...titlesOf('reason', {
    psykisk_ohalsa: 'Psykisk ohälsa',
    annan: 'Annan orsak',
    okand: 'Inte känd än',
  }),
  ...titlesOf('fh', known),
  ...titlesOf('vo', known),
  ...titlesOf('concerns', {
    boendestod: 'Boendestöd',
    lss: 'LSS-insats',
    vob: 'Vård- och omsorgsboende',
    hemtjanst: 'Hemtjänst',
    annat: 'Annat',
    blandad: 'Flera av dem',
  }),
  ...titlesOf('pending', yesNo),
  ...titlesOf('vob', yesNo),
  ...titlesOf('support', yesNo),
  ...titlesOf('lss', yesNo),
  ...titlesOf('services', {
    endast_hemtjanst: 'Endast hemtjänst',
    annat_eller_fler: 'Annat, eller flera',
  }),
  ...titlesOf('because', {
    aldrande: 'Åldrande',
    annan_funktionsnedsattning: 'Annan funktionsnedsättning',
    annan_orsak: 'Annan orsak',
  }),
  'to/VO': 'VO',
  'to/FH': 'FH',
  'week/every': 'Varje vecka',
  nobody: 'Ingen utsedd',
};

function titlesOf(field: string, titles: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(titles).map(([value, title]) => [`${field}/${value}`, title]),
  );
}
