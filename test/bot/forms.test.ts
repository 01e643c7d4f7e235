import { type Node, nodesOf } from '../cards/elements.ts';
import { textOf } from '../support/card-reader.ts';
import { emulatorForFile, personNamed, startTown, type Town } from '../support/town.ts';
import { bookMeeting } from '../support/walk.ts';

const emulator = emulatorForFile();
let town: Town;

beforeEach(async () => {
  town = await startTown(emulator(), { aid: true, at: '2026-01-12 09:00' });
});
afterEach(() => town.stop());

const sara = personNamed('sara');
/** Returns the text under the input whose label begins like this. */
function beneath(card: unknown, label: string): string {
  for (const { body, items } of nodesOf(card)) {
    const beside = (body ?? items ?? []) as Node[];
    const at = beside.findIndex(
      (node) => String(node.type).startsWith('Input.') && String(node.label).startsWith(label),
    );
    if (at >= 0) return textOf({ body: beside.slice(at + 1, at + 2) });
  }
  return '';
}

const valueIn = (card: unknown, field: string) =>
  nodesOf(card).find(({ id }) => String(id).endsWith(`/${field}`))?.value;

const CANCELLED = 'Avbrutet. Inget är sparat.';

describe('a form that is left', () => {
  test('typed "avbryt" closes it where it stands: one line, no fields and no buttons', async () => {
    await town.type('sara', 'nytt uppdrag');
    expect(await town.type('sara', 'avbryt')).toBe(CANCELLED);
    expect(town.chat('sara')).toEqual([CANCELLED, CANCELLED]);
    expect(JSON.stringify(town.cards('sara'))).not.toMatch(/Input\.|Action\./);
  });

  test('so does starting another one, and the new one stays', async () => {
    await town.type('sara', 'nytt uppdrag');
    await town.type('sara', 'frånvaro');
    const [first, second] = town.chat('sara');
    expect(first).toBe(CANCELLED);
    expect(second).toContain('Anmäl frånvaro');
  });

  test('its own button leaves one line, and a press on what is left of it another', async () => {
    await town.type('sara', 'nytt uppdrag');
    const cancel = town.button('sara', 'Avbryt');
    expect(await town.press('sara', 'Avbryt')).toBe(CANCELLED);
    const again = await town.client.press(sara, cancel);
    expect(textOf(again.card)).toBe(
      'Formuläret är avslutat. Skriv vad du vill göra så börjar vi om.',
    );
    expect(JSON.stringify(again.card)).not.toMatch(/Input\.|Action\./);
  });

  test('"avbryt" with nothing open says so', async () => {
    expect(await town.type('sara', 'avbryt')).toBe('Det finns inget att avbryta.');
    await town.type('sara', 'nytt uppdrag');
    await town.press('sara', 'Skicka till Eva Skiss', {
      'Vilken dag fattades beslutet': '2026-01-12',
      'Vilken dag skapades uppdraget': '2026-01-12',
    });
    expect(await town.type('sara', 'avbryt')).toBe('Det finns inget att avbryta.');
    expect(town.chat('sara').join()).toContain('Ärendet har numret ÖV-2026-0001.');
  });
});

describe('"Tillbaka"', () => {
  test('keeps what was answered, and says what is not kept', async () => {
    await town.type('eva', 'ta över');
    await town.press('eva', 'Visa ärenden', { 'Vems ärenden?': 'Bea Exempel' });
    const back = await town.pressed('eva', 'Tillbaka');
    expect(textOf(back.card)).toContain('Det du fyllde i på nästa sida är inte sparat.');
    expect(valueIn(back.card, 'whose')).toBe(personNamed('bea').id);
  });

  test('never keeps the answers to a routing table, and says so', async () => {
    await town.type('vilma', 'ny ansökan');
    const about = {
      'Vad gäller': 'Hemtjänst',
      'Är den enskilde känd av FH': 'Ja, pågående ärende',
      'Är den enskilde känd av VO': 'Nej',
    };
    await town.press('vilma', 'Visa förslag', {
      ...about,
      'Vilket nummer har ärendet': '2026-4471',
    });
    const back = await town.pressed('vilma', 'Tillbaka');
    expect(textOf(back.card)).toContain('Svaren sparas inte. Fyll i dem igen.');
    expect(valueIn(back.card, 'vsNumber')).toBe('2026-4471');
    expect(['concerns', 'fh', 'vo'].map((field) => valueIn(back.card, field))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('what is wrong in a form is told all at once, each at its field (E28)', () => {
  test('an empty form of four names four', async () => {
    await town.type('vilma', 'inskrivning');
    const refused = await town.pressed('vilma', 'Visa förslag');
    for (const label of [
      'Vilken sorts avdelning?',
      'Vad är orsaken till inskrivningen?',
      'Är den enskilde känd av FH?',
      'Är den enskilde känd av VO?',
    ])
      expect(beneath(refused.card, label)).toBe('Välj ett svar.');
    expect(textOf(refused.card)).toContain('Inget är sparat. Ändra fälten som är markerade.');
  });

  test('what was rightly filled in stays, what is wrong is not sent back', async () => {
    await town.type('sara', 'nytt uppdrag');
    const refused = await town.pressed('sara', 'Skicka till Eva Skiss', {
      'Vilken dag fattades beslutet': '2026-01-15',
      'Vilken dag skapades uppdraget': '2026-01-11',
      'Vilket nummer har ärendet': 'Anna Andersson',
    });
    expect(beneath(refused.card, 'Vilken dag fattades beslutet?')).toBe(
      'Välj en dag, senast måndag 12 januari.',
    );
    expect(beneath(refused.card, 'Vilket nummer har ärendet')).toBe(
      'Skriv bara numret, som det står i ärendet.',
    );
    expect(valueIn(refused.card, 'ordered')).toBe('2026-01-11');
    expect(JSON.stringify(refused.card)).not.toMatch(/Andersson|2026-01-15/);
    expect(await town.cases()).toEqual([]);
  });

  test('what only the case can tell stands at its field too', async () => {
    await town.type('sara', 'nytt uppdrag');
    const refused = await town.pressed('sara', 'Skicka till Eva Skiss', {
      'Vilken dag fattades beslutet': '2026-01-12',
      'Vilken dag skapades uppdraget': '2026-01-11',
    });
    expect(beneath(refused.card, 'Vilken dag skapades uppdraget')).toBe(
      'Välj en dag, tidigast måndag 12 januari.',
    );
  });

  test('in a case too: the form that was folded stands open, with each fault at its field', async () => {
    await bookMeeting(town, '2026-01-12');
    const refused = await town.pressed('bea', 'Mötet hölls', {
      'Vilken dag hölls mötet': '2026-01-15',
      'Vilka behandlare deltog': [],
    });
    const said = textOf(refused.card);
    expect(said).toMatch(/^Inget är sparat. Ändra fälten som är markerade.\nMötet hölls\n/);
    expect(said.match(/\[Mötet hölls\]/g)).toBeNull();
    expect(beneath(refused.card, 'Vilken dag hölls mötet')).toBe(
      'Välj en dag, senast måndag 12 januari.',
    );
    expect(beneath(refused.card, 'Vilka behandlare deltog')).toBe('Välj minst en behandlare.');
    expect(said.match(/Välj minst en behandlare/g)).toHaveLength(1);
  });
});
