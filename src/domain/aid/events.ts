import type { PersonId, Side } from '../people/people.ts';
import type { Day } from '../time.ts';

/**
 * What a table (A, B or C) proposed: a unit, a dialogue of the two, or that FH investigates and VO
 * decides (B3).
 */
export type Proposed = Side | 'DIALOG' | 'FH_UTREDER';

/** Why a case of VO and FH ended. None of them says anything of den enskilde. */
export type AidEnd =
  | 'closedInLink'
  | 'svplDone'
  | 'dischargedBefore'
  /** VO has taken a watch back from FH. */
  | 'takenBack'
  | 'taken'
  | 'kept'
  | 'handedOver'
  | 'vobDecided'
  /** Den enskilde has withdrawn the application. */
  | 'applicationTakenBack'
  /** The sender has withdrawn the question to the other unit, before anybody took the case. */
  | 'withdrawn'
  | 'mistake'
  | 'duplicate'
  | 'wrongType';

/** Why FH gives up a watch that was opened by mistake and that it has taken (E14). */
export type GivenUp = 'mistake' | 'wrongType';

/** The stored result of a table: the row and the version of the routine, never the answers (I5). */
interface TableResult {
  readonly row?: string;
  readonly proposal: Proposed;
  readonly routine: string;
  readonly vsNumber?: string;
}

/**
 * What can have happened in a case between VO and FH: a watch of Link, an application, the handover
 * of an ongoing case. Moving responsibility is one event in one document (docs/design.md). A type
 * is never renamed, removed or given a new meaning.
 */
export type AidEvent =
  | ({ readonly type: 'admitted' } & TableResult)
  | ({ readonly type: 'applicationSent'; readonly side: Side } & TableResult)
  | ({ readonly type: 'handoverProposed'; readonly side: Side } & TableResult)
  /** VO has written in the message group of the case system (S7). */
  | { readonly type: 'messageWritten' }
  | { readonly type: 'offered'; readonly to: Side }
  | { readonly type: 'colleagueAsked'; readonly to: PersonId }
  | { readonly type: 'taken'; readonly side: Side }
  | { readonly type: 'offerWithdrawn' }
  | { readonly type: 'ownerChanged'; readonly to: PersonId }
  | { readonly type: 'reasonNotKnown' }
  | { readonly type: 'reasonConsidered' }
  | { readonly type: 'talkWanted' }
  | { readonly type: 'dialogueTaken'; readonly side: Side }
  | { readonly type: 'belongsTo'; readonly side: Side; readonly to: Side }
  | { readonly type: 'referred'; readonly side: Side }
  | { readonly type: 'referralAnswered'; readonly side: Side; readonly agrees: boolean }
  | { readonly type: 'managerAnswered'; readonly side: Side; readonly to: Side }
  | { readonly type: 'notTalked'; readonly side: Side }
  | { readonly type: 'oneManagerAnswered'; readonly to: Side }
  | { readonly type: 'superiorAsked' }
  | { readonly type: 'superiorAnswered'; readonly to: Side }
  | { readonly type: 'decisionDocumented' }
  | { readonly type: 'overviewChanged' }
  | { readonly type: 'watchesFollow' }
  | { readonly type: 'notesWritten' }
  | { readonly type: 'paperFileMoved'; readonly exists: boolean }
  | { readonly type: 'proposalReady' }
  | { readonly type: 'moreNeeded' }
  | { readonly type: 'vobDecided'; readonly day: Day }
  | { readonly type: 'ended'; readonly why: AidEnd }
  | { readonly type: 'reopened' }
  | { readonly type: 'vsNumberGiven'; readonly vsNumber: string }
  /** FH gives up a watch that it has taken, and VO is asked to take it back (E14). */
  | { readonly type: 'givenUp'; readonly why: GivenUp }
  /** FH's watch was a duplicate. The number of the watch that stays is kept (E14). */
  | { readonly type: 'closedAsDuplicate'; readonly stays: string }
  /** One of the managers reopens their decision (E16). */
  | { readonly type: 'decisionReopened' }
  /** The manager names the person who talks for the unit (E16). */
  | { readonly type: 'dialogueGiven'; readonly side: Side; readonly to: PersonId }
  /** Den enskilde has withdrawn the application (E16). */
  | { readonly type: 'applicationTakenBack' };
