import { textOf } from '../support/card-reader.ts';
import { emulatorForFile, NAMES, personNamed, startTown, type Town } from '../support/town.ts';
import { assignCase, holdMeeting, openCase } from '../support/walk.ts';

const emulator = emulatorForFile();
let town: Town;

beforeEach(async () => {
  town = await startTown(emulator());
});
afterEach(() => town.stop());

describe('what people type', () => {
  test('the menu holds for each role only its own', async () => {
    const menus = Object.fromEntries(
      await Promise.all(
        (['sara', 'bea', 'maj'] as const).map(
          async (who) => [who, await town.type(who, 'meny')] as const,
        ),
      ),
    );
    expect(menus.sara).toContain('[Lämna ett nytt uppdrag]');
    expect(menus.sara).not.toContain('[Ta över ärenden]');
    expect(menus.bea).not.toContain('[Lämna ett nytt uppdrag]');
    expect(menus.maj).toContain('[Ta över ärenden]');
    for (const menu of Object.values(menus)) expect(menu).toMatch(/^Välj vad du vill göra/);
    expect(await town.type('bea', 'nytt uppdrag')).toBe(
      'Det här gör socialsekreteraren. Fråga din närmaste chef om du behöver det gjort.',
    );
  });

  test('the first contact says what the bot is, and its buttons show what one can do', async () => {
    for (const who of NAMES) await town.client.install(personNamed(who));
    expect(town.newest('bo')).toMatch(
      /^Hej, jag är Rutinbot\nJag påminner om stegen i rutinen och visar vem som väntar på vem\./,
    );
    expect(await town.press('bo', 'Visa mina ärenden')).toBe(
      'Mina ärenden\nDu har inga pågående ärenden.',
    );
  });

  test('"hjälp" names one\'s own manager, "om rutinen" says that its time is over', async () => {
    expect(await town.type('bea', 'hjälp')).toContain('Din närmaste chef är Eva Skiss.');
    expect(await town.type('vera', 'Hjälp')).toContain(
      'Frågor om ett ärende ställer du till din chef',
    );
    const about = await town.type('sara', 'om rutinen');
    expect(about).toContain('Giltighetstiden gick ut söndag 2 juni 2019. Fråga din chef.');
    expect(about).toContain('\nVersion\n1\n');
  });

  test('"avbryt" and the button leave a form, and nothing is saved', async () => {
    await town.type('sara', 'nytt uppdrag');
    const old = town.button('sara', 'Skicka till Eva Skiss', {
      'Vilken dag fattades beslutet': '2026-01-12',
    });
    expect(await town.type('sara', 'avbryt')).toBe('Avbrutet. Inget är sparat.');
    expect(textOf((await town.client.press(personNamed('sara'), old)).card)).toBe(
      'Formuläret är avslutat. Skriv vad du vill göra så börjar vi om.',
    );
    await town.type('sara', 'nytt uppdrag');
    expect(await town.press('sara', 'Avbryt')).toBe('Avbrutet. Inget är sparat.');
    expect(await town.cases()).toEqual([]);
  });

  test('a case by either number, however written: one message, last in the chat', async () => {
    await openCase(town, { 'Vilket nummer har ärendet': 'B77-1' });
    for (const typed of ['ärende ÖV-2026-0001', 'öv-2026-1', 'öppna ov 2026 1', 'ärende B77-1']) {
      const before = town.counts().sara ?? 0;
      expect(await town.type('sara', typed)).toContain('Ärendet har numret ÖV-2026-0001.');
      expect(town.counts().sara).toBe(before + 1);
    }
    const cards = town.chat('sara').filter((text) => text.includes('Ärendet har numret'));
    expect(cards).toHaveLength(1);
  });

  test('"ärende" alone asks for the number', async () => {
    await openCase(town);
    await town.type('sara', 'ärende');
    expect(await town.press('sara', 'Öppna', { 'Vilket nummer har ärendet': 'ÖV-2026-0001' })).toBe(
      'Kortet ligger sist i chatten.',
    );
    expect(town.newest('sara')).toContain('Ärendet har numret ÖV-2026-0001.');
  });

  test('"skriv ut" gives what happened, by whom, with the places in the routine', async () => {
    await assignCase(town);
    const printed = await town.type('eva', 'skriv ut öv-2026-0001');
    expect(printed).toContain('Händelselista för ÖV-2026-0001, utskriven 2026-01-12 09.00');
    expect(printed).toContain(
      '2026-01-12 09.00 · Utsåg behandlare: Bea Exempel · Eva Skiss · Rutinen, enhetschef punkt 1 och 3',
    );
  });

  test('the list of events as a file: ten minutes, a secret address, no log line', async () => {
    await assignCase(town);
    await town.type('eva', 'skriv ut öv-2026-0001');
    const card = town.teams.messages(personNamed('eva')).at(-1)?.card;
    const path = /"url":"https:\/\/bot\.example\.org(\/skriv-ut\/[\w-]{32})"/.exec(
      JSON.stringify(card),
    )?.[1] as string;
    const opened = (from: string) => fetch(`http://127.0.0.1:${town.service.port}${from}`);
    const fetched = (from: string) =>
      fetch(`http://127.0.0.1:${town.service.port}${from}`, { method: 'POST' });
    const logged = async () =>
      (await town.accessLines()).filter(({ what }) => /history/.test(what)).map(({ what }) => what);

    // A program that checks links may open the page any number of times.
    for (let time = 0; time < 3; time += 1) {
      const page = await opened(path);
      const html = await page.text();
      expect(page.status).toBe(200);
      expect(page.headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; form-action 'self';/,
      );
      expect(html.match(/<button/g)).toHaveLength(1);
      expect(html).toContain('Hämta filen');
      expect(html).not.toMatch(/<script|<style|ÖV-|OV-|Eva|Bea/);
    }
    expect(await logged()).toEqual(['show historyOf']);

    const both = await Promise.all([fetched(path), fetched(path)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 404]);
    const file = both.find(({ status }) => status === 200) as Response;
    expect(file.headers.get('content-type')).toContain('text/plain');
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="OV-2026-0001.txt"');
    expect(await file.text()).toContain(
      'Utsåg behandlare: Bea Exempel · Eva Skiss · Rutinen, enhetschef punkt 1 och 3',
    );
    expect((await logged()).toSorted()).toEqual(['fetch history', 'show historyOf']);
    const gone = await opened(path);
    expect([gone.status, await gone.text()]).toEqual([
      404,
      expect.stringContaining('Filen är redan hämtad'),
    ]);

    await town.type('eva', 'skriv ut öv-2026-0001');
    const again = town.teams.messages(personNamed('eva')).at(-1)?.card;
    const next = /(\/skriv-ut\/[\w-]{32})"/.exec(JSON.stringify(again))?.[1] as string;
    const another = next.replace(/.$/, (last) => (last === 'x' ? 'y' : 'x'));
    for (const wrong of [another, '/skriv-ut/..%2f'])
      expect([(await opened(wrong)).status, (await fetched(wrong)).status]).toEqual([404, 404]);
    await town.leap('2026-01-12 09:11');
    expect([(await opened(next)).status, (await fetched(next)).status]).toEqual([404, 404]);
    expect(town.log.join('')).not.toMatch(/skriv-ut|Utsåg|Händelselista/);
  });

  test('"mina ärenden": what waits for me first, then my other cases, in pages', async () => {
    for (let n = 0; n < 9; n += 1) await openCase(town);
    await town.press('eva', 'Utse behandlare', { 'Vem blir behandlare': 'Bea Exempel' });

    const first = await town.type('sara', 'mina ärenden');
    expect(first).toMatch(
      /^Mina ärenden\n[\s\S]*\n9\npågående\nVäntar på dig\nTilldela och starta uppdraget och skicka vårdplanen\nVäntat sedan /,
    );
    expect(first).toMatch(
      /Dina pågående ärenden \(9\)\nEtt av dem står först i listan\.\nÖV-2026-0001\nBehandlare ska utses\nVäntar på Eva Skiss\n/,
    );
    expect(first).toContain('Sida 1 av 2');
    const second = await town.press('sara', 'Visa fler');
    expect(second).toContain('Sida 2 av 2');
    const rows = [...`${first}\n${second}`.matchAll(/\[Visa: [^\]]*?(ÖV-2026-\d{4})[^\]]*\]/g)];
    const numbers = rows.map(([, number]) => number);
    expect(numbers).toHaveLength(9);
    expect(new Set(numbers).size).toBe(9);
  });
});

describe('reminders', () => {
  test('a day’s reminders are one message at 08.30, with a button to each card', async () => {
    for (let n = 0; n < 2; n += 1) {
      await openCase(town);
      await town.press('eva', 'Utse behandlare', { 'Vem blir behandlare': 'Bea Exempel' });
    }
    const before = town.messages('sara').length;
    await town.until('2026-01-14 08:29');
    expect(town.messages('sara')).toHaveLength(before);
    await town.until('2026-01-14 08:30');

    expect(town.messages('sara')).toHaveLength(before + 1);
    expect(town.newest('sara')).toMatch(/^Du har 2 saker att göra\n/);
    await town.press('sara', 'Visa', {}, { nth: 1 });
    expect(town.newest('sara')).toMatch(/Bea Exempel blir behandlare\.[\s\S]*ÖV-2026-0002/);
  });

  test('the managers get theirs on Mondays', async () => {
    await assignCase(town);
    await town.press('eva', 'Informationen är lämnad');
    const before = town.messages('maj').length;
    await town.until('2026-01-18 23:00');
    expect(town.messages('maj')).toHaveLength(before);
    await town.until('2026-01-19 08:30');
    expect(town.newest('maj')).toMatch(
      /^Har väntat länge på din enhet\nSara Exempel: tilldela och starta uppdraget och skicka vårdplanen\nVäntat sedan måndag 12 januari, 7 dagar\n/,
    );
  });

  test('after three days without a name the deputy is asked, and Ss is told', async () => {
    await openCase(town);
    await town.until('2026-01-15 08:30');
    expect(town.newest('sara')).toContain(
      'Eva Skiss har inte utsett behandlare. Erik Utkast är tillfrågad.',
    );
    await town.press('erik', 'Visa');
    await town.press('erik', 'Utse behandlare', { 'Vem blir behandlare': 'Bo Prov' });
    expect(await town.type('sara', 'skriv ut ÖV-2026-0001')).toContain('Erik Utkast för Eva Skiss');
  });
});

describe('absence and cover', () => {
  async function absent(until = ''): Promise<string> {
    await town.type('bea', 'frånvaro');
    return town.press('bea', 'Anmäl', {
      'Vilken är den första dagen': '2026-01-12',
      ...(until === '' ? {} : { 'Vilken är den sista dagen': until }),
    });
  }

  test('the deputy gets and presses what falls due; the absent one hears later', async () => {
    await holdMeeting(town);
    expect(await absent('2026-01-27')).toBe(
      'Frånvaron är anmäld för Bea Exempel från måndag 12 januari till tisdag 27 januari. Bo Prov är ersättare.',
    );
    expect(town.newest('bo')).toMatch(
      /^Du ersätter en kollega\s+Bea Exempel är anmäld som borta från måndag 12 januari till tisdag 27 januari\. Du får det/,
    );
    expect(town.newest('eva')).toMatch(
      /^En medarbetare är borta\s+Bea Exempel är anmäld som borta från måndag 12 januari till tisdag 27 januari\. Ersättaren får det som ska göras\./,
    );

    await town.until('2026-01-26 08:30');
    expect(town.newest('bo')).toContain('För Bea Exempel, som är borta\nSkriv genomförandeplan');
    await town.press('bo', 'Visa');
    expect(town.newest('bo')).toContain('Du ersätter Bea Exempel.');
    await town.press('bo', 'Klar, med den enskilde');
    expect((await town.theCase()).events.at(-1)).toMatchObject({
      by: personNamed('bo').id,
      for: personNamed('bea').id,
    });

    await town.until('2026-01-28 08:45');
    const back = town
      .chat('bea')
      .find((text) => text.startsWith('Det här hände medan du var borta'));
    expect(back).toContain('Genomförandeplanen skriven tillsammans med den enskilde. Bo Prov');
    expect(await town.type('bo', 'ärende ÖV-2026-0001')).toBe(
      'Ärendet finns inte eller så saknar du behörighet.',
    );
  });

  test.each(['2026-01-27', ''])(
    'an absent person who presses is asked "Är du tillbaka?", and is back by one press (%s)',
    async (until) => {
      await holdMeeting(town);
      await absent(until);
      await town.leap('2026-01-13 10:00');
      const asked = await town.press('bea', 'Klar, med den enskilde');
      expect(asked).toContain('Du är anmäld som borta sedan måndag 12 januari. Är du tillbaka?');

      expect(await town.press('bea', 'Ja, jag är tillbaka')).toBe(
        'Välkommen tillbaka. Du får dina ärenden själv igen.',
      );
      await town.type('bea', 'ärende ÖV-2026-0001');
      expect(await town.press('bea', 'Klar, med den enskilde')).not.toContain('Är du tillbaka?');
      expect((await town.theCase()).events.at(-1)).not.toHaveProperty('for');
    },
  );

  test('an absence that starts today moves a press of today to the deputy', async () => {
    await town.type('eva', 'frånvaro');
    await town.press('eva', 'Anmäl', { 'Vilken är den första dagen': '2026-01-12' });
    await openCase(town);
    expect(town.newest('erik')).toMatch(
      /^Väntat sedan måndag 12 januari\nUtse behandlare\nDu ersätter Eva Skiss\.\n/,
    );
    expect(town.chat('eva').join()).not.toContain('Utse behandlare');
  });
});
