import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, dayOf } from '../../src/domain/time.ts';
import { clockWord } from '../../src/local/clock-word.ts';
import { type LocalClock, openClock } from '../../src/local/local-clock.ts';
import { emulatorForFile, personNamed, startTown, type Town } from '../support/town.ts';

const emulator = emulatorForFile();
let town: Town;
let clock: LocalClock;
let folder: string;
/** The messages in the chat during the leap, each as it is now. */
let said: string[];

async function townWith(patienceMs?: number): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), 'rutinbot-clock-'));
  clock = openClock(join(folder, 'clock.json'));
  said = [];
  let posts = 0;
  town = await startTown(emulator(), {
    aid: true,
    service: {
      now: () => clock.now(),
      sender: (sender) => ({
        ...sender,
        async post(address, message, haste) {
          posts += 1;
          return sender.post(address, message, haste);
        },
      }),
      localWord: (service) =>
        clockWord(clock, service, {
          posts: () => posts,
          async say(_, text, instead) {
            const at = instead === undefined ? said.length : Number(instead);
            said[at] = text;
            told();
            return String(at);
          },
          ...(patienceMs === undefined ? {} : { patienceMs }),
        }),
    },
  });
}
let told = () => {};
afterEach(async () => {
  await town.stop();
  rmSync(folder, { recursive: true });
});

/** Returns the final answer: the direct one, or the message in the chat when the leap is over. */
async function over(answer: string): Promise<string> {
  if (!answer.startsWith('Tiden går')) return answer;
  await new Promise<void>((resolve) => {
    told = () => said.some((text) => !text.startsWith('Tiden går')) && resolve();
    told();
  });
  return said.at(-1) ?? '';
}

test.each([27, 37, 60, 365])('a jump of %i days answers, and names the year', async (days) => {
  await townWith(500);
  const to = addDays(dayOf(clock.now()), days);
  const came = await town.type('vilma', `tid +${days}d`);
  // Messages that fall due during the leap may reach the chat before the answer.
  const answer = came.split('\n').find((line) => /^(Nu är det|Tiden går) /.test(line));
  expect(answer).toMatch(/^(Nu är det|Tiden går fram till) /);
  expect(await over(answer ?? '')).toMatch(
    new RegExp(
      `^Nu är det .* ${to.slice(0, 4)} klockan \\d\\d\\.\\d\\d\\. \\d+ meddelanden skickades\\. Nästa`,
    ),
  );
  expect(dayOf(clock.now())).toBe(to);
});

test('a long jump is answered at once with progress, told on the way and at its end', async () => {
  await townWith(1);
  const end = town.teams.failWhile({
    fault: 'accept-then-hang',
    person: personNamed('vilma'),
    method: 'POST',
  });
  await town.client.say(personNamed('eva'), 'tid +37d');
  const answer = await town.teams.until(() =>
    town.chat('eva').find((text) => text.startsWith('Tiden går')),
  );
  expect(answer).toMatch(
    /^Tiden går fram till .* \d{4} klockan \d\d\.\d\d. Hittills: \d+ meddelanden skickade, (en händelse|(över )?\d+ händelser) kvar\.$/,
  );
  expect(await town.type('sara', 'tid nästa')).toMatch(/^Tiden går fram till /);
  end();
  for (const { release } of await town.teams.untilHeld(0)) release();
  await over(answer);
  // Progress is one message that changes. The end is a separate message.
  expect(said).toEqual([
    expect.stringMatching(/^Tiden går/),
    expect.stringMatching(/^Nu är det .* \d{4} /),
  ]);
  expect(await town.type('eva', 'tid +1d')).toMatch(/^(Nu är det|Tiden går) /);
});

test.each(['tid +367d', 'tid 2099-01-01'])('%s is too far', async (words) => {
  await townWith(500);
  expect(await town.type('eva', words)).toBe('Ställ fram klockan högst ett år åt gången.');
});

test.each(['tid', 'tid igår', 'tid 2020-01-01', 'tid 2027-02-31'])(
  '%s is told how',
  async (words) => {
    await townWith(500);
    expect(await town.type('eva', words)).toMatch(/^Skriv till exempel "tid \+21d"/);
  },
);
