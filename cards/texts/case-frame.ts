import type { StationName } from '../../src/domain/kinds.ts';

/** By when, or since when, on the band of a card and in a row. */
export const byWhenWords = {
  late: (day: string) => `Försenad sedan ${day}`,
  today: 'Senast i dag',
  later: (day: string) => `Senast ${day}`,
  waits: (day: string) => `Väntat sedan ${day}`,
  /** On the day of a booked talk, which has not waited for anybody. */
  meeting: (day: string) => `Möte ${day}`,
  nothing: 'Inget att göra nu',
  /** For those who have a running watch, and get its checks of Link. */
  watching: 'Bevakning pågår',
} as const;

/** The places that cases pass, as they are called on cards. */
export const stationNames = {
  decided: 'Beslut',
  assigned: 'Tilldelat',
  initialMeeting: 'Inledande möte',
  plan: 'Plan',
  followUp: 'Uppföljning',
  closed: 'Avslut',
  reported: 'Anmäld',
  sent: 'Skickad',
  taken: 'Övertagen',
  received: 'Mottagen',
  proposed: 'Förslag',
  ended: 'Avslutad',
  vobDecided: 'Beslut',
  handedOver: 'Överlämnad',
} as const satisfies Readonly<Record<StationName, string>>;

/** The same places while the case is on its way there: not taken yet, not ended yet. */
export const underWay: Readonly<Record<StationName, string>> = {
  ...stationNames,
  taken: 'Övertagande',
  received: 'Mottagande',
  ended: 'Bevakning',
  handedOver: 'Överlämning',
};

/** What goes on in a case while it is on its way to that place. */
export const phases = {
  decided: 'Beslutet registreras',
  vobDecided: 'VO ska besluta',
  assigned: 'Behandlare ska utses',
  initialMeeting: 'Inledande möte förbereds',
  plan: 'Genomförandeplanen skrivs',
  followUp: 'Behandling pågår',
  closed: 'Avslut pågår',
  reported: 'Bevakningen är anmäld',
  sent: 'Ärendet är skickat',
  taken: 'Väntar på övertagande',
  received: 'Väntar på mottagande',
  proposed: 'FH utreder förslaget',
  ended: 'Bevakning pågår',
  handedOver: 'Överlämning pågår',
} as const satisfies Readonly<Record<StationName, string>>;

export const frame = {
  /** The case's own number, and that of the case system when it is known (E2). */
  number: (number: string, vsNumber: string | undefined) =>
    `Ärende ${number}${vsNumber === undefined ? '' : ` · ${vsNumber}`}`,
  /** "3 av 6 · Inledande möte". */
  where: (at: number, of: number, name: string) => `${at} av ${of} · ${name}`,
  passed: (name: string, day: string | undefined) =>
    day === undefined ? `✓ ${name}` : `✓ ${name} ${day}`,
  here: (name: string) => `nu: ${name}`,
  toCome: (names: string) => `sedan: ${names}`,
  way: 'Ärendets väg',
  waitsFor: (whom: string) => `Väntar på ${whom}.`,
  waitedOn: (names: string, what: string) => `${names} (${what})`,
  nudge: 'Påminn',
  nudgeOf: (names: string, what: string) => `Påminn ${names} om att ${what}`,
  nudges: (name: string) => `${name} påminner.`,
  nudged: (day: string, by: string) => `Påmint ${day} av ${by}.`,
  also: 'Också att göra',
  open: 'Öppna',
  done: 'Klart',
} as const;

/** The groups under "Fler val". */
export const groups = {
  meetings: 'Möten',
  changes: 'Ändra och rätta',
  reminders: 'Påminnelser',
  answers: 'Svara',
  owners: 'Vem som har ärendet',
  ends: 'Avsluta',
} as const;
