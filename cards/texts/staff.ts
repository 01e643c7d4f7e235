import type { StaffFault } from '../../src/domain/people/staff-waits.ts';

/**
 * The fault of a person or a unit in a new staff list, after their name. The field of the file
 * stands in brackets.
 */
export const staffFaultTexts: Readonly<Record<StaffFault, (of: string) => string>> = {
  'person-twice': () => 'står två gånger',
  'unit-twice': () => 'enheten står två gånger',
  'own-manager': () => 'är sin egen chef',
  'unknown-unit': () => 'har en roll i en enhet som inte finns i listan',
  'unknown-deputy': (of) => `ersättaren finns inte i listan: ${of}`,
  'own-deputy': () => 'är sin egen ersättare',
  'unknown-manager': (of) => `chefen finns inte i listan: ${of}`,
  'no-manager': () => 'saknar chef',
  'unit-without-manager': (of) => `enhetens chef finns inte i listan: ${of}`,
  'manager-without-deputy': () => 'är chef för en enhet och saknar ersättare',
  'manager-without-role': () => 'är chef för en enhet men saknar rollen unitManager där',
  'side-twice': () => 'är en andra enhet för samma sida',
  'side-without-unit': () => 'VO och FH behöver en enhet var',
  'role-in-other-side': () => 'är handläggare för en sida i en enhet som inte är den sidan',
  'no-link-access': () => 'ingen på enheten har konto i Link',
  'no-vob-delegate': () => 'enheten saknar beslutsfattare för vård- och omsorgsboende',
  'vob-delegate-at-fh': () => 'FH får inte besluta om vård- och omsorgsboende',
  'unknown-vob-delegate': (of) => `beslutsfattaren finns inte i listan: ${of}`,
  'deputy-of-other-side': (of) => `ersättaren hör inte till samma sida: ${of}`,
};

/** The fault of a file that cannot be read at all. */
export const staffFileTexts: Readonly<Record<string, string>> = {
  unreadable: 'Filen finns inte eller går inte att öppna.',
  'no-json': 'Filen är inte hel, eller inte JSON.',
};

/** Letters about people who have left, and about a staff list that waits. */
export const staffLetters = {
  heir: (f: { name: string; has: 'left' | 'moved' }) => ({
    lead: f.has === 'left' ? 'En medarbetare har slutat' : 'En medarbetare har bytt arbete',
    body:
      `${f.name} har ${f.has === 'left' ? 'slutat' : 'bytt arbete'}. Det som ${f.name} skulle ` +
      'göra väntar nu på dig.',
  }),
  waits: 'Den nya personallistan används inte än',
  fault: (who: string, what: string, field: string) => `${who}: ${what} (${field}).`,
  someone: 'någon som inte står i listan',
  place: (where: string) => `Fel form i filen vid ${where}.`,
  more: (count: number) => `Och ${count} fel till.`,
  shutOut: (names: string) => `Saknas i den nya listan och har inte åtkomst längre: ${names}.`,
  tooMany: (f: { gone: number; listed: number; names: string }) =>
    `${f.gone} av ${f.listed} personer saknas i den nya listan: ${f.names}. Så många slutar ` +
    'sällan samtidigt. Ingen är utestängd.',
  othersToo: (count: number) => ` och ${count} till`,
  unreadable: 'Det går inte att läsa vilka som står i den. Ingen är utestängd.',
  mend: 'Rätta filen. Till dess gäller listan som var innan.',
  mendOrStart:
    'Stämmer det inte, rätta filen. Stämmer det, be den som sköter driften att starta om ' +
    'Rutinbot: då används filen.',
} as const;
