import { textOf } from '../../support/card-reader.ts';
import { emulatorForFile, personNamed, startTown, type Town } from '../../support/town.ts';

const emulator = emulatorForFile();
const CHANNEL = '19:vo@thread.tacv2';
let town: Town;

beforeEach(async () => {
  town = await startTown(emulator(), { aid: true, at: '2026-01-12 07:00' });
});
afterEach(() => town.stop());

const say = (who: 'vilma' | 'sara' | 'frida', text: string) =>
  town.client.say(personNamed(who), text, { channel: `${CHANNEL};messageid=1` });
const posts = () => town.teams.messages(CHANNEL).map((message) => textOf(message.card));

test('a check is posted in the connected channel, and one press settles it (E12)', async () => {
  await say('vilma', 'koppla kanal');
  expect(textOf(town.teams.messages(`${CHANNEL};messageid=1`).at(-1)?.card)).toContain(
    'Kanalen är kopplad till VO.',
  );
  await town.until('2026-01-12 08:15');
  expect(town.counts()).toEqual({});
  expect(posts()).toEqual([
    expect.stringMatching(/^Bekräfta senast klockan 08\.45\nBevaka Link för VO, kontroll 1 av 3\n/),
  ]);

  const [message] = town.teams.messages(CHANNEL);
  const press = (data: object, who: 'viktor' | 'frida' | 'sara') =>
    town.client.press(
      personNamed(who),
      { verb: 'press', data, replyToId: message?.id ?? '' },
      { channel: CHANNEL },
    );
  const data = { case: 'check:VO:2026-01-12:1', tasks: 'confirm@1', found: 'nothing' };
  expect((await press(data, 'frida')).message).toContain(
    'finns inte eller så saknar du behörighet',
  );
  expect((await press(data, 'sara')).message).toContain('finns inte eller så saknar du behörighet');
  expect((await press(data, 'viktor')).message).toBe('Sparat.');
  await town.settled();
  expect(posts()).toEqual([expect.stringContaining('Viktor Prov bekräftade klockan 08.15.')]);
  expect(town.counts()).toEqual({});
});

test('nobody of another unit connects a channel, and nothing of a case is said there', async () => {
  const refused = await say('sara', 'koppla kanal');
  expect(refused.httpStatus).toBe(200);
  expect(textOf(town.teams.messages(`${CHANNEL};messageid=1`).at(-1)?.card)).toContain(
    'hör till en annan roll än din',
  );
  await town.until('2026-01-12 08:15');
  expect(posts()).toEqual([]);
});

test('a channel that cannot be reached: the unit is told one by one', async () => {
  await say('vilma', 'koppla kanal');
  town.teams.failWhile({ fault: 404, person: CHANNEL });
  await town.until('2026-01-12 08:15');
  expect(town.counts()).toEqual({ vilma: 1, viktor: 1 });
});
