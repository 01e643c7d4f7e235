import { framesOf } from './frames.ts';
import { script } from './page-script.ts';
import { style } from './page-style.ts';
import type { Shot } from './shot.ts';

/**
 * The whole page as one file that opens from disk: the cards, the renderer's bundle and the script
 * that draws them.
 */
export function galleryPage(shots: readonly Shot[], renderer: string): string {
  const data = inScript(JSON.stringify(framesOf(shots)));
  return `<!doctype html>
<html lang="sv"><head><meta charset="utf-8"><title>Cards</title><style>${style}</style></head>
<body><header></header><main></main><div id="stage" aria-hidden="true"></div>
<script>${inScript(renderer)}</script>
<script>const FRAMES = ${data};</script>
<script>${inScript(script)}</script>
</body></html>
`;
}

/** Escapes what would end the script element that the text stands in. */
function inScript(text: string): string {
  return text.replaceAll('</', '<\\/').replaceAll('<!--', '<\\!--');
}
