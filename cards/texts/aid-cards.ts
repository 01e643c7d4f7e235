import type { AidEnd, GivenUp } from '../../src/domain/aid/events.ts';
import type { Side } from '../../src/domain/people/people.ts';

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
    body: `${waited(f)} ${meanwhileText(f)}`,
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
  talk: (f: { who: string; side: Side; owner: Side; watches: boolean; outright: boolean }) => ({
    title: 'Prata med den andra enheten',
    body:
      (f.outright ? '' : 'Rutinen säger inte uttryckligen vilken enhet som ansvarar. ') +
      `${nameText(f)} väntar på någon av er. ${meanwhileText(f)}`,
  }),
  belongs: (f: { who: string; owner: Side; watches: boolean }) => ({
    title: 'Kom överens om rätt enhet',
    body: `Prata med ${f.who} och svara sedan. ${meanwhileText(f)}`,
  }),
  answered: (f: { who: string; to: Side }) => `${f.who} har svarat att ärendet hör till ${f.to}.`,
  bestInterest:
    'När du svarar bekräftar du att ni har utgått från den enskildes bästa. Motiveringen ' +
    'finns i journalen.',
  confirmReferral: (f: { who: string }) => ({
    title: 'Svara på om cheferna ska avgöra',
    body:
      `${f.who} kan inte bedöma vilken enhet ärendet hör till. Frågan går till cheferna även ` +
      'om du inte håller med.',
  }),
  joint: (f: { vs: string }) => ({
    title: 'Avgör vilken enhet ärendet hör till',
    body: `Handläggarna behöver er hjälp. Prata med varandra och svara sedan var för sig. Underlaget finns i ${f.vs}.`,
  }),
  jointDiffer: (f: { owner: Side; watches: boolean }) => ({
    title: 'Prata och svara igen',
    body:
      `Ni har svarat olika. Prata med varandra och svara igen. ${f.owner} ${f.watches ? 'bevakar' : 'ansvarar'} ` +
      'tills ni är överens.',
  }),
  jointAlone: (f: { vs: string }) => ({
    title: 'Avgör vilken enhet ärendet hör till',
    body: `Handläggarna behöver din hjälp. Du är chef för båda enheterna. Underlaget finns i ${f.vs}.`,
  }),
  jointAgain: (f: { who: string; vs: string }) => ({
    title: 'Avgör igen vilken enhet det är',
    body:
      `${f.who} har öppnat beslutet igen. Prata med varandra och svara på nytt, var för sig. ` +
      `Underlaget finns i ${f.vs}.`,
  }),
  superior: (f: { vs: string }) => ({
    title: 'Avgör vilken enhet ärendet hör till',
    body: `Enhetscheferna är inte överens. Ditt svar avgör. Underlaget finns i ${f.vs}.`,
  }),
  weighed: (watches: boolean) =>
    'När du svarar bekräftar du att ni har vägt in ' +
    `${watches ? '' : 'ansökan, '}grundproblematik, hjälpbehov och annat av betydelse och ` +
    'utgått från den enskildes bästa.',
  unconfirmed: 'Den andra handläggaren har inte bekräftat att frågan ska till er.',
  refused: (f: { who: string }) => `${f.who} håller inte med om att frågan ska till er.`,
  hasNotTalked: (f: { who: string }) => `${f.who} säger att ni inte har pratat än.`,
  documentDecision: (f: { agreed: string; vs: string }) => ({
    title: 'Dokumentera beslutet',
    body: `${f.agreed} Dokumentera beslutet i ${f.vs}.`,
  }),
  inAgreement: (f: { isOwn: boolean; outcome: string; who: string; vs: string }) => ({
    title: f.isOwn ? 'Ni är överens' : 'Det är avgjort',
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

/** A handläggare and the unit, or the unit alone while nobody is named. */
function nameText({ who, side }: { who: string; side: Side }): string {
  return who === side ? side : `${who}, ${side},`;
}

/** Says what has waited, which is the watch when it is not a case of anybody. */
function waited({ since, owner, watches }: { since: string; owner: Side; watches: boolean }) {
  return watches && owner === 'VO'
    ? `Bevakningen har väntat på FH sedan ${since}.`
    : `Det har väntat sedan ${since}.`;
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
  title: 'De här ärendena bevakas',
  none: 'Inget ärende bevakas just nu',
  counted: (f: { side: Side; count: number; ask: string }) =>
    `${f.side} bevakar ${f.count === 1 ? 'ett ärende' : `${f.count} ärenden`}. Fråga ${f.ask}.`,
  next: (time: string) => `Nästa kontroll: ${time}.`,
} as const;
