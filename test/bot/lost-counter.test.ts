import { idOf } from '../support/people.ts';
import { emulatorForFile, personNamed, startTown, type Town } from '../support/town.ts';
import { openCase } from '../support/walk.ts';

/*
 * docs/design.md: a counter that is lost or restored from an older copy never gives a number twice.
 */

const emulator = emulatorForFile();
const COUNTER = 'counter:OV-2026';
let town: Town;

beforeEach(async () => {
  town = await startTown(emulator());
});
afterEach(() => town.stop());

const FORM = {
  'Vilken dag fattades beslutet': '2026-01-12',
  'Vilken dag skapades uppdraget': '2026-01-12',
};
const numbers = async () => (await town.cases()).map(({ number }) => number).toSorted();
const counter = async () =>
  (await town.everything()).people?.find((doc) => (doc as { id: string }).id === COUNTER);

test('a decision after the counter was lost is a case of its own, with a new number', async () => {
  await openCase(town);
  await town.loses('people', COUNTER);

  await town.type('simon', 'nytt uppdrag');
  const receipt = await town.press('simon', 'Skicka till Eva Skiss', FORM);

  expect(await numbers()).toEqual(['ÖV-2026-0001', 'ÖV-2026-0002']);
  expect(receipt).toContain('ÖV-2026-0002');
  expect(receipt).not.toContain('ÖV-2026-0001');
  expect(town.messages('eva')).toHaveLength(2);
  expect(town.log.join('\n')).toContain('a case number was taken already');
});

test('a number that became another case is told where it may already be written', async () => {
  await town.type('simon', 'nytt uppdrag');
  const [form] = (await town.everything()).dialogs as { id: string }[];
  await openCase(town);
  await town.puts('dialogs', { ...form, id: idOf('simon'), reserved: 'OV-2026-0001' } as {
    id: string;
  });

  const receipt = await town.press('simon', 'Skicka till Eva Skiss', FORM);

  expect(receipt).toContain(
    'Ärendet fick numret ÖV-2026-0002, inte ÖV-2026-0001. Rätta numret där du redan har skrivit det.',
  );
  expect(await numbers()).toEqual(['ÖV-2026-0001', 'ÖV-2026-0002']);
});

test('a form sent again, because nobody could note it as done, opens one case', async () => {
  await town.type('simon', 'nytt uppdrag');
  const [form] = (await town.everything()).dialogs as { id: string }[];
  await openCase(town);
  const open = { ...form, id: idOf('simon'), reserved: 'OV-2026-0001' } as { id: string };
  await town.puts('dialogs', open);
  const { data, replyToId } = town.button('simon', 'Skicka till Eva Skiss', FORM);
  await town.press('simon', 'Skicka till Eva Skiss', FORM);

  await town.puts('dialogs', open);
  await town.client.press(personNamed('simon'), { verb: 'press', data, replyToId });
  await town.settled();

  expect(await numbers()).toEqual(['ÖV-2026-0001', 'ÖV-2026-0002']);
});

test('a start raises a counter below what is stored or logged, and says so', async () => {
  await openCase(town);
  await town.puts('people', { id: COUNTER, last: 0 } as { id: string });
  await town.anotherService();
  expect(await counter()).toMatchObject({ last: 1 });
  expect(town.log.join('\n')).toContain('a counter stood below the highest number used');

  // The case is deleted when its time is up, but its line in the access log remains.
  await town.loses('cases', 'OV-2026-0001');
  await town.loses('people', COUNTER);
  await town.anotherService();
  expect(((await counter()) as { last: number }).last).toBeGreaterThanOrEqual(1);
});

test('a start says nothing of a counter that stands where it should', async () => {
  await openCase(town);
  await town.anotherService();
  expect(await counter()).toMatchObject({ last: 1 });
  expect(town.log.join('\n')).not.toContain('counter stood below');
});
