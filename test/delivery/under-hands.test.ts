import { textOf } from '../support/card-reader.ts';
import { emulatorForFile, personNamed, startTown, type Town } from '../support/town.ts';
import { assignCase } from '../support/walk.ts';

/** E29: a card with fields stays as it is while somebody may be filling it in. */
const emulator = emulatorForFile();
let town: Town;

beforeEach(async () => {
  town = await startTown(emulator());
  await assignCase(town);
});
afterEach(() => town.stop());

const bea = personNamed('bea');
const FIELD = 'Vilken dag ses ni?';
const NUMBER = { 'Vilket nummer har ärendet': 'P-2026/118' };

const live = () => town.messages('bea').at(-1);
const named = async () => town.press('sara', 'Ange nummer i Procapita', NUMBER);

test('what changes nothing for her leaves her card until the next 08.30 (E29)', async () => {
  expect(town.newest('bea')).toContain(FIELD);
  const before = live();
  const { id, updatedCount } = before ?? {};
  await named();
  expect(live()).toMatchObject({ id, updatedCount });
  await town.leap('2026-01-12 16:00');
  expect(live()).toMatchObject({ id, updatedCount });
  await town.until('2026-01-13 08:29');
  expect(live()).toMatchObject({ id, updatedCount });
  expect((await town.theCase()).cards[bea.id]?.stale).toBe('2026-01-13T07:30:00.000Z');
  await town.until('2026-01-13 08:30');
  expect(live()).toMatchObject({ id });
  expect(town.newest('bea')).toContain('P-2026/118');
  expect((await town.theCase()).cards[bea.id]).not.toHaveProperty('stale');
});

test('so does a press of Eva that the words of her card speak of', async () => {
  const { id, updatedCount } = live() ?? {};
  await town.press('eva', 'Informationen är lämnad');
  expect(live()).toMatchObject({ id, updatedCount });
  await town.until('2026-01-13 08:30');
  expect(town.newest('bea')).not.toContain('ger dig en första information');
});

test('before 08.30 it waits until 08.30 of the same day', async () => {
  await town.until('2026-01-13 07:30');
  await named();
  expect(town.newest('bea')).not.toContain('P-2026/118');
  await town.until('2026-01-13 08:30');
  expect(town.newest('bea')).toContain('P-2026/118');
});

test('a card without fields is redrawn at once, as before', async () => {
  expect(town.newest('eva')).not.toContain('P-2026/118');
  await named();
  expect(town.newest('eva')).toContain('P-2026/118');
});

test('a press on the card that was left counts, and she then sees the case as it is', async () => {
  await named();
  expect(await town.press('bea', 'Mötet är bokat', { [FIELD]: '2026-01-20' })).toContain(
    'P-2026/118',
  );
  expect(town.newest('bea')).toContain('P-2026/118');
});

test('a changed duty redraws the card, or folds it for a new one, at once', async () => {
  await named();
  await town.press('sara', 'Mötet är bokat', { 'Vilken dag ses ni': '2026-01-21' });
  expect(town.chat('bea').filter((text) => text.includes(FIELD))).toEqual([]);
  expect(town.newest('bea')).toContain('onsdag 21 januari');
  expect(town.newest('bea')).toContain('P-2026/118');
});

test('lost access is redrawn at once', async () => {
  await town.press('eva', 'Byt behandlare', { 'Vem ska vara behandlare': 'Bo Prov' });
  expect(town.chat('bea').at(-1)).toMatch(/^Du är inte längre med i ärendet/);
});

test('what was changed and taken back again leaves it as it is', async () => {
  await town.press('sara', 'Ange nummer i Procapita', NUMBER);
  const { updatedCount } = live() ?? {};
  await town.press('sara', 'Ångra');
  await town.until('2026-01-13 08:29');
  expect(live()).toMatchObject({ updatedCount });
});

test('a case that was stored before this is redrawn as it was then', async () => {
  const doc = await town.theCase();
  const { todo: _, ...stored } = doc.cards[bea.id] ?? { older: [] };
  await town.service.store.replace({ ...doc, cards: { ...doc.cards, [bea.id]: stored } });
  await named();
  expect(town.newest('bea')).toContain('P-2026/118');
});

test('a press on a stale card that is refused says what has changed and by whom', async () => {
  const { data, replyToId } = town.button('bea', 'Mötet är bokat', { [FIELD]: '2026-01-20' });
  await town.press('sara', 'Den enskilde avböjde');
  const { card } = await town.client.press(bea, { verb: 'press', data, replyToId });
  expect(textOf(card).split('\n').slice(0, 2)).toEqual([
    'Det går inte att göra längre. Så här ser ärendet ut nu.',
    'Ändrat av Sara Exempel måndag 12 januari klockan 09.00: ärendet ska avslutas; ärendet avslutat. Den enskilde avböjde avslutningssamtal.',
  ]);
});
