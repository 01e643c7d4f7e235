import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Filled } from '../../cards/press-data.ts';
import { readPress } from '../../cards/read-press.ts';
import { kindOfId } from '../../src/domain/case-number.ts';
import { routineOf } from '../../src/domain/case-state.ts';
import { allShots } from '../../src/gallery/every-card.ts';
import { pressables } from '../cards/elements.ts';
import { textOf } from '../support/card-reader.ts';
import { idOf, type Name } from '../support/people.ts';
import { emulatorForFile, personNamed, startTown, type Town } from '../support/town.ts';
import { changesNothing } from '../support/unchanged.ts';
import { openCase, startTreatment } from '../support/walk.ts';

/*
 * Buttons stay in people's chats for years. Each file holds one press of each shape that the cards
 * of a version could send: the button's own data, and the inputs that a client merges with it. A
 * file is never edited; a version whose cards send a new shape adds a file. A failure here means
 * that an old button now does something different.
 */
interface Stored {
  readonly data: Readonly<Record<string, string>>;
  readonly inputs?: Readonly<Record<string, string>>;
}

const versions = readdirSync(__dirname).filter((name) => name.endsWith('.json'));
const stored = versions.flatMap((version): (Stored & { readonly name: string })[] => {
  const presses: Stored[] = JSON.parse(readFileSync(join(__dirname, version), 'utf8'));
  return presses.map((press) => ({ ...press, name: `${version} ${JSON.stringify(press.data)}` }));
});

const sent = ({ data, inputs }: Stored): Filled => ({ ...data, ...inputs });
const taskIds = (of: Stored) => String(sent(of).tasks ?? sent(of)['correct/which'] ?? '');

test('every press that a version could send is read as it was meant', () => {
  expect(stored.length).toBeGreaterThan(270);
  for (const press of stored)
    expect([press.name, readPress(sent(press))]).toEqual([press.name, meant(press)]);
});

/** Returns what a press means, read from its data in the plainest way. */
function meant(press: Stored): unknown {
  const { data, inputs } = press;
  if (data.dialog !== undefined) {
    const [form, run] = (data.form ?? '').split('#');
    const { dialog, form: _, go, ...choice } = data;
    const way = go === 'back' || go === 'cancel' ? { way: go } : {};
    const chosen = go === undefined || 'way' in way ? choice : { ...choice, go };
    const bare = Object.entries({ ...chosen, ...inputs }).map(([id, value]) => [
      id.replace(`${form}/`, ''),
      value,
    ]);
    return { kind: 'form', dialog, form, run, ...way, answers: Object.fromEntries(bare) };
  }
  if (data.start !== undefined)
    return { kind: 'start', what: data.start, ...(data.post === 'yes' ? { apart: true } : {}) };
  const { show, page, month, yearOf, case: id, as } = data;
  if (show === 'mine' || show === 'watches') return { kind: show, page: Number(page ?? 1) };
  const asText = as === 'text' ? { asText: true } : {};
  if (show === 'ownControl')
    return { kind: show, month, ...(page === undefined ? {} : { page: Number(page) }), ...asText };
  if (show === 'ownControlYear') return { kind: show, unit: yearOf, ...asText };
  const unit = data.unit === undefined ? {} : { unit: data.unit };
  if (show === 'unit') return { kind: show, ...unit, page: Number(page ?? 1) };
  if (show !== undefined) return { kind: show, case: id };
  if (data.swap !== undefined) return { kind: 'swap', swap: data.swap, says: data.says };
  if (data.nudge === 'yes') return { kind: 'nudge', case: id, tasks: taskIds(press).split(' ') };
  if (data.again === 'yes') return { kind: 'sendAgain', case: id };
  const { case: _, tasks: __, from, ...chosen } = data;
  const { tasks: ___, ...filled } = inputs ?? {};
  const given: Record<string, string> = { ...chosen, ...filled };
  const task = taskIds(press);
  const day = given['correct/day'] ?? given.day ?? given[`${task}/day`];
  return {
    kind: 'answer',
    case: id,
    tasks: task === '' ? [] : task.split(' '),
    answers: {
      ...given,
      ...(task.startsWith('correct@') ? { 'correct/which': task } : {}),
      ...(task.startsWith('correct@') && given[`${task}/sure`] === undefined
        ? { 'correct/day': day, [`${task}/day`]: day }
        : {}),
    },
    ...(from === undefined ? {} : { from }),
  };
}

test('every step that a stored button names is still a step of that kind of case', () => {
  const unknown = stored.flatMap((press) => {
    const kind = kindOfId(press.data.case ?? '');
    const steps = taskIds(press)
      .split(' ')
      .filter((id) => id !== '')
      .map((id) => id.slice(0, id.indexOf('@')));
    const known = kind === undefined ? [] : routineOf(kind).steps.map(({ name }) => name);
    return steps.filter((step) => step !== 'undo' && !known.some((name) => name === step));
  });
  expect(unknown).toEqual([]);
});

test('every button of today is kept by its shape, in the file of its version', () => {
  const kept = new Set(stored.map(({ data }) => shapeOf(data)));
  const shapes = allShots()
    .flatMap(({ message }) => pressables(message.card))
    .map(({ data }) => shapeOf(data));
  expect(new Set(shapes).size).toBeGreaterThan(150);
  expect([...new Set(shapes)].filter((shape) => !kept.has(shape))).toEqual([]);
});

/**
 * Returns the names in a button's data, and what distinguishes one button from another. Ids, days
 * and answers are left out.
 */
function shapeOf(data: Stored['data']): string {
  // "Påminn" does the same to whatever task it names.
  const named = data.nudge === undefined ? (data.tasks ?? '') : 'nudge';
  const tasks = named.split(' ').map((id) => id.replace(/@.*/, ''));
  const names = Object.keys(data).map((name) => name.replace(/@[^/]*/, ''));
  const { start, show, dialog, form = '' } = data;
  return [...names.sort(), start, show, dialog, form.split('#')[0], ...new Set(tasks)].join(' ');
}

describe('pressed in a chat, as the buttons of 0.1.0 send it', () => {
  const emulator = emulatorForFile();
  let town: Town;

  beforeEach(async () => {
    town = await startTown(emulator(), { aid: true });
  });
  afterEach(() => town.stop());

  /**
   * Finds the stored press whose own data holds all of this, and replaces names and days that
   * differ now.
   */
  function press(own: Stored['data'], changed: Readonly<Record<string, string>> = {}): Filled {
    const found = stored.find(
      ({ name, data }) =>
        name.startsWith('0.1.0') &&
        Object.entries(own).every(([key, value]) => data[key] === value),
    );
    if (!found) throw new Error(`No stored press has ${JSON.stringify(own)}`);
    return { ...sent(found), ...changed };
  }

  const presses = async (who: Name, data: Filled) => {
    const { card, message } = await town.client.press(personNamed(who), { verb: 'press', data });
    await town.settled();
    return card ? textOf(card) : message;
  };

  /** Names a person's open form as version 0.1.0 would. */
  const formOf = (who: Name, title: string) => {
    const { form = '' } = town.button(who, title).data;
    return { form };
  };

  test('a form opens a case, with inputs whose names have no slash', async () => {
    await town.type('sara', 'nytt uppdrag');
    const { form } = formOf('sara', 'Skicka till Eva Skiss');
    const days = { decided: '2026-01-12', ordered: '2026-01-12' };
    const said = await presses('sara', press({ dialog: 'new' }, { form, ...days }));
    expect(said).toMatch(
      /^Inget att göra nu\nUppdraget är skickat\nEva Skiss har fått uppdraget\.\n/,
    );
    expect((await town.theCase()).events.map(({ type }) => type)).toContain('opened');
  });

  test('a form is left, gone back in, and answered by one of its buttons', async () => {
    await town.type('vilma', 'inskrivning');
    const { form } = formOf('vilma', 'Visa förslag');
    const run = form.split('#')[1];
    const asked = { ward: 'psykiatrisk', reason: 'psykisk_ohalsa', fh: 'pagaende', vo: 'aldrig' };
    const first = press({ dialog: 'admission' }, { form, ...asked });
    expect(await presses('vilma', first)).toMatch(/^Förslag: FH/);
    const back = press({ dialog: 'admission', go: 'back' }, { form: `proposal#${run}` });
    expect(await presses('vilma', back)).toContain('[Visa förslag]');
    await presses('vilma', first);
    const chosen = press({ dialog: 'admission', go: 'FH' }, { form: `proposal#${run}` });
    await presses('vilma', chosen);
    expect((await town.theCase()).events.map(({ type }) => type)).toContain('admitted');
    await town.type('vilma', 'inskrivning');
    const cancel = press({ dialog: 'admission', go: 'cancel' }, formOf('vilma', 'Avbryt'));
    expect(await presses('vilma', cancel)).toBe('Avbrutet. Inget är sparat.');
  });

  test('a task is answered, and a date corrected by the choice once called `tasks`', async () => {
    await openCase(town);
    const { id } = await town.theCase();
    const assign = town.button('eva', 'Utse behandlare').data.tasks ?? '';
    const named = { case: id, tasks: assign, [`${assign}/therapists`]: idOf('bea') };
    await presses('eva', named);
    await startTreatment(town);
    const start = (await town.theCase()).events.findIndex(({ type }) => type === 'started') + 1;
    await presses('sara', { case: id, tasks: `correct@${start}`, day: '2026-01-12' });
    const corrected = { case: id, tasks: 'correct@2', day: '2026-01-09' };
    expect(await presses('sara', corrected)).toContain('Rättat:');
    expect((await town.theCase()).events.at(-1)).toMatchObject({
      type: 'corrected',
      n: 2,
      to: '2026-01-09',
    });
    const wrong = await presses('sara', { ...corrected, day: '2027-01-09' });
    expect(wrong).toMatch(/^Inget är sparat. Ändra fältet som är markerat.\nRätta datum\n/);
    expect(wrong).toMatch(/Vilket datum ska rättas\? .* = Beslut/);
    expect(wrong).toMatch(/Vilken dag är rätt\? .*\nVälj en dag, senast/);
  });

  test('what shows something shows it still, and what starts something starts it', async () => {
    await openCase(town);
    const { id } = await town.theCase();
    const shows: readonly [Filled, RegExp][] = [
      [press({ show: 'mine', page: '2' }), /./],
      [press({ show: 'history' }, { case: id }), /./],
      [press({ show: 'case' }, { case: id }), /./],
      [press({ start: 'menu' }), /^Välj vad du vill göra\n/],
      [press({ start: 'help' }), /./],
      [press({ again: 'yes' }, { case: id }), /./],
    ];
    for (const [data, says] of shows) {
      const said = await presses('sara', data);
      expect(said).toMatch(says);
      expect(said).not.toMatch(/^Jag känner inte igen knappen/);
    }
  });

  test('what no button ever sent changes nothing', async () => {
    await openCase(town);
    for (const data of [{}, { show: 'everything' }, { tasks: 'assign@1' }, { dialog: 'gone' }]) {
      const answer = await changesNothing(town, () =>
        town.client.press(personNamed('eva'), { verb: 'press', data }),
      );
      expect(answer.message).toMatch(/^Jag känner inte igen knappen/);
    }
  });
});
