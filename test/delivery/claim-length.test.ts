import { LONGEST_RECORDING_MS } from '../../src/delivery/record.ts';
import { LONGEST_WAIT_MS } from '../../src/pace/pace.ts';
import { SEND_TIMEOUT_MS } from '../../src/teams/one-request.ts';
import { emulatorForFile, personNamed, startTown } from '../support/town.ts';
import { openCase } from '../support/walk.ts';

const emulator = emulatorForFile();

/**
 * Another replica takes up a case when its claim is over. If the send were still under way then, its
 * message would come twice although nobody was killed.
 */
test('a claim outlasts the slowest send, with its wait in the queue and its record', async () => {
  const town = await startTown(emulator(), { sendTimeoutMs: SEND_TIMEOUT_MS });
  await openCase(town);
  const end = town.teams.failWhile({ fault: 'hang', person: personNamed('bea') });
  await town.press(
    'eva',
    'Utse behandlare',
    { 'Vem blir behandlare': 'Bea Exempel' },
    { unsettled: true },
  );
  const [held] = await town.teams.untilHeld(1);
  const { claim } = await town.theCase();
  const lastsMs = Date.parse(claim?.until ?? '') - Date.parse(town.now());
  expect(lastsMs).toBeGreaterThanOrEqual(LONGEST_WAIT_MS + SEND_TIMEOUT_MS + LONGEST_RECORDING_MS);
  end();
  held?.release();
  await town.settled();
  await town.stop();
});
