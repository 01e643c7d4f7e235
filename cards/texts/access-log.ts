import type { WordedDeed } from '../../src/domain/access-deed.ts';

/** The monthly sample of the access log, for the manager of a unit (docs/routines.md). */
export const accessSample = {
  lead: (month: string) => `Gå igenom ett stickprov ur åtkomstloggen för ${month}`,
  body: (unit: string) =>
    `Raderna är dragna slumpvis bland det som medarbetarna på ${unit} såg och gjorde då.`,
  for: (name: string) => `för ${name}`,
  someoneOutside: 'någon utanför enheten',
  left: 'Någon som har slutat',
  outside: (count: number) =>
    count === 1 ? 'ett ärende utanför enheten' : `${count} ärenden utanför enheten`,
  more: (count: number) => `${count} till`,
  tried: (deed: string) => `Försökte ${deed}`,
  refused: (deed: string) => `Nekades att ${deed}`,
  advice:
    'Ser något fel ut? Prata med medarbetaren, och be den som driver Rutinbot om hela loggen för ärendet.',
} as const;

/**
 * Each deed of the access log in words, done and refused. Steps of a case have the words of their
 * buttons.
 */
export const deeds = {
  'show case': ['Öppnade ärendet', 'öppna ärendet'],
  'show find': ['Sökte ett ärende', 'söka ett ärende'],
  'show history': ['Skrev ut händelselistan', 'skriva ut händelselistan'],
  'show historyOf': ['Skrev ut händelselistan', 'skriva ut händelselistan'],
  'fetch history': [
    'Händelselistan hämtades som fil, med adressen som medarbetaren fick',
    'hämta händelselistan som fil, med adressen som medarbetaren fick',
  ],
  'fetch ownControl': [
    'Egenkontrollen hämtades som fil, med adressen som medarbetaren fick',
    'hämta egenkontrollen som fil, med adressen som medarbetaren fick',
  ],
  'fetch ownControlYear': [
    'Egenkontrollens tolv månader hämtades som fil, med adressen som medarbetaren fick',
    'hämta egenkontrollens tolv månader som fil, med adressen som medarbetaren fick',
  ],
  'show mine': ['Visade sin lista', 'visa sin lista'],
  'show casesOf': ['Visade en medarbetares ärenden', 'visa en medarbetares ärenden'],
  'show whoWatches': ['Visade vem som bevakar', 'visa vem som bevakar'],
  'show unit': ['Visade enheten', 'visa enheten'],
  'show ownControl': ['Visade egenkontrollen', 'visa egenkontrollen'],
  'show ownControlYear': [
    'Visade egenkontrollens tolv månader',
    'visa egenkontrollens tolv månader',
  ],
  'show rota': ['Visade bevakningslistan', 'visa bevakningslistan'],
  'act answer': ['Svarade i ärendet', 'svara i ärendet'],
  'act ?': ['Svarade i ärendet', 'svara i ärendet'],
  'act open': ['Skapade ärendet', 'skapa ärendet'],
  'act undo': ['Ångrade i ärendet', 'ångra i ärendet'],
  'act rota': ['Ändrade bevakningslistan', 'ändra bevakningslistan'],
  'act askSwap': ['Bad en kollega byta bevakningsdag', 'be en kollega byta bevakningsdag'],
  'act answerSwap': ['Svarade på ett byte av bevakningsdag', 'svara på ett byte av bevakningsdag'],
  'act absence': ['Anmälde frånvaro', 'anmäla frånvaro'],
  'act back': ['Anmälde sig tillbaka', 'anmäla sig tillbaka'],
  'act connectChannel': ['Kopplade en kanal', 'koppla en kanal'],
  'act disconnectChannel': ['Kopplade bort en kanal', 'koppla bort en kanal'],
  'act sendAgain': ['Skickade igen', 'skicka igen'],
  'act nudge': ['Påminde en kollega', 'påminna en kollega'],
  // The deeds of a manager, and those on a colleague's own behalf.
  'act takeOver': ['Flyttade ansvaret', 'flytta ansvaret'],
  'act personMissing': ['Sade till att någon saknas', 'säga till att någon saknas'],
  'press in a channel': ['Tryckte i en kanal', 'trycka i en kanal'],
  start: ['Öppnade ett formulär', 'öppna ett formulär'],
} satisfies Readonly<Record<WordedDeed, DeedWords>>;

/** A deed that was done, and one that was tried or refused. */
export type DeedWords = readonly [done: string, todo: string];

/** A press on a step, by the title of its button. */
export const stepDeed = (title: string): DeedWords => [`Svarade ”${title}”`, `svara ”${title}”`];
