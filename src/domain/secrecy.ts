import { decode } from './decode.ts';
import { readingsOf, type Stream } from './secrecy/digit-stream.ts';
import { isPersonal } from './secrecy/found-at.ts';

const GUID =
  /(?<![0-9a-z])[0-9a-f]{8}(?:(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{24})(?![0-9a-z])/gi;

/**
 * True when the text holds a whole Swedish personal number, in any usual writing, anywhere in it:
 * - personnummer and samordningsnummer (day + 60), with ten or twelve digits. The birth month or
 *   day may be unknown (month 00, day 60), which Skatteverket gives out (SKV 704, 707 and its test
 *   series).
 * - national reserve numbers (Inera, Nationellt ReservID 1.0: XXYYMMDD-NNGC, XX above 21, or 00
 *   when the birth date is unknown; the last four are two letters and two digits, or three letters
 *   and one).
 * - the regions' reserve numbers, as HL7 Sweden's base profiles list them: the last four with
 *   letters (VGR K, M, X; Skåne; T and TF numbers, which IVO asks for; interim numbers), first 99
 *   (Stockholm), day 32-59 (Halland, Carelink).
 *
 * Digits may be of any script, dashes of any kind, and invisible characters may stand anywhere. The
 * parts of the date may stand apart when the same gap divides them ('YY MM DD - NNNN',
 * 'YY.MM.DD-NNNN'), and all the digits may stand apart in the same way ('Y Y M M D D N N N N').
 * Letters among digits that look like digits (O, l, I) are read both as digits and as letters.
 * Tags, entities and percent signs are read both decoded and as they are.
 *
 * Some writings count even with a wrong check digit, because a number with one mistyped digit still
 * tells who the person is: twelve digits ('YYYYMMDDNNNN'), and six or eight that a dash, a dot or
 * the like joins to four ('YYMMDD-NNNN'). Others are as often something else, and count only with a
 * right check digit: ten digits in a row ('YYMMDDNNNN'), a date with what may be a time or a phone
 * number ('2026-03-12 0930'), and the last pairs of a phone number with what follows them. Dates,
 * times, instants, phone numbers, case numbers, statutes, amounts and GUIDs do not count. A birth
 * date alone does not count.
 *
 * These results are intended. Do not change one without the other:
 * - Found: a phone or case number that is also a right personal number (ten digits in a row; six, a
 *   dash and a year); twelve digits of an instant; what stands by chance in a long code; a phone
 *   number tied after six digits, and one with an area code of four after a date and a dash.
 * - Not found: digits that all stand apart ('Y Y M M D D N N N N'), or in pairs ('YY MM DD NN NN')
 *   or fours ('YYYY MMDD NNNN') to the end, when the check digit is wrong or another number stands
 *   right beside them; after a space, four digits that may be a year or an area code, when more
 *   digits follow them ('YYMMDD 2026-04-01').
 */
export function holdsPersonalNumber(text: string): boolean {
  const visible = text.replace(GUID, ' x ');
  return [...new Set([visible, decode(visible)])].some((read) => readingsOf(read).some(holdsIn));
}

function holdsIn(stream: Stream): boolean {
  for (const { index } of stream.chars.matchAll(/\d/g)) {
    const inRun = stream.gaps[index] === '' && /\d/.test(stream.chars[index - 1] ?? '');
    if (!inRun && [12, 10].some((length) => isPersonal(stream, index, length))) return true;
  }
  return false;
}
