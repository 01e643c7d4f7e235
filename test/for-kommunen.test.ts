import { readFileSync } from 'node:fs';
import { type Period, retention } from '../src/domain/retention.ts';
import { addDays, addMonths } from '../src/domain/time.ts';

/**
 * The municipality decides what is kept and for how long by reading this page, so the page must say
 * what the code does.
 */
const page = readFileSync('docs/for-kommunen.md', 'utf8');

/** The rows of the table: what is kept, in which container, and for how long. */
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .slice(2)
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

const WORDS: Readonly<Record<string, string>> = {
  '1 minutes': 'en minut',
  '10 minutes': 'tio minuter',
  '60 minutes': 'en timme',
  '7 days': 'sju dagar',
  '36 months': '36 månader',
  '731 days': '24 månader (731 dagar)',
};

/** Returns a period as the page writes it. */
function inWords(period: Period): string {
  const [[unit, n] = []] = Object.entries(period);
  return WORDS[`${n} ${unit}`] ?? `${n} dagar`;
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/**
 * The beginning of each row, with its period. A row without a period in the code has words of its
 * own.
 */
const periods: Readonly<Record<string, string>> = {
  Ärenden: `${inWords(retention.case)} efter att ärendet avslutats`,
  'Kontroller av Link': inWords(retention.check),
  Meddelanden: `${inWords(retention.message)}; utskrift av ett ärende senast med ärendet`,
  Frånvaro: `${inWords(retention.absence)} efter att den tagit slut`,
  Bevakningslista: `${inWords(retention.rotaDay)} bakåt; den vecka som upprepas tills den ändras`,
  'Var varje medarbetare nås': 'Tills vidare; Rutinbot tar inte bort den som slutat',
  'Ärendets nummer i verksamhetssystemet som hash': capital(inWords(retention.numberHeld)),
  'Påbörjade formulär': `${capital(inWords(retention.form))}; filen hämtas en gång, inom ${inWords(retention.file)}`,
  Egenkontroll: `${inWords(retention.ownControl)}, en inställning (\`OWN_CONTROL_MONTHS\`)`,
  Åtkomstlogg: inWords(retention.accessLine),
  Personallista: 'Så länge kommunen har den så',
  'Namn, id, roller': 'Tills inget ärende nämner den som slutat; i ärendet så länge som ärendet',
  Driftlogg: 'Kommunens val, den sparas inte av Rutinbot',
};

test('every row says how long that is kept, and no other row is there', () => {
  const found = rows.map(([what = '', , howLong = '']) => [
    Object.keys(periods).find((begins) => what.startsWith(begins)) ?? what,
    howLong,
  ]);
  expect(Object.fromEntries(found)).toEqual(periods);
  expect(found).toHaveLength(Object.keys(periods).length);
});

test('the text below says for how long cards that could not be replaced are tried', () => {
  expect(page.replace(/\s+/g, ' ')).toContain(
    `försöker Rutinbot i ${inWords(retention.cardsLeft)}, raderar sedan ändå`,
  );
});

test('every period is said there', () => {
  const said = new Set(Object.values(retention).map(inWords));
  const text = page.replace(/\s+/g, ' ').toLowerCase();
  expect([...said].filter((words) => !text.includes(words))).toEqual([]);
});

test('the access log is kept for 24 months from whatever day, a leap day or not', () => {
  const { days } = retention.accessLine;
  const starts = Array.from({ length: 4 * 366 }, (_, at) => addDays('2026-01-01', at));
  expect(starts.filter((day) => addDays(day, days) < addMonths(day, 24))).toEqual([]);
});
