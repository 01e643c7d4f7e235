import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
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

/**
 * Draws the pictured cards in Chromium, as Teams would, and returns the names of their files. Throws
 * when the gallery has no such card.
 */
export async function takePictures(
  shots: readonly Shot[],
  renderer: string,
  { page, folder, chromiumPath }: Studio,
): Promise<string[]> {
  const cards = Object.values(pictured).map(({ group, name, who }) => {
    const shot = shots.find((one) => one.group === group && one.name === name && one.who === who);
    if (!shot) throw new Error(`The gallery has no card "${name}" in "${group}" for ${who}`);
    return shot;
  });
  writeFileSync(page, galleryPage(cards, renderer));
  const files = Object.keys(pictured);
  mkdirSync(folder, { recursive: true });

  const browser = await chromium.launch({
    executablePath: chromiumPath,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const tab = await browser.newPage();
    await tab.goto(`${pathToFileURL(page)}#group=all&mode=light`);
    await tab.waitForSelector('body[data-ready]');
    for (const [at, file] of files.entries())
      await tab
        .locator('.card')
        .nth(at)
        .screenshot({ path: join(folder, file) });
  } finally {
    await browser.close();
  }
  return files;
}
