import type { Measure } from '../../src/domain/measures.ts';

const days = ['Samma dag', 'En arbetsdag', 'Senare'] as const;

/** Egenkontroll (E20): counts per unit and month, never of a person. */
export const ownControl = {
  lead: (month: string) => `Egenkontroll för ${month}.`,
  running: (month: string) => `Egenkontroll för ${month}, hittills.`,
  nothing: 'Det finns inget att räkna för dina enheter den månaden.',
  note:
    'Varje sak räknas en gång: dagen då den gjordes i tid, annars dagen då tiden gick ut. ' +
    'Kortet visar antal, aldrig personer.',
  show: (month: string) => `Visa ${month}`,
  take: 'Hämta siffrorna',
  measures: (link: string): Readonly<Record<Measure, string>> => ({
    plans: 'Genomförandeplan inom tre veckor',
    followUps: 'Uppföljning inom tre månader',
    assignments: 'Tid till att behandlare utsågs',
    checks: `Kontroller av ${link}`,
    watches: 'Tid till att bevakningen togs',
    applications: 'Tid till att ansökan togs',
    handovers: 'Tid till att ärendet togs emot',
  }),
  outcomes: {
    plans: ['I tid', 'Sent', 'Saknas'],
    followUps: ['I tid', 'Sent', 'Saknas'],
    assignments: days,
    checks: ['Bekräftade', 'Sent', 'I efterhand', 'Inte bekräftade'],
    watches: ['Inom en timme', 'Samma dag', 'Senare'],
    applications: days,
    handovers: days,
  } satisfies Readonly<Record<Measure, readonly string[]>>,
  /**
   * The chart covers several measures at once. Its parts are listed by their number of outcomes.
   */
  chart: {
    title: 'I tid, sent och inte alls',
    parts: {
      3: ['I tid', 'Sent', 'Saknas'],
      4: ['I tid', 'Sent', 'I efterhand', 'Inte bekräftat'],
    },
  },
  text: {
    lead: (month: string) => `Siffrorna för ${month}.`,
    columns: ['enhet', 'månad', 'vad', 'utfall', 'antal'],
    file: 'Hämta som CSV-fil',
  },
} as const;
