import { readFileSync } from 'node:fs';
import { pictured } from '../../src/gallery/card-pictures.ts';
import { allSituations } from '../../src/gallery/every-card.ts';

const PNG = '89504e470d0a1a0a';

test('each picture is of a situation in the gallery, small, and shown by README', () => {
  const readme = readFileSync('README.md', 'utf8');
  expect(Object.keys(pictured)).toHaveLength(2);
  for (const [file, { group, name }] of Object.entries(pictured)) {
    expect(allSituations.filter((one) => one.group === group && one.name === name)).toHaveLength(1);
    const bytes = readFileSync(`manifest/screenshots/${file}`);
    expect(bytes.subarray(0, 8).toString('hex')).toBe(PNG);
    expect(bytes.length).toBeLessThan(100_000);
    expect(readme).toContain(`(manifest/screenshots/${file})`);
  }
});
