import type { Side } from '../../src/domain/people/people.ts';

/** What the cards of routine S say while nothing waits for their reader. Titles hold no names. */
export const aidIdle = {
  /** Who has it, and since when. */
  held: (f: { who: string; watches: boolean; day: string }) =>
    `${f.who} ${answers(f.watches)} sedan ${f.day}.`,
  person: (name: string, side: Side) => `${name} (${side})`,
  has: (f: { side: Side; watches: boolean }) => `${f.side} ${answers(f.watches)}`,
  asked: (f: { owner: Side; to: Side; watches: boolean }) =>
    `${f.owner} ${answers(f.watches)}, ${f.to} ska ta över`,
  received: 'Överlämning pågår',
  talking: 'Enheterna kommer överens',
  answered: 'Du har svarat',
  ownAnswer: (to: Side) => `Du har svarat att ärendet hör till ${to}.`,
  fhFirst: 'FH svarar först',
  fhFirstLine: 'När FH har svarat svarar du.',
  referred: 'Frågan går till enhetscheferna',
  managers: 'Enhetscheferna avgör',
  superior: 'Högre chef avgör',
  investigates: 'FH utreder, VO beslutar',
  decides: 'VO ska besluta',
} as const;

function answers(watches: boolean): string {
  return watches ? 'bevakar' : 'ansvarar';
}
