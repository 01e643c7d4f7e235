import { writeLetter } from '../../src/app/write-letter.ts';
import { idOf, type Name, outpatientStaffWith } from '../support/people.ts';
import { staffFileOf } from '../support/staff-file.ts';
import { emulatorForFile, personNamed, startTown, type Town } from '../support/town.ts';
import { assignCase } from '../support/walk.ts';

const emulator = emulatorForFile();
let town: Town;

afterEach(() => town.stop());

const said = (who: Name) => JSON.stringify(town.cards(who));
const sweep = async () => {
  await town.service.delivery.sweep();
  await town.settled();
};
const letterTo = async (
  who: Name,
  what: 'takenOver' | 'back' | 'absence',
  cases?: readonly string[],
) => {
  const at = town.now();
  const s = { now: at, today: at.slice(0, 10) } as Parameters<typeof writeLetter>[1];
  await writeLetter(
    town.service.store,
    s,
    what,
    idOf(who),
    { ...(cases && { cases }), about: idOf('bo'), by: idOf('maj') },
    `${what} ${who}`,
    at,
  );
};

/**
 * Erik is the deputy of Maj, who manages Sara. Erik's own manager, Bo, manages nobody in her cases.
 */
const staff = outpatientStaffWith({ maj: { deputy: idOf('erik') }, erik: { manager: idOf('bo') } });

let file: ReturnType<typeof staffFileOf>;

beforeEach(async () => {
  file = staffFileOf(staff);
  town = await startTown(emulator(), { staffFile: file.path });
});

test('a letter names only what its reader may see when it is sent', async () => {
  await assignCase(town);
  await assignCase(town, ['Bo Prov']);
  await letterTo('bo', 'takenOver', ['OV-2026-0001', 'OV-2026-0002', 'OV-2026-0003']);
  await sweep();
  expect(said('bo')).toContain('OV-2026-0002');
  expect(said('bo')).not.toContain('OV-2026-0001');
  expect(said('bo')).not.toContain('OV-2026-0003');
});

test('of a letter of which nothing is left nobody is told', async () => {
  await assignCase(town);
  await letterTo('bo', 'back', ['OV-2026-0001']);
  await sweep();
  expect(town.messages('bo')).toHaveLength(0);
  expect(await town.service.store.stuck()).toBe(0);
});

test('who gets another’s letter sees in it only what they may see themselves', async () => {
  await assignCase(town);
  await assignCase(town, ['Bo Prov']);
  await town.type('maj', 'frånvaro');
  await town.press('maj', 'Anmäl', { 'Vilken är den första dagen': '2026-01-12' });
  const body = { error: { code: 'ConversationBlockedByUser' } };
  town.teams.failWhile({ fault: 403, body, person: personNamed('erik') });
  const before = town.messages('bo').length;
  await letterTo('erik', 'takenOver', ['OV-2026-0001', 'OV-2026-0002']);
  await sweep();
  const [instead] = town.messages('bo').slice(before);
  expect(JSON.stringify(instead)).toContain('OV-2026-0002');
  expect(JSON.stringify(instead)).not.toContain('OV-2026-0001');
});

test('a letter to somebody who has left goes to nobody', async () => {
  await assignCase(town);
  await letterTo('sara', 'absence');
  file.write(
    outpatientStaffWith({
      sara: null,
      simon: { deputy: idOf('maj') },
      maj: { deputy: idOf('erik') },
    }),
  );
  const before = town.messages('sara').length;
  await sweep();
  expect(town.messages('sara')).toHaveLength(before);
  expect(await town.service.store.stuck()).toBe(0);
  expect(town.log.join('')).not.toContain('a letter reached nobody');
});
