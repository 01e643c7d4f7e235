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
      'En tid är bokad.\nInledande möte är bokat tisdag 20 januari.',
    );

    expect(await town.press('sara', 'Tiden passar inte mig')).toContain(
      'Bea Exempel: boka inledande möte',
    );
    expect(town.newest('bea')).toContain('Boka det inledande mötet.');

    await town.press('bea', 'Mötet är bokat', { 'Vilken dag ses ni': '2026-01-22' });
    expect(town.newest('sara')).toContain('Inledande möte är bokat torsdag 22 januari.');
  });

  test('the day after the booking the therapist is asked; held, both clocks start', async () => {
    await bookMeeting(town, '2026-01-20');
    await town.until('2026-01-21 08:45');
    expect(town.newest('bea')).toMatch(
      /Säga om mötet tisdag 20 januari blev av\s+väntat sedan tisdag 20 januari/,
    );

    await town.press('bea', 'Visa');
    expect(town.newest('bea')).toContain(
      'Blev mötet av?\nInledande möte var bokat tisdag 20 januari.',
    );
    const after = await town.press('bea', 'Mötet hölls', TOOK_PART);

    expect(after).toContain(
      'senast tisdag 10 februari. Det är tre veckor efter det inledande mötet tisdag 20 januari.',
    );
    expect(after).toContain(
      'Nästa uppföljning: senast måndag 20 april, räknas från det inledande mötet tisdag 20 januari',
    );
  });

  test('it cannot be confirmed before the care plan is sent', async () => {
    await assignCase(town);
    await town.press('bea', 'Mötet är bokat', { 'Vilken dag ses ni': '2026-01-12' });
    expect(town.newest('bea')).toContain(
      'Mötet kan bekräftas när Sara Exempel har skickat vårdplanen.',
    );
  });

  test('without den enskilde it starts no clock', async () => {
    await bookMeeting(town, '2026-01-12');
    const after = await town.press('bea', 'Mötet hölls', {
      ...TOOK_PART,
      'Deltog den enskilde': 'Nej',
    });
    expect(after).toContain('Boka det inledande mötet.');
    expect(after).not.toContain('Skriv genomförandeplanen.');
  });

  test('after the third missed meeting Ss says how to go on', async () => {
    await bookMeeting(town, '2026-01-12');
    await town.press('bea', 'Mötet blev inte av');
    for (const day of ['2026-01-13', '2026-01-14']) {
      await town.press('bea', 'Mötet är bokat', { 'Vilken dag ses ni': day });
      await town.until(`${day} 15:00`);
      await town.press('bea', 'Mötet blev inte av');
    }

    expect(town.newest('sara')).toMatch(
      /^Mötet har inte blivit av tre gånger\.\nBestäm hur ni går vidare\./,
    );
    expect(town.newest('bea')).not.toContain('Mötesdag, tillsammans med den enskilde');
    await town.press('sara', 'Boka ny tid', { 'Vilken är den nya dagen': '2026-01-19' });
    expect(town.newest('bea')).toContain('Inledande möte är bokat måndag 19 januari.');
  });

  test('a new time is one press, and the other hears of it', async () => {
    await bookMeeting(town, '2026-01-20');
    await town.press('bea', 'Ny tid', { 'Vilken är den nya dagen': '2026-01-23' });
    expect(town.newest('sara')).toContain('Inledande möte är bokat fredag 23 januari.');
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
      /^Du har en sak att göra\.\nSkriva genomförandeplan\nförsenad sedan måndag 2 februari/,
    );
    expect(town.newest('sara')).toContain('Bea Exempel: skriva genomförandeplan');

    await town.press('bea', 'Visa');
    expect(town.newest('bea')).toContain(
      'Genomförandeplanen är inte bekräftad.\nDen skulle vara klar måndag 2 februari.',
    );
    const after = await town.press('bea', 'Klar senast …', {
      'Vilken dag blir planen klar': '2026-02-12',
    });
    expect(after).toMatch(/Den skulle vara klar måndag 2 februari\. [^\n]*torsdag 12 februari/);

    await town.press('bea', 'Prata med min chef');
    expect(town.newest('eva')).toContain(
      'Prata med en medarbetare.\nBea Exempel vill prata med dig om en genomförandeplan.',
    );
    await town.press('eva', 'Vi har pratat');

    await town.until('2026-02-09 08:45');
    expect(town.newest('eva')).toContain(
      'Försenat på din enhet.\nBea Exempel: skriva genomförandeplan',
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
    expect(town.newest('sara')).toContain(
      'Den ska hållas senast söndag 12 april, tre månader efter det inledande mötet måndag 12 januari.',
    );
    await town.press('sara', 'Mötet är bokat', { 'Vilken dag är uppföljningen': '2026-04-14' });
    expect(town.newest('sara')).toContain(
      'Det är efter söndag 12 april, sista dag enligt rutinen.',
    );
    expect(town.newest('bea')).toMatch(/Uppföljning\w* är boka[td] tisdag 14 april\./);
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
      'Ändra vårdplanen.\nBehovet har ändrats. Ändra i Procapita och berätta för den enskilde och Bea Exempel.',
    );
    expect(after).toContain(
      'Nästa uppföljning: senast tisdag 16 juni, räknas från förra uppföljningen måndag 16 mars',
    );
    expect(town.newest('bea')).toContain('Uppdatera genomförandeplanen.');

    await town.press('bea', 'Planen är uppdaterad');
    await town.press('sara', 'Bara en del är klar > Vårdplanen är ändrad');
    await town.press('sara', 'Bara en del är klar > Den enskilde vet');
    expect(await town.press('sara', 'Behandlarna vet')).toMatch(/^Du behöver inte göra något nu\./);
  });

  test('nothing is answered beforehand, and the history says what was answered (E3)', async () => {
    await town.press('sara', 'Visa');
    expect(
      await town.press('sara', 'Uppföljningen är hållen', {
        'Vilken dag hölls mötet': '2026-03-16',
      }),
    ).toContain('Fyll i');
    await town.press('sara', 'Uppföljningen är hållen', {
      ...NOTHING_NEW,
      'Vilken dag hölls mötet': '2026-03-16',
    });
    const printed = await town.type('sara', 'skriv ut ÖV-2026-0001');
    expect(printed).toContain('Den enskilde: deltog. Behandlare: Bea Exempel');
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
    expect(await town.press('bea', 'Allt är klart')).not.toContain('Ändra genomförandeplanen.');
  });
});
