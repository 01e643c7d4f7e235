import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { takeAllPictures, takePictures } from '../gallery/card-pictures.ts';
import { allShots } from '../gallery/every-card.ts';
import { framesOf } from '../gallery/frames.ts';
import { measureCards, measuresFile } from '../gallery/measure.ts';
import { galleryPage } from '../gallery/page.ts';
import type { Shot } from '../gallery/shot.ts';
import { tableOf, tableText } from '../gallery/table.ts';

/**
 * `npm run cards` draws every card in every situation and role as Teams would, in one page that
 * opens from disk and says how high and how big each card is. After `--` come:
 *
 * - `--table`: measures all cards, and prints what they are held by. `--than FOLDER` sets the cards
 *   of another checkout, which is built, beside them.
 * - `--shots`: makes a picture of every card. `--width`, `--theme`, `--size` and `--open` say how it
 *   is drawn, with the words of the page's own links.
 * - `--pictures`: draws the pictures that README and the app's listing show.
 */
const { values: asked } = parseArgs({
  options: {
    table: { type: 'boolean' },
    than: { type: 'string' },
    shots: { type: 'boolean' },
    width: { type: 'string' },
    theme: { type: 'string' },
    size: { type: 'string' },
    open: { type: 'string' },
    pictures: { type: 'boolean' },
  },
});
const renderer = readFileSync(
  join(process.cwd(), 'node_modules/adaptivecards/dist/adaptivecards.min.js'),
  'utf8',
);
const folder = join(process.cwd(), 'dist/gallery');
const chromiumPath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const studio = { page: join(folder, 'pictures.html'), chromiumPath };
const shots = allShots();
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'index.html'), galleryPage(shots, renderer));
console.log(`${framesOf(shots).length} cards in ${join(folder, 'index.html')}`);

void main();

async function main(): Promise<void> {
  if (asked.table) {
    const cards = await measureCards(shots, renderer, studio);
    writeFileSync(join(folder, 'cards.csv'), measuresFile(cards));
    const before =
      asked.than === undefined
        ? undefined
        : await measureCards(await shotsOf(asked.than), renderer, studio);
    console.log(
      before
        ? tableText(['before', 'now'], [tableOf(before), tableOf(cards)])
        : tableText(['now'], [tableOf(cards)]),
    );
    console.log(`each card: ${join(folder, 'cards.csv')}`);
  }

  if (asked.shots) {
    const all = join(folder, 'shots');
    const taken = await takeAllPictures(shots, renderer, { ...studio, folder: all }, asked);
    console.log(`${taken.length} pictures in ${all}`);
  }

  if (asked.pictures) {
    const pictures = 'manifest/screenshots';
    const taken = await takePictures(shots, renderer, { ...studio, folder: pictures });
    console.log(`${taken.join(', ')} in ${pictures}`);
  }
}

/** The cards that another checkout draws. It has been built, so that its gallery can be loaded. */
async function shotsOf(checkout: string): Promise<readonly Shot[]> {
  const gallery = join(checkout, 'dist/src/gallery/every-card.js');
  // The compiler to CommonJS does not see an import that is used inside import().
  const { href } = pathToFileURL(gallery);
  const other = (await import(href)) as { allShots(): readonly Shot[] };
  return other.allShots();
}
