import { awayText } from './days.ts';

/** The menu. Its words stand in the manifest's command list too, and people type them. */
export const menu = {
  lead: 'Vad vill du göra?',
  welcome:
    'Jag påminner om stegen i rutinen och visar vem som väntar på vem. Skriv aldrig namn ' +
    'eller personnummer till mig.',
  showMine: 'Visa mina ärenden',
  showAll: 'Visa allt du kan göra',
  commands: {
    new: 'Nytt uppdrag',
    mine: 'Mina ärenden',
    case: 'Öppna ett ärende',
    writeOut: 'Skriv ut ett ärende',
    absence: 'Frånvaro',
    takeOver: 'Ta över ärenden',
    admission: 'Ny inskrivning att fördela',
    application: 'Ny ansökan',
    ongoing: 'Kan ärendet lämnas över?',
    handover: 'Lämna över ett ärende',
    whoWatches: 'Vem bevakar',
    rota: 'Bevakningslista',
    ownControl: 'Egenkontroll',
    about: 'Om rutinen',
    help: 'Hjälp',
  },
} as const;

/** The words that start a dialog or a list, as people type them. */
export const words = {
  new: ['nytt uppdrag', 'nytt beslut', 'nytt ärende'],
  mine: ['mina ärenden', 'mina', 'ärenden'],
  case: ['ärende', 'öppna'],
  writeOut: ['skriv ut'],
  absence: ['frånvaro', 'borta'],
  takeOver: ['ta över', 'ta över allt'],
  admission: ['inskrivning', 'ny inskrivning'],
  application: ['ny ansökan', 'ansökan'],
  ongoing: ['kan ärendet lämnas över'],
  handover: ['lämna över'],
  whoWatches: ['vem bevakar'],
  rota: ['bevakningslista'],
  ownControl: ['egenkontroll'],
  about: ['om rutinen'],
  help: ['hjälp'],
  cancel: ['avbryt'],
} as const;

/** The words that people type in a unit's channel (E12). */
export const channelWords = { connect: 'koppla kanal', disconnect: 'koppla bort kanal' } as const;

export const lists = {
  day: (count: number) =>
    count === 1 ? 'Du har en sak att göra.' : `Du har ${count} saker att göra.`,
  mine: 'Det här väntar på dig.',
  nothing: 'Inget väntar på dig.',
  awaited: 'Du väntar på',
  forAbsent: (name: string) => `För ${name}, som är borta`,
  lateInUnit: 'Försenat på din enhet',
  waitsInUnit: 'Har väntat länge på din enhet',
  lateElsewhere: 'Försenat hos andra',
  waitsElsewhere: 'Har väntat länge hos andra',
  decided: (day: string) => `beslut ${day}`,
  check: (side: string, time: string) => `Kontroll för ${side}, ${time}`,
  lateSince: (day: string) => `försenad sedan ${day}`,
  waitedSince: (day: string) => `väntat sedan ${day}`,
  for: (name: string) => `för ${name}`,
  open: 'Visa',
  more: 'Visa fler',
  earlier: 'Visa tidigare',
  page: (page: number, pages: number) => `Sida ${page} av ${pages}`,
  pageOfMore: (page: number) => `Sida ${page}`,
  unreadable: (number: string) => `Ärende ${number} kan inte läsas.`,
  assignmentTold: (manager: string, deputy: string) =>
    `${manager} har inte utsett behandlare. ${deputy} är tillfrågad.`,
  didItHappen: (day: string) => `säga om mötet ${day} blev av`,
  insteadOf: (name: string) => `${name} nås inte i Teams. Meddelandet går därför till dig.`,
} as const;

/** Letters, as lead and body. The lead stands alone on a locked phone. */
export const letters = {
  absence: (f: {
    name: string;
    by: string;
    own: boolean;
    standsIn?: 'now' | 'noMore' | undefined;
    days: string | undefined;
  }) =>
    f.own
      ? {
          lead: `${f.by} har anmält att du är borta${f.days === undefined ? '' : ` ${f.days}`}.`,
          body: 'Säg till om det inte stämmer.',
        }
      : {
          lead: `${f.name} är anmäld som borta${f.days === undefined ? '' : ` ${f.days}`}.`,
          body: {
            now: `Du ersätter ${f.name} och får det som ska göras.`,
            noMore: `Frånvaron är anmäld på nytt. Du ersätter inte längre ${f.name}.`,
            other: 'Ersättaren får det som ska göras.',
          }[f.standsIn ?? 'other'],
        },
  back: { lead: 'Det här hände medan du var borta.', body: '' },
  takenOver: (f: { count: number; from: string; by: string }) =>
    f.count === 1
      ? { lead: `Du har fått ett ärende från ${f.from}.`, body: `${f.by} har flyttat det.` }
      : {
          lead: `Du har fått ${f.count} ärenden från ${f.from}.`,
          body: `${f.by} har flyttat dem.`,
        },
  personMissing: (f: { by: string }) => ({
    lead: `${f.by} hittar inte en person i listan.`,
    body: 'Se över personallistan.',
  }),
} as const;

export const done = {
  absence: (f) =>
    [
      `Frånvaron är anmäld för ${f.person} ${awayText(f.from ?? '', f.to)}.`,
      ...(f.deputy ? [`${f.deputy} är ersättare.`] : []),
      ...(f.kept ? ['Dagar som redan var anmälda är som förut.'] : []),
    ].join(' '),
  back: () => 'Välkommen tillbaka. Du får dina ärenden själv igen.',
  takenOver: (f) =>
    `${f.count === '1' ? 'Ett ärende är flyttat' : `${f.count} ärenden är flyttade`} från ` +
    `${f.from}.${f.left === '0' ? '' : ` ${f.left} kunde inte flyttas. Öppna dem ett och ett.`}`,
  personMissing: () => 'Administratören har fått veta att någon saknas i listan.',
  left: () => 'Sparat. Du är inte längre med i ärendet.',
  rota: () => 'Bevakningslistan är sparad.',
  connectChannel: (f) =>
    `Kanalen är kopplad till ${f.side}. Här skriver jag bara om kontroller, aldrig om ärenden.`,
  disconnectChannel: () => 'Kanalen är bortkopplad.',
  channelVisited: () => 'Kortet ligger i din egen chatt med mig.',
  channelSaved: () => 'Sparat.',
  cancelled: () => 'Avbrutet. Inget är sparat.',
  nothingToCancel: () => 'Det finns inget att avbryta.',
  opened: () => 'Kortet ligger sist i chatten.',
} satisfies Record<string, (facts: Readonly<Record<string, string>>) => string>;

export const about = {
  lead: 'Om rutinen.',
  name: 'Från beslut till verkställighet för öppenvårdsinsats, vuxna insatser',
  scope: 'Gäller beslut om kommunens vuxna insatser, öppenvård.',
  valid: (day: string) => `Gäller till ${day}.`,
  expired: (day: string) => `Giltighetstiden gick ut ${day}. Fråga din chef.`,
  aidName: 'Samverkan mellan enheterna för bistånd, vård och omsorg (VO) och funktionshinder (FH)',
  aidScope: 'Gäller handläggare och enhetschefer på de två biståndsenheterna.',
  tablesApproved: (day: string) => `Tabellerna för fördelning är godkända ${day}.`,
  tablesNotApproved: 'Tabellerna för fördelning är inte godkända av båda enhetscheferna än.',
  version: 'Version',
  owner: 'Ansvarig',
  system: 'Verksamhetssystem',
} as const;

export const help = {
  lead: 'Fråga din närmaste chef.',
  manager: (name: string) =>
    `Din närmaste chef är ${name}. Frågor om ett ärende ställer du dit, inte till mig.`,
  noManager: 'Frågor om ett ärende ställer du till din chef, inte till mig.',
  what: 'Skriv eller tryck på det du vill göra. Skriv "avbryt" för att lämna ett formulär.',
} as const;

/** The terms of the routine of VO and FH (S3). */
export const glossary = (f: {
  link: string;
  vs: string;
}): readonly (readonly [string, string])[] => [
  [f.link, 'Systemet för samverkan mellan kommunen och Regionen'],
  [f.vs, 'Verksamhetssystemet på biståndsenheterna'],
  ['VO', 'Vård och omsorg'],
  ['FH', 'Funktionshinder'],
];

/** Skriv ut (E19): the history of a case. */
export const history = {
  lead: 'Händelselistan.',
  head: (number: string, day: string) => `Händelselista för ${number}, utskriven ${day}`,
  keep: (day: string) => `Händelselistan finns till ${day}. För in det viktiga i journalen.`,
  copy: 'Markera och kopiera texten, eller hämta den som fil inom tio minuter.',
  copyOnly: 'Markera och kopiera texten.',
  file: 'Hämta som textfil',
  undone: 'ångrat',
} as const;

/** "tid", which only the local world knows. */
export const clock = {
  moved: (f: { now: string; sent: number; next: string }) =>
    [
      `Klockan är nu ${f.now}.`,
      f.sent === 0
        ? 'Inget nytt skickades.'
        : f.sent === 1
          ? 'Ett meddelande skickades.'
          : `${f.sent} meddelanden skickades.`,
      ...(f.next === '' ? [] : [`Nästa händelse: ${f.next}.`]),
    ].join(' '),
  underWay: (f: { to: string; sent: number; left: number; most: number }) => {
    const sent = f.sent === 1 ? 'ett meddelande skickat' : `${f.sent} meddelanden skickade`;
    const count = f.left < f.most ? f.left : `över ${f.most}`;
    const left = f.left === 1 ? 'en händelse' : `${count} händelser`;
    return `Klockan går fram till ${f.to}. Hittills: ${sent}, ${left} kvar.`;
  },
  tooFar: 'Ställ fram klockan högst ett år åt gången.',
  failed:
    'Klockan är framme, men allt gick inte att skicka. Skriv "tid nästa" för att försöka igen.',
  usage:
    'Skriv till exempel "tid +21d", "tid 2026-12-14 08:15" eller "tid nästa". Klockan går ' +
    'bara framåt.',
} as const;
