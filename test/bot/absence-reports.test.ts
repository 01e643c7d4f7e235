import { readTrueToday } from '../../src/app/true-today.ts';
import { inFaultyTown, saidIn } from '../support/faulty-town.ts';
import { idOf, type Name } from '../support/people.ts';
import { emulatorForFile, NAMES, personNamed, startTown, type Town } from '../support/town.ts';
import { openCase } from '../support/walk.ts';

/** This file tests which report of an absence counts, and who is told of a second report (E9). */
const emulator = emulatorForFile();
let town: Town;

beforeEach(async () => {
  town = await startTown(emulator());
});
afterEach(() => town.stop());

/** Reports that Sara is away, and chooses this deputy if one is given. */
async function reports(who: Name, from: string, until = '', deputy = ''): Promise<string> {
  await town.type(who, 'frånvaro');
  const said = await town.press(who, 'Anmäl', filled(from, until, deputy));
  // The bot first asks a manager to choose who stands in for the absent person.
  return said.includes('Välj ersättare') ? town.press(who, 'Anmäl') : said;
}

function filled(from: string, until = '', deputy = ''): Record<string, string> {
  return {
    'Vem är borta?': idOf('sara'),
    'Vilken är den första dagen': from,
    ...(until === '' ? {} : { 'Vilken är den sista dagen': until }),
    ...(deputy === '' ? {} : { 'Vem är ersättare': deputy }),
  };
}

/** Returns the days on which Sara is away by the stored reports, each with the deputy it names. */
async function known(of = town): Promise<string[]> {
  const { absences } = await readTrueToday(of.service.store);
  return absences
    .filter(({ person, from, to }) => person === idOf('sara') && (to === undefined || to >= from))
    .map(({ from, to, deputy }) =>
      `${from}–${to ?? ''} ${NAMES.find((name) => idOf(name) === deputy) ?? ''}`.trim(),
    )
    .toSorted();
}

const letters = (who: Name) =>
  town.chat(who).filter((text) => /är anmäld som borta |har anmält att du är borta /.test(text));

test('a colleague neither shortens a person’s own report nor becomes deputy by one', async () => {
  await openCase(town);
  await reports('sara', '2026-01-12', '2026-03-01', 'Maj Mall');
  const sent = town.counts();

  expect(await reports('simon', '2026-01-12', '2026-01-12')).toBe(
    'Sara Exempel är redan anmäld som borta från måndag 12 januari till söndag 1 mars. Du behöver inte göra något.',
  );
  expect(await known()).toEqual(['2026-01-12–2026-03-01 maj']);
  expect(await town.type('simon', 'ärende ÖV-2026-0001')).toBe(
    'Ärendet finns inte eller så saknar du behörighet.',
  );
  expect(town.counts()).toEqual({ ...sent, simon: town.messages('simon').length });
  expect(
    (await town.accessLines()).filter((line) => line.what === 'act absence').at(-1),
  ).toMatchObject({
    who: idOf('simon'),
    outcome: 'alreadyAway',
  });

  await town.leap('2026-01-14 10:00');
  expect(await town.type('simon', 'ärende ÖV-2026-0001')).toBe(
    'Ärendet finns inte eller så saknar du behörighet.',
  );
});

test('nor what the manager has reported, also until further notice', async () => {
  await reports('maj', '2026-01-12');
  expect(await reports('simon', '2026-01-14', '2026-01-16')).toBe(
    'Sara Exempel är redan anmäld som borta från måndag 12 januari, tills vidare. Du behöver inte göra något.',
  );
  expect(await known()).toEqual(['2026-01-12–']);
});

test('a colleague adds days that nobody has reported: after, before and between', async () => {
  await openCase(town);
  await reports('sara', '2026-01-20', '2026-01-21', 'Maj Mall');
  await reports('sara', '2026-01-12', '2026-01-13', 'Maj Mall');
  expect(await reports('simon', '2026-01-12')).toBe(
    'Frånvaron är anmäld för Sara Exempel från onsdag 14 januari, tills vidare. Simon Prov är ersättare. Dagar som redan var anmälda är som förut.',
  );
  expect(await known()).toEqual([
    '2026-01-12–2026-01-13 maj',
    '2026-01-14–2026-01-19',
    '2026-01-20–2026-01-21 maj',
    '2026-01-22–',
  ]);
  expect(letters('maj')).toHaveLength(3);
  for (const [day, shown] of [
    ['12', 'Ärendet finns inte'],
    ['14', 'Om ärendet'],
    ['20', 'Ärendet finns inte'],
    ['22', 'Om ärendet'],
  ] as const) {
    await town.leap(`2026-01-${day} 09:30`);
    expect(await town.type('simon', 'ärende ÖV-2026-0001')).toContain(shown);
  }
  expect(letters('maj')).toHaveLength(4);
});

test('two colleagues who report the same: the later report stands', async () => {
  await reports('simon', '2026-01-12', '2026-01-30');
  expect(await reports('simon', '2026-01-12', '2026-01-13')).toMatch(
    /^Frånvaron är anmäld för Sara Exempel/,
  );
  expect(await known()).toEqual(['2026-01-12–2026-01-13']);
});

test.each<Name>(['sara', 'maj'])(
  '%s takes the place of a colleague’s report, and of an earlier one of their own',
  async (who) => {
    await reports('simon', '2026-01-13');
    await reports(who, '2026-01-14', '2026-01-30');
    expect(await known()).toEqual(['2026-01-14–2026-01-30']);
    await reports(who, '2026-01-15', '2026-01-16');
    expect(await known()).toEqual(['2026-01-15–2026-01-16']);
  },
);

test('a report that is delivered again after the next one does not end that one', async () => {
  await inFaultyTown(emulator(), async (faulty) => {
    const there = faulty.town;
    await there.type('sara', 'frånvaro');
    const first = there.button('sara', 'Anmäl', filled('2026-01-13', '2026-01-30'));
    // The form cannot be deleted, so a second press on it sends the same command again.
    const lift = faulty.proxy.fail({ method: 'DELETE', container: 'dialogs' }, 429);
    await there.client.press(personNamed('sara'), first);
    lift();
    await there.settled();
    expect(await known(there)).toEqual(['2026-01-13–2026-01-30']);

    await there.type('maj', 'frånvaro');
    await there.press('maj', 'Anmäl', filled('2026-01-13', '2026-01-16'));
    await there.press('maj', 'Anmäl');
    const again = await there.client.press(personNamed('sara'), first);
    await there.settled();
    expect(saidIn(again)).toMatch(/^Frånvaron är anmäld/);
    expect(await known(there)).toEqual(['2026-01-13–2026-01-16']);
  });
});

test('a replaced report tells the former deputy and the new one', async () => {
  await reports('sara', '2026-01-13', '2026-03-01', 'Maj Mall');
  expect(letters('maj')).toEqual([
    expect.stringMatching(/^Du ersätter en kollega\nSara Exempel .* Du får det som ska göras\.$/),
  ]);
  expect(letters('simon')).toEqual([]);

  await reports('sara', '2026-01-13', '2026-02-01');
  expect(letters('maj')).toHaveLength(2);
  expect(letters('maj').at(-1)).toContain(
    'Du är inte längre ersättare\nSara Exempel är anmäld som borta från tisdag 13 januari till söndag 1 februari. Du ersätter inte längre Sara Exempel.',
  );
  expect(letters('simon')).toEqual([
    expect.stringMatching(/^Du ersätter en kollega\nSara Exempel .* Du får det som ska göras\.$/),
  ]);

  await reports('sara', '2026-01-13', '2026-01-30', 'Maj Mall');
  expect(letters('simon').at(-1)).toContain('Du ersätter inte längre Sara Exempel.');
  expect(letters('maj').at(-1)).toMatch(
    /^Du ersätter en kollega\nSara Exempel .* Du får det som ska göras\.$/,
  );
});

test('a letter speaks of its own absence, not of another one of the same person', async () => {
  await reports('sara', '2026-01-13', '2026-01-16', 'Maj Mall');
  await reports('sara', '2026-02-02', '2026-02-06');
  expect(
    letters('maj').map((text) => text.startsWith('Du ersätter en kollega\nSara Exempel')),
  ).toEqual([true, false]);
  expect(letters('maj').at(-1)).toContain('Ersättaren får det som ska göras.');
  expect(letters('simon')).toEqual([
    expect.stringMatching(/^Du ersätter en kollega\nSara Exempel .* Du får det som ska göras\.$/),
  ]);
});

test('somebody who is back hears what happened, even with another absence to come', async () => {
  await openCase(town);
  await reports('sara', '2026-07-06', '2026-07-31');
  await reports('sara', '2026-01-12', '2026-01-13');
  await town.press('eva', 'Utse behandlare', { 'Vem blir behandlare': 'Bea Exempel' });
  await town.until('2026-01-14 08:45');
  expect(town.chat('sara').join('\n')).toContain('Det här hände medan du var borta');
});

test('"Anmäl att någon saknas" makes one letter a day to the administrator from each person', async () => {
  await openCase(town);
  const again = town.button('eva', 'Anmäl att någon saknas');
  for (let at = 0; at < 5; at += 1) await town.client.press(personNamed('eva'), again);
  await town.settled();
  expect(town.messages('adam')).toHaveLength(1);
  await town.leap('2026-01-13 09:00');
  await town.client.press(personNamed('eva'), again);
  await town.settled();
  expect(town.messages('adam')).toHaveLength(2);
});
