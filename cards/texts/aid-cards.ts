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
 * What the cards of routine S say: the next steps, as lead and body. Their buttons and labels stand
 * in `aid-buttons.ts`.
 */
export const aid = {
  ...agreementCards,
  notice: (f: { link: string; vs: string }) => ({
    lead: `Ett ärende i ${f.link} väntar på att FH tar över.`,
    body: `VO bevakar så länge. Läs i meddelandegruppen i ${f.vs}.`,
  }),
  takeBack: () => ({
    lead: 'En bevakning lämnas tillbaka till VO.',
    body:
      'FH bevakar tills någon av er har tagit den. Har FH öppnat ett ärende lämnas det ' +
      'över för sig.',
  }),
  givenUp: (f: { who: string; why: GivenUp }) => ({
    lead: 'En bevakning lämnas tillbaka till VO.',
    body:
      `${f.who}, FH, har lämnat tillbaka den. ${endedBecause[f.why]} FH bevakar tills någon av ` +
      'er har tagit den.',
  }),
  application: (f: { who: string; side: Side; to: Side; vs: string }) => ({
    lead: `En ansökan väntar på att ${f.to} tar den.`,
    body:
      `${nameText(f)} har skickat den. Läs underlaget i ${f.vs}. ${f.side} ansvarar tills ` +
      'någon av er har tagit den.',
  }),
  vob: (f: { who: string; side: Side; vs: string }) => ({
    lead: 'En ansökan väntar på att FH utreder den.',
    body:
      `${nameText(f)} har skickat den. Den gäller vård- och omsorgsboende: FH utreder, VO ` +
      `beslutar. Läs underlaget i ${f.vs}.`,
  }),
  handover: (f: { who: string; side: Side; vs: string }) => ({
    lead: `${nameText(f)} vill lämna över ett ärende till er.`,
    body: `Läs underlaget i ${f.vs}. Du ansvarar först när du har tagit emot det.`,
  }),
  askedAsOrdinary: 'Du är tillfrågad som ordinarie handläggare.',
  seeTo: (f: { since: string; owner: Side; watches: boolean }) => ({
    lead: 'Se till att ett ärende kommer vidare.',
    body: `Det som står nedan har väntat sedan ${f.since}. ${meanwhileText(f)}`,
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
      return { lead: 'Ta över ett ärende.', body };
    }
    const lead =
      f.asks === 'manager'
        ? 'Din chef ber dig ta över ett ärende.'
        : 'En kollega ber dig ta över ett ärende.';
    return { lead, body: `${f.who} ${answers} tills du har tagit över.` };
  },
  writeMessage: (f: { vs: string; number: string }) => ({
    lead: 'Skriv i meddelandegruppen.',
    body: `Skriv i meddelandegruppen i ${f.vs}. Ange ${f.number}.`,
  }),
  reason: () => ({
    lead: 'Svara på en fråga om en bevakning.',
    body: 'Är den enskilde inlagd av någon annan orsak än psykisk ohälsa? Svaret sparas inte.',
  }),
  watching: (f: { link: string }) => ({
    lead: `Du bevakar ett ärende i ${f.link}.`,
    body: 'Sköt kontakten med Regionen enligt samverkansrutinen.',
  }),
  stillWatching: (f: { link: string }) => ({
    lead: 'VO bevakar fortfarande ett ärende.',
    body: `Bevakningen i ${f.link} går över när någon på FH har tagit den.`,
  }),
  watchesAgain: (f: { who: string; link: string }) => ({
    lead: 'VO bevakar ett ärende igen.',
    body:
      `${f.who} ångrade att FH tog bevakningen. Bevakningen i ${f.link} går över när någon på ` +
      'FH har tagit den.',
  }),
  moreToShare: (f: {
    number: string;
    vs: string;
    now: keyof typeof shared | { ended: string };
  }) => ({
    lead: 'Fler att fördela?',
    // A case that has ended cannot be referred to any more.
    body: typeof f.now === 'string' ? `${shared[f.now]} Ange ${f.number} i ${f.vs}.` : f.now.ended,
  }),
  receiver: () => ({
    lead: 'Du har tagit emot ett ärende.',
    body: 'Ändra i huvudbilden och se till att bevakningarna följer med.',
  }),
  giver: (f: { who: string; file: boolean }) => ({
    lead: `${f.who} har tagit emot ett ärende.`,
    body: `Dokumentera i journalen${f.file ? ' och flytta den fysiska akten' : ''}.`,
  }),
  propose: (f: { vs: string }) => ({
    lead: 'Utred och lägg fram ett förslag till beslut.',
    body: `FH utreder, VO beslutar om vård- och omsorgsboende. Lägg förslaget i ${f.vs}.`,
  }),
  proposeAgain: (f: { who: string; vs: string }) => ({
    lead: 'Komplettera ett förslag till beslut.',
    body: `${f.who} behöver komplettering. Läs i ${f.vs}.`,
  }),
  decideVob: (f: { vs: string }) => ({
    lead: 'Ett förslag till beslut väntar på dig.',
    body: `Det finns i ${f.vs}. FH har utrett men får inte besluta om vård- och omsorgsboende.`,
  }),
  sent: (to: Side) => `${to} har fått frågan.`,
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
