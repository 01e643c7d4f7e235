import type { Measure } from '../../src/domain/measures.ts';

const days = ['Samma dag', 'En arbetsdag', 'Senare'] as const;
const inTime = ['I tid', 'Sent', 'Saknas'] as const;

/** Egenkontroll (E20): counts per unit and month, never of a person. */
export const ownControl = {
  lead: (month: string) => `Egenkontroll för ${month}`,
  running: (month: string) => `Egenkontroll för ${month}, hittills`,
  nothing: 'Det finns inget att räkna för dina enheter den månaden.',
  note:
    'Varje sak räknas en gång: dagen då den gjordes i tid, annars dagen då tiden gick ut. ' +
    'Den räknas på enheten som skulle göra den. Kortet visar antal, aldrig personer.',
  show: (month: string) => `Visa ${month}`,
  take: 'Hämta siffrorna',
  before: 'Visa enheterna före',
  next: 'Visa fler enheter',
  measures: (link: string): Readonly<Record<Measure, string>> => ({
    assignments: 'Tid till att behandlare utsågs',
    initialMeetings: 'Inledande möte inom tre veckor',
    plans: 'Genomförandeplan inom tre veckor',
    followUps: 'Uppföljning inom tre månader',
    decisions: 'Från beslut till inledande möte',
    checks: `Kontroller av ${link}`,
    watches: 'Tid till att bevakningen togs',
    applications: 'Tid till att ansökan togs',
    handovers: 'Tid till att ärendet togs emot',
  }),
  outcomes: {
    assignments: days,
    initialMeetings: inTime,
    plans: inTime,
    followUps: inTime,
    decisions: ['Inom 30 dagar', 'Inom tre månader', 'Senare'],
    checks: ['Bekräftade i tid', 'Sent', 'I efterhand', 'Ej bekräftade'],
    watches: ['Inom en timme', 'Samma dag', 'Senare'],
    applications: days,
    handovers: days,
  } satisfies Readonly<Record<Measure, readonly string[]>>,
  table: { what: 'Vad', how: 'Så gick det' },
  /** "31 av 34 (91 %)". The percentage is undefined when it would say more than there is (E20). */
  share: (count: number, of: number, percent: number | undefined) =>
    `${count} av ${of}${percent === undefined ? '' : ` (${percent}\u00a0%)`}`,
  line: (outcome: string, value: string) => `${outcome}: ${value}`,
  alone: {
    mark: 'Visas bara för dig',
    note:
      'Visas bara för dig: färre än tre personer på enheten hade uppgiften. Siffran går inte ' +
      'vidare till din chef och sparas inte.',
  },
  sums: 'Summor för enheten.',
  leftOut: (count: number) =>
    `${count === 1 ? 'En siffra' : `${count} siffror`} visas bara för enhetschefen: ` +
    'färre än tre personer på enheten hade uppgiften.',
  still: {
    head: (day: string) => `Ärenden som stod still ${day}`,
    none: (day: string) => `Inget ärende stod still ${day}.`,
    columns: { age: 'Hur länge', count: 'Ärenden' },
    ages: ['0–30 dagar', '31–60 dagar', '61–90 dagar', 'Över 90 dagar'],
    what: 'Står still',
  },
  year: {
    show: 'Visa tolv månader',
    showOf: (unit: string) => `Visa tolv månader för ${unit}`,
    lead: 'Egenkontroll, tolv månader',
    column: 'Månad',
    missing: 'Ingen siffra',
    none: 'Det finns ingen månad att visa än.',
    note:
      'En månad sparas den första arbetsdagen i nästa månad och ändras inte sedan. Bara det som ' +
      'minst tre personer på enheten hade som uppgift sparas.',
    chart: { title: 'I tid, procent', x: 'Månad', y: 'Procent' },
  },
  text: {
    lead: (month: string) => `Siffrorna för ${month}`,
    year: 'Siffrorna för tolv månader',
    columns: ['enhet', 'tid', 'vad', 'utfall', 'antal', 'bara enhetschefen'],
    alone: { yes: 'ja', no: 'nej' },
    /** What the card does not show, with and without a file. */
    cut: (isFile: boolean) => (isFile ? 'Resten står i filen.' : 'Resten får inte plats här.'),
    file: 'Hämta som CSV-fil',
  },
} as const;
