import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { allShots } from '../../src/gallery/every-card.ts';
import { type Measured, measureCards } from '../../src/gallery/measure.ts';

/**
 * Every card of the gallery, drawn in Chromium, meets WCAG 2.1 A and AA as far as a machine can
 * tell. What needs no browser is in test/cards/accessible.test.ts.
 */
const chromiumPath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const renderer = readFileSync('node_modules/adaptivecards/dist/adaptivecards.min.js', 'utf8');
/** axe-core looks at some hundred thousand places, which takes minutes on a busy machine. */
const SLOW = 600_000;
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

/** The part of an axe result that is looked at. */
interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

let folder: string;
let browser: Browser;
let tab: Page;
let cards: readonly Measured[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rutinbot-cards-'));
  const page = join(folder, 'cards.html');
  cards = await measureCards(allShots(), renderer, { page, chromiumPath });
  browser = await chromium.launch({
    executablePath: chromiumPath,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  tab = await browser.newPage();
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/**
 * Draws every card, one group at a time because axe-core is slow with a long page, and returns what
 * it finds, one line for each place.
 */
async function violations(
  theme: string,
  open: string,
  rules: readonly string[],
): Promise<string[]> {
  const found: string[] = [];
  let drawn = 0;
  for (const group of new Set(cards.map((card) => card.group))) {
    const how = new URLSearchParams({ group, sizes: 'no', width: '390', theme, open });
    await tab.goto('about:blank');
    await tab.goto(`${pathToFileURL(join(folder, 'cards.html'))}#${how}`);
    await tab.waitForSelector('body[data-ready]');
    drawn += await tab.locator('.card').count();
    found.push(...(await lookedAt(rules)));
  }
  expect(drawn).toBe(cards.length);
  return found;
}

async function lookedAt(rules: readonly string[]): Promise<string[]> {
  await tab.addScriptTag({ content: axe });
  // This rule reads the rows of a target as one word ("planenFörsenad"). What it is about is a test
  // of its own in test/cards/accessible.test.ts.
  const left = { 'label-content-name-mismatch': { enabled: false } };
  const how = JSON.stringify({ runOnly: rules, rules: left, resultTypes: ['violations'] });
  const all = (await tab.evaluate(
    `axe.run(document.querySelector('main'), ${how}).then((said) => said.violations)`,
  )) as Violation[];
  return all.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
  );
}

function faults(find: (card: Measured) => readonly string[]): string[] {
  return cards.flatMap((card) =>
    find(card).map((fault) => `${card.group}: ${card.name}, ${card.who}: ${fault}`),
  );
}

test(
  'axe-core finds nothing in any card as it comes',
  async () => {
    expect((await violations('light', '', levels)).slice(0, 20)).toEqual([]);
  },
  SLOW,
);

test(
  'axe-core finds nothing in any card with everything open',
  async () => {
    expect((await violations('light', 'yes', levels)).slice(0, 20)).toEqual([]);
  },
  SLOW,
);

// Only the colours differ in the dark.
test(
  'axe-core finds enough contrast in every card in the dark',
  async () => {
    expect((await violations('dark', 'yes', ['color-contrast'])).slice(0, 20)).toEqual([]);
  },
  SLOW,
);

test('axe-core does find a field without a label', async () => {
  await tab.setContent('<html lang="sv"><title>x</title><main><input></main></html>');
  await tab.addScriptTag({ content: axe });
  const found = await tab.evaluate(
    `axe.run({ runOnly: ${JSON.stringify(levels)} }).then((all) => all.violations.length)`,
  );
  expect(found).toBeGreaterThan(0);
});

test('no title or word is cut off on a phone of 320 px', () => {
  expect(faults(({ cutAt320 }) => cutAt320)).toEqual([]);
});

test('no title or word is cut off when the text is twice as large', () => {
  expect(faults(({ cutAtTwice }) => cutAtTwice)).toEqual([]);
});

test('a card is read out in the order in which it is seen', () => {
  expect(faults(({ outOfOrder }) => outOfOrder)).toEqual([]);
});
