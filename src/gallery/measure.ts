import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { withChromium } from './chromium.ts';
import { type Frame, framesOf } from './frames.ts';
import { galleryPage } from './page.ts';
import type { Shot } from './shot.ts';

/** What a card measures as Chromium draws it, in pixels, folded. */
export interface Measures {
  readonly height358: number;
  readonly height390: number;
  /** Words that are wider than their place, with everything open. */
  readonly cutAt320: readonly string[];
  readonly cutAt358: readonly string[];
  /** The same on a desktop where text is twice as large. */
  readonly cutAtTwice: readonly string[];
  /** What is read out after something that stands below it. */
  readonly outOfOrder: readonly string[];
}

export type Measured = Frame & Measures;

/** Measures every card in Chromium. The page is written to `page` first. */
export async function measureCards(
  shots: readonly Shot[],
  renderer: string,
  { page, chromiumPath }: { readonly page: string; readonly chromiumPath: string },
): Promise<Measured[]> {
  writeFileSync(page, galleryPage(shots, renderer));
  return withChromium(chromiumPath, async (browser) => {
    const tab = await browser.newPage();
    await tab.goto(`${pathToFileURL(page)}#group=none`);
    await tab.waitForSelector('body[data-ready]');
    const measures = (await tab.evaluate('FRAMES.map(measured)')) as Measures[];
    return framesOf(shots).map((frame, at) => ({ ...frame, ...(measures[at] as Measures) }));
  });
}

/** The measures as a file for a spreadsheet, one card a row. */
export function measuresFile(cards: readonly Measured[]): string {
  const rows = cards.map((card) => [
    card.group,
    card.name,
    card.who,
    card.height358,
    card.height390,
    card.bytes,
    card.cutAt320.join(' | '),
  ]);
  const head = ['group', 'card', 'who', 'px at 358', 'px at 390', 'bytes', 'cut off at 320'];
  return [head, ...rows]
    .map((row) => row.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(';'))
    .join('\n');
}
