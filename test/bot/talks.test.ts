import { emulatorForFile, startTown, type Town } from '../support/town.ts';
import { assignCase, bookMeeting, holdMeeting, NOTHING_NEW, TOOK_PART } from '../support/walk.ts';

const emulator = emulatorForFile();
let town: Town;

beforeEach(async () => {
  town = await startTown(emulator());
});
afterEach(() => town.stop());

describe('the initial meeting', () => {
  test('a time that does not suit the other goes back to be booked again', async () => {
    await bookMeeting(town, '2026-01-20');
    expect(town.newest('sara')).toContain(
      'Det inledande mötet är bokat\nDet inledande mötet är bokat till tisdag 20 januari.\n',
    );

    expect(await town.press('sara', 'Tiden passar inte mig')).toContain(
      'Väntar på Bea Exempel (boka inledande möte).',
    );
    expect(town.newest('bea')).toContain(
      'Boka det inledande mötet\nTiden passade inte Sara Exempel. ',
    );

    await town.press('bea', 'Mötet är bokat', { 'Vilken dag ses ni': '2026-01-22' });
    expect(town.newest('sara')).toContain('Det inledande mötet är bokat till torsdag 22 januari.');
  });

  test('the day after the booking the therapist is asked; held, both clocks start', async () => {
    await bookMeeting(town, '2026-01-20');
    await town.until('2026-01-21 08:45');
    expect(town.newest('bea')).toMatch(
      /Svara på om mötet tisdag 20 januari blev av\s+Väntat sedan tisdag 20 januari, 1 dag\n/,
    );

    await town.press('bea', 'Visa');
    expect(town.newest('bea')).toMatch(
      /^Väntat sedan tisdag 20 januari\nSvara på om mötet blev av\nDet inledande mötet var bokat till tisdag 20 januari\.\n/,
    );
    const after = await town.press('bea', 'Mötet hölls', TOOK_PART);

    expect(after).toMatch(
      /^Senast tisdag 10 februari\n.*\n.* tre veckor efter det inledande mötet tisdag 20 januari\.\n/,
    );
    expect(after).toContain(
      'Nästa uppföljning\nsenast måndag 20 april, räknas från det inledande mötet tisdag 20 januari',
    );
  });

  test('it cannot be confirmed before the care plan is sent', async () => {
    await assignCase(town);
    await town.press('bea', 'Mötet är bokat', { 'Vilken dag ses ni': '2026-01-12' });
    expect(town.newest('bea')).toContain(
      'Mötet kan bekräftas när Sara Exempel har skickat vårdplanen.',
    );
  });

  test('E26: a day in doubt is asked about, then kept with its time', async () => {
    await assignCase(town);
    const asked = await town.press('bea', 'Mötet är bokat', {
      'Vilken dag ses ni': '2026-05-14',
      Klockan: '10:45',
    });
    expect(asked).toContain(
      'Inget är sparat än. Torsdag 14 maj är Kristi himmelsfärdsdag. Stämmer dagen?\n' +
        '[Ja, dagen stämmer]',
    );
    expect(await town.press('bea', 'Ja, dagen stämmer')).toContain(
      'Det inledande mötet är bokat till torsdag 14 maj klockan 10.45.',
    );
    expect((await town.theCase()).version).toBe(3);
  });

  test('E26: a case without a time is as older releases read it', async () => {
    await bookMeeting(town, '2026-01-20');
    expect((await town.theCase()).version).toBe(1);
  });

  test('without den enskilde it starts no clock', async () => {
    await bookMeeting(town, '2026-01-12');
    const after = await town.press('bea', 'Mötet hölls', {
      ...TOOK_PART,
      'Deltog den enskilde': 'Nej',
    });
    expect(after).toContain('Boka det inledande mötet\n');
    expect(after).not.toContain('Skriv genomförandeplanen');
  });

  test('after the third missed meeting Ss says how to go on', async () => {
    await bookMeeting(town, '2026-01-12');
    expect(await town.press('bea', 'Mötet blev inte av')).toContain(
      'Sparat: inledande möte blev inte av.',
    );
    for (const day of ['2026-01-13', '2026-01-14']) {
      await town.press('bea', 'Mötet är bokat', { 'Vilken dag ses ni': day });
      await town.until(`${day} 15:00`);
      await town.press('bea', 'Mötet blev inte av');
    }

    expect(town.newest('sara')).toMatch(
      /^Väntat sedan onsdag 14 januari\nBestäm hur ni går vidare\nTre bokade tider har inte blivit av\.\n/,
    );
    expect(town.newest('bea')).not.toContain('Vilken dag ses ni');
    await town.press('sara', 'Boka ny tid', { 'Vilken är den nya dagen': '2026-01-19' });
    expect(town.newest('bea')).toContain('Det inledande mötet är bokat till måndag 19 januari.');
  });

  test('a new time is one press, and the other hears of it', async () => {
    await bookMeeting(town, '2026-01-20');
    await town.press('bea', 'Boka om mötet', { 'Vilken är den nya dagen': '2026-01-23' });
    expect(town.newest('sara')).toContain('Det inledande mötet är bokat till fredag 23 januari.');
  });
});

describe('the plan', () => {
  test.each([
    ['Klar, med den enskilde', 'Genomförandeplanen skriven tillsammans med den enskilde'],
    ['Klar, utan den enskilde', 'skriven utan den enskilde, skälet finns i journalen'],
  ])('"%s" is what the history says', async (button, inHistory) => {
    await holdMeeting(town);
    await town.press('bea', button);
    expect(await town.type('sara', 'skriv ut ÖV-2026-0001')).toContain(inHistory);
  });

  test('a late plan goes to both, then the manager; "Klar senast" moves no deadline', async () => {
    await holdMeeting(town);
    await town.until('2026-02-03 08:45');
    expect(town.newest('bea')).toMatch(
      /^Du har en sak att göra\n1\nförsenad\n[\s\S]*Skriv genomförandeplan\nFörsenad sedan måndag 2 februari, 1 dag\n/,
    );
    expect(town.newest('sara')).toContain('Bea Exempel: skriva genomförandeplan');

    await town.press('bea', 'Visa');
    expect(town.newest('bea')).toMatch(
      /^Försenad sedan måndag 2 februari\nSkriv genomförandeplanen\n.* Den skulle vara klar tre veckor efter /,
    );
    const after = await town.press('bea', 'Klar senast …', {
      'Vilken dag blir planen klar': '2026-02-12',
    });
    expect(after).toMatch(/^Försenad sedan måndag 2 februari\n/);
    expect(after).toMatch(
      /Den skulle vara klar [^\n]* Behandlaren räknar med torsdag 12 februari\.\n/,
    );

    await town.press('bea', 'Prata med min chef');
    expect(town.newest('eva')).toContain(
      'Prata med en medarbetare\nBea Exempel vill prata med dig om en genomförandeplan.',
    );
    await town.press('eva', 'Vi har pratat');

    await town.until('2026-02-09 08:45');
    expect(town.newest('eva')).toContain(
      'Bea Exempel: skriva genomförandeplan\nFörsenad sedan måndag 2 februari, 7 dagar',
    );
  });
});

describe('the follow-up', () => {
  beforeEach(async () => {
    await holdMeeting(town);
    await town.press('bea', 'Klar, med den enskilde');
    await town.leap('2026-03-16 07:00');
    await town.leap('2026-03-16 08:45');
  });

  test('four weeks before, Ss is asked to book, and the therapist hears of the time', async () => {
    expect(town.newest('sara')).toContain('Boka uppföljning');
    await town.press('sara', 'Visa');
    expect(town.newest('sara')).toMatch(
      /^Senast söndag 12 april\nBoka uppföljning\nBoka med den enskilde och behandlaren\. Den ska hållas inom tre månader efter det inledande mötet måndag 12 januari\.\n/,
    );
    const asked = await town.press('sara', 'Uppföljningen är bokad', {
      'Vilken dag är uppföljningen': '2026-04-14',
    });
    expect(asked).toContain(
      'Tisdag 14 april är efter söndag 12 april, sista dag enligt rutinen. Stämmer dagen?',
    );
    await town.press('sara', 'Ja, dagen stämmer');
    expect(town.newest('sara')).toContain(
      'Det är efter söndag 12 april, sista dag enligt rutinen.',
    );
    expect(town.newest('bea')).toMatch(
      /^Inget att göra nu\nUppföljningen är bokad\nUppföljningen är bokad till tisdag 14 april\./,
    );
  });

  test('changed needs: the care plan is changed and told; the next counts from it', async () => {
    await town.press('sara', 'Visa');
    const after = await town.press('sara', 'Uppföljningen är hållen', {
      ...TOOK_PART,
      'Vilken dag hölls mötet': '2026-03-16',
      'Har den enskildes behov': 'Ja, vårdplanen ska ändras',
      'Behöver genomförandeplanen': 'Ja',
    });
    expect(after).toContain(
      'Ändra vårdplanen\nBehovet har ändrats. Ändra i Procapita och berätta för den enskilde och Bea Exempel.',
    );
    expect(after).toContain(
      'Nästa uppföljning\nsenast tisdag 16 juni, räknas från förra uppföljningen måndag 16 mars',
    );
    expect(town.newest('bea')).toContain('Uppdatera genomförandeplanen\n');

    await town.press('bea', 'Planen är uppdaterad');
    await town.press('sara', 'Bara en del är klar', { 'Vad är klart': ['Vårdplanen är ändrad'] });
    await town.press('sara', 'Bara en del är klar', { 'Vad är klart': ['Den enskilde vet'] });
    expect(await town.press('sara', 'Behandlarna vet')).toMatch(/^Inget att göra nu\n/);
  });

  test('nothing is answered beforehand, and the history says what was answered (E3)', async () => {
    await town.press('sara', 'Visa');
    expect(
      await town.press('sara', 'Uppföljningen är hållen', {
        'Vilken dag hölls mötet': '2026-03-16',
      }),
    ).toContain('Välj minst en behandlare, eller ”Ingen behandlare”.');
    await town.press('sara', 'Spara', {
      ...NOTHING_NEW,
      'Vilken dag hölls mötet': '2026-03-16',
    });
    const printed = await town.type('sara', 'skriv ut ÖV-2026-0001');
    expect(printed).toContain('Den enskilde deltog. Behandlare: Bea Exempel');
    expect(printed).toContain(
      'Svar vid uppföljningen: den enskildes behov har inte ändrats, genomförandeplanen behöver inte uppdateras',
    );
  });

  test('a therapist who was not there hears of it', async () => {
    await town.press('sara', 'Visa');
    const before = town.messages('bea').length;
    await town.press('sara', 'Uppföljningen är hållen', {
      ...NOTHING_NEW,
      'Vilken dag hölls mötet': '2026-03-16',
      'Vilka behandlare deltog': 'Ingen behandlare',
    });
    expect(town.messages('bea')).toHaveLength(before + 1);
  });

  test('the treatment changes: the therapist tells both in one press', async () => {
    const opened = await town.press('bea', 'Behandlingen ändras');
    expect(opened).toContain(
      'Behandlingen ändras. Ändra i Procapita och berätta för den enskilde och Sara Exempel.',
    );
    expect(await town.press('bea', 'Allt är klart')).not.toContain('Ändra genomförandeplanen');
  });
});
