import { awayText, capital } from './days.ts';

type Sentence = (facts: Readonly<Record<string, string>>) => string;

/**
 * Refusals: a sentence that says what to do. `f` holds the facts of the refusal, already as text.
 */
export const refusals = {
  missing: (f) => `Fyll i ”${f.field}”.`,
  badDay: (f) => `Skriv datumet vid ”${f.field}” som år, månad och dag, till exempel 2026-03-12.`,
  badTime: (f) => `Skriv tiden vid ”${f.field}” som timmar och minuter, till exempel 10.45.`,
  future: (f) => `Välj en dag vid ”${f.field}” som inte är senare än ${f.latest}.`,
  tooEarly: (f) => `Välj en dag vid ”${f.field}” som inte är tidigare än ${f.earliest}.`,
  notAChoice: (f) => `Välj i listan vid ”${f.field}”. Listan kan ha ändrats.`,
  sought: (f) => `Inget är sparat än. Fortsätt vid ”${f.field}”.`,
  badNumber: () => 'Skriv bara numret, som det står i ärendet.',
  blankInNumber: () => 'Skriv numret utan mellanslag. Resten ser rätt ut.',
  oneMarked: () => 'Inget är sparat. Ändra fältet som är markerat.',
  several: () => 'Inget är sparat. Ändra fälten som är markerade.',
  alreadyWatched: (f) => `Bevakningen finns redan: ${f.number}. ${f.side} bevakar.`,
  numberTaken: (f) =>
    f.who === undefined
      ? `Numret står redan på ett öppet ärende. Prata med ${f.unit}.`
      : `Numret står redan på ett öppet ärende. Prata med ${f.who} (${f.unit}).`,
  noSuchWatch: () =>
    'Skriv numret på en annan bevakning som pågår. Skriv "vem bevakar" så ser du dem.',
  notOpen: (f) =>
    f.by
      ? `Det är redan gjort av ${f.by} ${f.at}. Så här ser ärendet ut nu.`
      : 'Det går inte att göra längre. Så här ser ärendet ut nu.',
  beenFirst: (f) => `Det är redan gjort av ${f.by} ${f.at}. Du behöver inte göra något.`,
  nothingChanged: () => 'Inget är ändrat.',
  beforeAssignment: (f) =>
    `Inget är sparat än. ${capital(f.day ?? '')} är före tilldelningen. Stämmer dagen?`,
  doubtedDay: (f) => {
    const free =
      f.holiday === undefined
        ? f.isFree === undefined
          ? ''
          : `${capital(f.day ?? '')} är ingen arbetsdag. `
        : `${capital(f.day ?? '')} är ${f.holiday}. `;
    const which = free === '' ? capital(f.day ?? '') : 'Dagen';
    const late =
      f.due === undefined ? '' : `${which} är efter ${f.due}, sista dag enligt rutinen. `;
    return `Inget är sparat än. ${free}${late}Stämmer dagen?`;
  },
  eitherNobody: (f) => `Välj antingen behandlare eller ”Ingen behandlare” vid ”${f.field}”.`,
  outsideHours: () => 'Påminn på en arbetsdag klockan 08.00–16.30. Inget är skickat.',
  waitsTooShort: () =>
    'Påminn när två arbetsdagar har gått eller sista dagen har passerat. Inget är skickat.',
  nudgedToday: (f) => `${f.by} har redan påmint om det i dag. Du kan påminna igen ${f.earliest}.`,
  notYours: () => 'Det här är någon annans steg. Så här ser ärendet ut för dig.',
  notYourRole: (f) =>
    f.whose === undefined
      ? 'Det här hör till en annan roll än din. Fråga din närmaste chef.'
      : `Det här gör ${f.whose}. Fråga din närmaste chef om du behöver det gjort.`,
  rotaChanged: () => 'Bevakningslistan har ändrats sedan frågan ställdes. Inget är bytt.',
  noLinkAccess: (f) => `Du saknar konto i ${f.link}.${askedInstead(f)}`,
  otherChair: (f) => `Två personer svarar här, en från varje enhet.${askedInstead(f)}`,
  otherUnit: (f) => `Det här svarar den andra enheten för.${askedInstead(f)}`,
  noDelegation: (f) =>
    `Du har inte delegation att besluta om vård- och omsorgsboende.${askedInstead(f)}`,
  blocked: (f) =>
    blockedBy[f.why ?? '']?.(f) ?? 'Vänta med det här steget. Något annat ska göras först.',
  personalNumber: () =>
    'Ändra fältet. Det ser ut att innehålla ett personnummer. Jag har inte sparat det.',
  personalNumberTyped: () =>
    'Jag kan inte ta emot det du skrev. Det ser ut att innehålla ett personnummer eller ' +
    'liknande. Jag har inte sparat det. Ta bort meddelandet, det ligger annars kvar ' +
    'i chatten.',
  onlyPersonal: () => 'Skriv till mig i vår egen chatt. Här svarar jag inte om ärenden.',
  stranger: () => 'Du finns inte i personallistan. Be din närmaste chef att lägga till dig.',
  nothing: () => 'Ärendet finns inte eller så saknar du behörighet.',
  away: (f) => `Du är anmäld som borta sedan ${f.since}. Är du tillbaka?`,
  alreadyAway: (f) =>
    `${f.who} är redan anmäld som borta ${awayText(f.since ?? '', f.until)}. Du behöver ` +
    'inte göra något.',
  renumbered: (f) =>
    `Ärendet fick numret ${f.number}, inte ${f.before}. Rätta numret där du redan har skrivit det.`,
  cannotStandIn: (f) => noDeputy[f.why ?? '']?.(f) ?? `${f.by} kan inte ersätta ${f.who}.`,
  newerVersion: () => 'Ärendet är öppet i en nyare version. Försök igen om en stund.',
  unreadable: () =>
    'Ärendet kan inte läsas. Felet är anmält. Gå så länge efter det som står i ' +
    'verksamhetssystemet.',
  notSaved: () => 'Det gick inte att spara just nu. Försök igen om en stund.',
  savedUnseen: () => 'Det är sparat, men jag kan inte visa det just nu. Titta igen om en stund.',
  notShown: (f = {}) =>
    `Jag kan inte visa ${f.of === 'case' ? 'ärendet' : 'det'} just nu. Försök igen om en stund.`,
  unsure: () => 'Jag vet inte om det sparades. Öppna ärendet igen.',
  unknownVerb: () => 'Jag känner inte igen knappen. Skriv "mina ärenden" för att få aktuella kort.',
  tooMany: () => 'Det blev för mycket på en gång. Vänta en stund och försök igen.',
  fault: (f) =>
    'Något gick fel. Försök igen om en stund. Säg det här numret om du frågar någon: ' +
    `${f.reference}.`,
  formGone: () => 'Formuläret är avslutat. Skriv vad du vill göra så börjar vi om.',
} satisfies Record<string, Sentence>;

const noDeputy: Readonly<Record<string, Sentence>> = {
  self: () => 'Välj någon annan som ersättare än den som är borta.',
  byColleague: (f) =>
    `Bara ${f.who} eller chefen kan välja en annan ersättare än den i personallistan. Lämna ` +
    '”Vem är ersättare?” tomt.',
  left: () => 'Välj en annan ersättare. Den du valde står inte i personallistan.',
  otherHouse: (f) =>
    `${f.by} hör inte till samma enhet eller verksamhet som ${f.who}. Välj en annan ersättare.`,
  otherRole: (f) =>
    `${f.by} har inte samma roll som ${f.who} och är inte chefen. Välj en annan ersättare.`,
};

const blockedBy: Readonly<Record<string, Sentence>> = {
  carePlanFirst: (f) => `Vänta tills ${f.who} har skickat vårdplanen. Sedan kan mötet bekräftas.`,
  grantFirst: () => 'Bekräfta först att uppdraget är tilldelat.',
  fhFirst: () => 'Vänta tills FH har svarat. Sedan svarar du.',
  initialMeetingFirst: () =>
    'Bekräfta det inledande mötet när det är hållet. Då slutar påminnelserna om beslutet.',
  assignFirst: (f) => `Vänta tills ${f.who} har utsett behandlare.`,
};

/** The person who is asked instead of one who may not answer. */
function askedInstead(f: Readonly<Record<string, string>>): string {
  return f.who === undefined ? '' : ` ${f.who} är tillfrågad.`;
}

/**
 * The name of a field in a sentence: its label without a hint, without the number of choices, and
 * without the case system's name at its end.
 */
export function shortLabel(label: string): string {
  return (/^[^?(.…]*[?]?/.exec(label)?.[0].trim() ?? label).replace(/ i ?(\??)$/, '$1');
}
