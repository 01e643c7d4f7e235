import { A1, admit } from '../../support/aid-walk.ts';
import { emulatorForFile, startTown, type Town } from '../../support/town.ts';

/** This file tests what the four roles can ask for, and what the bot offers beside the routine. */
const emulator = emulatorForFile();
let town: Town;

beforeEach(async () => {
  town = await startTown(emulator(), { aid: true, at: '2026-01-12 09:00' });
});
afterEach(() => town.stop());

test('the four roles are offered what is theirs (S4, E18)', async () => {
  const offered = async (who: 'vilma' | 'frida' | 'ulrika' | 'fanny' | 'sara') =>
    town.type(who, 'meny');
  expect(await offered('vilma')).toContain('[Fördela en inskrivning]');
  expect(await offered('vilma')).not.toContain('[Pröva en överlämning]');
  expect(await offered('frida')).toContain('[Pröva en överlämning]');
  expect(await offered('frida')).not.toContain('[Fördela en inskrivning]');
  for (const who of ['ulrika', 'fanny'] as const) {
    expect(await offered(who)).toContain('[Se vem som bevakar]');
    expect(await offered(who)).not.toContain('[Lämna ett nytt uppdrag]');
  }
  expect(await offered('ulrika')).toContain('[Ändra bevakningslistan]');
  expect(await offered('sara')).not.toContain('[Ändra bevakningslistan]');
});

test('the first contact says what the bot does and never to write names (E18)', async () => {
  await town.client.install({ id: '5a1e0000-0000-4000-8000-000000000011', name: 'Vilma Exempel' });
  await town.settled();
  expect(town.newest('vilma')).toContain('Skriv aldrig namn eller personnummer till mig.');
  expect(town.newest('vilma')).toContain('[Visa mina ärenden]');
});

test('om rutinen tells version, validity and who answers for it (R32, S32, E21)', async () => {
  const aid = await town.type('vilma', 'om rutinen');
  expect(aid).toContain('Samverkan mellan enheterna för bistånd');
  expect(aid).toContain('Giltighetstiden gick ut lördag 1 maj 2021. Fråga din chef.');
  expect(aid).toContain('Tabellerna för fördelning är inte godkända av båda enhetscheferna än.');
  expect(aid).not.toContain('öppenvårdsinsats');
  const outpatient = await town.type('sara', 'om rutinen');
  expect(outpatient).toContain('\nVersion\n1\n');
  expect(outpatient).toContain('öppenvårdsinsats');
  expect(outpatient).not.toContain('bistånd');
});

test('hjälp names one’s own manager, and the words of the field (S3, S31)', async () => {
  const help = await town.type('frida', 'hjälp');
  expect(help).toContain('Din närmaste chef är Fanny Mall.');
  expect(help).toContain('Link\nSystemet för samverkan mellan kommunen och Regionen');
  expect(help).toContain('Magna Cura\nVerksamhetssystemet på biståndsenheterna');
});

test('a proposal is named as one, with its rule, and nothing happens unpressed (S1)', async () => {
  await town.type('vilma', 'inskrivning');
  const proposal = await town.press('vilma', 'Visa förslag', A1);
  expect(proposal).toMatch(/^Förslag: FH\n/);
  expect(proposal).toContain('Rutinen, samverkan kring Link, punkt 2.');
  expect(town.counts()).toEqual({ vilma: 1 });
});

test('who watches is told to keep the Region informed by its own routine (S13)', async () => {
  await admit(town);
  expect(await town.press('frida', 'Jag tar över bevakningen')).toContain(
    'Bevakning pågår\nDu bevakar i Link\nSköt kontakten med regionen enligt samverkansrutinerna.\n',
  );
});

test('vob from a person known by neither unit is VO’s (S22)', async () => {
  await town.type('vilma', 'ny ansökan');
  const answers = {
    'Vad gäller': 'Vård- och omsorgsboende',
    'Är den enskilde känd av FH': 'Nej',
    'Är den enskilde känd av VO': 'Nej',
  };
  const proposal = await town.press('vilma', 'Visa förslag', answers);
  expect(proposal).toContain('Förslag: VO');
  expect(proposal).toContain('Rutinen, samverkan kring nyansökningar, punkt 3.');
});

test('an answer in a dialogue confirms the best of den enskilde was weighed (S17)', async () => {
  await town.type('vilma', 'inskrivning');
  await town.press('vilma', 'Visa förslag', {
    ...A1,
    'Vilken sorts avdelning': 'Somatisk',
    'Är den enskilde känd av FH': 'Ja, tidigare insatser',
  });
  await town.press('vilma', 'Be FH om en dialog');
  expect(town.newest('vilma')).toContain(
    'När du svarar bekräftar du att ni har utgått från den enskildes bästa.',
  );
});

test('a written-out watch tells what, who and the place, not den enskilde (E19)', async () => {
  await admit(town);
  await town.press('frida', 'Jag tar över bevakningen');
  const text = await town.type('frida', 'skriv ut LI-2026-0001');
  expect(text).toContain(
    '2026-01-12 09.00 · Inskrivning fördelad · Vilma Exempel · Rutinen, samverkan kring Link, punkt 2',
  );
  expect(text).toContain('FH tog över · Frida Exempel');
  expect(text).not.toMatch(/psykiatrisk|sjukdom|ohälsa/i);
});
