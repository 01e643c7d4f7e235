import { idOf } from '../support/people.ts';
import { emulatorForFile, startTown, type Town } from '../support/town.ts';
import { assignCase, holdMeeting, openCase, TOOK_PART } from '../support/walk.ts';

const emulator = emulatorForFile();
let town: Town;

beforeEach(async () => {
  town = await startTown(emulator());
});
afterEach(() => town.stop());

function added(
  counts: Readonly<Record<string, number>>,
  more: Readonly<Record<string, number>>,
): Record<string, number> {
  return {
    ...counts,
    ...Object.fromEntries(Object.entries(more).map(([name, n]) => [name, (counts[name] ?? 0) + n])),
  };
}

describe('pause and end', () => {
  test('a therapist’s pause is told to all, hides no last day, ends with a question', async () => {
    await holdMeeting(town);
    const before = town.counts();
    expect(
      await town.press('bea', 'Pausa för mig', { 'Pausa till vilken dag': '2026-02-10' }),
    ).toContain('Du har pausat påminnelserna till tisdag 10 februari.');
    for (const name of ['sara', 'eva', 'maj'] as const)
      expect(town.newest(name)).toContain(
        'Påminnelser är pausade\n' +
          'Bea Exempel har pausat påminnelserna till tisdag 10 februari. Det gäller det som Bea Exempel ska göra. Sista dagar och det som är försenat påminner jag om ändå.',
      );
    const told = { sara: 1, eva: 1, maj: 1 };
    expect(town.counts()).toEqual(added(before, told));
    for (const day of ['01-26', '02-02']) await town.leap(`2026-${day} 08:45`);
    expect(town.newest('bea')).toContain('Skriv genomförandeplan');

    await town.leap('2026-02-10 08:45');
    expect(town.newest('bea')).toContain('Bestäm hur ni går vidare');
    await town.press('bea', 'Visa');
    expect(await town.press('bea', 'Fortsätt utan paus')).not.toContain('Pausen är slut.');
  });

  test('the closing talk ends the case, and the others are told once', async () => {
    await holdMeeting(town);
    await town.press('sara', 'Boka avslutningssamtal', {
      'Vilken dag är avslutningssamtalet': '2026-01-19',
    });
    expect(town.newest('bea')).toContain('Avslutningssamtalet är bokat till måndag 19 januari.');
    await town.leap('2026-01-19 15:00');
    const before = town.counts();
    const after = await town.press('sara', 'Samtalet är hållet', TOOK_PART);

    expect(after).toMatch(
      /^Inget att göra nu\nÄrendet är avslutat\nAvslutningssamtalet är hållet\.\nÄrende ÖV-2026-0001\n/,
    );
    expect(town.newest('bea')).toMatch(/^Inget att göra nu\nÄrendet är avslutat\n/);
    expect(town.newest('eva')).toMatch(/^Inget att göra nu\nÄrendet är avslutat\n/);
    expect(town.counts()).toEqual({
      ...before,
      bea: (before.bea ?? 0) + 1,
      eva: (before.eva ?? 0) + 1,
    });

    expect(await town.press('sara', 'Öppna igen')).toContain('Boka avslutningssamtal');
  });

  test('closed without a talk, for a reason that says nothing of den enskilde', async () => {
    await holdMeeting(town);
    expect(await town.press('sara', 'Den enskilde avböjde')).toContain(
      'Den enskilde avböjde avslutningssamtal.',
    );
  });

  test('opened by mistake: closed by whoever opened it, and opened again', async () => {
    await openCase(town);
    expect(await town.press('sara', 'Öppnat av misstag')).toContain(
      'Ärendet är avslutat\nÄrendet öppnades av misstag.',
    );
    expect(town.newest('eva')).toMatch(/^Inget att göra nu\nÄrendet är avslutat\n/);
    await town.press('sara', 'Öppna igen');
    expect(town.newest('eva')).toContain('[Utse behandlare]');
  });
});

describe('corrections', () => {
  test('one press can be undone for ten minutes, and those already told see it', async () => {
    await assignCase(town);
    const before = town.counts();
    expect(await town.press('eva', 'Ångra')).toContain('[Utse behandlare]');
    expect(town.newest('sara')).toContain(
      'Ångrat av Eva Skiss måndag 12 januari klockan 09.00: utsåg behandlare: Bea Exempel.',
    );
    expect(town.newest('bea')).toBe(
      'Ångrat av Eva Skiss måndag 12 januari klockan 09.00. Du behöver inte göra något.',
    );
    expect(town.counts()).toEqual({
      ...before,
      sara: (before.sara ?? 0) + 1,
      bea: (before.bea ?? 0) + 1,
    });
    expect(await town.type('bea', 'ärende ÖV-2026-0001')).toBe(
      'Ärendet finns inte eller så saknar du behörighet.',
    );

    await town.press('eva', 'Utse behandlare', { 'Vem blir behandlare': 'Bo Prov' });
    expect(town.newest('sara')).not.toContain('Ångrat');
    await town.leap('2026-01-12 09:11');
    expect(() => town.button('eva', 'Ångra')).toThrow('has no button');
  });

  test('undo takes back the whole press, and goes when somebody has built on it', async () => {
    await assignCase(town);
    const saved = await town.press('sara', 'Allt är klart', {
      'Vilken dag startades uppdraget': '2026-01-12',
    });
    const all =
      'uppdraget tilldelat Bea Exempel, uppdraget startat måndag 12 januari, vårdplanen skickad.';
    expect(saved).toContain(`Sparat: ${all}\n[Ångra]`);
    expect(await town.press('sara', 'Ångra')).toContain(
      `Ångrat av Sara Exempel måndag 12 januari klockan 09.00: ${all}`,
    );
    expect(town.newest('bea')).toContain(
      `Ångrat av Sara Exempel måndag 12 januari klockan 09.00: ${all}`,
    );

    await town.press('sara', 'Allt är klart', {
      'Vilken dag startades uppdraget': '2026-01-12',
    });
    expect(town.newest('sara')).not.toContain('Ångrat');
    await town.press('bea', 'Jag har läst vårdplanen');
    expect(town.newest('sara')).toContain(`Sparat: ${all}`);
    expect(town.newest('sara')).not.toContain('Ångra');
  });

  test('a receipt stands below what is next, and is gone the next day without its button', async () => {
    await assignCase(town);
    await town.press('sara', 'Allt är klart', {
      'Vilken dag startades uppdraget': '2026-01-12',
    });
    await town.until('2026-01-12 09:11');
    expect(town.newest('sara')).toContain('Sparat: uppdraget tilldelat Bea Exempel,');
    expect(town.newest('sara')).not.toContain('Ångra');
    expect(town.newest('bea')).not.toContain('Sparat');
    const sent = town.messages('sara').length;
    await town.until('2026-01-13 00:00');
    expect(town.newest('sara')).not.toContain('Sparat');
    expect(town.messages('sara')).toHaveLength(sent);
  });

  test('a corrected date moves the deadline, and the card says what it was', async () => {
    await holdMeeting(town);
    await town.leap('2026-01-13 09:00');
    await town.press('sara', 'Rätta datum', {
      'Vilket datum': 'Inledande möte måndag 12 januari',
      'Vilken dag är rätt': '2026-01-13',
    });

    expect(town.newest('bea')).toMatch(
      /^Senast tisdag 3 februari\n.*\n.* tre veckor efter det inledande mötet tisdag 13 januari\.\n/,
    );
    expect(town.newest('bea')).toContain(
      'Rättat: inledande möte tisdag 13 januari, inte måndag 12 januari.',
    );
  });
});

describe('days that contradict each other', () => {
  test('a talk before the assignment is asked about once, and the answers are kept', async () => {
    await town.leap('2026-01-13 09:00');
    await holdMeeting(town);
    await town.press('sara', 'Rätta datum', {
      'Vilket datum': 'Beslut tisdag 13 januari',
      'Vilken dag är rätt': '2026-01-09',
    });
    const asked = await town.press('bea', 'Rätta datum', {
      'Vilket datum': 'Inledande möte tisdag 13 januari',
      'Vilken dag är rätt': '2026-01-12',
    });
    expect(asked).toContain(
      'Måndag 12 januari är före tilldelningen. Stämmer dagen?\n[Ja, dagen stämmer]',
    );
    const said = await town.press('bea', 'Ja, dagen stämmer');
    expect(said).toContain('Rättat: inledande möte måndag 12 januari, inte tisdag 13 januari.');
  });

  test('Rätta datum with the same day changes nothing, and without a day asks one', async () => {
    await holdMeeting(town);
    const day = { 'Vilken dag är rätt': '2026-01-12' };
    expect(await town.press('sara', 'Rätta datum', day)).toContain(
      'Fyll i ”Vilket datum ska rättas?”.',
    );
    expect(
      await town.press('sara', 'Rätta datum', {
        'Vilket datum': 'Beslut måndag 12 januari',
        ...day,
      }),
    ).toContain('Inget är ändrat.');
  });

  test('corrected back, the card tells the days between; the unit hears of it', async () => {
    await holdMeeting(town);
    await town.leap('2026-01-14 09:00');
    const before = town.counts().eva ?? 0;
    await town.press('sara', 'Rätta datum', {
      'Vilket datum': 'Beslut måndag 12 januari',
      'Vilken dag är rätt': '2026-01-09',
    });
    expect(town.counts().eva).toBe(before + 1);
    await town.press('sara', 'Rätta datum', {
      'Vilket datum': 'Beslut fredag 9 januari',
      'Vilken dag är rätt': '2026-01-12',
    });
    expect(town.newest('eva')).toContain(
      'Rättat: beslut måndag 12 januari, inte fredag 9 januari.',
    );
  });
});

describe('other people', () => {
  test('the wrong person loses access at once, and the right one is told', async () => {
    await assignCase(town);
    const stale = town.button('bea', 'Mötet är bokat', { 'Vilken dag ses ni': '2026-01-20' });
    await town.press('eva', 'Det var fel person', { 'Vem ska vara behandlare': 'Bo Prov' });

    expect(town.newest('bea')).toBe('Uppdraget gällde inte dig. Du behöver inte göra något.');
    expect(town.newest('bo')).toMatch(
      /^Väntat sedan måndag 12 januari\nBoka det inledande mötet\nDu är behandlare i ett nytt ärende\. /,
    );
    const answer = await town.client.press(
      { id: '5a1e0000-0000-4000-8000-000000000006', name: 'Bea' },
      stale,
    );
    expect(answer.message).toBe('Ärendet finns inte eller så saknar du behörighet.');
    expect(await town.type('bea', 'ärende ÖV-2026-0001')).toBe(
      'Ärendet finns inte eller så saknar du behörighet.',
    );
  });

  test('another therapist in mid-treatment: the new is told, the old is out', async () => {
    await holdMeeting(town);
    await town.press('eva', 'Byt behandlare', { 'Vem ska vara behandlare': 'Bo Prov' });

    expect(town.newest('bea')).toBe('Du är inte längre med i ärendet. Du behöver inte göra något.');
    expect(town.newest('bo')).toContain('\nÄrende ÖV-2026-0001\n');
    expect(town.newest('sara')).toContain(
      'Också att göra\nTa bort tilldelningen för Bea Exempel i Procapita\n',
    );
    expect(town.newest('sara')).toMatch(/Bo Prov blir behandlare\. Tilldela [^\n]*uppdraget/);
  });

  test('a change of socialsekreterare moves all their tasks in one press', async () => {
    await assignCase(town);
    await town.type('maj', 'ärende ÖV-2026-0001');
    await town.press('maj', 'Byt socialsekreterare', {
      'Vem blir ny socialsekreterare': 'Simon Prov',
    });

    expect(town.newest('simon')).toContain('[Allt är klart]');
    expect(town.newest('sara')).toBe(
      'Du är inte längre med i ärendet. Du behöver inte göra något.',
    );
    expect(town.newest('bea')).toContain('Socialsekreterare\nSimon Prov');
  });

  test('what a take-over gives others to do comes to them as a message (E4)', async () => {
    await assignCase(town);
    const before = town.counts().sara ?? 0;
    await town.type('eva', 'ta över');
    await town.press('eva', 'Visa ärenden', { 'Vems ärenden?': 'Bea Exempel' });
    await town.press('eva', 'Flytta ärendena', { 'Vem tar över ÖV-2026-0001': 'Bo Prov' });

    expect(town.counts().sara).toBe(before + 1);
    expect(town.newest('sara')).toMatch(
      /^Väntat sedan måndag 12 januari\nTilldela uppdraget\nBo Prov blir behandlare\. /,
    );
    expect(town.messages('bo')).toHaveLength(1);
  });

  test('take over everything: each receiver gets one message for all the cases', async () => {
    for (let n = 0; n < 3; n += 1) await openCase(town);
    await town.type('maj', 'ta över');
    await town.press('maj', 'Visa ärenden', { 'Vems ärenden?': 'Sara Exempel' });
    expect(await town.press('maj', 'Flytta ärendena')).toBe(
      '3 ärenden är flyttade från Sara Exempel.',
    );

    expect(town.messages('simon')).toHaveLength(1);
    expect(town.newest('simon')).toMatch(
      /^Du har fått 3 ärenden\s+Maj Mall har flyttat dem från Sara Exempel\./,
    );
    const simon = idOf('simon');
    const has = (await town.cases()).map((doc) => doc.index.people.includes(simon));
    expect(has).toEqual([true, true, true]);
    await town.press('simon', 'Visa: ÖV-2026-0002');
    expect(town.newest('simon')).toContain('Ärendet har numret ÖV-2026-0002.');
  });
});
