const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { basename, join } = require('node:path');
const { transformSync, version } = require('@swc/core');
const compiled = require('./compiled.cjs');

const options = { ...compiled, swcrc: false, sourceMaps: 'inline', inlineSourcesContent: false };

/**
 * Lets Node's own `require` load TypeScript. What is compiled is a file in Jest's cache, and Node
 * knows the module by it, because Jest looks there for the source map of a stack trace.
 */
module.exports = (cacheDirectory) => {
  const folder = join(cacheDirectory, 'kept-modules');
  mkdirSync(folder, { recursive: true });
  require.extensions['.ts'] = (module, path) => {
    const source = readFileSync(path, 'utf8');
    const key = createHash('sha1').update(JSON.stringify([version, options, path, source]));
    const file = join(folder, `${basename(path, '.ts')}-${key.digest('hex')}.js`);
    module._compile(
      readOr(file, () => transformSync(source, { ...options, filename: path }).code),
      file,
    );
  };
};

/** Reads a file. When it is missing, writes it first, whole, because workers share it. */
function readOr(file, make) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    const text = make();
    const unfinished = `${file}.${process.pid}`;
    writeFileSync(unfinished, text);
    renameSync(unfinished, file);
    return text;
  }
}
