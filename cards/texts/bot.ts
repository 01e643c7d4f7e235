import { awayText } from './days.ts';

/** The menu. Its words stand in the manifest's command list too, and people type them. */
export const menu = {
  lead: 'Välj vad du vill göra',
  showAll: 'Visa allt du kan göra',
  commands: {
    new: 'Lämna ett nytt uppdrag',
    mine: 'Visa mina ärenden',
    case: 'Öppna ett ärende',
    writeOut: 'Skriv ut ett ärende',
    absence: 'Anmäl frånvaro',
    takeOver: 'Ta över ärenden',
    admission: 'Fördela en inskrivning',
    application: 'Fördela en ansökan',
    ongoing: 'Pröva en överlämning',
    handover: 'Lämna över ett ärende',
    whoWatches: 'Se vem som bevakar',
    rota: 'Ändra bevakningslistan',
    swapDay: 'Byt bevakningsdag',
    unit: 'Visa enheten',
    ownControl: 'Visa egenkontrollen',
    about: 'Läs om rutinen',
    help: 'Få hjälp',
  },
  /** What can be started and does not stand in the menu. */
  others: {
    menu: 'Visa allt du kan göra',
    english: 'Help in English',
    cancel: 'Avbryt',
    back: 'Jag är tillbaka',
    personMissing: 'Personen saknas',
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
  swapDay: ['byt dag'],
  unit: ['enheten', 'min enhet'],
  ownControl: ['egenkontroll'],
  about: ['om rutinen'],
  help: ['hjälp'],
  english: ['help', 'english'],
  cancel: ['avbryt'],
} as const;

/** The words that people type in a unit's channel (E12). */
export const channelWords = { connect: 'koppla kanal', disconnect: 'koppla bort kanal' } as const;

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
  swapAsked: (f) =>
    `${f.with} har fått frågan. Listan ändras först när ${f.with} har sagt ja. ` +
    `Till dess har du kvar ${f.own}.`,
  swapped: (f) => `Ni har bytt. Du bevakar ${f.own}, och ${f.by} bevakar ${f.theirs}.`,
  swapDeclined: (f) => `${f.by} har fått ditt svar. Du har kvar ${f.theirs}.`,
  connectChannel: (f) =>
    `Kanalen är kopplad till ${f.side}. Här skriver jag bara om kontroller, aldrig om ärenden.`,
  disconnectChannel: () => 'Kanalen är bortkopplad.',
  channelVisited: () => 'Kortet ligger i din egen chatt med mig.',
  channelSaved: () => 'Sparat.',
  cancelled: () => 'Avbrutet. Inget är sparat.',
  nothingToCancel: () => 'Det finns inget att avbryta.',
  opened: () => 'Kortet ligger sist i chatten.',
} satisfies Record<string, (facts: Readonly<Record<string, string>>) => string>;
