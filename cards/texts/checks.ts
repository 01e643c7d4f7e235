import type { Side } from '../../src/domain/people/people.ts';
import { namesText } from './days.ts';

/** A check of Link, as lead and body. */
export const checks = {
  due: (f: {
    link: string;
    ordinal: number;
    of: number;
    watches: number;
    by: string;
    side: Side;
  }) => ({
    lead:
      (f.side === 'VO'
        ? `Bevaka ${f.link}`
        : f.watches === 1
          ? `Bevaka ${f.link} för ditt ärende`
          : `Bevaka ${f.link} för dina ${f.watches} ärenden`) +
      `, kontroll ${f.ordinal} av ${f.of}.`,
    body: `Bekräfta senast ${f.by}.`,
  }),
  unit: (f: { link: string; side: Side; ordinal: number; of: number; by: string }) => ({
    lead: `Bevaka ${f.link} för ${f.side}, kontroll ${f.ordinal} av ${f.of}.`,
    body: `Den som kan bevakar och bekräftar senast ${f.by}.`,
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
      ? 'Bevaka också det ärende som FH inte har tagit.'
      : `Bevaka också de ${count} ärenden som FH inte har tagit.`,
  late: (f: { link: string; time: string }) => ({
    lead: `Ingen har bekräftat kontrollen ${f.time} i ${f.link}.`,
    body: 'Kan du bevaka nu?',
  }),
  missed: (f: { side: Side; time: string }) => ({
    lead: `Ingen på ${f.side} har bekräftat kontrollen ${f.time}.`,
    body: 'Se till att någon bevakar.',
  }),
  /** E12: nobody of the unit is at work with an account in Link. */
  uncovered: (f: { link: string; side: Side; ordinal: number; of: number; by: string }) => ({
    lead: `Ingen på ${f.side} kan bevaka ${f.link}, kontroll ${f.ordinal} av ${f.of}.`,
    body: `Se till att någon bevakar och bekräftar senast ${f.by}.`,
  }),
  uncoveredLate: (f: { link: string; side: Side; time: string }) => ({
    lead: `Ingen på ${f.side} kan bevaka ${f.link}.`,
    body: `Kontrollen ${f.time} är inte bekräftad. Se till att någon bevakar.`,
  }),
  /** The letter to the manager: the days, as a range when they follow each other. */
  cover: (f: { link: string; side: Side; days: string }) => ({
    lead: `Ingen på ${f.side} kan bevaka ${f.link} ${f.days}.`,
    body: 'Lös det på enheten. Annars kommer kontrollerna till dig, och du utser någon.',
  }),
  watchesOf: (name: string) => `Det gäller de ärenden som ${name} bevakar.`,
  nobody: (side: Side) =>
    `Ingen på ${side} kan väljas. Lös det på enheten och anmäl här vem som bevakar.`,
  asked: (f: { link: string; time: string }) => ({
    lead: `Din chef ber dig bevaka ${f.link}.`,
    body: `Kontrollen ${f.time} är inte bekräftad.`,
  }),
  done: (time: string) => `Kontrollen ${time} är bekräftad.`,
  doneBy: (f: { who: string; at: string }) => `${f.who} bekräftade ${f.at}.`,
  over: (time: string) => `Ingen bekräftade kontrollen ${time}.`,
  overLine: 'Den ingår i nästa kontroll.',
  afterwards: (time: string) => `Kontrollen ${time} är bekräftad i efterhand.`,
  others: (time: string) => `Kontrollen ${time} pågår.`,
  /** FH, with another person's watches. */
  dueFor: (f: { link: string; who: string; ordinal: number; of: number; by: string }) => ({
    lead: `Bevaka ${f.link} åt ${f.who}, kontroll ${f.ordinal} av ${f.of}.`,
    body: `Bekräfta senast ${f.by}.`,
  }),
  none: { lead: 'Inga bevakningar är kvar.', body: 'Bekräfta så är kontrollen klar.' },
} as const;
