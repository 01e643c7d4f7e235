import { personNamed } from '../town.ts';
import { assignCase, openCase } from '../walk.ts';
import type { Cost } from './cost.ts';
import { toBook } from './outpatient.ts';

/** What comes of itself: what a sweep sends, and a sweep that sends nothing. */
export const ofTime = {
  wakeAfterPress: {
    sort: 'reminder',
    name: '[Ångra] goes, ten minutes after a press',
    before: async (town) => {
      await toBook(town);
      await town.press('bea', 'Mötet är bokat', { 'Vilken dag ses ni': '2026-01-26' });
    },
    run: (town) => town.leap('2026-01-12 09:11'),
  },
  dueCard: {
    sort: 'reminder',
    name: 'a card that is due',
    before: async (town) => {
      const end = town.teams.failWhile({
        fault: 503,
        person: personNamed('eva'),
        method: 'POST',
      });
      await openCase(town);
      end();
    },
    run: (town) => town.leap('2026-01-12 09:05'),
  },
  listLine: {
    sort: 'reminder',
    name: 'a line is put on a list of the day',
    before: async (town) => {
      await openCase(town);
      await town.until('2026-01-13 06:59');
    },
    run: (town) => town.leap('2026-01-13 07:00'),
  },
  list: {
    sort: 'reminder',
    name: 'a list of the day is sent',
    before: async (town) => {
      await openCase(town);
      await town.until('2026-01-13 08:29');
    },
    run: (town) => town.leap('2026-01-13 08:30'),
  },
  ready: {
    sort: 'sweep',
    name: 'a look at /readyz',
    run: (town) => fetch(`http://127.0.0.1:${town.service.port}/readyz`),
  },
  idleSweep: {
    sort: 'sweep',
    name: 'a sweep with nothing due',
    before: async (town) => {
      await assignCase(town);
      await town.until('2026-01-12 10:30');
    },
    run: (town) => town.service.delivery.sweep(),
  },
} as const satisfies Record<string, Cost>;
