import { emulatorForFile, personNamed, startTown, type Town } from '../support/town.ts';
import { openCase } from '../support/walk.ts';

const emulator = emulatorForFile();
let town: Town;

beforeEach(async () => {
  town = await startTown(emulator());
});
afterEach(() => town.stop());

const openIt = () => town.type('sara', 'ärende ÖV-2026-0001');

describe('E27: "Påminn"', () => {
  test('the ordinary card comes anew to the one who is waited for, and says who reminds', async () => {
    await openCase(town);
    await town.leap('2026-01-14 10:00');
    await openIt();
    const before = town.messages('eva').length;
    const answer = await town.press('sara', 'Påminn Eva Skiss om att utse behandlare');
    await town.settled();
    expect(answer).toContain('Påmint onsdag 14 januari av Sara Exempel.');
    expect(town.messages('eva')).toHaveLength(before + 1);
    expect(town.newest('eva')).toMatch(/^Väntat sedan måndag 12 januari\nUtse behandlare\n/);
    expect(town.newest('eva')).toContain('Sara Exempel påminner.');
    const doc = await town.theCase();
    expect(doc.events.map(({ type }) => type)).not.toContain('nudged');
  });

  test('a second press sends nothing, and says so in words', async () => {
    await openCase(town);
    await town.leap('2026-01-14 10:00');
    await openIt();
    const { data, replyToId } = town.button('sara', 'Påminn Eva Skiss om att utse behandlare');
    const press = () => town.client.press(personNamed('sara'), { verb: 'press', data, replyToId });
    await Promise.all([press(), press()]);
    await town.settled();
    const sent = town.messages('eva').length;
    expect(await town.press('sara', 'Påminn Eva Skiss om att utse behandlare')).toContain(
      'Sara Exempel har redan påmint om det i dag. Du kan påminna igen torsdag 15 januari.',
    );
    await town.settled();
    expect(town.messages('eva')).toHaveLength(sent);
    const lines = (await town.accessLines()).filter(({ what }) => what === 'act nudge');
    expect(lines.map(({ outcome }) => outcome).toSorted()).toEqual([
      'nudgedToday',
      'nudgedToday',
      'ok',
    ]);
    expect(new Set(lines.flatMap((line) => line.cases))).toEqual(new Set(['ÖV-2026-0001']));
  });

  test('in the evening nothing is sent', async () => {
    await openCase(town);
    await town.leap('2026-01-14 17:00');
    await openIt();
    const sent = town.messages('eva').length;
    expect(await town.press('sara', 'Påminn Eva Skiss om att utse behandlare')).toContain(
      'Påminn på en arbetsdag klockan 08.00–16.30. Inget är skickat.',
    );
    await town.settled();
    expect(town.messages('eva')).toHaveLength(sent);
  });

  test("a stranger's press on somebody else's case is refused like every press there", async () => {
    await openCase(town);
    await town.leap('2026-01-14 10:00');
    await openIt();
    const { data, replyToId } = town.button('sara', 'Påminn Eva Skiss om att utse behandlare');
    const sent = town.messages('eva').length;
    await town.client.press(personNamed('bea'), { verb: 'press', data, replyToId });
    await town.settled();
    expect(town.messages('eva')).toHaveLength(sent);
    const [line] = (await town.accessLines()).filter(({ what }) => what === 'act nudge');
    expect(line).toMatchObject({ outcome: 'nothing', allowed: false });
  });
});
