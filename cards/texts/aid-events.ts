import type { AidEvent } from '../../src/domain/aid/events.ts';
import type { CheckEvent } from '../../src/domain/aid/link-check/check-events.ts';
import type { OutpatientEvent } from '../../src/domain/outpatient/events.ts';
import { endedBecause } from './aid-facts.ts';

type Facts = Readonly<Record<string, string>>;

const because: Facts = endedBecause;

/** The types of event without words among those of outpatient care. */
type AidType = Exclude<(AidEvent | CheckEvent)['type'], OutpatientEvent['type']>;

/** What the answer decided, when it was the last one needed. */
function decidedText(f: Facts): string {
  return f.decided === undefined ? '' : `. ${f.decided.replace(/\.$/, '')}`;
}

/** The events of a case between VO and FH, or of a check of Link, for its history (E19). */
export const aidEvents: Readonly<Record<AidType, (f: Facts) => string>> = {
  admitted: () => 'Inskrivning fördelad',
  applicationSent: (f) => `Ansökan skickad av ${f.side}`,
  handoverProposed: (f) => `Överlämning påbörjad av ${f.side}`,
  messageWritten: () => 'Skrivet i meddelandegruppen',
  offered: (f) => `Frågan skickad till ${f.to}`,
  colleagueAsked: (f) => `Bad ${f.to} ta över`,
  taken: (f) => `${f.side} tog över`,
  offerWithdrawn: () => 'Drog tillbaka frågan',
  ownerChanged: (f) => `Ny handläggare: ${f.to}`,
  reasonNotKnown: () => 'Frågan om bevakningen ställs igen',
  reasonConsidered: () => 'Frågan om bevakningen är prövad',
  talkWanted: () => 'Vill prata med den andra enheten',
  dialogueTaken: (f) => `Tog dialogen för ${f.side}`,
  belongsTo: (f) => `Svarade för ${f.side}: ärendet hör till ${f.to}${decidedText(f)}`,
  referred: () => 'Lämnade frågan till enhetscheferna',
  referralAnswered: (f) =>
    f.agrees === 'true'
      ? 'Höll med om att frågan ska till cheferna'
      : 'Höll inte med om att frågan ska till cheferna',
  managerAnswered: (f) => `Svarade för ${f.side}: ärendet hör till ${f.to}${decidedText(f)}`,
  notTalked: () => 'Har inte pratat än',
  oneManagerAnswered: (f) =>
    `En chef för båda enheterna: ärendet hör till ${f.to}${decidedText(f)}`,
  superiorAsked: () => 'Lämnade frågan till högre chef',
  superiorAnswered: (f) => `Högre chef: ärendet hör till ${f.to}${decidedText(f)}`,
  decisionDocumented: () => 'Beslutet dokumenterat',
  overviewChanged: () => 'Huvudbilden ändrad',
  watchesFollow: () => 'Bevakningarna med',
  notesWritten: () => 'Dokumenterat i journalen',
  paperFileMoved: (f) => (f.exists === 'true' ? 'Fysisk akt flyttad' : 'Fysisk akt finns inte'),
  proposalReady: () => 'Förslag till beslut lagt',
  moreNeeded: () => 'Behöver komplettering',
  vobDecided: (f) => `Beslut fattat ${f.day}`,
  givenUp: (f) =>
    `Lämnar tillbaka bevakningen till VO. ${(because[f.why ?? ''] ?? '').replace(/\.$/, '')}`,
  closedAsDuplicate: (f) => `Avslutat som dubblett. ${f.stays} finns kvar`,
  decisionReopened: () => 'Öppnade enhetschefernas beslut igen',
  dialogueGiven: (f) => `Utsåg ${f.to} att prata för ${f.side}`,
  applicationTakenBack: () => 'Den enskilde har tagit tillbaka ansökan',
  ended: (f) => `Avslutat. ${(because[f.why ?? ''] ?? '').replace(/\.$/, '')}`,
  checkDue: () => 'Kontrollen skickad',
  checkToday: () => 'Bevakar i dag',
  checkDeclined: () => 'Kan inte nu',
  checkAsked: (f) => `Bad ${f.to} bevaka`,
  checkCalledIn: (f) => `Bad ${f.to}, som är borta, bevaka`,
  checkConfirmed: () => 'Har bevakat',
  checkConfirmedAfterwards: () => 'Har bevakat, bekräftat i efterhand',
};
