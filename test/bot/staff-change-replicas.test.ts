import { writeFileSync } from 'node:fs';
import type { StaffDocument } from '../../src/domain/document.ts';
import type { Person, Staff } from '../../src/domain/people/people.ts';
import { addMinutes } from '../../src/domain/time.ts';
import { idOf, type Name, outpatientStaffWith } from '../support/people.ts';
import { staffFileOf } from '../support/staff-file.ts';
import { emulatorForFile, startTown, type Town } from '../support/town.ts';
import { assigned, inTreatment, opened } from '../support/walk.ts';

const emulator = emulatorForFile();

let town: Town;
let file: ReturnType<typeof staffFileOf>;

beforeEach(async () => {
  file = staffFileOf(outpatientStaffWith({}));
  town = await startTown(emulator(), { staffFile: file.path });
});
afterEach(() => town.stop());

const holdsCard = (who: Name) => town.chat(who).some((text) => text.includes('ÖV-2026-0001'));
const sweep = async (service = town.service) => {
  await service.delivery.sweep();
  await town.settled();
};
const staffDocument = async () => (await town.service.store.load('staff')) as StaffDocument;

/** Bo would stand in for Bea, and is left out of it. */
const beaIs = (change: Partial<Person> | null): Staff =>
  outpatientStaffWith({ bea: change, bo: { deputy: idOf('eva') } });
const GONE = beaIs(null);

test('a file that says the same in another way wakes nobody', async () => {
  await assigned(town);
  const before = await town.everything();
  file.write(JSON.stringify(outpatientStaffWith({}), undefined, 2));
  await sweep();
  expect(await town.everything()).toEqual(before);
});

test('a list that was changed while no bot ran: its first sweep sees to it', async () => {
  await inTreatment(town);
  await town.service.stop();
  file.write(GONE);
  const next = await town.anotherService();
  await sweep(next);
  expect(holdsCard('bea')).toBe(false);
});

test('a start with the same list wakes nobody', async () => {
  await assigned(town);
  await town.service.stop();
  const before = await town.everything();
  await sweep(await town.anotherService());
  expect(await town.everything()).toEqual(before);
});

test('replicas with different lists settle, and the new list is applied', async () => {
  await inTreatment(town);
  const newer = staffFileOf(GONE);
  const other = await town.anotherService(newer.path);
  // The one with the old list takes what the other has woken.
  await sweep();
  expect(holdsCard('bea')).toBe(true);
  const atRest = await town.everything();
  for (const one of [other, town.service, other, town.service]) await sweep(one);
  expect(await town.everything()).toEqual(atRest);

  writeFileSync(file.path, JSON.stringify(GONE));
  await sweep();
  expect(holdsCard('bea')).toBe(false);
  const after = await town.everything();
  for (const one of [other, town.service]) await sweep(one);
  expect(await town.everything()).toEqual(after);
  expect((await staffDocument()).wakeAt).toBeNull();
});

test('a list that changes during the pass over the cases starts the pass again', async () => {
  await inTreatment(town);
  const until = addMinutes(town.now(), 1);
  const claimed = {
    ...(await staffDocument()),
    claim: { by: 'another', until },
    wakeAt: until,
    wokenTo: 'OV-2026-9999',
  };
  await town.service.store.replace(claimed);
  file.write(GONE);
  await sweep();
  expect(holdsCard('bea')).toBe(false);
});

test('a replica that is killed in the middle: the next goes on from where it was', async () => {
  await opened(town);
  await opened(town);
  const etags = async () =>
    Object.fromEntries((await town.cases()).map((doc) => [doc.id, doc._etag]));
  const before = await etags();
  await town.service.store.replace({
    ...(await staffDocument()),
    wokenTo: 'OV-2026-0001',
    wakeAt: town.now(),
  });
  await sweep();
  const after = await etags();
  expect(after['OV-2026-0001']).toBe(before['OV-2026-0001']);
  expect(after['OV-2026-0002']).not.toBe(before['OV-2026-0002']);
  expect(await staffDocument()).not.toHaveProperty('wokenTo');
});
