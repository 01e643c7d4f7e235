import { signsOf } from './signs.ts';

/**
 * The letters and digits of a text in their order, the gap before each of them and after the last,
 * and which letters look like digits. A gap is what is written between two letters or digits, and
 * '' when nothing is.
 */
export type Stream = { chars: string; gaps: readonly string[]; alike: ReadonlyMap<number, string> };

const SOFT_HYPHEN = '\u00ad';

/** A number is never divided by a longer gap than this. */
export const LONGEST_GAP = 4;

/**
 * The readings of a text. A soft hyphen is read both as visible and as invisible, because nobody
 * can tell which the writer saw. Letters that look like digits are read as either.
 */
export function readingsOf(text: string): readonly Stream[] {
  const seen = text.includes(SOFT_HYPHEN) ? [text, text.replaceAll(SOFT_HYPHEN, '-')] : [text];
  return seen.map(streamOf).flatMap((stream) => [stream, ...withDigits(stream)]);
}

/**
 * Letters become A-Z, or Ö for any other, and digits 0-9. In the gaps every run of spaces becomes
 * one space, and every dash '-'.
 */
function streamOf(text: string): Stream {
  const chars: string[] = [];
  const gaps: string[] = [];
  const alike = new Map<number, string>();
  let gap = '';
  for (const raw of text) {
    // It reads one character at a time, because normalising the whole text is not linear in long
    // runs of combining marks.
    const { signs, digit } = signsOf(raw);
    for (const sign of signs) {
      if (/[0-9A-ZÖ]/.test(sign)) {
        if (digit !== undefined) alike.set(chars.length, digit);
        chars.push(sign);
        gaps.push(gap);
        gap = '';
      } else if (!(sign === ' ' && gap.endsWith(' '))) {
        // A longer gap keeps its beginning and its last sign. The rest is never looked at.
        gap = gap.slice(0, LONGEST_GAP) + sign;
      }
    }
  }
  // The end of the text is the neighbour of the last character.
  return withoutTimeSigns({ chars: chars.join(''), gaps: [...gaps, gap], alike });
}

/** The T between a date and four digits is a gap, as in an ISO instant. */
function withoutTimeSigns({ chars, gaps, alike }: Stream): Stream {
  const signs = new Set(
    [...chars.matchAll(/(?<=\d{6})T(?=\d{4}(?!\d))/g)].map(({ index }) => index),
  );
  const isTied = (at: number) => gaps.slice(at, at + 5).every((gap) => gap === '');
  const isSign = (at: number) => signs.has(at) && isTied(at);
  if (signs.size === 0) return { chars, gaps, alike };
  const kept = [...chars].map((_, at) => at).filter((at) => !isSign(at));
  return {
    chars: kept.map((at) => chars[at]).join(''),
    gaps: [...kept.map((at) => (isSign(at - 1) ? 'T' : (gaps[at] ?? ''))), gaps.at(-1) ?? ''],
    alike: new Map(
      kept.flatMap((at, place) => (alike.has(at) ? [[place, alike.get(at) ?? '']] : [])),
    ),
  };
}

/**
 * Reads letters that look like digits as digits where they stand among digits: right beside one
 * with no other letter beside them, or as one of digits that all stand apart. Empty when there are
 * none.
 */
function withDigits({ chars, gaps, alike }: Stream): Stream[] {
  if (alike.size === 0) return [];
  const isDigit = (at: number) => /\d/.test(chars[at] ?? '');
  const isOther = (at: number) => at >= 0 && at < chars.length && !isDigit(at) && !alike.has(at);
  const signs = [...chars];
  for (const [start] of alike) {
    if (alike.has(start - 1) && gaps[start] === '') continue;
    let end = start + 1;
    while (alike.has(end) && gaps[end] === '') end += 1;
    const [before, after] = [gaps[start] === '', gaps[end] === ''];
    if ((before && isOther(start - 1)) || (after && isOther(end))) continue;
    const isTied = (before && isDigit(start - 1)) || (after && isDigit(end));
    const isApart =
      end === start + 1 && gaps[start] === gaps[end] && isDigit(start - 1) && isDigit(end);
    if (isTied || isApart) for (let at = start; at < end; at += 1) signs[at] = alike.get(at) ?? '';
  }
  return [withoutTimeSigns({ chars: signs.join(''), gaps, alike: new Map() })];
}
