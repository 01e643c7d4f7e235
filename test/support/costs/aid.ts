import { A1, A7, admit } from '../aid-walk.ts';
import type { Cost } from './cost.ts';

/** The cases between VO and FH, and their checks of Link. */
export const ofAid = {
  checkDue: {
    sort: 'check',
    name: 'a check of Link is due',
    aid: true,
    before: (town) => town.until('2026-01-13 08:14'),
    run: (town) => town.leap('2026-01-13 08:15'),
  },
  checkConfirmed: {
    sort: 'press',
    name: 'a check of Link is confirmed',
    aid: true,
    before: (town) => town.until('2026-01-13 08:15'),
    run: (town) => town.press('viktor', 'Bevakat, inget nytt'),
  },
  checkLate: {
    sort: 'check',
    name: 'a check of Link is late',
    aid: true,
    before: (town) => town.until('2026-01-13 08:44'),
    run: (town) => town.leap('2026-01-13 08:45'),
  },
  admission: {
    sort: 'form',
    name: 'the questions of an admission',
    aid: true,
    before: (town) => town.type('vilma', 'inskrivning'),
    run: (town) => town.press('vilma', 'Visa förslag', A1),
  },
  admit: {
    sort: 'form',
    name: 'FH is asked to take a watch',
    aid: true,
    before: async (town) => {
      await town.type('vilma', 'inskrivning');
      await town.press('vilma', 'Visa förslag', A1);
    },
    run: (town) => town.press('vilma', 'Skrivet, meddela FH'),
  },
  takeWatch: {
    sort: 'press',
    name: 'FH takes the watch',
    aid: true,
    before: (town) => admit(town),
    run: (town) => town.press('frida', 'Jag tar över bevakningen'),
  },
  takeDialogue: {
    sort: 'press',
    name: 'FH takes the dialogue',
    aid: true,
    before: (town) => admit(town, A7, 'Be FH om en dialog'),
    run: (town) => town.press('frida', 'Jag tar dialogen'),
  },
  whoWatches: {
    sort: 'word',
    name: 'vem bevakar',
    aid: true,
    before: (town) => admit(town),
    run: (town) => town.type('vilma', 'vem bevakar'),
  },
} as const satisfies Record<string, Cost>;
