import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { takePictures } from '../gallery/card-pictures.ts';
import { allShots } from '../gallery/every-card.ts';
import { framesOf, galleryPage } from '../gallery/page.ts';

/**
 * `npm run cards` draws every card in every situation and role as Teams would, in one page that
 * opens from disk. With `-- --pictures` it also draws the pictures that README and the app's
 * listing show.
 */
const renderer = readFileSync(
  join(process.cwd(), 'node_modules/adaptivecards/dist/adaptivecards.min.js'),
  'utf8',
);
const folder = join(process.cwd(), 'dist/gallery');
const shots = allShots();
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'index.html'), galleryPage(shots, renderer));
console.log(`${framesOf(shots).length} cards in ${join(folder, 'index.html')}`);

if (process.argv.includes('--pictures')) {
  const pictures = 'manifest/screenshots';
  const taken = await takePictures(shots, renderer, {
    page: join(folder, 'pictures.html'),
    folder: pictures,
    chromiumPath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  });
  console.log(`${taken.join(', ')} in ${pictures}`);
}
