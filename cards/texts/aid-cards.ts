import type { GivenUp } from '../../src/domain/aid/events.ts';
import type { Side } from '../../src/domain/people/people.ts';
import { agreementCards } from './agreement-cards.ts';
import { endedBecause } from './aid-facts.ts';
import { meanwhileText, nameText } from './meanwhile.ts';

const shared = {
  offered: 'FH är meddelad. VO bevakar tills någon på FH har tagit bevakningen.',
  talking: 'FH har fått frågan. VO bevakar så länge.',
  taken: 'FH bevakar ärendet.',
} as const;

/**
 * What the cards of routine S say: the next steps, as a title and one or two sentences. Their buttons and labels stand
 * in `aid-buttons.ts`.
 */
export const aid = {
  ...agreementCards,
  notice: (f: { link: string; vs: string }) => ({
    title: 'Ta bevakningen',
    body:
      `Ett ärende i ${f.link} väntar på att FH tar över. VO bevakar så länge. Läs i ` +
      `meddelandegruppen i ${f.vs}.`,
  }),
  takeBack: () => ({
    title: 'Ta bevakningen för VO',
    body:
      'FH lämnar tillbaka en bevakning, och bevakar tills någon av er har tagit den. Har FH öppnat ett ärende lämnas det ' +
      'över för sig.',
  }),
  givenUp: (f: { who: string; why: GivenUp }) => ({
    title: 'Ta bevakningen för VO',
    body:
      `${f.who}, FH, har lämnat tillbaka en bevakning. ${endedBecause[f.why]} FH bevakar tills någon av ` +
      'er har tagit den.',
  }),
  application: (f: { who: string; side: Side; to: Side; vs: string }) => ({
    title: 'Ta en ansökan',
    body:
      `${nameText(f)} har skickat en ansökan till ${f.to}. Läs underlaget i ${f.vs}. ${f.side} ansvarar tills ` +
      'någon av er har tagit den.',
  }),
  vob: (f: { who: string; side: Side; vs: string }) => ({
    title: 'Ta en ansökan och utred den',
    body:
      `${nameText(f)} har skickat en ansökan till FH. Den gäller vård- och omsorgsboende: FH utreder, VO ` +
      `beslutar. Läs underlaget i ${f.vs}.`,
  }),
  handover: (f: { who: string; side: Side; vs: string }) => ({
    title: 'Ta emot ett ärende',
    body:
      `${nameText(f)} vill lämna över ett ärende till er. Läs underlaget i ${f.vs}. Du ansvarar ` +
      'först när du har tagit emot det.',
  }),
  askedAsOrdinary: 'Du är tillfrågad som ordinarie handläggare.',
  seeTo: (f: { since: string; owner: Side; watches: boolean }) => ({
    title: 'Se till att ärendet kommer vidare',
    body: `${waitedText(f)} ${meanwhileText(f)}`,
  }),
  takeOver: (f: {
    asks: 'colleague' | 'manager' | 'nobody';
    who: string;
    owner: Side;
    watches: boolean;
  }) => {
    const answers = f.watches ? 'bevakar' : 'ansvarar';
    if (f.asks === 'nobody') {
      const body =
        `Den som hade ärendet har slutat. ${f.owner} ${answers} tills någon av er har ` +
        'tagit över.';
      return { title: 'Ta över ett ärende', body };
    }
    const asks = f.asks === 'manager' ? 'Din chef ber dig.' : 'En kollega ber dig.';
    return {
      title: 'Ta över ett ärende',
      body: `${asks} ${f.who} ${answers} tills du har tagit över.`,
    };
  },
  writeMessage: (f: { vs: string; number: string }) => ({
    title: 'Skriv i meddelandegruppen',
    body: `Skriv i meddelandegruppen i ${f.vs}. Ange ${f.number}.`,
  }),
  reason: () => ({
    title: 'Svara på en fråga',
    body: 'Är den enskilde inlagd av någon annan orsak än psykisk ohälsa? Svaret sparas inte.',
  }),
  watching: (f: { link: string }) => ({
    title: 'Du bevakar ärendet',
    body: `Sköt kontakten med regionen i ${f.link} enligt samverkansrutinerna.`,
  }),
  stillWatching: (f: { link: string }) => ({
    title: 'VO bevakar fortfarande',
    body: `Bevakningen i ${f.link} går över när någon på FH har tagit den.`,
  }),
  watchesAgain: (f: { who: string; link: string }) => ({
    title: 'VO bevakar igen',
    body:
      `${f.who} ångrade att FH tog bevakningen. Bevakningen i ${f.link} går över när någon på ` +
      'FH har tagit den.',
  }),
  moreToShare: (f: {
    number: string;
    vs: string;
    now: keyof typeof shared | { ended: string };
  }) => ({
    title: 'Svara på om det finns fler',
    // A case that has ended cannot be referred to any more.
    body: typeof f.now === 'string' ? `${shared[f.now]} Ange ${f.number} i ${f.vs}.` : f.now.ended,
  }),
  receiver: () => ({
    title: 'Ändra i huvudbilden',
    body: 'Du har tagit emot ärendet. Ändra i huvudbilden och se till att bevakningarna följer med.',
  }),
  giver: (f: { who: string; file: boolean }) => ({
    title: 'Dokumentera överlämningen',
    body: `${f.who} har tagit emot ärendet. Dokumentera i journalen${f.file ? ' och flytta den fysiska akten' : ''}.`,
  }),
  propose: (f: { vs: string }) => ({
    title: 'Utred och lägg fram ett förslag',
    body: `FH utreder, VO beslutar om vård- och omsorgsboende. Lägg förslaget i ${f.vs}.`,
  }),
  proposeAgain: (f: { who: string; vs: string }) => ({
    title: 'Komplettera förslaget',
    body: `${f.who} behöver komplettering. Läs i ${f.vs}.`,
  }),
  decideVob: (f: { vs: string }) => ({
    title: 'Besluta om ett förslag',
    body: `Förslaget finns i ${f.vs}. FH har utrett men får inte besluta om vård- och omsorgsboende.`,
  }),
  sent: (to: Side) => `${to} har fått frågan`,
  sentLine: (f: { owner: Side; watches: boolean }) => meanwhileText(f),
  number: (f: { number: string; vs: string }) => `Ärendet heter ${f.number}. Ange det i ${f.vs}.`,
  handedOver: (f: { side: Side; day: string }) =>
    `Överlämningen är klar. ${f.side} ansvarar sedan ${f.day}.`,
  duplicateOf: (stays: string) => `Bevakningen var en dubblett. ${stays} finns kvar.`,
  keptWatch: 'VO:s vanliga bevakning fortsätter.',
  kept: (side: Side) => `${side} har kvar ärendet.`,
  applicationTaken: (side: Side) => `${side} har tagit ansökan.`,
  region: 'Läs Regionens rutin',
} as const;

/** Says what has waited: the watch that FH has not taken, or what the case is about. */
function waitedText({ since, owner, watches }: { since: string; owner: Side; watches: boolean }) {
  return watches && owner === 'VO'
    ? `Bevakningen har väntat på FH sedan ${since}.`
    : `Det har väntat sedan ${since}.`;
}
