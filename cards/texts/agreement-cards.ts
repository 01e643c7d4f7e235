import type { Side } from '../../src/domain/people/people.ts';
import { meanwhileText, nameText } from './meanwhile.ts';

/** What the cards say of a dialogue and of a joint decision: the next steps, as lead and body. */
export const agreementCards = {
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
};
