import { admit } from '../support/aid-walk.ts';
import { type FaultyProxy, startFaultyProxy } from '../support/faulty-proxy.ts';
import { idOf, type Name } from '../support/people.ts';
import { emulatorForFile, personNamed, startTown, type Town } from '../support/town.ts';
import { assignCase, bookMeeting, holdMeeting, openCase } from '../support/walk.ts';

/* E24: "enheten", a manager's picture of the unit. */

const emulator = emulatorForFile();
let town: Town;

afterEach(() => town.stop());

async function lines(who: Name): Promise<string[]> {
  const own = (await town.accessLines()).filter(
    (line) => line.who === idOf(who) && line.what === 'show unit',
  );
  return own.map(({ cases, outcome }) => `${cases.join() || '-'} ${outcome}`);
}

/** Stores copies of the only case, each with a number of its own. */
async function copies(count: number): Promise<void> {
  const [first] = (await town.cases()).filter(({ number }) => number.startsWith('ÖV'));
  if (first === undefined) throw new Error('no case to copy');
  const { _rid, _self, _etag, _ts, _attachments, ...kept } = first as typeof first &
    Record<string, unknown>;
  const nr = (n: number) => `OV-2026-${String(n).padStart(4, '0')}`;
  const some = Array.from({ length: count }, (_, at) => ({
    ...kept,
    id: nr(at + 2),
    number: nr(at + 2).replace('O', 'Ö'),
    cards: {},
    owed: [],
  }));
  for (let from = 0; from < some.length; from += 50)
    await Promise.all(some.slice(from, from + 50).map((doc) => town.puts('cases', doc)));
}

describe('the unit of the behandlare', () => {
  beforeEach(async () => {
    town = await startTown(emulator());
  });

  test('figures, who is away, and what has waited the longest, which a row opens', async () => {
    await holdMeeting(town);
    await town.leap('2026-03-02 09:00');
    await town.type('eva', 'frånvaro');
    await town.type('eva', 'avbryt');
    const shown = await town.type('eva', 'enheten');
    expect(shown).toContain('Läget på enheten\nVuxna insatser, måndag 2 mars\n');
    expect(shown).toContain('1 pågående');
    expect(shown).toContain('0 väntar på tilldelning');
    expect(shown).toContain('1 försenade');
    expect(shown).toContain('1 står still');
    expect(shown).toMatch(/Försenad \d+ dagar, väntar på Bea Exempel: /);
    expect(await lines('eva')).toEqual(['ÖV-2026-0001 ok']);
    await town.press('eva', 'Visa');
    await town.settled();
    expect(town.newest('eva')).toContain('ÖV-2026-0001');
  });

  test('the answer whether a talk was held has waited since its day (E7)', async () => {
    await bookMeeting(town, '2026-01-20');
    await town.leap('2026-01-26 09:00');
    expect(await town.type('eva', 'enheten')).toContain(
      'Väntat 6 dagar på Bea Exempel: svara på om mötet tisdag 20 januari blev av',
    );
  });

  test('a new case waits for a behandlare, until one is named', async () => {
    await openCase(town);
    expect(await town.type('eva', 'Enheten.')).toContain('1 väntar på tilldelning');
    await town.press('eva', 'Utse behandlare', { 'Vem blir behandlare': ['Bea Exempel'] });
    expect(await town.type('eva', 'enheten')).toContain('0 väntar på tilldelning');
  });

  test('others are refused, are told whose it is, and have no button; each try is logged', async () => {
    await assignCase(town);
    for (const who of ['sara', 'bea', 'erik', 'adam'] as const) {
      expect(await town.type(who, 'enheten')).toBe(
        'Det här gör enhetschefen. Fråga din närmaste chef om du behöver det gjort.',
      );
      expect(await lines(who)).toEqual(['- notYourRole']);
      expect(await town.type(who, 'hjälp')).not.toContain('[Visa enheten]');
    }
    expect(await town.type('eva', 'vad kan jag göra')).toContain('[Visa enheten]');
    const forged = { verb: 'press', data: { show: 'unit', unit: 'insatser' } };
    expect((await town.client.press(personNamed('maj'), forged)).message).toContain(
      'Det här gör enhetschefen',
    );
    expect(await lines('maj')).toEqual(['- notYourRole']);
  });

  test('who stands in for the manager sees it, and the log says for whom', async () => {
    await assignCase(town);
    await town.type('eva', 'frånvaro');
    await town.press('eva', 'Anmäl', { 'Vem är borta': 'Eva Skiss' });
    const shown = await town.type('erik', 'enheten');
    expect(shown).toContain('Vuxna insatser');
    expect(shown).toContain('Borta i dag: Eva Skiss (tills vidare)');
    const logged = (await town.accessLines()).filter(({ what }) => what === 'show unit');
    expect(logged.map((line) => line.for)).toEqual([idOf('eva')]);
  });

  test('the manager above who stands in sees the cases, and no figure of one person', async () => {
    await holdMeeting(town);
    await town.leap('2026-03-02 09:00');
    await town.type('eva', 'frånvaro');
    const away = { 'Vem är borta': 'Eva Skiss', 'Vem är ersättare': 'Vera Blank' };
    await town.press('eva', 'Anmäl', away);
    const sums = await town.type('vera', 'enheten');
    expect(sums).toContain('– försenade');
    const shown = await town.press('vera', 'Visa Vuxna insatser');
    expect(shown).toContain('– försenade');
    expect(shown).toContain('– står still');
    expect(shown).toContain('Ett streck visar att färre än tre medarbetare berörs.');
    expect(shown).toMatch(/Försenad \d+ dagar, väntar på Bea Exempel: /);
  });

  test('the managers’ manager gets figures of each unit, and no case', async () => {
    await holdMeeting(town);
    await town.leap('2026-03-02 09:00');
    const shown = await town.type('vera', 'enheten');
    expect(shown).toContain('Vuxna insatser');
    expect(shown).toContain('Enheten vuxna');
    expect(shown).toContain('1 pågående');
    expect(shown).toContain('– försenade');
    expect(shown).not.toMatch(/ÖV-2026|Bea|Sara/);
    expect(await lines('vera')).toEqual(['- ok']);
    const forged = { verb: 'press', data: { show: 'unit', unit: 'insatser' } };
    expect((await town.client.press(personNamed('vera'), forged)).message).toContain(
      'Det här gör enhetschefen',
    );
  });
});

/** Counts what the view asks of the database: its own calls, and what each turn asks besides. */
async function costOf(proxy: FaultyProxy, ask: () => Promise<string>): Promise<number> {
  const before = proxy.count();
  await ask();
  return proxy.count() - before;
}

test('of 520 cases each is on some page, and none twice', async () => {
  town = await startTown(emulator());
  await openCase(town);
  await town.leap('2026-01-19 09:00');
  await copies(519);
  const numbers: string[] = [];
  let shown = await town.type('eva', 'enheten');
  expect(shown).toContain('520 pågående');
  for (let page = 1; page <= 65; page += 1) {
    numbers.push(...(shown.match(/\[Visa: .*ÖV-2026-\d{4}.*\]/g) ?? []));
    if (shown.includes('Visa fler')) shown = await town.press('eva', 'Visa fler');
  }
  expect(numbers).toHaveLength(520);
  expect(new Set(numbers).size).toBe(520);
}, 120_000);

test.each(['eva', 'ulrika', 'fanny'] as const)(
  'a view costs at most ten requests, however many cases there are: %s',
  async (who) => {
    const proxy = await startFaultyProxy(emulator().endpoint);
    town = await startTown(emulator(), { endpoint: proxy.endpoint, aid: true });
    await openCase(town);
    await town.leap('2026-01-19 09:00');
    const turn = await costOf(proxy, () => town.type(who, 'hjälp'));
    const few = await costOf(proxy, () => town.type(who, 'enheten'));
    await copies(300);
    const many = await costOf(proxy, () => town.type(who, 'enheten'));
    expect(many).toBeLessThanOrEqual(few + 2);
    expect(many - turn).toBeLessThanOrEqual(10);
    await proxy.stop();
  },
  60_000,
);

describe('a unit for aid', () => {
  test('its watches with their days, and today’s checks and who is on them', async () => {
    town = await startTown(emulator(), { aid: true });
    await town.leap('2026-01-13 08:16');
    const before = await town.type('ulrika', 'enheten');
    expect(before).toContain('Bistånd vård och omsorg, tisdag 13 januari');
    expect(before).toContain('Kontroller av Link\n');
    expect(before).toContain('Kontrollen klockan 08.15: väntar på Vilma Exempel eller Viktor Prov');
    expect(before).toContain('Kontrollen klockan 14.30: Vilma Exempel eller Viktor Prov bevakar');
    await town.press('vilma', 'Bevakat, inget nytt');
    expect(await town.type('ulrika', 'enheten')).toContain(
      'Kontrollen klockan 08.15: bekräftad av Vilma Exempel',
    );
  });

  test('whoever the rota lists is on the checks to come', async () => {
    town = await startTown(emulator(), { aid: true });
    await town.type('ulrika', 'bevakningslista');
    await town.press('ulrika', 'Visa veckan', { 'Vilken vecka': 'Varje vecka' });
    await town.press('ulrika', 'Spara listan', { 'Varje tisdag': 'Viktor Prov' });
    await town.leap('2026-01-13 08:00');
    expect(await town.type('ulrika', 'enheten')).toContain(
      'Kontrollen klockan 08.15: Viktor Prov bevakar',
    );
    await town.leap('2026-01-13 08:16');
    expect(await town.type('ulrika', 'enheten')).toContain(
      'Kontrollen klockan 08.15: väntar på Viktor Prov',
    );
  });

  test('at FH those with watches make the checks, and an unconfirmed one says so', async () => {
    town = await startTown(emulator(), { aid: true });
    expect(await town.type('fanny', 'enheten')).not.toContain('Kontroller av Link');
    await admit(town);
    await town.press('frida', 'Jag tar över bevakningen');
    await town.until('2026-01-12 10:46');
    const waiting = await town.type('fanny', 'enheten');
    expect(waiting).toContain('Bistånd funktionshinder, måndag 12 januari');
    expect(waiting).not.toContain('Kontrollen klockan 08.15');
    expect(waiting).toContain('Kontrollen klockan 10.45: väntar på Frida Exempel');
    expect(waiting).toContain('Kontrollen klockan 14.30: Frida Exempel bevakar');
    expect(waiting).toContain('LI-2026-0001 · Frida Exempel');
    await town.until('2026-01-12 14:31');
    expect(await town.type('fanny', 'enheten')).toContain(
      'Kontrollen klockan 10.45: ingen har bekräftat',
    );
    expect(await lines('fanny')).toEqual(['- ok', 'LI-2026-0001 ok', 'LI-2026-0001 ok']);
  });
});
