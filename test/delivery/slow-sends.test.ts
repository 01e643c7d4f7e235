import type { Sender } from '../../src/app/ports/sends.ts';
import type { Instant } from '../../src/domain/time.ts';
import { emulatorForFile, startTown, type Town } from '../support/town.ts';
import { openCase } from '../support/walk.ts';

/** The clock goes on while Teams is slow: what falls due meanwhile, and claims that run out. */
const emulator = emulatorForFile();
let town: Town;
afterEach(() => town.stop());

type Change = (sender: Sender) => Partial<Sender>;

/** A town whose sender also does something else, by a clock that the test moves. */
async function townWith(
  at: Instant,
  change: (clock: { now: Instant }) => Change,
  options: { readonly aid?: true } = {},
): Promise<{ now: Instant }> {
  const clock = { now: at };
  const sender = (kept: Sender): Sender => ({ ...kept, ...change(clock)(kept) });
  town = await startTown(emulator(), { ...options, service: { sender, now: () => clock.now } });
  return clock;
}

async function sweepAt(clock: { now: Instant }, at: Instant): Promise<void> {
  clock.now = at;
  await town.service.delivery.sweep();
  await town.settled();
}

test('a reminder that falls due while an earlier message goes out comes with the next sweep', async () => {
  let refused = false;
  const clock = await townWith(
    '2026-01-12T06:00:00.000Z',
    (time) => (sender) => ({
      async post(...asked) {
        if (time.now.includes('T07:15') && !refused) {
          refused = true;
          return { outcome: 'again', afterMs: 29 * 60_000 + 50_000 };
        }
        if (time.now.includes('T07:44')) time.now = '2026-01-12T07:45:05.000Z';
        return sender.post(...asked);
      },
    }),
    { aid: true },
  );
  await sweepAt(clock, '2026-01-12T06:00:00.000Z');
  await sweepAt(clock, '2026-01-12T07:15:00.000Z');
  expect(refused).toBe(true);
  await sweepAt(clock, '2026-01-12T07:44:55.000Z');
  expect(clock.now).toBe('2026-01-12T07:45:05.000Z');
  await sweepAt(clock, '2026-01-12T07:45:20.000Z');
  expect(town.counts()).toEqual({ vilma: 2, viktor: 2 });
  expect(town.newest('viktor')).toContain('Ingen har bekräftat kontrollen');
});

test('a card too big after a long wait: its short form goes out under a claim that lasts', async () => {
  const posted: { at: Instant; to: string }[] = [];
  let isSlow = false;
  const clock = await townWith('2026-01-12T08:00:00.000Z', (time) => (sender) => ({
    async post(...asked) {
      if (!isSlow) return sender.post(...asked);
      posted.push({ at: time.now, to: asked[0].conversationId });
      if (posted.length > 1) return sender.post(...asked);
      time.now = '2026-01-12T08:00:21.000Z';
      return { outcome: 'tooBig' };
    },
  }));
  await openCase(town);
  isSlow = true;
  await town.press('eva', 'Utse behandlare', { 'Vem blir behandlare': ['Bea Exempel'] });
  const [first] = posted;
  const toFirst = () => posted.filter(({ to }) => to === first?.to).map(({ at }) => at);
  expect(toFirst()).toEqual(['2026-01-12T08:00:00.000Z']);
  await sweepAt(clock, '2026-01-12T08:00:45.000Z');
  expect(toFirst()).toEqual(['2026-01-12T08:00:00.000Z', '2026-01-12T08:00:45.000Z']);
  expect(await town.theCase()).toMatchObject({ claim: null, owed: [] });
});

test('a press that waited for its sends and was undone meanwhile is told to nobody', async () => {
  let letOn = () => {};
  const held = new Promise<void>((resolve) => {
    letOn = resolve;
  });
  let now = '2026-01-12T08:00:00.000Z';
  town = await startTown(emulator(), {
    service: {
      now: () => now,
      stores: (kept) => ({
        ...kept,
        store: {
          ...kept.store,
          async load(id) {
            if (id.startsWith('held:')) await held;
            return kept.store.load(id);
          },
        },
      }),
    },
  });
  await openCase(town);
  // As many other documents as are delivered at once after presses.
  for (let n = 0; n < 12; n += 1) void town.service.delivery.deliver(`held:${n}`);
  await town.press(
    'eva',
    'Utse behandlare',
    { 'Vem blir behandlare': ['Bea Exempel'] },
    { unsettled: true },
  );
  now = '2026-01-12T08:00:05.000Z';
  await town.press('eva', 'Ångra', {}, { unsettled: true });
  letOn();
  await town.settled();
  // Each of them is told once more, of what is so now, and nobody of what was undone.
  expect(town.counts()).toEqual({ eva: 2, sara: 2 });
  expect(await town.theCase()).toMatchObject({ claim: null, owed: [] });
});
