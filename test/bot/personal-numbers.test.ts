import { textOf } from '../support/card-reader.ts';
import { stranger } from '../support/people.ts';
import { startSilentTowns } from '../support/silent-town.ts';
import { personNamed, type Town } from '../support/town.ts';
import { changesNothing } from '../support/unchanged.ts';
import { openCase } from '../support/walk.ts';

let town: Town;
startSilentTowns((started) => {
  town = started;
});

describe('a personal number (a test number of Skatteverket)', () => {
  const numbers = [
    '191212121212',
    '19121212-1212',
    '121212-1212',
    '1912 12 12 - 1212',
    '１９１２１２１２１２１２',
  ];

  test.each(numbers)('typed: %s', async (number) => {
    const answer = await changesNothing(
      town,
      () => town.client.say(personNamed('sara'), `ärende för ${number}`),
      number,
    );
    expect(answer.httpStatus).toBe(200);
    expect(town.newest('sara')).toMatch(
      /^Jag kan inte ta emot det du skrev\. .* Jag har inte sparat det\. Ta bort meddelandet/,
    );
  });

  test.each(numbers)('in a card: %s', async (number) => {
    await town.type('sara', 'nytt uppdrag');
    const press = town.button('sara', 'Skicka till Eva Skiss', {
      'Vilken dag fattades beslutet': '2026-01-12',
      'Vilket nummer har ärendet': number,
      'Vilken dag skapades uppdraget': '2026-01-12',
    });
    const answer = await changesNothing(
      town,
      () => town.client.press(personNamed('sara'), press),
      number,
    );
    expect(answer.message).toMatch(/personnummer\. Jag har inte sparat det\.$/);
    expect(answer.text).not.toContain(number);
  });

  test('in a place where none is asked for: refused as anywhere', async () => {
    await openCase(town);
    const own = town.button('eva', 'Utse behandlare', { 'Vem blir behandlare': 'Bea Exempel' });
    for (const data of [
      { ...own.data, note: '191212121212' },
      { ...own.data, case: '19121212-1212' },
      { ...own.data, tasks: '191212121212' },
      { ...own.data, note: { deep: ['191212121212'] } },
      { ...own.data, '191212121212': 'x' },
      { ...own.data, note: { '19121212-1212': 'x' } },
      { ...own.data, note: 191212121212 },
    ]) {
      const press = () => town.client.press(personNamed('eva'), { ...own, data });
      const answer = await changesNothing(town, press, '191212121212', '19121212-1212');
      expect(answer.message).toMatch(/personnummer\. Jag har inte sparat det\.$/);
      expect(answer.text).not.toContain('1212');
    }
  });

  test('from a stranger, in a channel, and at the end of a long text', async () => {
    const number = '191212121212';
    const long = `${'ord '.repeat(2000)} ${number}`;
    await changesNothing(town, () => town.client.say(stranger, number), number);
    expect(textOf(town.teams.messages(stranger).at(-1)?.card)).toMatch(
      /^Du finns inte i personallistan/,
    );
    const channel = '19:team@thread.tacv2';
    await changesNothing(
      town,
      () => town.client.say(personNamed('eva'), `<at>Rutinbot</at> ${number}`, { channel }),
      number,
    );
    expect(textOf(town.teams.messages(channel).at(-1)?.card)).toMatch(
      /^Jag kan inte ta emot det du skrev/,
    );
    await changesNothing(town, () => town.client.say(personNamed('sara'), long), number);
    expect(town.newest('sara')).toMatch(/^Jag kan inte ta emot det du skrev/);
  });
});

describe("a personal number cut as something else's", () => {
  test('as a case number it is in no log', async () => {
    for (const cut of ['ÖV-9006-022397', 'LI 9006 022397', 'an-1990-060223'])
      await town.type('sara', `ärende ${cut}`);
    await town.client.press(personNamed('sara'), {
      data: { show: 'case', case: 'OV-9006-022397' },
    });
    const lines = await town.accessLines();
    expect(lines).toHaveLength(4);
    expect(JSON.stringify(lines)).not.toMatch(/[A-ZÖ]-9006|1990-060/);
  });

  test('in the field of the case system it is refused', async () => {
    await town.type('sara', 'nytt uppdrag');
    for (const cut of ['9006-022397', '90-0602-2397', '9006/02/2397', '19900602-23/97']) {
      const filled = {
        'Vilken dag fattades beslutet': '2026-01-12',
        'Vilket nummer har ärendet': cut,
      };
      const answer = await town.press('sara', 'Skicka till Eva Skiss', filled);
      expect(answer).not.toContain('Ärendet har numret');
      expect(await town.cases()).toEqual([]);
    }
  });
});
