import { A1, admit } from '../../support/aid-walk.ts';
import { idOf } from '../../support/people.ts';
import { emulatorForFile, personNamed, startTown, type Town } from '../../support/town.ts';

/** This file tests the life of a watch, and who may see it. */
const emulator = emulatorForFile();
let town: Town;

beforeEach(async () => {
  town = await startTown(emulator(), { aid: true, at: '2026-01-12 09:00' });
});
afterEach(() => town.stop());

test('VO watches until a named person at FH has taken it; all are told (S9, S11)', async () => {
  await admit(town);
  expect(town.newest('vilma')).toContain('Bevakning pågår\nVO bevakar fortfarande\n');
  expect(town.newest('frida')).toContain('[Jag tar över bevakningen]');
  expect(town.newest('fredrik')).toContain('[Jag tar över bevakningen]');
  await town.press('frida', 'Jag tar över bevakningen');
  expect(town.newest('fredrik')).toContain(
    'Frida Exempel har tagit över ärendet. Du behöver inte göra något.',
  );
  expect(town.newest('vilma')).toContain(
    '\nBevakar\nFrida Exempel (FH), sedan måndag 12 januari\n',
  );
  expect(town.newest('vilma')).toMatch(/^Inget att göra nu\n/);
  expect(town.newest('frida')).toMatch(/^Bevakning pågår\n/);
  expect(town.counts()).toEqual({ vilma: 1, frida: 1, fredrik: 1 });
});

test('two press at once: one is responsible, the other is told who (S11)', async () => {
  await admit(town);
  const { data, replyToId } = town.button('fredrik', 'Jag tar över bevakningen');
  await town.press('frida', 'Jag tar över bevakningen');
  const late = await town.client.press(personNamed('fredrik'), { verb: 'press', data, replyToId });
  expect(late.message ?? late.text).toContain(
    'Det är redan gjort av Frida Exempel måndag 12 januari klockan 09.00.',
  );
  const [doc] = await town.cases();
  expect(doc?.events.filter((event) => event.type === 'taken').map((event) => event.by)).toEqual([
    idOf('frida'),
  ]);
});

test('nobody takes it: FH and its EC at the first check after an hour (S11, E13)', async () => {
  await admit(town);
  await town.until('2026-01-12 10:44');
  expect(town.counts()).toEqual({ vilma: 1, frida: 1, fredrik: 1 });
  await town.until('2026-01-12 10:45');
  expect(town.counts()).toEqual({ vilma: 2, viktor: 1, frida: 2, fredrik: 2, fanny: 1 });
  expect(town.newest('fanny')).toContain(
    'Väntar på Bistånd funktionshinder (ta över bevakningen).',
  );
});

test('S15: for another reason FH hands the watch back to VO; no answer is stored', async () => {
  const answers = { ...A1, 'Vad är orsaken': 'Inte känd än', 'Är den enskilde känd av FH': 'Nej' };
  await admit(town, answers);
  await town.press('frida', 'Jag tar över bevakningen');
  expect(town.newest('frida')).toContain(
    'Är den enskilde inlagd av någon annan orsak än psykisk ohälsa? Svaret sparas inte.',
  );
  await town.press('frida', 'Ja');
  expect(town.newest('viktor')).toContain(
    '\nTa över bevakningen för VO\nFH lämnar tillbaka bevakningen, ',
  );
  expect(await town.press('viktor', 'Jag tar över för VO')).toContain(
    'VO har tagit tillbaka bevakningen.',
  );
  const [doc] = await town.cases();
  expect(doc?.events.map((event) => event.type)).toEqual([
    'admitted',
    'messageWritten',
    'taken',
    'reasonConsidered',
    'offered',
    'taken',
  ]);
});

test('nobody outside VO and FH sees their cases or that they exist (S2)', async () => {
  await admit(town);
  for (const who of ['sara', 'eva', 'bea', 'maj', 'adam'] as const)
    expect(await town.type(who, 'ärende LI-2026-0001')).toContain(
      'Ärendet finns inte eller så saknar du behörighet.',
    );
  expect(await town.type('sara', 'inskrivning')).toContain('Det här gör handläggare på VO.');
  expect(await town.type('sara', 'meny')).not.toContain('bevakningslistan');
  const lines = (await town.accessLines()).filter(
    (line) => line.who === idOf('sara') && line.cases.includes('LI-2026-0001'),
  );
  expect(lines.map((line) => line.outcome)).toEqual(['nothing']);
});

test('and VO and FH see nothing of outpatient care', async () => {
  await town.type('sara', 'nytt uppdrag');
  await town.press('sara', 'Skicka till Eva Skiss', {
    'Vilken dag fattades beslutet': '2026-01-12',
    'Vilken dag skapades uppdraget': '2026-01-12',
  });
  for (const who of ['vilma', 'frida', 'ulrika', 'fanny'] as const)
    expect(await town.type(who, 'ärende ÖV-2026-0001')).toContain(
      'Ärendet finns inte eller så saknar du behörighet.',
    );
});

test('vem bevakar: the unit and person of each active watch, to those who may see it', async () => {
  await admit(town);
  await admit(town);
  await town.press('frida', 'Jag tar över bevakningen');
  const seen = await town.type('fanny', 'vem bevakar');
  expect(seen).toContain('Frida Exempel (FH), sedan måndag 12 januari');
  expect(seen).toContain('VO, sedan måndag 12 januari');
  expect(await town.type('sara', 'vem bevakar')).toContain(
    'Det här gör handläggare på VO och handläggare på FH.',
  );
});

test('EC FH moves all of a person’s cases: the next check moves along (E11)', async () => {
  await admit(town);
  await town.press('frida', 'Jag tar över bevakningen');
  await town.type('fanny', 'ta över');
  await town.press('fanny', 'Visa ärenden', { 'Vems ärenden': 'Frida Exempel' });
  expect(
    await town.press('fanny', 'Flytta ärendena', { 'Vem tar över LI-2026-0001': 'Fredrik Prov' }),
  ).toContain('Ett ärende är flyttat');
  await town.until('2026-01-12 10:45');
  expect(town.newest('fredrik')).toContain('\nBevaka Link, kontroll 2 av 3\n');
  expect(town.newest('frida')).not.toContain('kontroll 2 av 3');
});

test('90 days after it ended the cards say Gallrat and nothing is left', async () => {
  await admit(town);
  await town.press('frida', 'Jag tar över bevakningen');
  await town.press('frida', 'Avslutat i Link');
  await town.leap('2026-04-13 09:00');
  expect((await town.cases()).filter((doc) => doc.kind === 'watch')).toEqual([]);
  expect(town.chat('vilma').filter((text) => text.includes('LI-2026-0001'))).toEqual([]);
});
