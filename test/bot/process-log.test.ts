import { inFaultyTown, NOT_SAVED, saidIn } from '../support/faulty-town.ts';
import { idOf, type Name } from '../support/people.ts';
import { emulatorForFile, NAMES, personNamed, startTown, type Town } from '../support/town.ts';
import { openCase } from '../support/walk.ts';

const emulator = emulatorForFile();
const ID = /^[0-9a-f]{8}$/;

interface Line {
  readonly level: number;
  readonly msg: string;
  readonly turn?: string;
  readonly run?: string;
}

const linesOf = (town: Town): Line[] => town.log.map((line) => JSON.parse(line));

/** Expects that no line holds an error's message, or the id or name of a person. */
function expectNobodyIn(town: Town): void {
  const all = town.log.join('');
  expect(all).not.toContain('"message"');
  for (const name of NAMES)
    for (const word of [idOf(name), personNamed(name).name]) expect(all).not.toContain(word);
}

test('log lines of a request that the database fails share one id of its own', async () => {
  await inFaultyTown(emulator(), async ({ town, proxy }) => {
    await openCase(town);
    const press = (who: Name) => {
      const { data, replyToId } = town.button('eva', 'Utse behandlare', {
        'Vem blir behandlare': 'Bea Exempel',
      });
      return town.client.press(personNamed(who), { data, replyToId });
    };
    const end = proxy.fail({ container: 'cases', method: 'PUT' }, 429);
    expect(saidIn(await press('eva'))).toBe(NOT_SAVED);
    expect(saidIn(await press('eva'))).toBe(NOT_SAVED);
    end();
    await town.settled();
    const turns = linesOf(town).flatMap(({ msg, turn }) =>
      msg === 'the database failed somebody at a door' ? [turn] : [],
    );
    expect(turns).toEqual([expect.stringMatching(ID), expect.stringMatching(ID)]);
    expect(new Set(turns).size).toBe(2);
    expectNobodyIn(town);
  });
});

test('the lines of a delivery carry one id', async () => {
  const town = await startTown(emulator());
  for (const name of ['eva', 'erik'] as const)
    town.teams.failWhile({ fault: 400, person: personNamed(name), method: 'POST' });
  await openCase(town);
  const refused = linesOf(town).filter(({ msg }) => msg === 'a message was refused');
  expect(refused.length).toBeGreaterThan(1);
  expect(refused[0]?.run).toMatch(ID);
  expect(new Set(refused.map(({ run }) => run)).size).toBe(1);
  expectNobodyIn(town);
  await town.stop();
});
