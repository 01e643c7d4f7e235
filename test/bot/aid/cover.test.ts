import { A1, admit } from '../../support/aid-walk.ts';
import { idOf } from '../../support/people.ts';
import { emulatorForFile, personNamed, startTown, type Town } from '../../support/town.ts';

/** This file tests who is told of an absence, and what is never said where others can read. */
const emulator = emulatorForFile();
let town: Town;

beforeEach(async () => {
  town = await startTown(emulator(), { aid: true, at: '2026-01-12 07:30' });
});
afterEach(() => town.stop());

async function away(who: 'ulrika' | 'fanny' | 'frida'): Promise<void> {
  await town.type(who, 'frånvaro');
  await town.press(who, 'Anmäl');
}

test('an absent EC’s deputy hears of a missed check and sees to it (E9, E13)', async () => {
  await away('ulrika');
  await town.until('2026-01-12 09:15');
  expect(town.newest('urban')).toContain('Ingen på VO har bekräftat kontrollen klockan 08.15.');
  await town.press('urban', 'Spara', { 'Vem ska bevaka': 'Vilma Exempel' });
  expect(town.newest('vilma')).toContain('Kontrollen klockan 08.15');
});

test('and of a watch that nobody has taken (S11, E9)', async () => {
  await away('fanny');
  await admit(town);
  await town.until('2026-01-12 10:45');
  expect(town.newest('filip')).toContain(
    'Se till att bevakningen tas över\nDu ersätter Fanny Mall.\n',
  );
});

test('nobody outside the unit can be named as deputy of its EC (S2, S14)', async () => {
  for (const deputy of ['Fanny Mall', 'Eva Skiss']) {
    await town.type('ulrika', 'frånvaro');
    expect(await town.press('ulrika', 'Anmäl', { 'Vem är ersättare': deputy })).toContain(
      'Välj i listan',
    );
  }
});

test('a personal number typed in a channel is met as one: delete the message', async () => {
  const channel = '19:vo@thread.tacv2;messageid=1';
  await town.client.say(personNamed('vilma'), '19890201-3286', { channel });
  const [answer] = town.teams.messages(channel);
  expect(JSON.stringify(answer?.card)).toContain('Ta bort meddelandet');
});

test('a press in a channel by somebody absent leaves the unit’s post as it is (E9)', async () => {
  const channel = '19:vo@thread.tacv2';
  await town.client.say(personNamed('vilma'), 'koppla kanal', {
    channel: `${channel};messageid=1`,
  });
  await town.until('2026-01-12 08:15');
  await town.type('viktor', 'frånvaro');
  await town.press('viktor', 'Anmäl');
  const [post] = town.teams.messages(channel);
  const data = { case: 'check:VO:2026-01-12:1', tasks: 'confirm@1', found: 'nothing' };
  const answer = await town.client.press(
    personNamed('viktor'),
    { verb: 'press', data, replyToId: post?.id ?? '' },
    { channel },
  );
  await town.settled();
  expect(answer.card).toBeUndefined();
  expect(JSON.stringify(town.teams.messages(channel)[0]?.card)).toContain('Bevaka Link för VO');
});

test('a refused form sends no answers of a table back in the card (I5)', async () => {
  await town.type('vilma', 'inskrivning');
  const refused = await town.pressed('vilma', 'Visa förslag', {
    ...A1,
    'Vilket nummer har ärendet': 'x!',
  });
  expect(JSON.stringify(refused.card)).toContain('Skriv bara numret, som det står i ärendet.');
  expect(JSON.stringify(refused.card)).not.toMatch(/"choices":\[[^\]]*\],"value"/);
});

test('after "Tillbaka" a table asks again; its earlier result decides nothing (B)', async () => {
  await town.type('frida', 'ny ansökan');
  const about = {
    'Är den enskilde känd av FH': 'Ja, pågående ärende',
    'Är den enskilde känd av VO': 'Nej',
  };
  await town.press('frida', 'Visa förslag', { 'Vad gäller': 'Hemtjänst', ...about });
  await town.press('frida', 'Tillbaka');
  expect(
    await town.press('frida', 'Visa förslag', { 'Vad gäller': 'Boendestöd', ...about }),
  ).toContain('Ansökan hör till er enhet.');
});

test('every refused start is in the access log', async () => {
  for (const words of ['inskrivning', 'ny ansökan', 'lämna över', 'bevakningslista'])
    await town.type('sara', words);
  const lines = (await town.accessLines()).filter(
    (line) => line.who === idOf('sara') && line.what.startsWith('start'),
  );
  expect(lines.map((line) => `${line.what} ${line.outcome}`).toSorted()).toEqual([
    'start admission refused',
    'start application refused',
    'start handover refused',
    'start rota refused',
  ]);
});

test('the delegate who decided vob may correct it; FH does not reopen it (E1, S20)', async () => {
  await town.type('frida', 'ny ansökan');
  const answers = {
    'Vad gäller': 'Vård- och omsorgsboende',
    'Är den enskilde känd av FH': 'Ja, pågående ärende',
    'Är den enskilde känd av VO': 'Nej',
  };
  await town.press('frida', 'Visa förslag', answers);
  await town.press('frida', 'Jag utreder');
  await town.press('frida', 'Förslaget är framlagt');
  const decided = await town.press('ulrika', 'Jag har beslutat', {
    'Vilken dag fattades beslutet': '2026-01-12',
  });
  expect(decided).toContain('[Ångra]');
  expect(decided).toContain('\nBeslut om vård- och omsorgsboende\nmåndag 12 januari\n');
  expect(town.newest('frida')).not.toContain('[Öppna igen]');
});
