import { rowsOf, situations } from './situations.ts';

it('prints', () => {
  const out = Object.entries(situations).map(
    ([name, make]) =>
      `  '${name}': {\n${Object.entries(rowsOf(make))
        .map(([who, steps]) => `    ${who}: '${steps}',`)
        .join('\n')}\n  },`,
  );
  require('node:fs').writeFileSync('/tmp/matrix.txt', out.join('\n'));
});
