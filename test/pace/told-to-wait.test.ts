import type { Sent } from '../../src/app/ports/sends.ts';
import { type FakeTime, fakeTime } from '../support/teams-machine-time.ts';
import { outcomes, pacedOn, postAll, sent, text, to } from './paced-sends.ts';

let time: FakeTime;
let starts: [string, number][];
let pace: ReturnType<typeof pacedOn>;

beforeEach(() => {
  time = fakeTime();
  starts = [];
  pace = pacedOn(time, starts);
});

describe('what Teams told to wait', () => {
  test('sends nothing meanwhile, says how long is left, and goes on after', async () => {
    const answers: Sent[] = [{ outcome: 'again', afterMs: 3000 }];
    const slow = pace(1000, {}, async () => answers.shift() ?? sent());
    expect(await slow.post(to('anna'), text)).toEqual({ outcome: 'again', afterMs: 3000 });
    await time.advance(1000);
    expect(await slow.put(to('anna'), '9', text)).toEqual({ outcome: 'again', afterMs: 2000 });
    const others = [slow.post(to('anna', 'https://other.test/'), text), slow.post(to('bo'), text)];
    expect(outcomes(await time.playUntil(Promise.all(others)))).toEqual(['sent', 'sent']);
    await time.advance(2000);
    expect(await slow.post(to('anna'), text)).toMatchObject({ outcome: 'sent' });
    expect(starts.map(([person]) => person)).toEqual(['anna', 'anna', 'bo', 'anna']);
  });

  test('two 429s pause the conversation, three pause everybody for the shortest wait', async () => {
    const waits: Record<string, number> = { anna: 3000, bo: 2500, cia: 9000 };
    const slow = pace(1000, {}, async (person) => {
      const afterMs = waits[person];
      return afterMs === undefined ? sent() : { outcome: 'again', afterMs };
    });
    await time.playUntil(postAll(slow, ['anna', 'bo', 'dan']));
    expect(starts.at(-1)).toEqual(['dan', 1002]);
    await time.playUntil(postAll(slow, ['cia', 'dan', 'eva']));
    expect(starts.filter(([person]) => ['dan', 'eva'].includes(person))).toEqual([
      ['dan', 1002],
      ['dan', 3501],
      ['eva', 3502],
    ]);
  });

  test('is not everybody when it was one after the other', async () => {
    const slow = pace(1000, {}, async (person) =>
      person === 'dan' ? sent() : { outcome: 'again', afterMs: 60_000 },
    );
    for (const person of ['anna', 'bo', 'cia']) {
      await slow.post(to(person), text);
      await time.advance(1500);
    }
    expect(await slow.post(to('dan'), text)).toMatchObject({ outcome: 'sent' });
    expect(time.now()).toBe(5500);
  });
});
