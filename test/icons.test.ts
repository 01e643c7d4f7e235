import { unzipSync } from 'fflate';
import { buildPackage } from '../src/tools/package.ts';
import { packageIds } from './support/package-ids.ts';
import { decodePng } from './support/png.ts';

// This package exists only as ES modules, which Jest cannot load on Node 20. The schema validation
// never calls it.
jest.mock('strip-bom', () => (text: string) => text);

let files: Record<string, Uint8Array>;

beforeAll(async () => {
  files = unzipSync(await buildPackage('manifest', packageIds));
});

describe('The icons', () => {
  test.each([
    ['color.png', 192],
    ['outline.png', 32],
  ])('%s is a PNG of %i pixels each way', (file, size) => {
    expect(decodePng(files[file])).toMatchObject({ width: size, height: size });
  });

  test('the outline is white on transparent and nothing else', () => {
    const pixels = decodePng(files['outline.png']).pixels.filter((pixel) => pixel[3] !== 0);

    expect(pixels.length).toBeGreaterThan(0);
    expect(
      pixels.filter(([red, green, blue]) => red !== 255 || green !== 255 || blue !== 255),
    ).toEqual([]);
  });

  test('the colour icon covers its whole square', () => {
    expect(
      decodePng(files['color.png']).pixels.filter((pixel) => (pixel[3] ?? 255) !== 255),
    ).toEqual([]);
  });
});
