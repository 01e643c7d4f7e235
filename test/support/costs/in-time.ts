import type { Store } from '../../../src/app/ports/case-store.ts';
import { personNamed, type Town } from '../town.ts';
import { assignCase, openCase } from '../walk.ts';
import type { Cost } from './cost.ts';
import { toBook } from './outpatient.ts';

/** Two cases that wait for Eva, the evening before they are put on her list. */
async function linesToCome(town: Town): Promise<void> {
  await openCase(town);
  await openCase(town);
  await town.until('2026-01-13 08:29');
}

/**
 * Moves the clock, and lets the next sweep find only those due documents whose ids begin so. The
 * queries that find what is due are not counted with them: `idleSweep` is those.
 */
async function onlyDue(town: Town, time: string, id: string): Promise<void> {
  town.moved(time);
  const { store } = town.service;
  const due = asked.get(store) ?? store.due;
  asked.set(store, due);
  const pages = [(await due(town.now(), 100)).filter((doc) => doc.id.startsWith(id))];
  Object.assign(store, { due: async () => pages.shift() ?? [] });
}

/** How each town asks for what is due, while its sweeps do not. */
const asked = new WeakMap<Store, Store['due']>();

const sweep = (town: Town) => town.service.delivery.sweep();

/** What comes of itself: what a sweep sends, and a sweep that sends nothing. */
export const ofTime = {
  wakeAfterPress: {
    sort: 'reminder',
    name: '[Ångra] goes, ten minutes after a press',
    before: async (town) => {
      await toBook(town);
      await town.press('bea', 'Mötet är bokat', { 'Vilken dag ses ni': '2026-01-26' });
      await onlyDue(town, '2026-01-12 09:11', 'OV-');
    },
    run: sweep,
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
      await onlyDue(town, '2026-01-12 09:05', 'OV-');
    },
    run: sweep,
  },
  planning: {
    sort: 'reminder',
    name: 'a case looks at a new working day',
    before: async (town) => {
      await openCase(town);
      await town.until('2026-01-14 12:00');
      await onlyDue(town, '2026-01-15 07:00', 'OV-');
    },
    run: sweep,
  },
  listLine: {
    sort: 'reminder',
    name: 'a line is put on a list of the day',
    before: async (town) => {
      await linesToCome(town);
      await onlyDue(town, '2026-01-13 08:30', 'OV-2026-0001');
    },
    run: sweep,
  },
  listLineMore: {
    sort: 'reminder',
    name: 'a line is put on a list that is there',
    before: async (town) => {
      await linesToCome(town);
      await onlyDue(town, '2026-01-13 08:30', 'OV-2026-0001');
      await sweep(town);
      await onlyDue(town, '2026-01-13 08:30', 'OV-2026-0002');
    },
    run: sweep,
  },
  list: {
    sort: 'reminder',
    name: 'a list of the day is sent',
    before: async (town) => {
      await linesToCome(town);
      await onlyDue(town, '2026-01-13 08:30', 'OV-');
      await sweep(town);
      await onlyDue(town, '2026-01-13 08:30', 'list:');
    },
    run: sweep,
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
