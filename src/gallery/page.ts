import { type Name, personNamed } from './demo-staff.ts';
import { script } from './page-script.ts';
import { style } from './page-style.ts';
import type { Shot } from './shot.ts';

/** A card and everybody who sees exactly this card. */
interface Frame {
  readonly group: string;
  readonly name: string;
  readonly who: string;
  readonly summary: string;
  readonly card: object;
}

/**
 * The whole page as one file that opens from disk: the cards, the renderer's bundle and the script
 * that draws them.
 */
export function galleryPage(shots: readonly Shot[], renderer: string): string {
  const data = inScript(JSON.stringify(framesOf(shots)));
  return `<!doctype html>
<html lang="sv"><head><meta charset="utf-8"><title>Cards</title><style>${style}</style></head>
<body><header></header><main></main>
<script>${inScript(renderer)}</script>
<script>const FRAMES = ${data};</script>
<script>${inScript(script)}</script>
</body></html>
`;
}

/** Makes one frame of the cards that are the same for several people. */
export function framesOf(shots: readonly Shot[]): Frame[] {
  const frames = new Map<string, Frame>();
  for (const { group, name, who, message } of shots) {
    const key = `${group}/${name}/${JSON.stringify(message)}`;
    const known = frames.get(key);
    const reader = who === 'anybody' ? '' : nameAndRoles(who);
    frames.set(
      key,
      known
        ? { ...known, who: `${known.who}, ${reader}` }
        : { group, name, who: reader, ...message },
    );
  }
  return [...frames.values()];
}

function nameAndRoles(who: Name): string {
  const { name, roles } = personNamed(who);
  return `${name} (${roles.map((held) => held.role).join()})`;
}

/** Escapes what would end the script element that the text stands in. */
function inScript(text: string): string {
  return text.replaceAll('</', '<\\/').replaceAll('<!--', '<\\!--');
}
