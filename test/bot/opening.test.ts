import { staffFileOf } from '../support/staff-file.ts';
import { emulatorForFile, personNamed, startTown, type Town } from '../support/town.ts';
import { twoUnits } from '../support/two-units.ts';
import { assignCase, openCase } from '../support/walk.ts';

const emulator = emulatorForFile();
let town: Town;

beforeEach(async () => {
  town = await startTown(emulator());
});
afterEach(() => town.stop());

test('a new case: the enhetschef names two therapists, and each party gets a message', async () => {
  expect(await openCase(town)).toContain(
    'Ärendet har numret ÖV-2026-0001. Skriv det i uppdraget i Procapita.',
  );
  expect(town.newest('eva')).toMatch(
    /^Väntat sedan måndag 12 januari\nUtse behandlare\nBeslutet om öppenvård fattades måndag 12 januari\./,
  );
  expect(town.messages('eva')[0]?.activity.summary).toBe(
    'Utse behandlare. Väntat sedan måndag 12 januari',
  );

  const after = await town.press('eva', 'Utse behandlare', {
    'Vem blir behandlare': ['Bea Exempel', 'Bo Prov'],
  });

  expect(after).toContain('Prata med Bea Exempel och Bo Prov.');
  for (const who of ['bea', 'bo'] as const) {
    expect(town.newest(who)).toMatch(
      /^Väntat sedan måndag 12 januari\nBoka det inledande mötet\nDu är behandlare i ett nytt ärende\. Eva Skiss ger dig en första information\. /,
    );
    const other = who === 'bea' ? 'Bo Prov' : 'Bea Exempel';
    expect(town.newest(who)).toContain(`Också att göra\nStäm av med ${other}\n`);
  }
  expect(town.newest('sara')).toContain('Bea Exempel och Bo Prov blir behandlare.');
  expect(town.counts()).toEqual({ sara: 2, eva: 1, bea: 1, bo: 1 });
});

test('the number is on every card, and the order cannot come before the decision', async () => {
  await town.type('sara', 'nytt uppdrag');
  const refused = await town.press('sara', 'Skicka till Eva Skiss', {
    'Vilken dag fattades beslutet': '2026-01-12',
    'Vilken dag skapades uppdraget': '2026-01-09',
    'Vilket nummer har ärendet i Procapita': 'A-2026/77',
  });

  expect(refused).toContain('\nVälj en dag, tidigast måndag 12 januari.\n');
  expect(await town.cases()).toEqual([]);
  expect(refused).toContain('= A-2026/77');

  await town.press('sara', 'Skicka till Eva Skiss', {
    'Vilken dag fattades beslutet': '2026-01-08',
    'Vilken dag skapades uppdraget': '2026-01-09',
    'Vilket nummer har ärendet i Procapita': 'A-2026/77',
  });
  expect(await town.theCase()).toMatchObject({
    number: 'ÖV-2026-0001',
    index: { vsNumber: 'A-2026/77' },
  });
  expect(town.newest('eva')).toContain('\nÄrende ÖV-2026-0001 · A-2026/77\n');
});

test('the enhetschef asks to be called; the socialsekreterare has called', async () => {
  await openCase(town);
  await town.press('eva', 'Be Sara ringa mig');
  expect(town.newest('sara')).toMatch(
    /^Väntat sedan måndag 12 januari\nRing enhetschefen\nEva Skiss ber dig ringa om ärendet\.\n/,
  );
  expect(await town.press('sara', 'Jag har ringt')).not.toContain('Ring enhetschefen');
});

test('somebody is missing in the list of therapists: the administrator is told', async () => {
  await openCase(town);
  expect(await town.press('eva', 'Anmäl att någon saknas')).toBe(
    'Administratören har fått veta att någon saknas i listan.',
  );
  expect(town.newest('adam')).toMatch(
    /^Se över personallistan\s+Eva Skiss hittar inte en medarbetare i listan\./,
  );
});

test('one press grants, starts and sends the care plan; the therapist may read it', async () => {
  await assignCase(town);
  const after = await town.press('sara', 'Allt är klart', {
    'Vilken dag startades uppdraget': '2026-01-12',
  });

  expect(after).toContain('\nUppdrag startat\nmåndag 12 januari\n');
  expect(town.newest('bea')).toMatch(
    /\nLäs vårdplanen\nVäntat sedan måndag 12 januari\nVårdplanen är skickad i Procapita\.\n\[Klart\]/,
  );
  expect(await town.press('bea', 'Jag har läst vårdplanen')).not.toContain('Läs vårdplanen');
});

test('"Bara en del är klar": one tick at a time, and the rest is still asked for', async () => {
  await assignCase(town, ['Bea Exempel', 'Bo Prov']);
  const part = (...done: string[]) =>
    town.press('sara', 'Bara en del är klar', { 'Vad är klart': done });
  await part('Tilldelat: Bea Exempel');
  await town.press('sara', 'Bara en del är klar', {
    'Vilken dag startades uppdraget': '2026-01-12',
    'Vad är klart': ['Startat'],
  });
  const after = town.newest('sara');
  expect(after).toContain('[Allt är klart]');
  expect(after).not.toContain('Tilldelat: Bea Exempel');

  await part('Vårdplanen är skickad');
  expect(await town.press('sara', 'Tilldelat')).toMatch(/^Inget att göra nu\n/);
});

test('a therapist who cannot goes back to the enhetschef, and the grant is revoked', async () => {
  await assignCase(town);
  await town.press('sara', 'Allt är klart', {
    'Vilken dag startades uppdraget': '2026-01-12',
  });

  expect(await town.press('bea', 'Ja, lämna tillbaka')).toBe(
    'Sparat. Du är inte längre med i ärendet.',
  );
  expect(town.newest('eva')).toMatch(
    /^Väntat sedan måndag 12 januari\nUtse behandlare\nBea Exempel kan inte ta uppdraget\.\n/,
  );
  expect(town.newest('sara')).toContain(
    'Bea Exempel är inte längre behandlare. Ta bort tilldelningen i Procapita.',
  );

  await town.press('sara', 'Tilldelningen borttagen');
  await town.press('eva', 'Utse behandlare', { 'Vem blir behandlare': 'Bo Prov' });
  expect(town.newest('bo')).toContain(
    '\nBoka det inledande mötet\nDu är behandlare i ett nytt ärende. ',
  );
});

test('with two units the form asks which, and that unit’s manager is asked', async () => {
  await town.stop();
  town = await startTown(emulator(), { staffFile: staffFileOf(twoUnits).path });
  await town.type('sara', 'nytt uppdrag');
  const filled = {
    'Vilken dag fattades beslutet': '2026-01-12',
    'Vilken dag skapades uppdraget': '2026-01-12',
  };
  expect(await town.press('sara', 'Skicka till enhetschefen', filled)).toContain('Välj en enhet.');
  expect(await town.cases()).toEqual([]);
  await town.press('sara', 'Skicka till enhetschefen', {
    ...filled,
    'Vilken enhet': 'Stöd och behandling',
  });
  expect((await town.theCase()).events[0]).toMatchObject({ type: 'opened', unit: 'stod' });
  expect(town.counts()).toEqual({ sara: 1 });
});

test('a case opens however its number is typed, and the log notes no refusal', async () => {
  await town.type('sara', 'nytt uppdrag');
  await town.press('sara', 'Skicka till Eva Skiss', {
    'Vilken dag fattades beslutet': '2026-01-08',
    'Vilken dag skapades uppdraget': '2026-01-09',
    'Vilket nummer har ärendet i Procapita': 'SN 2026–123.',
  });
  expect((await town.theCase()).index.vsNumber).toBe('SN 2026-123');
  for (const text of [
    'ärende ÖV-2026-0001.',
    'ärende nr ÖV–2026–0001',
    'ÖV-2026-0001',
    '”öppna ÖV-2026-0001”',
    'ärende: ÖV-2026-0001',
    '<at id="0">Rutinbot</at>&nbsp;ärende ÖV-2026-0001',
    'ärende SN 2026-123',
    'ärende sn\u00a02026–123.',
    'ärende SN2026-123',
  ])
    expect(await town.type('sara', text)).toContain('ÖV-2026-0001');
  expect((await town.accessLines()).filter(({ outcome }) => outcome !== 'ok')).toEqual([]);
  const before = town.messages('sara').length;
  await town.client.send(personNamed('sara'), { type: 'messageUpdate', text: 'mina ärenden' });
  expect(town.messages('sara')).toHaveLength(before);
  await town.client.send(personNamed('sara'), { type: 'messageUpdate', text: 'hen 19900602-2397' });
  expect(town.newest('sara')).toBe(
    'Jag kan inte ta emot det du skrev. Det ser ut att innehålla ett personnummer eller liknande. Jag har inte sparat det. ' +
      'Ta bort meddelandet, det ligger annars kvar i chatten.',
  );
});
