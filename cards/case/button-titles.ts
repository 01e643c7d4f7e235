import type { StepName } from '../../src/domain/kinds.ts';
import type { BundleKey, ButtonKey, WordsBy } from '../texts/keys.ts';
import { bundles, buttons } from '../texts.ts';
import type { Seen } from './seen.ts';

const titles: WordsBy<string> = buttons;
const together: WordsBy<string> = bundles;

/** The title of a step's button. The title for this kind of case comes first. */
export function buttonTitle(seen: Seen, key: ButtonKey): string {
  const title = titles[`${seen.doc.kind}/${key}`] ?? titles[key] ?? key;
  if (!title.includes('{')) return title;
  const facts: Readonly<Record<string, string>> = {
    vs: seen.vs,
    link: seen.look.linkName,
    ...seen.names,
  };
  return title.replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? name);
}

/** The title of a button that answers several steps. */
export function bundleOf(key: BundleKey): string {
  return together[key] ?? key;
}

export function bundleTitle(steps: readonly StepName[]): string {
  const kinds = [...new Set(steps)];
  return together[kinds.join(' ')] ?? bundles.all;
}
