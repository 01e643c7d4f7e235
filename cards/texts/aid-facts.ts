import type { AidEnd } from '../../src/domain/aid/events.ts';
import type { Side } from '../../src/domain/people/people.ts';

export const endedBecause: Readonly<Record<AidEnd, string>> = {
  closedInLink: 'Samordningsärendet är avslutat.',
  svplDone: 'SVPL är genomförd.',
  dischargedBefore: 'Den enskilde skrevs ut innan FH tog över.',
  takenBack: 'VO har tagit tillbaka bevakningen. VO:s vanliga bevakning fortsätter.',
  taken: 'Ansökan är övertagen.',
  kept: 'Ärendet stannar på enheten.',
  handedOver: 'Överlämningen är klar.',
  vobDecided: 'Beslut är fattat.',
  applicationTakenBack: 'Den enskilde har tagit tillbaka ansökan.',
  withdrawn: 'Frågan är tillbakadragen.',
  mistake: 'Ärendet öppnades av misstag.',
  duplicate: 'Ärendet var en dubblett.',
  wrongType: 'Ärendet var av fel typ.',
};

const agreedBy = {
  handlers: 'Handläggarna är överens',
  managers: 'Enhetscheferna är överens',
  oneManager: 'En chef för båda enheterna har avgjort',
  superior: 'Högre chef har avgjort',
} as const;

export const aidFacts = {
  watches: 'Bevakar',
  owns: 'Ansvarar',
  since: (who: string, day: string) => `${who}, sedan ${day}`,
  person: (side: Side, name: string) => `${name} (${side})`,
  proposal: 'Förslaget',
  answered: (side: Side) => `Svar från ${side}`,
  ended: 'Avslutat',
  endedBy: (who: string, day: string) => `${who}, ${day}`,
  openedBy: 'Skickat av',
  vobDecided: 'Beslut om vård- och omsorgsboende',
  handler: (side: Side) => `Handläggare ${side}`,
  agreedBy,
  agreed: (by: keyof typeof agreedBy, what: string) => `${agreedBy[by]}: ${what}`,
} as const;

export const watches = {
  title: 'De här ärendena bevakas',
  none: 'Inget ärende bevakas just nu',
  counted: (f: { side: Side; count: number; ask: string }) =>
    `${f.side} bevakar ${f.count === 1 ? 'ett ärende' : `${f.count} ärenden`}. Fråga ${f.ask}.`,
  next: (time: string) => `Nästa kontroll: ${time}.`,
} as const;
