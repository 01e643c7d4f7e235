import type { Side } from '../../src/domain/people/people.ts';
import { meanwhileText, nameText } from './meanwhile.ts';

/** What the cards say of a dialogue and of a joint decision: the next steps. */
export const agreementCards = {
  talk: (f: { who: string; side: Side; owner: Side; watches: boolean; outright: boolean }) => ({
    title: `Ta dialogen med ${f.side}`,
    body:
      (f.outright ? '' : 'Rutinen säger inte uttryckligen vilken enhet som ansvarar. ') +
      `${nameText(f)} vill prata med någon av er om vilken enhet ärendet hör till. ` +
      meanwhileText(f),
  }),
  belongs: (f: { who: string; side: Side; owner: Side; watches: boolean }) => ({
    title: 'Kom överens om rätt enhet',
    body: `Prata med ${nameText(f)} och svara sedan. ${meanwhileText(f)}`,
  }),
  answered: (f: { who: string; side: Side; to: Side }) =>
    `${nameText(f)} har svarat att ärendet hör till ${f.to}.`,
  bestInterest:
    'När du svarar bekräftar du att ni har utgått från den enskildes bästa. Motiveringen ' +
    'finns i journalen.',
  confirmReferral: (f: { who: string; side: Side }) => ({
    title: 'Svara på om cheferna ska avgöra',
    body:
      `${nameText(f)} kan inte bedöma vilken enhet ärendet hör till. Frågan går till cheferna även ` +
      'om du inte håller med.',
  }),
  joint: (f: { vs: string }) => ({
    title: 'Avgör vilken enhet ärendet hör till',
    body:
      'Handläggarna behöver er hjälp. Prata med varandra och svara sedan var för sig. ' +
      `Underlaget finns i ${f.vs}.`,
  }),
  jointDiffer: (f: { owner: Side; watches: boolean }) => ({
    title: 'Prata med varandra och svara igen',
    body:
      `Ni har svarat olika. ${f.owner} ${f.watches ? 'bevakar' : 'ansvarar'} tills ni är ` +
      'överens.',
  }),
  jointAlone: (f: { vs: string }) => ({
    title: 'Avgör vilken enhet ärendet hör till',
    body: `Handläggarna behöver din hjälp. Du är chef för båda enheterna. Underlaget finns i ${f.vs}.`,
  }),
  jointAgain: (f: { who: string; vs: string }) => ({
    title: 'Avgör igen vilken enhet ärendet hör till',
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
  outcome: (f: { to: Side; owner: Side; watches: boolean }) =>
    f.to === f.owner
      ? `${f.to} ansvarar.`
      : `${f.to} ska ta över. ${f.owner} ${f.watches ? 'bevakar' : 'ansvarar'} tills någon på ` +
        `${f.to} har tagit över.`,
};
