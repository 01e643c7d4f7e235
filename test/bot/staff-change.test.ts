import type { Person } from '../../src/domain/people.ts';
import { idOf, type Name, staffFileOf, staffWith } from '../support/people.ts';
import { emulatorForFile, personNamed, startTown, type Town } from '../support/town.ts';
import { changesNothing } from '../support/unchanged.ts';
import { inTreatment } from '../support/walk.ts';

const emulator = emulatorForFile();
const NOTHING = 'Ärendet finns inte eller så saknar du behörighet.';
const STRANGER = 'Du finns inte i personallistan. Be din närmaste chef att lägga till dig.';

let town: Town;
let file: ReturnType<typeof staffFileOf>;

beforeEach(async () => {
  file = staffFileOf(staffWith({}));
  town = await startTown(emulator(), { staffFile: file.path });
});
afterEach(() => town.stop());

const isOpenCard = (who: Name) => town.chat(who).some((text) => text.includes('I ärendet'));
const sweep = async () => {
  await town.service.delivery.sweep();
  await town.settled();
};

const elsewhere: Partial<Person> = { roles: [{ role: 'socialWorker', unit: 'vuxna' }], manager: idOf('maj') };

test.each<[string, Partial<Person> | null, string]>([
  ['has left', null, STRANGER],
  ['works elsewhere', elsewhere, NOTHING],
])(
  'somebody who %s is refused at the next press, their card folds, and the manager gets what they owed',
  async (_, change, says) => {
    await inTreatment(town);
    const press = town.button('bea', 'Skriven tillsammans med den enskilde');
    expect(isOpenCard('bea')).toBe(true);
    const before = town.messages('bea').length;

    file.write(staffWith({ bea: change, bo: { deputy: idOf('eva') } }));
    const answer = await changesNothing(town, () => town.client.press(personNamed('bea'), press));
    expect(answer.message).toBe(says);
    expect((await town.accessLines()).filter((line) => line.who === idOf('bea')).at(-1)?.allowed ?? false).toBe(false);

    await sweep();
    expect(isOpenCard('bea')).toBe(false);
    expect(town.messages('bea')).toHaveLength(before);
    expect(await town.press('eva', 'Skriven tillsammans med den enskilde')).toContain('Genomförandeplan');
  },
);
