import type { StepName } from '../../src/domain/kinds.ts';
import { bookedAs, meetings } from './outpatient-cards.ts';

/** Lists of things to do and of cases. */
export const lists = {
  day: (count: number) =>
    count === 1 ? 'Du har en sak att göra' : `Du har ${count} saker att göra`,
  mine: 'Mina ärenden',
  waits: 'Väntar på dig',
  nothing: 'Inget väntar på dig.',
  noCases: 'Du har inga pågående ärenden.',
  ongoing: (count: number) => `Dina pågående ärenden (${count})`,
  standAbove: (count: number, all: number) => {
    if (count === all) return all === 1 ? 'Det står först i listan.' : 'Alla står först i listan.';
    return `${count === 1 ? 'Ett' : count} av dem står först i listan.`;
  },
  /** The heading over what a stand-in does, and for whom, whose name is in no heading. */
  standIn: 'Som ersättare',
  forAbsent: (name: string) => `För ${name}, som är borta`,
  lateInUnit: 'Försenat på din enhet',
  waitsInUnit: 'Har väntat länge på din enhet',
  lateElsewhere: 'Försenat hos andra',
  waitsElsewhere: 'Har väntat länge hos andra',
  /** What a row is called by a screen reader. */
  opens: (words: string) => `Visa: ${words}`,
  also: (what: readonly string[]) => `Också: ${what.join(' · ')}`,
  age: (days: number) => (days === 1 ? '1 dag' : `${days} dagar`),
  left: (days: number) => (days === 1 ? '1 dag kvar' : `${days} dagar kvar`),
  waitsFor: (names: string) => `väntar på ${names}`,
  bookedTo: (meeting: string, day: string) =>
    `${meetings[meeting]?.toLowerCase()} ${bookedAs(meeting)} till ${day}`,
  decided: (day: string) => `beslut ${day}`,
  check: (side: string, time: string) => `Kontroll för ${side}, ${time}`,
  for: (name: string) => `för ${name}`,
  more: 'Visa fler',
  earlier: 'Visa tidigare',
  page: (page: number, pages: number) => `Sida ${page} av ${pages}`,
  unreadable: (number: string) => `Ärende ${number} kan inte läsas.`,
  assignmentTold: (manager: string, deputy: string) =>
    `${manager} har inte utsett behandlare. ${deputy} är tillfrågad.`,
  didItHappen: (day: string) => `svara på om mötet ${day} blev av`,
  consultWith: (names: string) => `stämma av med ${names}`,
  insteadOf: (name: string) => `${name} nås inte i Teams. Meddelandet går därför till dig.`,
} as const;

/** The figures on top of a list. */
export const figures = {
  late: (count: number) => (count === 1 ? 'försenad' : 'försenade'),
  today: 'i dag',
  week: 'den här veckan',
  ongoing: 'pågående',
} as const;

/** What a last day is for, in a row that names the case. Other duties are called as they are owed. */
export const dated: Readonly<Partial<Record<StepName, string>>> = {
  bookFollowUp: 'uppföljning',
  holdFollowUp: 'uppföljning',
  writePlan: 'plan',
};

const imperatives: Readonly<Record<string, string>> = {
  ringa: 'ring',
  hålla: 'håll',
  bestämma: 'bestäm',
  stämma: 'stäm',
  läsa: 'läs',
  skriva: 'skriv',
  säga: 'säg',
  avgöra: 'avgör',
  lägga: 'lägg',
};

/** What others wait for as what its owner is asked to do: "skriva …" becomes "skriv …". */
export function asked(what: string): string {
  return what.replace(/\p{L}+/gu, (word) => imperatives[word] ?? word);
}
