import { holdsPersonalNumber } from '../domain/secrecy.ts';
import type { Activity } from './activity.ts';
import { LONGEST_READ, NOTHING, type Said } from './said.ts';
import { typedText } from './typed-text.ts';
import { saidIn } from './unguarded.ts';

/** Our own buttons send one level. Deeper data is not from a card of ours and is not read. */
const DEEPEST = 8;

/**
 * Reads an activity. No other code looks at what somebody has written, so nothing bypasses the
 * personal-number guard. The guard checks a whole text before any of it is cut, and every text,
 * number and key of a press at any depth.
 */
export function readActivity(activity: Activity): Said {
  if (activity.type === 'messageUpdate')
    return holdsNumber(activity) ? { kind: 'personalNumber', typed: true } : NOTHING;
  const said = saidIn(activity);
  if (said.kind === 'text')
    return holdsNumber(activity) ? { kind: 'personalNumber', typed: true } : said;
  if (said.kind !== 'pressed') return said;
  const written = isDeeper(said.data, DEEPEST) ? undefined : writtenIn(said.data);
  if (!written || written.reduce((sum, text) => sum + text.length, 0) > LONGEST_READ)
    return { ...said, data: {} };
  return written.some(holdsPersonalNumber) ? { kind: 'personalNumber', typed: false } : said;
}

/**
 * True when the text holds a personal number, as it came or as it is read. A mention may hold a
 * number, or stand in the middle of one.
 */
function holdsNumber({ text }: Activity): boolean {
  const whole = text ?? '';
  return (
    whole.length <= LONGEST_READ &&
    [...new Set([whole, typedText(whole)])].some(holdsPersonalNumber)
  );
}

/** Every text, number and key within the value. */
function writtenIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  // A personal number of somebody born in the first years of a century begins with zeros. JSON
  // numbers lose them.
  if (typeof value === 'number') return [String(value).padStart(10, '0')];
  if (typeof value !== 'object' || value === null) return [];
  return [
    ...(Array.isArray(value) ? [] : Object.keys(value)),
    ...Object.values(value).flatMap(writtenIn),
  ];
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}
