import type { Town } from '../town.ts';
import {
  assignCase,
  bookMeeting,
  holdMeeting,
  NOTHING_NEW,
  openCase,
  startTreatment,
  TOOK_PART,
} from '../walk.ts';
import { type Cost, today } from './cost.ts';

/** The case is granted and started, and its therapist has read the care plan. */
export async function toBook(town: Town): Promise<void> {
  await assignCase(town);
  await town.press('eva', 'Informationen är lämnad');
  await startTreatment(town);
  await town.press('bea', 'Jag har läst vårdplanen');
}

async function planned(town: Town): Promise<void> {
  await holdMeeting(town);
  await town.press('bea', 'Klar, med den enskilde');
}

async function booked(town: Town): Promise<void> {
  await planned(town);
  await town.until('2026-04-01 09:00');
  await town.type('sara', 'ärende ÖV-2026-0001');
  await town.press('sara', 'Uppföljningen är bokad', {
    'Vilken dag är uppföljningen': today(town),
  });
}

/** A case of outpatient care: how it is opened, and one press of each step. */
export const ofOutpatient = {
  openCase: {
    sort: 'form',
    name: 'a new case is sent',
    before: (town) => town.type('sara', 'nytt uppdrag'),
    run: (town) =>
      town.press('sara', 'Skicka till Eva Skiss', {
        'Vilken dag fattades beslutet': today(town),
        'Vilken dag skapades uppdraget': today(town),
      }),
  },
  assign: {
    sort: 'press',
    name: 'the therapist is named',
    before: (town) => openCase(town),
    run: (town) => town.press('eva', 'Utse behandlare', { 'Vem blir behandlare': 'Bea Exempel' }),
  },
  inform: {
    sort: 'press',
    name: 'the first information is given',
    before: (town) => assignCase(town),
    run: (town) => town.press('eva', 'Informationen är lämnad'),
  },
  start: {
    sort: 'press',
    name: 'granted, started, care plan sent',
    before: async (town) => {
      await assignCase(town);
      await town.press('eva', 'Informationen är lämnad');
    },
    run: startTreatment,
  },
  readCarePlan: {
    sort: 'press',
    name: 'the care plan is read',
    before: async (town) => {
      await assignCase(town);
      await startTreatment(town);
    },
    run: (town) => town.press('bea', 'Jag har läst vårdplanen'),
  },
  bookMeeting: {
    sort: 'press',
    name: 'the first meeting is booked',
    before: toBook,
    run: (town) => town.press('bea', 'Mötet är bokat', { 'Vilken dag ses ni': '2026-01-26' }),
  },
  holdMeeting: {
    sort: 'press',
    name: 'the first meeting was held',
    before: (town) => bookMeeting(town, today(town)),
    run: (town) => town.press('bea', 'Mötet hölls', TOOK_PART),
  },
  writePlan: {
    sort: 'press',
    name: 'the implementation plan is written',
    before: (town) => holdMeeting(town),
    run: (town) => town.press('bea', 'Klar, med den enskilde'),
  },
  bookFollowUp: {
    sort: 'press',
    name: 'a follow-up is booked',
    before: async (town) => {
      await planned(town);
      await town.until('2026-04-01 09:00');
      await town.type('sara', 'ärende ÖV-2026-0001');
    },
    run: (town) =>
      town.press('sara', 'Uppföljningen är bokad', { 'Vilken dag är uppföljningen': '2026-04-07' }),
  },
  holdFollowUp: {
    sort: 'press',
    name: 'a follow-up was held',
    before: booked,
    run: (town) => town.press('sara', 'Uppföljningen är hållen', NOTHING_NEW),
  },
  closeCase: {
    sort: 'press',
    name: 'the closing talk was held',
    before: async (town) => {
      await planned(town);
      await town.type('sara', 'ärende ÖV-2026-0001');
      const day = today(town);
      await town.press('sara', 'Boka avslutningssamtal', {
        'Vilken dag är avslutningssamtalet': day,
      });
    },
    run: (town) => town.press('sara', 'Samtalet är hållet', TOOK_PART),
  },
  undo: {
    sort: 'press',
    name: 'a press is taken back',
    before: async (town) => {
      await toBook(town);
      await town.press('bea', 'Mötet är bokat', { 'Vilken dag ses ni': '2026-01-26' });
    },
    run: (town) => town.press('bea', 'Ångra'),
  },
  nudge: {
    sort: 'press',
    name: 'somebody is reminded by a colleague',
    before: async (town) => {
      await openCase(town);
      await town.leap('2026-01-14 10:00');
      await town.type('sara', 'ärende ÖV-2026-0001');
    },
    run: (town) => town.press('sara', 'Påminn Eva Skiss om att utse behandlare'),
  },
  absence: {
    sort: 'form',
    name: 'an absence is reported',
    before: async (town) => {
      await assignCase(town);
      await town.type('bea', 'frånvaro');
    },
    run: (town) => town.press('bea', 'Anmäl'),
  },
} as const satisfies Record<string, Cost>;
