import { usualSenderLimits } from '../../src/pace/limits.ts';
import { stranger } from '../support/people.ts';
import type { Overrides } from '../support/teams-client.ts';
import { emulatorForFile, personNamed, startTown, type Town } from '../support/town.ts';
import { openCase } from '../support/walk.ts';

const emulator = emulatorForFile();

describe('one person may send so much', () => {
  let machineTime = 0;
  let capped: Town;

  beforeAll(async () => {
    capped = await startTown(emulator(), {
      senderLimits: usualSenderLimits,
      service: { machineTime: () => machineTime },
    });
    await openCase(capped);
  });
  afterAll(() => capped.stop());
  beforeEach(() => {
    machineTime += 3_600_000;
  });

  const WAIT = 'Det blev för mycket på en gång. Vänta en stund och försök igen.';
  const press = (who: 'eva' | 'bea', overrides?: Overrides) =>
    capped.client.press(
      personNamed(who),
      { data: { show: 'case', case: 'OV-2026-0001' } },
      overrides,
    );

  test('ten presses in a second pass; the next is asked to wait, and reads nothing', async () => {
    for (let at = 0; at < 10; at += 1) expect((await press('bea')).message).not.toBe(WAIT);
    await capped.settled();
    const before = await capped.everything();
    const lines = capped.log.length;
    const answer = await press('bea');
    expect(answer).toMatchObject({ httpStatus: 200, message: WAIT });
    expect(answer.body).toMatchObject({ statusCode: 400, type: 'application/vnd.microsoft.error' });
    expect(await capped.everything()).toEqual(before);
    expect(capped.log.slice(lines).map((line) => JSON.parse(line))).toMatchObject([
      { level: 40, code: 'too-many' },
    ]);

    expect((await press('eva')).message).not.toBe(WAIT);
    machineTime += 1000;
    expect((await press('bea')).message).not.toBe(WAIT);
  });

  test('sixty in a minute pass, repeats included; typed text is answered once', async () => {
    for (let at = 0; at < 60; at += 1) {
      expect((await press('eva', { id: 'f:the-same' })).message).not.toBe(WAIT);
      machineTime += 500;
    }
    await capped.settled();
    const before = capped.messages('eva').length;
    for (let at = 0; at < 3; at += 1)
      expect((await capped.client.say(personNamed('eva'), 'hjälp')).httpStatus).toBe(200);
    await capped.settled();
    expect(capped.messages('eva')).toHaveLength(before + 1);
    expect(capped.newest('eva')).toBe(WAIT);
    expect((await press('eva')).message).toBe(WAIT);

    machineTime += 60_000;
    expect(await capped.type('eva', 'hjälp')).not.toBe(WAIT);
  });

  test('a press that comes as a message is answered each time, for it is lost', async () => {
    const sent = { case: 'OV-2026-0001', show: 'case' };
    for (let at = 0; at < 10; at += 1) await capped.client.submit(personNamed('bea'), sent);
    await capped.settled();
    const before = capped.chat('bea').length;
    for (let at = 0; at < 2; at += 1) await capped.client.submit(personNamed('bea'), sent);
    expect(capped.chat('bea').slice(before)).toEqual([WAIT, WAIT]);
  });

  test('somebody whom nobody knows has no more', async () => {
    for (let at = 0; at < 10; at += 1) await capped.client.press(stranger, { data: {} });
    const lines = (await capped.accessLines()).length;
    expect((await capped.client.press(stranger, { data: {} })).message).toBe(WAIT);
    expect(await capped.accessLines()).toHaveLength(lines);
  });
});
