import { READS } from '../../src/domain/engine/version.ts';
import { idOf, type Name } from '../support/people.ts';
import { emulatorForFile, startTown, type Town } from '../support/town.ts';
import { assignCase } from '../support/walk.ts';

/* A case that cannot be read stays visible: everybody with a part in it is told that it exists. */

const emulator = emulatorForFile();
const NUMBER = 'ÖV-2026-0001';
let town: Town;

beforeEach(async () => {
  town = await startTown(emulator());
  await assignCase(town);
});
afterEach(() => town.stop());

async function broken(change: object): Promise<void> {
  await town.puts('cases', { ...(await town.theCase()), wakeAt: town.now(), ...change } as never);
}
const unknownEvent = async () => {
  const { events } = await town.theCase();
  return { events: [...events, { ...events[0], type: 'invented', command: 'later' }] };
};
const ready = async () =>
  (await fetch(`http://127.0.0.1:${town.service.port}/readyz`)).json() as Promise<{
    stuck: number;
  }>;

describe('a case that is at fault', () => {
  beforeEach(async () => broken({ events: [{ type: 'opened' }, null] }));

  test.each<Name>(['sara', 'bea', 'eva'])('has its row in the list of %s', async (who) => {
    expect(await town.type(who, 'mina ärenden')).toContain(`Ärende ${NUMBER} kan inte läsas.`);
  });

  test('stands in the access log of whoever was shown that row', async () => {
    await town.type('bea', 'mina ärenden');
    const lines = await town.accessLines();
    expect(lines.at(-1)).toMatchObject({ who: idOf('bea'), what: 'show mine', cases: [NUMBER] });
  });

  test('is not forgotten when its cases are given to others', async () => {
    await town.type('eva', 'ta över');
    const shown = await town.press('eva', 'Visa ärenden', { Vems: 'Bea Exempel' });
    expect(shown).toContain('Ett ärende kan inte läsas och flyttas inte.');
    expect(shown).not.toContain('Medarbetaren har inga öppna ärenden.');
  });

  test('does not exist for anybody else', async () => {
    expect(await town.type('bo', 'mina ärenden')).not.toContain(NUMBER);
    expect(await town.type('bo', NUMBER)).toContain('finns inte eller så saknar du behörighet');
  });

  test('says so when it is opened or pressed in, and nothing in it is changed', async () => {
    expect(await town.type('bea', NUMBER)).toContain('Ärendet kan inte läsas. Felet är anmält.');
    const before = (await town.theCase()).events;
    expect(await town.press('bea', 'Kan inte ta uppdraget')).toContain('kan inte läsas');
    expect((await town.theCase()).events).toEqual(before);
  });

  test('counts as stuck, and the log says where it went wrong but not what it held', async () => {
    await town.leap('2026-01-13 08:00');
    expect(await ready()).toMatchObject({ stuck: 1 });
    const line = town.log.find((one) => one.includes('delivery of one document failed')) ?? '';
    expect(JSON.parse(line).frames).toEqual(
      expect.arrayContaining([expect.stringMatching(/^at .*(src|cards)\//)]),
    );
    expect(line).not.toMatch(/\/(work|home|root|tmp)\//);
  });
});

describe('a case that a newer version has written', () => {
  test('is counted, is left alone, and does not stand in the way of others', async () => {
    await broken({ version: READS + 1 });
    const before = await town.theCase();
    await town.leap('2026-01-20 09:00');
    expect(await ready()).toMatchObject({ stuck: 1 });
    expect(await town.theCase()).toEqual(before);
  });

  test.each([
    ['by its version', async () => ({ version: READS + 1 })],
    ['by an event that is not known here', unknownEvent],
  ])('says so to those who have a part in it: %s', async (_, change) => {
    await broken(await change());
    const words = 'Ärendet är öppet i en nyare version. Försök igen om en stund.';
    expect(await town.type('sara', NUMBER)).toContain(words);
    expect(await town.press('bea', 'Kan inte ta uppdraget')).toContain(words);
    expect(await town.type('sara', 'mina ärenden')).toContain(NUMBER);
    expect(await town.type('bo', NUMBER)).toContain('finns inte eller så saknar du behörighet');
  });
});
