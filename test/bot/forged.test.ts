import { textOf } from '../support/card-reader.ts';
import { idOf, type Name, stranger } from '../support/people.ts';
import { emulatorForFile, personNamed, startTown, type Town } from '../support/town.ts';
import { changesNothing } from '../support/unchanged.ts';
import { assignCase, openCase } from '../support/walk.ts';

const emulator = emulatorForFile();
let town: Town;

beforeEach(async () => {
  town = await startTown(emulator());
});
afterEach(() => town.stop());

describe('a role or a seat that may not', () => {
  test.each<[Name, string]>([
    ['sara', 'Det här är någon annans steg.'],
    ['bea', 'Det här är någon annans steg.'],
    ['simon', 'Ärendet finns inte eller så saknar du behörighet.'],
    ['bo', 'Ärendet finns inte eller så saknar du behörighet.'],
    ['adam', 'Ärendet finns inte eller så saknar du behörighet.'],
  ])("%s presses what is the enhetschef's", async (who, says) => {
    await assignCase(town);
    const { data } = town.button('eva', 'Informationen är lämnad');
    const replyToId = town.messages(who).at(-1)?.id ?? '1';
    const answer = await changesNothing(town, () =>
      town.client.press(personNamed(who), { data, replyToId }),
    );
    expect(answer.message ?? textOf(answer.card)).toContain(says);
  });

  test("another person's task, forged into one's own card", async () => {
    await assignCase(town, ['Bea Exempel', 'Bo Prov']);
    const own = town.button('bea', 'Vi har stämt av');
    const forged = {
      ...own,
      data: { ...own.data, tasks: own.data.tasks?.replace(idOf('bea'), idOf('bo')) ?? '' },
    };
    const answer = await changesNothing(town, () => town.client.press(personNamed('bea'), forged));
    expect(textOf(answer.card)).toContain('Det här är någon annans steg.');
  });

  test('another case, a missing one and other documents get one and the same answer', async () => {
    await openCase(town);
    await town.type('maj', 'frånvaro');
    await town.press('maj', 'Anmäl', { 'Vilken är den första dagen': '2026-02-12' });
    const ids = (await town.everything()).cases?.map((doc) => (doc as { id: string }).id) ?? [];
    const own = town.button('eva', 'Utse behandlare', { 'Vem blir behandlare': 'Bea Exempel' });
    const foreign = [
      ...ids,
      'OV-2026-9999',
      '__proto__',
      'constructor',
      '../people',
      'a/b',
      'a?b#c',
      ' ',
      'x'.repeat(2000),
    ];
    for (const id of foreign) {
      for (const data of [
        { ...own.data, case: id },
        { show: 'case', case: id },
        { show: 'history', case: id },
      ]) {
        const answer = await changesNothing(town, () =>
          town.client.press(personNamed('bo'), { ...own, data }),
        );
        expect(answer.message).toBe('Ärendet finns inte eller så saknar du behörighet.');
      }
    }
    const typed = [
      'ärende ÖV-2026-0001',
      'ärende ÖV-2026-9999',
      'skriv ut ÖV-2026-0001',
      'ärende __proto__',
    ];
    for (const words of typed)
      expect(await town.type('bo', words)).toBe(
        'Ärendet finns inte eller så saknar du behörighet.',
      );
  });

  test('who it says it is by, for, or in whose place is never read', async () => {
    await assignCase(town);
    const own = town.button('eva', 'Informationen är lämnad');
    const claims = {
      by: idOf('sara'),
      for: idOf('vera'),
      person: idOf('sara'),
      at: '2020-01-01T00:00:00.000Z',
      type: 'closed',
    };
    const proto = JSON.parse(
      '{"__proto__": {"by": "x", "case": "OV-2026-9999"}, "constructor": {"prototype": {"polluted": "y"}}}',
    );
    await town.client.press(personNamed('eva'), {
      ...own,
      data: { ...claims, ...own.data, ...proto },
    });
    await town.settled();

    const last = (await town.theCase()).events.at(-1);
    expect(Object.keys(last ?? {}).sort()).toEqual([
      'at',
      'by',
      'command',
      'names',
      'task',
      'type',
    ]);
    expect(last).toMatchObject({ type: 'informed', by: idOf('eva'), at: town.now() });
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
  });

  test('a form for another role, started or sent', async () => {
    for (const data of [
      { start: 'new' },
      { start: 'takeOver' },
      { start: '__proto__' },
      { start: 'constructor' },
      { start: 'toString' },
    ]) {
      const answer = await changesNothing(town, () =>
        town.client.press(personNamed('bea'), { data }),
      );
      expect(answer.body).toMatchObject({ statusCode: 400 });
    }
    await town.type('sara', 'nytt uppdrag');
    const form = town.button('sara', 'Skicka till Eva Skiss', {
      'Vilken dag fattades beslutet': '2026-01-12',
      'Vilken dag skapades uppdraget': '2026-01-12',
    });
    const answer = await changesNothing(town, () => town.client.press(personNamed('bea'), form));
    expect(textOf(answer.card)).toMatch(/^Formuläret är avslutat/);
  });

  test('taking over cases, or reporting absence, of people one does not manage', async () => {
    await openCase(town);
    await town.type('eva', 'ta över');
    const whose = town.button('eva', 'Visa ärenden', { 'Vems ärenden?': 'Bea Exempel' });
    const forged = { ...whose, data: { ...whose.data, 'whose/whose': idOf('sara') } };
    const answer = await changesNothing(town, () => town.client.press(personNamed('eva'), forged));
    expect(textOf(answer.card)).toContain('Välj');
    expect(textOf(answer.card)).not.toContain('ÖV-2026');

    await town.type('bo', 'frånvaro');
    const absent = town.button('bo', 'Anmäl');
    const other = { ...absent, data: { ...absent.data, 'absence/person': idOf('sara') } };
    expect(
      textOf((await changesNothing(town, () => town.client.press(personNamed('bo'), other))).card),
    ).toContain('Välj');
  });

  test('a therapist of no unit, a person that is not there, the same one twice', async () => {
    await openCase(town);
    for (const therapists of [
      idOf('sara'),
      stranger.id,
      `${idOf('bea')},${idOf('bea')}`,
      '',
      '__proto__',
      'toString',
    ]) {
      const press = town.button('eva', 'Utse behandlare');
      const field = `${press.data.tasks}/therapists`;
      const answer = await changesNothing(town, () =>
        town.client.press(personNamed('eva'), {
          ...press,
          data: { ...press.data, [field]: therapists },
        }),
      );
      expect(textOf(answer.card)).toMatch(/^(Välj|Fyll i) /m);
    }
  });
});
