import type { AidEnd, GivenUp } from '../../src/domain/aid/events.ts';
import type { Side } from '../../src/domain/people/people.ts';

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
  talk: (f: { who: string; side: Side; owner: Side; watches: boolean; outright: boolean }) => ({
    lead: 'Två enheter behöver prata om ett ärende.',
    body:
      (f.outright ? '' : 'Rutinen säger inte uttryckligen vilken enhet som ansvarar. ') +
      `${nameText(f)} väntar på någon av er. ${meanwhileText(f)}`,
  }),
  belongs: (f: { who: string; owner: Side; watches: boolean }) => ({
    lead: 'Kom överens om vilken enhet ett ärende hör till.',
    body: `Prata med ${f.who} och svara sedan. ${meanwhileText(f)}`,
  }),
  answered: (f: { who: string; to: Side }) => `${f.who} har svarat att ärendet hör till ${f.to}.`,
  bestInterest:
    'När du svarar bekräftar du att ni har utgått från den enskildes bästa. Motiveringen ' +
    'finns i journalen.',
  confirmReferral: (f: { who: string }) => ({
    lead: 'Ska en fråga gå till enhetscheferna?',
    body:
      `${f.who} kan inte bedöma vilken enhet ärendet hör till. Frågan går till cheferna även ` +
      'om du inte håller med.',
  }),
  joint: (f: { vs: string }) => ({
    lead: 'Handläggarna behöver er hjälp att avgöra vilken enhet ett ärende hör till.',
    body: `Prata med varandra och svara sedan var för sig. Underlaget finns i ${f.vs}.`,
  }),
  jointDiffer: (f: { owner: Side; watches: boolean }) => ({
    lead: 'Ni har svarat olika.',
    body:
      `Prata med varandra och svara igen. ${f.owner} ${f.watches ? 'bevakar' : 'ansvarar'} ` +
      'tills ni är överens.',
  }),
  jointAlone: (f: { vs: string }) => ({
    lead: 'Handläggarna behöver din hjälp att avgöra vilken enhet ett ärende hör till.',
    body: `Du är chef för båda enheterna. Underlaget finns i ${f.vs}.`,
  }),
  jointAgain: (f: { who: string; vs: string }) => ({
    lead: 'Ett beslut är öppnat igen.',
    body:
      `${f.who} har öppnat beslutet igen. Prata med varandra och svara på nytt, var för sig. ` +
      `Underlaget finns i ${f.vs}.`,
  }),
  superior: (f: { vs: string }) => ({
    lead: 'Enhetscheferna är inte överens om vilken enhet ett ärende hör till.',
    body: `Ditt svar avgör. Underlaget finns i ${f.vs}.`,
  }),
  weighed: (watches: boolean) =>
    'När du svarar bekräftar du att ni har vägt in ' +
    `${watches ? '' : 'ansökan, '}grundproblematik, hjälpbehov och annat av betydelse och ` +
    'utgått från den enskildes bästa.',
  unconfirmed: 'Den andra handläggaren har inte bekräftat att frågan ska till er.',
  refused: (f: { who: string }) => `${f.who} håller inte med om att frågan ska till er.`,
  hasNotTalked: (f: { who: string }) => `${f.who} säger att ni inte har pratat än.`,
  documentDecision: (f: { agreed: string; vs: string }) => ({
    lead: 'Dokumentera ett beslut.',
    body: `${f.agreed} Dokumentera beslutet i ${f.vs}.`,
  }),
  inAgreement: (f: { isOwn: boolean; outcome: string; who: string; vs: string }) => ({
    lead: f.isOwn ? 'Ni är överens.' : 'Det är avgjort vilken enhet ett ärende hör till.',
    body: `${f.outcome}${f.who === '' ? '' : ` ${f.who} dokumenterar beslutet i ${f.vs}.`}`,
  }),
  /**
   * The decision as it now stands. The unit that has the case answers for it until the other one
   * has taken it (E16).
   */
  outcome: (f: { to: Side; owner: Side }) =>
    f.to === f.owner
      ? `${f.to} ansvarar.`
      : `${f.to} ska ta över. ${f.owner} ansvarar tills någon på ${f.to} har tagit ärendet.`,
  managersDecide: (f: { owner: Side; watches: boolean }) =>
    `Frågan är hos enhetscheferna. ${meanwhileText(f)}`,
  fhFirst: 'FH svarar först. Sedan svarar du.',
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

/** A handläggare and the unit, or the unit alone while nobody is named. */
function nameText({ who, side }: { who: string; side: Side }): string {
  return who === side ? side : `${who}, ${side},`;
}

function meanwhileText({ owner, watches }: { owner: Side; watches: boolean }): string {
  return `${owner} ${watches ? 'bevakar' : 'ansvarar'} så länge.`;
}

export const endedBecause: Readonly<Record<AidEnd, string>> = {
  closedInLink: 'Samordningsärendet är avslutat.',
  svplDone: 'SVPL är genomförd.',
  dischargedBefore: 'Den enskilde skrevs ut innan FH tog över.',
  takenBack: 'VO har tagit tillbaka bevakningen. VO:s vanliga bevakning fortsätter.',
  taken: 'Ansökan är tagen.',
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
  person: (side: Side, name: string) => `${side}, ${name}`,
  proposal: 'Förslaget',
  answered: (side: Side) => `Svar för ${side}`,
  answeredBy: (to: Side, who: string) => `${to}, ${who}`,
  ended: 'Avslutat',
  endedBy: (who: string, day: string) => `${who}, ${day}`,
  openedBy: 'Skickat av',
  vobDecided: 'Beslut om vård- och omsorgsboende',
  handler: (side: Side) => `Handläggare ${side}`,
  agreedBy,
  agreed: (by: keyof typeof agreedBy, what: string) => `${agreedBy[by]}: ${what}`,
} as const;

export const watches = {
  lead: 'De här ärendena bevakas.',
  none: 'Inget ärende bevakas just nu.',
  counted: (f: { side: Side; count: number; ask: string }) =>
    `${f.side} bevakar ${f.count === 1 ? 'ett ärende' : `${f.count} ärenden`}. Fråga ${f.ask}.`,
  next: (time: string) => `Nästa kontroll: ${time}.`,
} as const;
