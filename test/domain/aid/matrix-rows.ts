import type { Rows } from './situations.ts';

/** Situations in which VO watches, so that VO may end the watch. */
const voWatches: Rows = {
  vo: 'end nameInCaseSystem closeAsMistake',
  vo2: 'end',
  voNoLink: 'end',
  ecVO: 'end closeAsMistake',
};

const fhIsAsked: Rows = {
  ...voWatches,
  fh: 'take wantTalk toOrdinary',
  fh2: 'take wantTalk toOrdinary',
  ecFH: 'toOrdinary',
};

const fhWatches: Rows = {
  vo: 'nameInCaseSystem',
  fh: 'end passOn nameInCaseSystem closeAsMistake closeAsDuplicate',
  ecFH: 'end passOn changeOwner:frida closeAsMistake closeAsDuplicate',
};

/** Situations in which a dialogue also waits for VO's answer. */
const voTalks: Rows = {
  vo: 'belongsVO referVO end nameInCaseSystem closeAsMistake',
  vo2: 'belongsVO end',
  voNoLink: 'belongsVO end',
  ecVO: 'nameForDialogueVO:vilma end closeAsMistake',
};

const vobWaits: Rows = {
  fh: 'applicationTakenBack passOn nameInCaseSystem closeAsMistake',
  ecVO: 'decideVob needMore',
  ecVODeputy: 'decideVob needMore',
  ecFH: 'applicationTakenBack passOn changeOwner:frida closeAsMistake',
};

/**
 * All rights in routine S on one page: who may press what, and when. A role that is left out may
 * press nothing; IFO and the administrator never may. A new step or a wider right shows as a change
 * of this table.
 */
export const MATRIX: Readonly<Record<string, Rows>> = {
  'watch: FH is asked': fhIsAsked,
  'watch: FH has not taken it by the next check': fhIsAsked,
  'watch: an ordinarie is picked': fhIsAsked,
  'watch: FH watches': fhWatches,
  'watch: FH watches, and is asked why (S15)': {
    ...fhWatches,
    fh: `considerReason ${fhWatches.fh}`,
  },
  'watch: a colleague is to take over': { ...fhWatches, fh2: 'takeOver' },
  'watch: VO is asked to take it back': {
    vo: 'take wantTalk toOrdinary nameInCaseSystem',
    vo2: 'take wantTalk toOrdinary',
    voNoLink: 'wantTalk toOrdinary',
    fh: 'withdraw end nameInCaseSystem closeAsDuplicate',
    ecVO: 'toOrdinary',
    ecFH: 'withdraw end changeOwner:frida closeAsDuplicate',
  },
  'watch: VO wants to talk first': {
    vo: 'belongsVO nameInCaseSystem',
    vo2: 'belongsVO referVO nameInCaseSystem',
    voNoLink: 'belongsVO',
    fh: 'belongsFH referFH end nameInCaseSystem closeAsDuplicate',
    fh2: 'belongsFH',
    ecVO: 'nameForDialogueVO:viktor',
    ecFH: 'nameForDialogueFH:frida end closeAsDuplicate',
  },
  'watch: ended by FH': { fh: 'reopen', ecFH: 'reopen' },
  'watch: taken back by VO': { fh: 'reopen', ecFH: 'reopen' },
  'dialogue: nobody of FH has taken it': {
    ...voTalks,
    fh: 'takeDialogue belongsFH referFH',
    fh2: 'takeDialogue belongsFH referFH',
    ecFH: 'nameForDialogueFH',
  },
  'dialogue: Frida has taken it': {
    ...voTalks,
    fh: 'belongsFH referFH nameInCaseSystem',
    fh2: 'belongsFH',
    ecFH: 'nameForDialogueFH:frida',
  },
  'dialogue: FH answers first (A6)': {
    ...voWatches,
    vo: 'referVO end nameInCaseSystem closeAsMistake',
    fh: 'belongsFH referFH nameInCaseSystem',
    fh2: 'belongsFH',
    ecVO: 'nameForDialogueVO:vilma end closeAsMistake',
    ecFH: 'nameForDialogueFH:frida',
  },
  'dialogue: VO has answered': {
    ...voWatches,
    vo: 'referVO end nameInCaseSystem closeAsMistake',
    fh: 'belongsFH referFH nameInCaseSystem',
    fh2: 'belongsFH',
    ecFH: 'nameForDialogueFH:frida',
  },
  'dialogue: FH cannot judge': {
    ...voTalks,
    ecVO: 'end closeAsMistake',
    vo: 'belongsVO confirmReferralVO end nameInCaseSystem closeAsMistake',
    fh: 'belongsFH nameInCaseSystem',
    fh2: 'belongsFH',
  },
  'dialogue: VO has not confirmed for a working day': {
    ...voWatches,
    fh: 'nameInCaseSystem',
    ecVO: 'decideJointlyVO notTalkedVO end closeAsMistake',
    ecFH: 'decideJointlyFH notTalkedFH',
  },
  'dialogue: agreed on FH': {
    ...voWatches,
    vo: 'writeMessage end nameInCaseSystem closeAsMistake',
    fh: 'take wantTalk toOrdinary nameInCaseSystem',
    fh2: 'take wantTalk toOrdinary',
    ecFH: 'toOrdinary',
  },
  'managers: neither has answered': {
    ...voWatches,
    fh: 'nameInCaseSystem',
    ecVO: 'decideJointlyVO notTalkedVO end closeAsMistake',
    ecFH: 'decideJointlyFH notTalkedFH',
  },
  'managers: EC VO has answered': {
    ...voWatches,
    fh: 'nameInCaseSystem',
    ecVO: 'decideJointlyVO end closeAsMistake',
    ecFH: 'decideJointlyFH notTalkedFH',
  },
  'managers: they differ': {
    ...voWatches,
    fh: 'nameInCaseSystem',
    ecVO: 'decideJointlyVO end closeAsMistake',
    ecFH: 'decideJointlyFH',
  },
  'managers: they differ, and a superior is named': {
    ...voWatches,
    fh: 'nameInCaseSystem',
    ecVO: 'decideJointlyVO askSuperior end closeAsMistake',
    ecFH: 'decideJointlyFH askSuperior',
  },
  'managers: the superior is asked': {
    ...voWatches,
    fh: 'nameInCaseSystem',
    ecVO: 'decideJointlyVO end closeAsMistake',
    ecFH: 'decideJointlyFH',
    theirManager: 'superiorDecides',
  },
  'managers: decided on FH': {
    vo: 'writeMessage documentDecision end nameInCaseSystem',
    vo2: 'end',
    voNoLink: 'end',
    fh: 'take toOrdinary nameInCaseSystem',
    fh2: 'take toOrdinary',
    ecVO: 'reopenDecision end closeAsMistake',
    ecFH: 'reopenDecision toOrdinary',
  },
  'application: sent to FH': {
    vo: 'withdraw applicationTakenBack nameInCaseSystem closeAsMistake',
    fh: 'take wantTalk toOrdinary',
    fh2: 'take wantTalk toOrdinary',
    ecVO: 'withdraw applicationTakenBack changeOwner:vilma closeAsMistake',
    ecFH: 'toOrdinary',
  },
  'application: taken by FH': { vo: 'reopen', ecVO: 'reopen' },
  'application: withdrawn': { vo: 'reopen', ecVO: 'reopen' },
  'application: FH wants to talk': {
    vo: 'belongsVO referVO applicationTakenBack nameInCaseSystem closeAsMistake',
    vo2: 'belongsVO',
    voNoLink: 'belongsVO',
    fh: 'belongsFH referFH nameInCaseSystem',
    fh2: 'belongsFH',
    ecVO: 'nameForDialogueVO:vilma applicationTakenBack closeAsMistake',
    ecFH: 'nameForDialogueFH:frida',
  },
  'vob: from VO, FH is to investigate': {
    vo: 'withdraw applicationTakenBack nameInCaseSystem closeAsMistake',
    fh: 'take toOrdinary',
    fh2: 'take toOrdinary',
    ecVO: 'withdraw applicationTakenBack changeOwner:vilma closeAsMistake',
    ecFH: 'toOrdinary',
  },
  'vob: FH investigates': {
    fh: 'propose applicationTakenBack passOn nameInCaseSystem closeAsMistake',
    ecFH: 'applicationTakenBack passOn changeOwner:frida closeAsMistake',
  },
  'vob: a proposal waits': vobWaits,
  'vob: a proposal has waited for a week': vobWaits,
  'vob: decided': {
    ecVO: 'correctDecision reopen',
    ecVODeputy: 'correctDecision reopen',
  },
  'handover: asked of VO': {
    vo: 'take wantTalk toOrdinary',
    vo2: 'take wantTalk toOrdinary',
    voNoLink: 'take wantTalk toOrdinary',
    fh: 'withdraw nameInCaseSystem closeAsMistake',
    ecVO: 'toOrdinary',
    ecFH: 'withdraw changeOwner:frida closeAsMistake',
  },
  'handover: received': {
    vo2: 'changeOverview bringWatches passOn nameInCaseSystem',
    fh: 'writeNotes moveFile nameInCaseSystem closeAsMistake',
    ecVO: 'passOn changeOwner:viktor',
    ecFH: 'closeAsMistake',
  },
  'handover: the receiver has ticked': {
    vo2: 'passOn nameInCaseSystem',
    fh: 'writeNotes moveFile nameInCaseSystem closeAsMistake',
    ecVO: 'passOn changeOwner:viktor',
    ecFH: 'closeAsMistake',
  },
  'handover: done': { vo2: 'reopen', ecVO: 'reopen' },
  'check: nobody is listed': {
    vo: 'confirm watchToday',
    vo2: 'confirm watchToday',
  },
  'check: Vilma is listed': {
    vo: 'confirm cannotNow',
    vo2: 'confirm',
  },
  'check: missed': {
    vo: 'confirm cannotNow',
    vo2: 'confirm',
    ecVO: 'assignCheck',
  },
  'check: Vilma cannot': {
    vo: 'confirm',
    vo2: 'confirm cannotNow',
  },
  'check: nobody can': {
    vo: 'confirm',
    vo2: 'confirm',
    ecVO: 'assignCheck',
  },
  'check: confirmed': {},
  'check: the next is due': {
    vo: 'confirmAfterwards',
    vo2: 'confirmAfterwards',
  },
  'check: of Frida’s watches': {
    fh: 'confirm cannotNow',
    fh2: 'confirm',
  },
  'check: of Frida’s watches, and all of FH is away': {
    fh: 'confirm',
    fh2: 'confirm',
    ecFH: 'assignCheck',
  },
};
