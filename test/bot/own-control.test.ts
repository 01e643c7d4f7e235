import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KeptMonth } from '../../src/domain/own-control-document.ts';
import type { Name } from '../support/people.ts';
import { idOf, outpatientStaffWith, withTherapist } from '../support/people.ts';
import { teamsFaults } from '../support/teams-faults.ts';
import { emulatorForFile, NAMES, personNamed, startTown, type Town } from '../support/town.ts';
import { assignCase, holdMeeting } from '../support/walk.ts';

const emulator = emulatorForFile();
const LETTER = 'Egenkontroll för januari 2026\n';
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
      'Egenkontroll för december 2025\nDet finns inget att räkna',
    );
    const running = await town.press('eva', 'Visa januari 2026');
    expect(running).toContain('Egenkontroll för januari 2026, hittills\nVuxna insatser\nVad\n');
    expect(running).toContain(
      'Tid till att behandlare utsågs\nVisas bara för dig\n' +
        'Samma dag: 1 av 1\nEn arbetsdag: 0\nSenare: 0',
    );
    expect(running).toContain('Inget ärende stod still måndag 12 januari.');
    expect(await lines('eva')).toEqual(['show ownControl - ok', 'show ownControl - ok']);
  });

  test('only a unit’s manager sees it, and an attempt is in the access log', async () => {
    for (const who of ['sara', 'bea', 'erik', 'adam'] as const) {
      expect(await town.type(who, 'egenkontroll')).toBe(
        'Det här gör enhetschefen. Fråga din närmaste chef om du behöver det gjort.',
      );
      expect(await lines(who)).toEqual(['show ownControl - notYourRole']);
      expect(await town.type(who, 'vad kan jag göra')).not.toContain('[Visa egenkontrollen]');
    }
    expect(await town.type('eva', 'vad kan jag göra')).toContain('[Visa egenkontrollen]');
    await town.type('eva', 'egenkontroll');
    const forged = town.button('eva', 'Visa januari 2026');
    expect((await town.client.press(personNamed('bea'), forged)).message).toContain(
      'Det här gör enhetschefen.',
    );
  });

  test('the unit of the socialsekreterare has its own: what that unit owes', async () => {
    await town.type('maj', 'egenkontroll');
    const running = await town.press('maj', 'Visa januari 2026');
    expect(running).toContain(
      'Enheten vuxna\nVad\nSå gick det\nFrån beslut till inledande möte\n' +
        'Visas bara för dig\nInom 30 dagar: 1 av 1',
    );
    expect(running).not.toMatch(/Vuxna insatser|behandlare|plan/);
    const { data, replyToId } = town.button('maj', 'Visa december 2025');
    const forged = { verb: 'press', data: { ...data, month: '2019-02-30' }, replyToId };
    expect((await town.client.press(personNamed('maj'), forged)).text).toContain(
      '"Egenkontroll för december 2025"',
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
    expect(NAMES.filter((who) => letters(who).length > 0)).toEqual(['maj', 'eva']);
    expect(letters('eva')[0]).toContain('Visas bara för dig\nSamma dag: 1 av 1');
    await town.until('2026-02-27 12:00');
    expect(letters('eva')).toHaveLength(1);
    expect(await town.press('eva', 'Visa februari 2026')).toContain(
      'Egenkontroll för februari 2026, hittills\n',
    );
  });

  test('after a long stop the letter of the month before comes at the start', async () => {
    await town.leap('2026-02-10 11:00');
    await town.leap('2026-02-10 11:05');
    expect(letters('eva')).toHaveLength(1);
  });

  test('a manager who is not reached in Teams gets it later, and nobody else does', async () => {
    const end = town.teams.failWhile({ ...teamsFaults.blocked, person: personNamed('eva') });
    await town.leap('2026-02-02 08:30');
    expect(NAMES.filter((who) => letters(who).length > 0)).toEqual(['maj']);
    end();
    await town.until('2026-02-03 09:00');
    expect(NAMES.filter((who) => letters(who).length > 0)).toEqual(['maj', 'eva']);
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
    expect(town.newest('eva')).toContain('Siffrorna för januari 2026\n');
    expect(town.newest('eva')).toContain('enhet;tid;vad;utfall;antal');
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
      'enhet;tid;vad;utfall;antal;bara enhetschefen',
      'Vuxna insatser;2026-01;Tid till att behandlare utsågs;Samma dag;1;ja',
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
    expect(shown).toContain('Samma dag;2;ja');
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
      'Kontroller av Link\nVisas bara för dig\n' +
        'Bekräftade i tid: 1 av 3\nSent: 0\nI efterhand: 0\nEj bekräftade: 2',
    ),
  ]);
  expect(letters('fanny')).toEqual([]);
  expect(await town.type('fanny', 'egenkontroll')).toContain('Det finns inget att räkna');
});

describe('a unit in which three people owe the same', () => {
  const THIRD = '5a1e0000-0000-4000-8000-000000000099';
  const staffFile = join(tmpdir(), `rutinbot-three-therapists-${process.pid}.json`);
  const kept = async () =>
    ((await town.everything()).cases as KeptMonth[]).filter(({ kind }) => kind === 'ownControl');

  beforeEach(async () => {
    writeFileSync(staffFile, JSON.stringify(withTherapist(outpatientStaffWith({}), THIRD)));
    town = await startTown(emulator(), { staffFile, municipality: { ownControlMonths: 2 } });
    await holdMeeting(town, ['Bea Exempel', 'Bo Prov', THIRD]);
    await town.leap('2026-02-02 07:00');
    await town.leap('2026-02-02 08:30');
  });

  test('the manager above is sent sums, without what is one person’s', async () => {
    expect(NAMES.filter((who) => letters(who).length > 0)).toEqual(['maj', 'eva', 'vera']);
    expect(letters('vera')[0]).toContain(
      'Vuxna insatser\nSummor för enheten.\nVad\nSå gick det\n' +
        'Inledande möte inom tre veckor\nI tid: 1 av 1\nSent: 0\nSaknas: 0',
    );
    expect(letters('vera')[0]).toContain('En siffra visas bara för enhetschefen');
    expect(letters('vera')[0]).not.toMatch(/behandlare utsågs|Visas bara för dig|ÖV-|Bea|Sara/);
    expect(await town.type('vera', 'vad kan jag göra')).toContain('[Visa egenkontrollen]');
    expect(await town.type('vera', 'egenkontroll')).toContain('Summor för enheten.');
    expect(await lines('vera')).toEqual(['show ownControl - ok']);
    const { card } = town.messages('vera').at(-1) ?? {};
    expect(JSON.stringify(card)).not.toContain('behandlare utsågs');
  });

  test('nothing more goes to the manager above while the unit’s manager is away', async () => {
    for (const who of ['eva', 'erik'] as const) {
      await town.type(who, 'frånvaro');
      await town.press(who, 'Anmäl', { 'Vilken är den första dagen borta': '2026-02-02' });
    }
    const shown = await town.type('vera', 'egenkontroll');
    expect(shown).toContain('Summor för enheten.');
    expect(shown).not.toContain('behandlare utsågs');
  });

  test('the month is kept as counts alone, once, and shown when its cases are gone', async () => {
    const month = {
      id: 'ownControl:2026-01',
      kind: 'ownControl',
      month: '2026-01',
      units: [{ unit: 'insatser', figures: [{ measure: 'initialMeetings', of: [1, 0, 0] }] }],
      wakeAt: null,
      claim: null,
    };
    expect(await kept()).toEqual([expect.objectContaining(month)]);
    for (const who of ['eva', 'vera'] as const) {
      await town.type(who, 'egenkontroll');
      const button = who === 'eva' ? '' : ' för Vuxna insatser';
      expect(await town.press(who, `Visa tolv månader${button}`)).toContain(
        'Egenkontroll, tolv månader\nVuxna insatser\n' +
          'Inledande möte inom tre veckor\nMånad\nI tid\njanuari 2026\n1 av 1',
      );
      expect(await lines(who)).toEqual(['show ownControl - ok', 'show ownControlYear - ok']);
    }
    await town.leap('2026-03-02 07:00');
    expect((await kept()).map(({ id }) => id)).toEqual([
      'ownControl:2026-01',
      'ownControl:2026-02',
    ]);
    await town.leap('2026-04-01 07:00');
    expect((await kept()).map(({ id }) => id)).not.toContain('ownControl:2026-01');
  });

  test('twelve months as a file; only for those who see the unit', async () => {
    await town.type('eva', 'egenkontroll');
    await town.press('eva', 'Visa tolv månader');
    const { data, replyToId } = town.button('eva', 'Hämta siffrorna');
    for (const who of ['maj', 'bea', 'sara'] as const) {
      const forged = { verb: 'press', data, replyToId };
      expect((await town.client.press(personNamed(who), forged)).message).toContain(
        'Det här gör enhetschefen.',
      );
      expect(await lines(who)).toEqual(['show ownControlYear - notYourRole']);
    }
    await town.press('eva', 'Hämta siffrorna');
    const path = /"url":"https:\/\/bot\.example\.org(\/skriv-ut\/[\w-]{32})"/.exec(
      JSON.stringify(town.messages('eva').at(-1)?.card),
    )?.[1];
    const file = await fetch(`http://127.0.0.1:${town.service.port}${path}`, { method: 'POST' });
    expect(file.headers.get('content-disposition')).toContain('egenkontroll-12-manader.csv');
    expect((await file.text()).trimEnd().split('\r\n')).toEqual([
      'enhet;tid;vad;utfall;antal;bara enhetschefen',
      'Vuxna insatser;2026-01;Inledande möte inom tre veckor;I tid;1;nej',
      'Vuxna insatser;2026-01;Inledande möte inom tre veckor;Sent;0;nej',
      'Vuxna insatser;2026-01;Inledande möte inom tre veckor;Saknas;0;nej',
    ]);
    expect((await lines('eva')).at(-1)).toBe('fetch ownControlYear - ok');
  });
});
