import type { Side } from '../../src/domain/people/people.ts';
import { countText } from './counts.ts';
import { namesText } from './days.ts';

/** A check of Link, as title and body. The letter about days without anybody has a lead. */
export const checks = {
  /** The bands: by when it is to be confirmed, and since when it has waited. */
  confirmBy: (time: string) => `Bekräfta senast ${time}`,
  waitedSince: (time: string) => `Väntat sedan ${time}`,
  due: (f: {
    link: string;
    ordinal: number;
    of: number;
    watches: number;
    time: string;
    side: Side;
  }) => ({
    title: titleOf(f),
    body:
      f.side === 'VO'
        ? `Titta efter nya inskrivningar. Det gäller kontrollen ${f.time}.`
        : `Du bevakar ${counted(f.watches)}. Det gäller kontrollen ${f.time}.`,
  }),
  unit: (f: { link: string; side: Side; ordinal: number; of: number }) => ({
    title: `Bevaka ${f.link} för ${f.side}, kontroll ${f.ordinal} av ${f.of}`,
    body: 'Den som kan bevakar och bekräftar.',
  }),
  visit: 'Visa i min chatt',
  since: (day: string) => `Det är den första kontrollen sedan ${day}.`,
  /** E13: an unconfirmed check stands on top of the next one. */
  unconfirmedBefore: (times: readonly string[]) =>
    `Ingen bekräftade ${times.length === 1 ? 'kontrollen' : 'kontrollerna'} ` +
    `${namesText(times)}. Titta därför också efter det som kom in sedan dess.`,
  /** When there are too many to name, the reader must know how far back to look. */
  unconfirmedSince: (f: { count: number; first: string }) =>
    `Ingen bekräftade de ${f.count} senaste kontrollerna, från och med ${f.first}. Titta ` +
    'därför också efter det som kom in sedan dess.',
  unclaimed: (count: number) =>
    count === 1
      ? 'Bevaka också det ärende som FH inte har tagit över.'
      : `Bevaka också de ${countText(count)} ärenden som FH inte har tagit över.`,
  late: (f: { link: string; time: string }) => ({
    title: `Bevaka ${f.link} nu`,
    body: `Ingen har bekräftat kontrollen ${f.time}. Kan du bevaka nu?`,
  }),
  missed: (f: { side: Side; time: string }) => ({
    title: 'Se till att någon bevakar',
    body: `Ingen på ${f.side} har bekräftat kontrollen ${f.time}.`,
  }),
  /** E12: nobody of the unit is at work with an account in Link. */
  uncovered: (f: { link: string; side: Side; ordinal: number; of: number }) => ({
    title: 'Se till att någon bevakar',
    body: `Ingen på ${f.side} kan bevaka ${f.link}, kontroll ${f.ordinal} av ${f.of}.`,
  }),
  uncoveredLate: (f: { link: string; side: Side; time: string }) => ({
    title: 'Se till att någon bevakar',
    body: `Ingen på ${f.side} kan bevaka ${f.link}. Kontrollen ${f.time} är inte bekräftad.`,
  }),
  /** The letter to the manager: the days, as a range when they follow each other. */
  cover: (f: { link: string; side: Side; days: string }) => ({
    lead: 'Lös bevakningen på enheten',
    body:
      `Ingen på ${f.side} kan bevaka ${f.link} ${f.days}. Annars kommer kontrollerna till dig, ` +
      'och du utser någon.',
  }),
  watchesOf: (name: string) => `Det gäller de ärenden som ${name} bevakar.`,
  nobody: (side: Side) =>
    `Ingen på ${side} kan väljas. Lös det på enheten och anmäl här vem som bevakar.`,
  asked: (f: { link: string; time: string }) => ({
    title: `Bevaka ${f.link} nu`,
    body: `Din chef ber dig bevaka. Kontrollen ${f.time} är inte bekräftad.`,
  }),
  done: (time: string) => `Kontrollen ${time} är bekräftad`,
  doneBy: (f: { who: string; at: string }) => `${f.who} bekräftade ${f.at}.`,
  over: (time: string) => `Ingen bekräftade kontrollen ${time}`,
  overLine: 'Den ingår i nästa kontroll.',
  /** While somebody else is asked. */
  runningLine: (by: string) => `Den ska bekräftas senast ${by}.`,
  lateLine: 'Den är inte bekräftad än.',
  endWhich: 'Vilken bevakning ska avslutas? Ärendet öppnas.',
  afterwards: (time: string) => `Kontrollen ${time} är bekräftad i efterhand`,
  others: (time: string) => `Kontrollen ${time} pågår`,
  /** FH, with another person's watches. */
  dueFor: (f: { link: string; who: string; ordinal: number; of: number; time: string }) => ({
    title: titleOf(f),
    body: `Bevaka åt ${f.who}. Det gäller kontrollen ${f.time}.`,
  }),
  none: (time: string) => ({
    title: 'Bekräfta kontrollen',
    body: `Inga bevakningar är kvar. Det gäller kontrollen ${time}.`,
  }),
} as const;

function titleOf({ link, ordinal, of }: { link: string; ordinal: number; of: number }): string {
  return `Bevaka ${link}, kontroll ${ordinal} av ${of}`;
}

function counted(watches: number): string {
  return watches === 1 ? 'ett ärende' : `${countText(watches)} ärenden`;
}
