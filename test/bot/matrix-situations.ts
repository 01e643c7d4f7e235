import { A1, A7 } from '../support/aid-walk.ts';
import type { Filled } from '../support/card-reader.ts';
import { idOf, type Name } from '../support/people.ts';
import type { Town } from '../support/town.ts';
import { TOOK_PART } from '../support/walk.ts';

/** Describes a situation of a case. It is reached from the situation before it. */
export interface Situation {
  readonly name: string;
  readonly reach: (town: Town) => Promise<unknown>;
  /** These people have a part in the case or manage somebody who has one. */
  readonly may: readonly Name[];
}

export interface Kind {
  readonly id: string;
  /** People type the case by these numbers. A check of Link has none. */
  readonly typed: readonly string[];
  readonly situations: readonly Situation[];
}

const OF_VO: readonly Name[] = ['vilma', 'viktor', 'vanja', 'ulrika'];
const OF_FH: readonly Name[] = ['frida', 'fredrik', 'fanny'];
/** Vera manages Eva and the managers of both units. */
const BOTH_SIDES: readonly Name[] = [...OF_VO, ...OF_FH, 'vera'];

const types = (who: Name, words: string) => (town: Town) => town.type(who, words);
const press =
  (who: Name, title: string, filled: Filled = {}) =>
  (town: Town) =>
    town.press(who, title, filled);
const inTurn =
  (...acts: readonly Situation['reach'][]) =>
  async (town: Town) => {
    for (const act of acts) await act(town);
  };

const application = {
  'Vad gäller': 'Boendestöd',
  'Är den enskilde känd av FH': 'Nej',
  'Är den enskilde känd av VO': 'Ja, pågående ärende',
};
const reported = {
  'Vilken dag fattades beslutet': '2026-01-12',
  'Vilken dag skapades uppdraget': '2026-01-12',
  'Vilket nummer har ärendet': 'C-1',
  'Vilken enhet ska utföra': 'Vuxna insatser',
};
const parties: readonly Name[] = ['sara', 'maj', 'eva', 'vera', 'bea'];

export const kinds: Record<string, Kind> = {
  'outpatient care': {
    id: 'OV-2026-0001',
    typed: ['ÖV-2026-0001', 'öv 2026 1', 'C-1'],
    situations: [
      {
        name: 'reported',
        reach: inTurn(
          types('sara', 'nytt uppdrag'),
          press('sara', 'Skicka till enhetschefen', reported),
        ),
        may: ['sara', 'maj', 'eva', 'vera'],
      },
      {
        name: 'assigned',
        reach: press('eva', 'Utse behandlare', { 'Vem blir behandlare': ['Bea Exempel'] }),
        may: parties,
      },
      {
        name: 'in treatment',
        reach: inTurn(
          press('eva', 'Informationen är lämnad'),
          press('sara', 'Allt är klart', {
            'Vilken dag startades uppdraget': '2026-01-12',
          }),
          press('bea', 'Jag har läst vårdplanen'),
          press('bea', 'Mötet är bokat', { 'Vilken dag ses ni': '2026-01-12' }),
          press('bea', 'Mötet hölls', TOOK_PART),
        ),
        may: parties,
      },
      { name: 'ended', reach: press('sara', 'Dubblett'), may: parties },
    ],
  },
  'a watch': {
    id: 'LI-2026-0001',
    typed: ['LI-2026-0001'],
    situations: [
      {
        name: 'offered to FH',
        reach: inTurn(
          types('vilma', 'inskrivning'),
          press('vilma', 'Visa förslag', A1),
          press('vilma', 'Skrivet, meddela FH'),
        ),
        may: BOTH_SIDES,
      },
      {
        name: 'taken by FH',
        reach: press('frida', 'Jag tar över bevakningen'),
        may: ['vilma', 'ulrika', 'frida', 'fanny', 'vera'],
      },
    ],
  },
  'a watch that is talked about': {
    id: 'LI-2026-0001',
    typed: ['LI-2026-0001'],
    situations: [
      {
        name: 'asked for',
        reach: inTurn(
          types('vilma', 'inskrivning'),
          press('vilma', 'Visa förslag', A7),
          press('vilma', 'Be FH om en dialog'),
        ),
        may: BOTH_SIDES,
      },
      {
        name: 'answered by FH',
        reach: inTurn(press('frida', 'Jag tar dialogen'), press('frida', 'Ärendet hör till FH')),
        may: [...OF_VO, 'frida', 'fanny', 'vera'],
      },
    ],
  },
  'an application': {
    id: 'AN-2026-0001',
    typed: ['AN-2026-0001'],
    situations: [
      {
        name: 'sent to FH',
        reach: inTurn(
          types('vilma', 'ny ansökan'),
          press('vilma', 'Visa förslag', application),
          press('vilma', 'Skicka till FH'),
        ),
        may: ['vilma', 'ulrika', ...OF_FH, 'vera'],
      },
      {
        name: 'taken',
        reach: press('frida', 'Jag tar över ansökan'),
        may: ['vilma', 'ulrika', 'frida', 'fanny', 'vera'],
      },
    ],
  },
  'an ongoing case': {
    id: 'OL-2026-0001',
    typed: ['ÖL-2026-0001'],
    situations: [
      {
        name: 'offered to VO',
        reach: inTurn(types('frida', 'lämna över'), press('frida', 'Lämna över till VO')),
        may: [...OF_VO, 'frida', 'fanny', 'vera'],
      },
      {
        name: 'received',
        reach: press('vilma', 'Ta emot ärendet'),
        may: ['vilma', 'ulrika', 'frida', 'fanny', 'vera'],
      },
    ],
  },
  'a check of Link': {
    id: 'check:VO:2026-01-12:1',
    typed: [],
    situations: [
      {
        name: 'due',
        reach: (town: Town) => town.leap('2026-01-12 08:16'),
        may: ['vilma', 'viktor', 'ulrika'],
      },
      {
        name: 'missed',
        reach: (town: Town) => town.leap('2026-01-12 09:20'),
        may: ['vilma', 'viktor', 'ulrika'],
      },
    ],
  },
  "a check of somebody's watches": {
    id: `check:FH:${idOf('frida')}:2026-01-12:2`,
    typed: [],
    situations: [
      {
        name: 'due',
        reach: inTurn(
          types('vilma', 'inskrivning'),
          press('vilma', 'Visa förslag', A1),
          press('vilma', 'Skrivet, meddela FH'),
          press('frida', 'Jag tar över bevakningen'),
          (town: Town) => town.leap('2026-01-12 10:46'),
        ),
        may: ['frida', 'fredrik', 'fanny'],
      },
    ],
  },
};
