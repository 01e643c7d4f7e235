import { writeFileSync } from 'node:fs';
import type { StaffDocument } from '../../src/domain/document.ts';
import { addMinutes } from '../../src/domain/time.ts';
import { outpatientStaffWith } from '../support/people.ts';
import { staffFileOf } from '../support/staff-file.ts';
import { BEA_GONE, holdsCard, startStaffTown, sweep } from '../support/staff-town.ts';
import { emulatorForFile, type Town } from '../support/town.ts';
import { assignCase, holdMeeting, openCase } from '../support/walk.ts';

const emulator = emulatorForFile();

let town: Town;
let file: ReturnType<typeof staffFileOf>;

beforeEach(async () => {
  ({ town, file } = await startStaffTown(emulator()));
});
afterEach(() => town.stop());

const staffDocument = async () => (await town.service.store.load('staff')) as StaffDocument;

test('a file that says the same in another way wakes nobody', async () => {
  await assignCase(town);
  const before = await town.everything();
  file.write(JSON.stringify(outpatientStaffWith({}), undefined, 2));
  await sweep(town);
  expect(await town.everything()).toEqual(before);
});

test('a list that was changed while no bot ran: its first sweep sees to it', async () => {
  await holdMeeting(town);
  await town.service.stop();
  file.write(BEA_GONE);
  const next = await town.anotherService();
  await sweep(town, next);
  expect(holdsCard(town, 'bea')).toBe(false);
});

test('a start with the same list wakes nobody', async () => {
  await assignCase(town);
  await town.service.stop();
  const before = await town.everything();
  await sweep(town, await town.anotherService());
  expect(await town.everything()).toEqual(before);
});

test('replicas with different lists settle, and the new list is applied', async () => {
  await holdMeeting(town);
  const newer = staffFileOf(BEA_GONE);
  const other = await town.anotherService(newer.path);
  // The replica with the old list takes the cases that the other replica has woken.
  await sweep(town);
  expect(holdsCard(town, 'bea')).toBe(true);
  const atRest = await town.everything();
  for (const one of [other, town.service, other, town.service]) await sweep(town, one);
  expect(await town.everything()).toEqual(atRest);

  writeFileSync(file.path, JSON.stringify(BEA_GONE));
  await sweep(town);
  expect(holdsCard(town, 'bea')).toBe(false);
  const after = await town.everything();
  for (const one of [other, town.service]) await sweep(town, one);
  expect(await town.everything()).toEqual(after);
  expect((await staffDocument()).wakeAt).toBeNull();
});

test('a list that changes during the pass over the cases starts the pass again', async () => {
  await holdMeeting(town);
  const until = addMinutes(town.now(), 1);
  const claimed = {
    ...(await staffDocument()),
    claim: { by: 'another', until },
    wakeAt: until,
    wokenTo: 'OV-2026-9999',
  };
  await town.service.store.replace(claimed);
  file.write(BEA_GONE);
  await sweep(town);
  expect(holdsCard(town, 'bea')).toBe(false);
});

test('a replica that is killed in the middle: the next goes on from where it was', async () => {
  await openCase(town);
  await openCase(town);
  const etags = async () =>
    Object.fromEntries((await town.cases()).map((doc) => [doc.id, doc._etag]));
  const before = await etags();
  await town.service.store.replace({
    ...(await staffDocument()),
    wokenTo: 'OV-2026-0001',
    wakeAt: town.now(),
  });
  await sweep(town);
  const after = await etags();
  expect(after['OV-2026-0001']).toBe(before['OV-2026-0001']);
  expect(after['OV-2026-0002']).not.toBe(before['OV-2026-0002']);
  expect(await staffDocument()).not.toHaveProperty('wokenTo');
});
