/** The words of municipality settings that the lines of the first contact name. */
interface Named {
  readonly vs: string;
  readonly link: string;
  /** "08.15, 10.45 och 14.30" */
  readonly times: string;
}

/** The first contact (E18): the same for everybody, around the lines of each work. */
export const welcome = {
  lead: 'Hej, jag är Rutinbot',
  what: 'Jag påminner om stegen i rutinen och visar vem som väntar på vem.',
  hears: 'Det här säger jag till dig',
  begin: 'Börja här',
  secrecy: 'Skriv aldrig namn eller personnummer till mig.',
  numbers: 'Ärenden anges bara med nummer.',
} as const;

/** What each work is told by the bot. One line is one thing, in the order of a day at work. */
export const welcomeLines = {
  socialWorker: () => [
    'Vem som blir behandlare i ditt ärende',
    'När du ska skicka vårdplanen och boka möte eller uppföljning',
    'Klockan 08.30 en lista över det som väntar på dig',
  ],
  therapist: () => [
    'När du blir behandlare i ett nytt ärende',
    'När genomförandeplanen ska vara skriven och när det är dags för uppföljning',
    'Klockan 08.30 en lista över det som väntar på dig',
  ],
  careManagerVO: ({ link, times }) => [
    `När ${link} ska bevakas: klockan ${times}`,
    'När FH vill lämna över ett ärende till er',
    'När FH har tagit över en bevakning, så att ni släpper den',
  ],
  careManagerFH: ({ link, times }) => [
    `När ett ärende i ${link} väntar på att FH tar över`,
    `När du ska bevaka ${link} för dina ärenden: klockan ${times}`,
    'När VO skickar en ansökan eller vill lämna över ett ärende till er',
  ],
  managerOfTherapists: () => [
    'När du ska utse behandlare i ett nytt ärende',
    'På måndagar det som är försenat på din enhet',
    'Varje månad enhetens egenkontroll, bara i antal',
  ],
  managerOfSocialWorkers: () => [
    'På måndagar det som är försenat på din enhet',
    'När ett beslut inte har lett till ett inledande möte i tid',
    'Varje månad enhetens egenkontroll, bara i antal',
  ],
  managerVO: ({ link, vs }) => [
    `När ingen på VO har bekräftat kontrollen i ${link}`,
    'När du och enhetschefen för FH ska avgöra vilken enhet ett ärende hör till',
    `När ett förslag till beslut om vård- och omsorgsboende väntar i ${vs}`,
  ],
  managerFH: ({ link }) => [
    `När ingen på FH har bekräftat kontrollen i ${link}`,
    'När en bevakning eller ett ärende saknar handläggare på FH',
    'När du och enhetschefen för VO ska avgöra vilken enhet ett ärende hör till',
  ],
  managerOfManagers: ({ link }) => [
    'När ett ärende länge har väntat på att få behandlare',
    `När ingen på en enhet kan bevaka ${link}`,
    'Varje månad egenkontrollen, som summor för varje enhet',
  ],
  administrator: () => [
    'När någon saknas i en lista med personer att välja',
    'När en ny personallista har fel och inte används än',
  ],
  other: () => ['Klockan 08.30 en lista över det som väntar på dig'],
} as const satisfies Readonly<Record<string, (named: Named) => readonly string[]>>;
