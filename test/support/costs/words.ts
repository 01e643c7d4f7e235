import { assignCase } from '../walk.ts';
import type { Cost } from './cost.ts';

/** One of each word that people type. */
export const ofWords = {
  mine: {
    sort: 'word',
    name: 'mina ärenden',
    before: (town) => assignCase(town),
    run: (town) => town.type('sara', 'mina ärenden'),
  },
  showCase: {
    sort: 'word',
    name: 'a case by its number',
    before: (town) => assignCase(town),
    run: (town) => town.type('sara', 'ärende ÖV-2026-0001'),
  },
  history: {
    sort: 'word',
    name: 'skriv ut',
    before: (town) => assignCase(town),
    run: (town) => town.type('sara', 'skriv ut ÖV-2026-0001'),
  },
  unit: {
    sort: 'word',
    name: 'enheten',
    before: (town) => assignCase(town),
    run: (town) => town.type('eva', 'enheten'),
  },
  ownControl: {
    sort: 'word',
    name: 'egenkontroll',
    before: (town) => assignCase(town),
    run: (town) => town.type('eva', 'egenkontroll'),
  },
  newCase: {
    sort: 'word',
    name: 'nytt uppdrag',
    run: (town) => town.type('sara', 'nytt uppdrag'),
  },
  help: { sort: 'word', name: 'hjälp', run: (town) => town.type('sara', 'hjälp') },
  absenceWord: { sort: 'word', name: 'frånvaro', run: (town) => town.type('bea', 'frånvaro') },
} as const satisfies Record<string, Cost>;
