import { withBeside } from '../../src/domain/beside.ts';
import type { CaseDocument } from '../../src/domain/case-document.ts';
import { type CaseView, viewOf } from '../../src/domain/view.ts';
import { admit } from '../support/aid-walk.ts';
import { textOf } from '../support/card-reader.ts';
import { situationAt } from '../support/given.ts';
import { idOf, type Name } from '../support/people.ts';
import { emulatorForFile, personNamed, startTown, type Town } from '../support/town.ts';
import { assignCase, holdMeeting } from '../support/walk.ts';

const emulator = emulatorForFile();
let town: Town;

beforeEach(async () => {
  town = await startTown(emulator());
});
afterEach(() => town.stop());

const NOTHING = 'Ärendet finns inte eller så saknar du behörighet.';

async function lines(who: Name): Promise<string[]> {
  const all = (await town.accessLines()).filter((line) => line.who === idOf(who));
  return all.map(({ cases, what, outcome }) => `${what} ${cases.join() || '-'} ${outcome}`).sort();
}

test('every show and every act has a line in the access log, refused ones too', async () => {
  await assignCase(town);
  const press = town.button('eva', 'Informationen är lämnad');
  await town.type('eva', 'mina ärenden');
  await town.type('eva', 'ärende ÖV-2026-0001');
  await town.type('eva', 'skriv ut ÖV-2026-0001');
  await town.type('eva', 'ärende 191-finns-inte');
  await town.client.press(personNamed('eva'), press);
  await town.client.press(personNamed('eva'), press);
  await town.client.press(personNamed('bea'), press);
  await town.client.press(personNamed('bo'), press);
  await town.client.say(
    { id: '99999999-0000-4000-8000-000000000099', name: 'Okänd' },
    'ärende ÖV-2026-0001',
  );
  await town.settled();

  expect(await lines('eva')).toEqual([
    'act assign ÖV-2026-0001 ok',
    'act inform ÖV-2026-0001 notOpen',
    'act inform ÖV-2026-0001 ok',
    'show find - nothing',
    'show find ÖV-2026-0001 ok',
    'show historyOf ÖV-2026-0001 ok',
    'show mine ÖV-2026-0001 ok',
  ]);
  expect(await lines('bea')).toEqual(['act inform ÖV-2026-0001 notOpen']);
  expect(await lines('bo')).toEqual(['act inform ÖV-2026-0001 nothing']);
  expect((await town.accessLines()).filter((line) => line.outcome === 'stranger')).toHaveLength(1);
  expect((await lines('sara'))[0]).toBe('act open ÖV-2026-0001 ok');
});

test('without a need to know the answer is the same whether the case exists or not', async () => {
  await assignCase(town);
  for (const who of ['simon', 'bo', 'adam'] as const) {
    const there = await Promise.all([town.type(who, 'ärende ÖV-2026-0001')]);
    const notThere = [await town.type(who, 'ärende ÖV-2026-0002')];
    expect(there).toEqual([NOTHING]);
    expect(notThere).toEqual(there);
    expect(await lines(who)).toEqual([
      'show find ÖV-2026-0001 nothing',
      'show find ÖV-2026-0002 nothing',
    ]);
    expect(await town.type(who, 'mina ärenden')).toBe(
      'Mina ärenden\nDu har inga pågående ärenden.',
    );
  }
  for (const who of ['sara', 'eva', 'bea', 'maj'] as const)
    expect(await town.type(who, 'ärende ÖV-2026-0001')).toContain('ÖV-2026-0001');
});

test('a deputy sees the case, logged as acting for the other, until the absence ends', async () => {
  await holdMeeting(town);
  expect(await town.type('bo', 'ärende ÖV-2026-0001')).toBe(NOTHING);
  await town.type('bea', 'frånvaro');
  await town.press('bea', 'Anmäl', {
    'Vilken är den första dagen': '2026-01-12',
    'Vilken är den sista dagen': '2026-01-14',
  });

  expect(await town.type('bo', 'ärende ÖV-2026-0001')).toContain('Du ersätter Bea Exempel.');
  await town.press('bo', 'Klar, med den enskilde');
  const acted = (await town.accessLines()).find((line) => line.what === 'act writePlan');
  expect(acted).toMatchObject({ who: idOf('bo'), for: idOf('bea'), outcome: 'ok' });
  const old = town.button('bo', 'Skriv ut');

  await town.leap('2026-01-15 07:00');
  expect(await town.type('bo', 'ärende ÖV-2026-0001')).toBe(NOTHING);
  expect((await town.client.press(personNamed('bo'), old)).message).toBe(NOTHING);
  expect(town.chat('bo').join()).not.toContain('Om ärendet');
});

test('a therapist who is taken off the case is out at once', async () => {
  await holdMeeting(town);
  const old = town.button('bea', 'Skriv ut');
  await town.press('eva', 'Byt behandlare', { 'Vem ska vara behandlare': 'Bo Prov' });
  expect(await town.type('bea', 'ärende ÖV-2026-0001')).toBe(NOTHING);
  expect((await town.client.press(personNamed('bea'), old)).message).toBe(NOTHING);
  expect(await town.type('bea', 'mina ärenden')).toBe(
    'Mina ärenden\nDu har inga pågående ärenden.',
  );
  expect(town.chat('bea').join()).not.toContain('Om ärendet');
});

test('a number that stands on two cases opens the one that the person may see', async () => {
  for (const why of ['Dubblett', undefined]) {
    await town.type('sara', 'nytt uppdrag');
    await town.press('sara', 'Skicka till Eva Skiss', {
      'Vilken dag fattades beslutet': '2026-01-12',
      'Vilket nummer har ärendet': 'C-1',
      'Vilken dag skapades uppdraget': '2026-01-12',
    });
    if (why !== undefined) await town.press('sara', why);
  }
  expect(await town.type('sara', 'ärende C-1')).toContain('ÖV-2026-0002');
});

test('a check tells how many watches a colleague has, and names none (S12, E13)', async () => {
  const aid = await startTown(emulator(), { aid: true, at: '2026-01-12 09:00' });
  await admit(aid);
  await aid.press('frida', 'Jag tar över bevakningen');
  await aid.until('2026-01-12 11:15');
  expect(aid.newest('fredrik')).toContain(
    'Väntat sedan klockan 10.45\nBevaka Link nu\nIngen har bekräftat kontrollen klockan 10.45. ',
  );
  const check = (await aid.cases()).find((doc) => doc.id.startsWith('check:FH:')) as CaseDocument;
  const s = situationAt(aid.now());
  const beside = async (who: Name) => {
    const { beside = [], unseen } = await withBeside(
      aid.service.store,
      viewOf(check, idOf(who), s) as CaseView,
    );
    return [beside.map(({ number }) => number), unseen];
  };
  expect(await beside('frida')).toEqual([['LI-2026-0001'], 0]);
  expect(await beside('fredrik')).toEqual([[], 1]);
  expect(aid.cards('fredrik').some((card) => JSON.stringify(card).includes('LI-2026'))).toBe(false);
  await aid.stop();
});

test('both units are told who watches, but only parties open the case (E14)', async () => {
  const aid = await startTown(emulator(), { aid: true, at: '2026-01-12 09:00' });
  await admit(aid);
  await aid.press('frida', 'Jag tar över bevakningen');
  for (const who of ['vilma', 'frida', 'fanny'] as const) {
    const shown = await aid.type(who, 'vem bevakar');
    expect(shown).toContain('LI-2026-0001');
    expect(shown).toContain('[Visa: ');
  }
  for (const who of ['viktor', 'fredrik'] as const) {
    const shown = await aid.type(who, 'vem bevakar');
    expect(shown).toContain('LI-2026-0001');
    expect(shown).not.toContain('[Visa: ');
    expect(await aid.type(who, 'LI-2026-0001')).toContain(
      'finns inte eller så saknar du behörighet',
    );
  }
  await aid.stop();
});

test('the watches that a check names after a press stand in the access log too', async () => {
  const aid = await startTown(emulator(), { aid: true, at: '2026-01-12 09:00' });
  await admit(aid);
  await aid.press('frida', 'Jag tar över bevakningen');
  await aid.until('2026-01-12 10:46');
  const check = (await aid.cases()).find((doc) => doc.id.startsWith('check:FH:'))?.id ?? '';
  const answer = await aid.client.press(personNamed('frida'), {
    data: { case: check, tasks: 'confirm@99' },
  });
  expect(textOf(answer.card)).toContain('LI-2026-0001');
  const named = (await aid.accessLines()).filter(
    ({ what, cases }) => what === 'show case' && cases.includes('LI-2026-0001'),
  );
  expect(named).toMatchObject([{ who: idOf('frida'), allowed: true }]);
  await aid.stop();
});

test('the list of somebody who stands in says for whom each case is', async () => {
  await assignCase(town);
  await town.type('sara', 'frånvaro');
  await town.press('sara', 'Anmäl', {
    'Vilken är den första dagen': '2026-01-12',
    'Vilken är den sista dagen': '2026-01-14',
  });
  await town.type('simon', 'mina ärenden');
  const lines = (await town.accessLines()).filter(
    ({ what, who }) => what === 'show mine' && who === idOf('simon'),
  );
  expect(lines).toMatchObject([{ cases: [] }, { for: idOf('sara'), cases: ['ÖV-2026-0001'] }]);
});
