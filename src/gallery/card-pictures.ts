import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withChromium } from './chromium.ts';
import { framesOf } from './frames.ts';
import { galleryPage } from './page.ts';
import type { Shot } from './shot.ts';

/** The cards that README and the app's listing show, by the name of the picture's file. */
export const pictured: Readonly<Record<string, Pick<Shot, 'group' | 'name' | 'who'>>> = {
  'implementation-plan.png': { group: 'treatment', name: 'the plan is due', who: 'bea' },
  'link-watch.png': { group: 'watch', name: 'FH is asked', who: 'frida' },
};

/** Paths on the machine that draws. */
export interface Studio {
  /** The page that is written and then drawn. */
  readonly page: string;
  /** The folder of the pictures. */
  readonly folder: string;
  readonly chromiumPath: string;
}

/** How the page draws its cards, as its address says it: `width=390&theme=dark`. */
export type Drawn = Readonly<
  Partial<Record<'width' | 'theme' | 'size' | 'open', string | undefined>>
>;

/**
 * Draws the pictured cards in Chromium, as Teams would, and returns the names of their files. Throws
 * when the gallery has no such card.
 */
export async function takePictures(
  shots: readonly Shot[],
  renderer: string,
  studio: Studio,
): Promise<string[]> {
  const cards = Object.values(pictured).map(({ group, name, who }) => {
    const shot = shots.find((one) => one.group === group && one.name === name && one.who === who);
    if (!shot) throw new Error(`The gallery has no card "${name}" in "${group}" for ${who}`);
    return shot;
  });
  return photograph(cards, renderer, studio, Object.keys(pictured), { width: 'desktop' });
}

/** Draws every card as a picture of its own, and returns the names of the files. */
export function takeAllPictures(
  shots: readonly Shot[],
  renderer: string,
  studio: Studio,
  how: Drawn,
): Promise<string[]> {
  const files = framesOf(shots).map(({ group, name, who }, at) => {
    const words = `${group} ${name} ${who.replaceAll(/ \(\w+\)/g, '')}`;
    const plain = words.replaceAll(/[^\p{L}\d]+/gu, '-').slice(0, 100);
    return `${String(at + 1).padStart(4, '0')}-${plain}.png`;
  });
  return photograph(shots, renderer, studio, files, how);
}

async function photograph(
  shots: readonly Shot[],
  renderer: string,
  { page, folder, chromiumPath }: Studio,
  files: readonly string[],
  how: Drawn,
): Promise<string[]> {
  writeFileSync(page, galleryPage(shots, renderer));
  mkdirSync(folder, { recursive: true });
  const asked = new URLSearchParams({ group: 'all', sizes: 'no', width: '390' });
  for (const [key, value] of Object.entries(how)) if (value) asked.set(key, value);
  return withChromium(chromiumPath, async (browser) => {
    const tab = await browser.newPage();
    await tab.goto(`${pathToFileURL(page)}#${asked}`);
    await tab.waitForSelector('body[data-ready]');
    const cards = await tab.locator('.card').all();
    for (const [at, file] of files.entries())
      await cards[at]?.screenshot({ path: join(folder, file) });
    return [...files];
  });
}
