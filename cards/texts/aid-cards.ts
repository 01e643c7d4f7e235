import type { GivenUp } from '../../src/domain/aid/events.ts';
import type { StepName } from '../../src/domain/kinds.ts';
import type { Side } from '../../src/domain/people/people.ts';
import { agreementCards } from './agreement-cards.ts';
import { endedBecause } from './aid-facts.ts';
import { nameText } from './meanwhile.ts';

const shared = {
  offered: 'FH är meddelad. VO bevakar tills någon på FH har tagit över.',
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
    title: 'Ta över bevakningen',
    body:
      `Ett ärende i ${f.link} väntar på att FH tar över. VO bevakar så länge. Läs i ` +
      `meddelandegruppen i ${f.vs}.`,
  }),
  takeBack: () => ({
    title: 'Ta över bevakningen för VO',
    body:
      'FH lämnar tillbaka bevakningen, och bevakar tills någon av er har tagit över. Har FH ' +
      'öppnat ett ärende lämnas det över för sig.',
  }),
  givenUp: (f: { who: string; why: GivenUp }) => ({
    title: 'Ta över bevakningen för VO',
    body:
      `${f.who} (FH) har lämnat tillbaka bevakningen. ${endedBecause[f.why]} FH bevakar tills ` +
      'någon av er har tagit över.',
  }),
  application: (f: { who: string; side: Side; to: Side; vs: string }) => ({
    title: 'Ta över en ansökan',
    body:
      `${nameText(f)} har skickat en ansökan till ${f.to}. Läs underlaget i ${f.vs}. ${f.side} ` +
      'ansvarar tills någon av er har tagit över.',
  }),
  vob: (f: { who: string; side: Side; vs: string }) => ({
    title: 'Ta över en ansökan och utred den',
    body:
      `${nameText(f)} har skickat en ansökan om vård- och omsorgsboende. FH utreder, VO ` +
      `beslutar. Läs underlaget i ${f.vs}.`,
  }),
  handover: (f: { who: string; side: Side; vs: string }) => ({
    title: 'Ta emot ett ärende',
    body:
      `${nameText(f)} vill lämna över ett ärende till er. Läs underlaget i ${f.vs}. Du ansvarar ` +
      'först när du har tagit emot det.',
  }),
  askedAsOrdinary: 'Du är tillfrågad som ordinarie handläggare.',
  seeTo: (f: Waited) => ({
    title: isTakingOver(f.what)
      ? 'Se till att bevakningen tas över'
      : 'Se till att ärendet kommer vidare',
    body: [waitedText(f), f.meanwhile, ...(f.canName ? [] : ['Hör efter vad som återstår.'])]
      .filter(Boolean)
      .join(' '),
  }),
  meanwhile: (f: { who: string; side: Side; watches: boolean }) =>
    `${nameText(f)} ${f.watches ? 'bevakar' : 'ansvarar'} så länge.`,
  takeOver: (f: {
    asks: 'colleague' | 'manager' | 'nobody';
    who: string;
    owner: Side;
    watches: boolean;
  }) => {
    const answers = f.watches ? 'bevakar' : 'ansvarar';
    const title = f.watches ? 'Ta över bevakningen' : 'Ta över ett ärende';
    if (f.asks === 'nobody') {
      const body =
        `Den som hade ärendet har slutat. ${f.owner} ${answers} tills någon av er har ` +
        'tagit över.';
      return { title, body };
    }
    const asks = f.asks === 'manager' ? 'Din chef' : 'En kollega';
    return {
      title,
      body: `${asks} ber dig ta över. ${f.who} ${answers} tills du har gjort det.`,
    };
  },
  writeMessage: (f: { vs: string; number: string }) => ({
    title: 'Skriv i meddelandegruppen',
    body: `Skriv till FH i ${f.vs}. Ange ${f.number}.`,
  }),
  reason: () => ({
    title: 'Svara på en fråga om bevakningen',
    body: 'Är den enskilde inlagd av någon annan orsak än psykisk ohälsa? Svaret sparas inte.',
  }),
  watching: (f: { link: string }) => ({
    title: `Du bevakar i ${f.link}`,
    body: 'Sköt kontakten med regionen enligt samverkansrutinerna.',
  }),
  stillWatching: (f: { link: string }) => ({
    title: 'VO bevakar fortfarande',
    body: `Bevakningen i ${f.link} går över när någon på FH har tagit över.`,
  }),
  watchesAgain: (f: { who: string; link: string }) => ({
    title: 'VO bevakar igen',
    body:
      `${f.who} ångrade att FH tog över bevakningen. Bevakningen i ${f.link} går över när ` +
      'någon på FH har tagit över.',
  }),
  moreToShare: (f: {
    number: string;
    vs: string;
    now: keyof typeof shared | { ended: string };
  }) => ({
    title: 'Svara på om det finns fler',
    // A case that has ended cannot be referred to any more.
    body: `${
      typeof f.now === 'string' ? `${shared[f.now]} Ange ${f.number} i ${f.vs}.` : f.now.ended
    } Finns det fler inskrivningar att fördela?`,
  }),
  receiver: (open: readonly StepName[]) =>
    open.includes('changeOverview')
      ? {
          title: 'Ändra i huvudbilden',
          body: `Du har tagit emot ärendet. Ändra i huvudbilden${
            open.includes('bringWatches') ? ' och se till att bevakningarna följer med' : ''
          }.`,
        }
      : {
          title: 'Se till att bevakningarna följer med',
          body: 'Du har tagit emot ärendet, och huvudbilden är ändrad.',
        },
  /** What [Båda är klara] attests, said before it is pressed. */
  receiverBoth:
    'Med ”Båda är klara” bekräftar du att huvudbilden är ändrad och att bevakningarna följer med.',
  giver: (f: { who: string; notes: boolean; file: boolean }) => ({
    title: f.notes ? 'Dokumentera överlämningen' : 'Flytta den fysiska akten',
    body: `${f.who} har tagit emot ärendet. ${
      f.notes
        ? `Dokumentera i journalen${f.file ? ' och flytta den fysiska akten' : ''}.`
        : 'Överlämningen är dokumenterad. Flytta den fysiska akten, om det finns någon.'
    }`,
  }),
  /** What both of the giver's main buttons attest, said before they are pressed. */
  giverBoth: 'Med ”Klart” bekräftar du att överlämningen är dokumenterad i journalen.',
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
  /** The other unit finds the case by the bot's own number (E2). */
  named: (f: { number: string; vs: string }) =>
    `Ärendet har numret ${f.number}. Skriv det i ${f.vs}.`,
  handedOver: (f: { side: Side; day: string }) =>
    `Överlämningen är klar. ${f.side} ansvarar sedan ${f.day}.`,
  duplicateOf: (stays: string) => `Bevakningen var en dubblett. ${stays} finns kvar.`,
  keptWatch: 'VO:s vanliga bevakning fortsätter.',
  kept: (side: Side) => `${side} har kvar ärendet.`,
  applicationTaken: (who: string) => `${who} har tagit över ansökan.`,
  region: 'Läs samverkansrutinerna',
} as const;

/** What has waited since a day, for which unit, and who has it in the meantime. */
interface Waited {
  readonly since: string;
  readonly what: keyof typeof waiting;
  readonly to?: Side | undefined;
  readonly meanwhile: string;
  /** False when the manager has no button here, and can only ask. */
  readonly canName: boolean;
}

const waiting = {
  watch: 'Bevakningen',
  application: 'Ansökan',
  ongoing: 'Överlämningen',
  takeOver: 'Övertagandet',
  case: 'Ärendet',
} as const;

function isTakingOver(what: Waited['what']): boolean {
  return what === 'watch' || what === 'takeOver';
}

function waitedText({ since, what, to }: Waited): string {
  return `${waiting[what]} har väntat${to === undefined ? '' : ` på ${to}`} sedan ${since}.`;
}
