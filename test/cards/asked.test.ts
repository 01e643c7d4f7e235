import { caseCard } from '../../cards/case/case-card.ts';
import { refusalText } from '../../cards/fault-texts.ts';
import { aidSituations } from '../../src/gallery/aid-situations.ts';
import { idOf, type Name } from '../../src/gallery/demo-staff.ts';
import { instantOf } from '../../src/gallery/messages.ts';
import { look, viewFor } from '../../src/gallery/shot.ts';
import { situationAt } from '../../src/gallery/situation.ts';
import { pressables, textsOf, titleOf } from './elements.ts';

/*
 * Between VO and FH, a card puts questions to those who are asked and shows everyone else whom the
 * case waits for.
 */

function cardOf(group: string, name: string, who: Name) {
  const situation = aidSituations.find((known) => known.group === group && known.name === name);
  const view = situation && viewFor(who, situation.history());
  if (!view) throw new Error(`${who} sees nothing of ${group}: ${name}`);
  const { card } = caseCard(view, look);
  return {
    title: titleOf(card),
    band: textsOf(card)[0],
    texts: textsOf(card),
    buttons: pressables(card).map(({ title }) => title),
  };
}

/** The title of each person's card, or the band which says that there is nothing to do now. */
const asks = (group: string, name: string, ...people: Name[]) =>
  people.map((who) => {
    const { title, band } = cardOf(group, name, who);
    return band === NOTHING || band === WATCHING ? band : title;
  });
const NOTHING = 'Inget att göra nu';
const WATCHING = 'Bevakning pågår';

test('the named ordinarie has not taken it: FH is asked again (S11, E14)', () => {
  expect(asks('watch', 'the ordinarie is asked', 'fredrik', 'frida')).toEqual([
    'Ta över bevakningen',
    'Ta över bevakningen',
  ]);
  expect(cardOf('watch', 'the ordinarie is asked', 'frida').buttons).toContain(
    'Jag tar över bevakningen',
  );
});

test('a manager is asked about what nobody took, once it has waited (S11)', () => {
  expect(asks('watch', 'FH is asked', 'fanny')).toEqual([NOTHING]);
  expect(asks('watch', 'FH is asked, nobody took it in an hour', 'fanny', 'ulrika')).toEqual([
    'Se till att bevakningen tas över',
    NOTHING,
  ]);
  expect(asks('application', 'sent, nobody has taken it in two days', 'fanny')).toEqual([
    'Se till att ärendet kommer vidare',
  ]);
});

test('who asked the other unit is told which number to write in the case system (E2)', () => {
  expect(cardOf('watch', 'FH is asked', 'vilma').texts).toContain(
    'Ärendet har numret LI-2026-0031. Skriv det i Magna Cura.',
  );
  expect(cardOf('watch', 'FH is asked', 'viktor').texts.join()).not.toContain('Skriv det i');
});

test('a manager without a button is told what to do about what has waited', () => {
  const handover = (who: Name) => cardOf('handover', 'received, late', who).texts;
  const waited = 'Överlämningen har väntat sedan tisdag 13 januari.';
  expect(handover('ulrika')).toContain(waited);
  expect(handover('fanny')).toContain(`${waited} Hör efter vad som återstår.`);
});

test('in a dialogue other colleagues are not asked; A6 waits for FH first (E16)', () => {
  expect(asks('dialogue', 'A7, taken', 'vilma', 'viktor')).toEqual([
    'Kom överens om rätt enhet',
    WATCHING,
  ]);
  expect(asks('dialogue', 'A6, taken', 'vilma')).toEqual([WATCHING]);
  expect(cardOf('dialogue', 'A6, taken', 'vilma').texts).toContain('När FH har svarat svarar du.');
  expect(cardOf('dialogue', 'A6, taken', 'fanny').texts).toContain(
    'Väntar på Frida Exempel (svara på vilken enhet ärendet hör till).',
  );
});

test('only a dialogue that the routine does not say outright is called so', () => {
  const saysSo = (name: string) =>
    cardOf('dialogue', name, 'fredrik').texts.some((text) =>
      text.includes('Rutinen säger inte uttryckligen'),
    );
  expect([saysSo('A6, nobody has taken it'), saysSo('A7, nobody has taken it')]).toEqual([
    true,
    false,
  ]);
});

test('the managers see each other’s answers at once, and may change their own (E16)', () => {
  const name = 'one manager has answered';
  expect(cardOf('joint decision', name, 'fanny').texts).toContain(
    'Ulrika Mall (VO) har svarat att ärendet hör till FH. Handläggarna behöver er hjälp. Prata ' +
      'med varandra och svara sedan var för sig. Underlaget finns i Magna Cura.',
  );
  expect(cardOf('joint decision', name, 'ulrika').buttons).toContain('Ärendet hör till VO');
  expect(cardOf('joint decision', name, 'ulrika').buttons).not.toContain('Ärendet hör till FH');
});

test('a vob proposal waits for the asked delegate, after five days for all (S21)', () => {
  expect(asks('vob', 'proposed', 'ulrika', 'urban')).toEqual(['Besluta om ett förslag', NOTHING]);
  expect(cardOf('vob', 'proposed', 'urban').texts).toContain('Jag har beslutat');
  expect(asks('vob', 'proposed, nothing decided in five days', 'urban')).toEqual([
    'Besluta om ett förslag',
  ]);
});

test('a check asks the listed person, when late everybody, or EC’s choice (E13)', () => {
  expect(asks('check, VO', 'the listed person', 'vilma', 'viktor')).toEqual([
    'Bevaka Link, kontroll 2 av 3',
    NOTHING,
  ]);
  expect(asks('check, VO', 'late', 'viktor')).toEqual(['Bevaka Link nu']);
  expect(asks('check, VO', 'somebody is asked by the manager', 'viktor', 'vilma')).toEqual([
    'Bevaka Link nu',
    NOTHING,
  ]);
});

test('who may not answer is told why, and who is asked (E10, E17, S20)', () => {
  const { people, today } = situationAt(instantOf('2026-01-12 12:00'));
  const saidOf = (refusal: { code: string; who?: string }) =>
    refusalText(refusal, people, today, look);
  const said = (code: string) => saidOf({ code, who: `person:${idOf('frida')}` });
  expect(said('noLinkAccess')).toBe('Du saknar konto i Link. Frida Exempel är tillfrågad.');
  expect(said('otherChair')).toMatch(/Frida Exempel är tillfrågad\.$/);
  expect(said('noDelegation')).toMatch(/^Du har inte delegation .* Frida Exempel är tillfrågad\.$/);
  expect(said('otherUnit')).toBe(
    'Det här svarar den andra enheten för. Frida Exempel är tillfrågad.',
  );
  expect(saidOf({ code: 'otherChair' })).toBe('Två personer svarar här, en från varje enhet.');
});
