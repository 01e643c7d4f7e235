import type { Name } from '../support/people.ts';
import { idOf } from '../support/people.ts';
import { emulatorForFile, NAMES, personNamed, startTown, type Town } from '../support/town.ts';
import { assignCase, holdMeeting } from '../support/walk.ts';

const emulator = emulatorForFile();
const LETTER = 'Egenkontroll för januari 2026.';
let town: Town;

afterEach(() => town.stop());

async function lines(who: Name): Promise<string[]> {
  const own = (await town.accessLines()).filter(
    (line) => line.who === idOf(who) && line.what.includes('ownControl'),
  );
  return own.map(({ cases, what, outcome }) => `${what} ${cases.join() || '-'} ${outcome}`);
}

const letters = (who: Name) => town.chat(who).filter((text) => text.startsWith(LETTER));

describe('the unit of the therapists', () => {
  beforeEach(async () => {
    town = await startTown(emulator());
    await holdMeeting(town);
  });

  test('"egenkontroll": the month before, and the running one by a button, as counts', async () => {
    expect(await town.type('eva', 'egenkontroll')).toContain(
      'Egenkontroll för december 2025.\nDet finns inget att räkna',
    );
    const running = await town.press('eva', 'Visa januari 2026');
    expect(running).toContain('Egenkontroll för januari 2026, hittills.\nVuxna insatser\n');
    expect(running).toContain(
      'Tid till att behandlare utsågs\n1\nSamma dag\n0\nEn arbetsdag\n0\nSenare',
    );
    expect(await lines('eva')).toEqual(['show ownControl - ok', 'show ownControl - ok']);
  });

  test('a chart stands on top where it is known, and the figures always', async () => {
    await town.press('bea', 'Klar, med den enskilde');
    await town.type('eva', 'egenkontroll');
    const { card } = await town.pressed('eva', 'Visa januari 2026');
    expect(JSON.stringify(card)).toContain(
      '{"type":"Chart.HorizontalBar.Stacked","title":"I tid, sent och inte alls","data":[{"title":"Genomförandeplan inom tre veckor","data":[{"legend":"I tid","value":1,"color":"good"}]}],"fallback":"drop"}',
    );
    expect(town.newest('eva')).toContain(
      'Genomförandeplan inom tre veckor\n1\nI tid\n0\nSent\n0\nSaknas',
    );
  });

  test('only a unit’s manager sees it, and an attempt is in the access log', async () => {
    for (const who of ['sara', 'bea', 'erik', 'adam'] as const) {
      expect(await town.type(who, 'egenkontroll')).toBe(
        'Det här kan inte göras i din roll. Fråga din närmaste chef.',
      );
      expect(await lines(who)).toEqual(['show ownControl - notYourRole']);
      expect(await town.type(who, 'vad kan jag göra')).not.toContain('[Visa egenkontrollen]');
    }
    expect(await town.type('eva', 'vad kan jag göra')).toContain('[Visa egenkontrollen]');
    await town.type('eva', 'egenkontroll');
    const forged = town.button('eva', 'Visa januari 2026');
    expect((await town.client.press(personNamed('bea'), forged)).message).toContain(
      'kan inte göras i din roll',
    );
  });

  test('the manager of another unit sees nothing of it, whatever month is asked for', async () => {
    await town.type('maj', 'egenkontroll');
    expect(await town.press('maj', 'Visa januari 2026')).toContain('Det finns inget att räkna');
    const { data, replyToId } = town.button('maj', 'Visa december 2025');
    const forged = { verb: 'press', data: { ...data, month: '2019-02-30' }, replyToId };
    expect((await town.client.press(personNamed('maj'), forged)).text).toContain(
      'Egenkontroll för december 2025.',
    );
  });

  test('it comes on a month’s first working day at 08.30, once, if there is a figure', async () => {
    const other = await town.anotherService();
    for (const time of ['07:00', '08:29', '08:30', '09:00']) {
      await Promise.all([town.leap(`2026-02-02 ${time}`), other.delivery.sweep()]);
      await Promise.all([town.service.delivery.sweep(), other.delivery.sweep()]);
      await town.settled();
      expect(letters('eva')).toHaveLength(time < '08:30' ? 0 : 1);
    }
    expect(NAMES.filter((who) => letters(who).length > 0)).toEqual(['eva']);
    expect(letters('eva')[0]).toContain('Tid till att behandlare utsågs\n1\nSamma dag');
    await town.until('2026-02-27 12:00');
    expect(letters('eva')).toHaveLength(1);
    expect(await town.press('eva', 'Visa februari 2026')).toContain(
      'Egenkontroll för februari 2026, hittills.',
    );
  });

  test('after a long stop the letter of the month before comes at the start', async () => {
    await town.leap('2026-02-10 11:00');
    await town.leap('2026-02-10 11:05');
    expect(letters('eva')).toHaveLength(1);
  });

  test('who stands in for the manager that day gets it', async () => {
    await town.type('eva', 'frånvaro');
    await town.press('eva', 'Anmäl', {
      'Vilken är den första dagen': '2026-01-30',
      'Vilken är den sista dagen': '2026-02-06',
    });
    await town.leap('2026-02-02 07:00');
    await town.leap('2026-02-02 08:30');
    expect([letters('erik').length, letters('eva').length]).toEqual([1, 0]);
  });

  test('as a text to copy, and as a file that a spreadsheet opens, once', async () => {
    await town.leap('2026-02-02 08:30');
    await town.press('eva', 'Hämta siffrorna');
    expect(town.newest('eva')).toContain('Siffrorna för januari 2026.');
    expect(town.newest('eva')).toContain('enhet;månad;vad;utfall;antal');
    const card = town.messages('eva').at(-1)?.card;
    const path = /"url":"https:\/\/bot\.example\.org(\/skriv-ut\/[\w-]{32})"/.exec(
      JSON.stringify(card),
    )?.[1];
    const fetched = () => fetch(`http://127.0.0.1:${town.service.port}${path}`, { method: 'POST' });

    const file = await fetched();
    expect(file.headers.get('content-type')).toContain('text/csv');
    expect(file.headers.get('content-disposition')).toContain('egenkontroll-2026-01.csv');
    const bytes = Buffer.from(await file.arrayBuffer());
    expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf');
    expect(bytes.toString('utf8').slice(1).split('\r\n').slice(0, 2)).toEqual([
      'enhet;månad;vad;utfall;antal',
      'Vuxna insatser;2026-01;Tid till att behandlare utsågs;Samma dag;1',
    ]);
    expect(await lines('eva')).toEqual(['show ownControl - ok', 'fetch ownControl - ok']);
    expect((await fetched()).status).toBe(404);
  });

  test('nothing of a case or a person stands in it', async () => {
    await assignCase(town);
    await town.type('eva', 'egenkontroll');
    await town.press('eva', 'Visa januari 2026');
    await town.press('eva', 'Hämta siffrorna');
    const shown = town.chat('eva').slice(-2).join('\n');
    expect(shown).toContain('Samma dag;2');
    expect(shown).not.toMatch(/ÖV-|Bea|Sara|Eva/);
  });
});

test('VO and FH: each manager has their unit’s checks and what it was asked to take', async () => {
  town = await startTown(emulator(), { aid: true, at: '2026-01-30 08:00' });
  await town.until('2026-01-30 08:20');
  await town.press('vilma', 'Bevakat, inget nytt');
  await town.until('2026-02-02 08:35');
  expect(letters('ulrika')).toEqual([
    expect.stringContaining(
      'Kontroller av Link\n1\nBekräftade\n0\nSent\n0\nI efterhand\n2\nInte bekräftade',
    ),
  ]);
  expect(letters('fanny')).toEqual([]);
  expect(await town.type('fanny', 'egenkontroll')).toContain('Det finns inget att räkna');
});
