import { pressable, type Rows, rowsOf, situations } from './situations.ts';

/** While VO watches, VO may end it. */
const voWatches: Rows = { vo: 'end nameInCaseSystem closeAsMistake', vo2: 'end', voNoLink: 'end', ecVO: 'end closeAsMistake' };

const fhIsAsked: Rows = { ...voWatches, fh: 'take wantTalk toOrdinary', fh2: 'take wantTalk toOrdinary', ecFH: 'toOrdinary' };

/** While VO is asked in a dialogue too. */
const voTalks: Rows = {
  vo: 'belongsVO referVO end nameInCaseSystem closeAsMistake',
  vo2: 'belongsVO end',
  voNoLink: 'belongsVO end',
  ecVO: 'end closeAsMistake',
};

/**
 * Who may press what, when, in routine S: on one page. A role that is left out may press nothing: IFO and the administrator never do.
 * A step that is added, or a right that is widened, is a visible change of this table.
 */
const MATRIX: Readonly<Record<string, Rows>> = {
  'watch: FH is asked': fhIsAsked,
  'watch: FH has not taken it by the next check': fhIsAsked,
  'watch: an ordinarie is picked': fhIsAsked,
  'watch: FH watches': {
    vo: 'nameInCaseSystem',
    fh: 'end passOn nameInCaseSystem closeAsMistake',
    ecFH: 'end passOn changeOwner:frida closeAsMistake',
  },
  'watch: FH watches, and is asked why (S15)': {
    vo: 'nameInCaseSystem',
    fh: 'considerReason end passOn nameInCaseSystem closeAsMistake',
    ecFH: 'end passOn changeOwner:frida closeAsMistake',
  },
  'watch: a colleague is to take over': {
    vo: 'nameInCaseSystem',
    fh: 'end passOn nameInCaseSystem closeAsMistake',
    fh2: 'takeOver',
    ecFH: 'end passOn changeOwner:frida closeAsMistake',
  },
  'watch: VO is asked to take it back': {
    vo: 'take wantTalk toOrdinary nameInCaseSystem',
    vo2: 'take wantTalk toOrdinary',
    voNoLink: 'wantTalk toOrdinary',
    fh: 'withdraw end nameInCaseSystem closeAsMistake',
    ecVO: 'toOrdinary',
    ecFH: 'withdraw end changeOwner:frida closeAsMistake',
  },
  'watch: VO wants to talk first': {
    vo: 'belongsVO nameInCaseSystem',
    vo2: 'belongsVO referVO nameInCaseSystem',
    voNoLink: 'belongsVO',
    fh: 'belongsFH referFH end nameInCaseSystem closeAsMistake',
    fh2: 'belongsFH',
    ecFH: 'end closeAsMistake',
  },
  'watch: ended by FH': {
    fh: 'reopen',
    ecFH: 'reopen',
  },
  'watch: taken back by VO': {
    fh: 'reopen',
    ecFH: 'reopen',
  },
  'dialogue: nobody of FH has taken it': {
    ...voTalks,
    fh: 'takeDialogue belongsFH referFH',
    fh2: 'takeDialogue belongsFH referFH',
  },
  'dialogue: Frida has taken it': {
    ...voTalks,
    fh: 'belongsFH referFH nameInCaseSystem',
    fh2: 'belongsFH',
  },
  'dialogue: FH answers first (A6)': {
    ...voWatches,
    vo: 'referVO end nameInCaseSystem closeAsMistake',
    fh: 'belongsFH referFH nameInCaseSystem',
    fh2: 'belongsFH',
  },
  'dialogue: VO has answered': {
    ...voWatches,
    vo: 'referVO end nameInCaseSystem closeAsMistake',
    fh: 'belongsFH referFH nameInCaseSystem',
    fh2: 'belongsFH',
  },
  'dialogue: FH cannot judge': {
    ...voTalks,
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
    ...voWatches,
    vo: 'writeMessage documentDecision end nameInCaseSystem closeAsMistake',
    fh: 'take wantTalk toOrdinary nameInCaseSystem',
    fh2: 'take wantTalk toOrdinary',
    ecFH: 'toOrdinary',
  },
  'application: sent to FH': {
    vo: 'withdraw nameInCaseSystem closeAsMistake',
    fh: 'take wantTalk toOrdinary',
    fh2: 'take wantTalk toOrdinary',
    ecVO: 'withdraw changeOwner:vilma closeAsMistake',
    ecFH: 'toOrdinary closeAsMistake',
  },
  'application: taken by FH': {
    vo: 'reopen',
    ecVO: 'reopen',
  },
  'application: withdrawn': {
    vo: 'reopen',
    ecVO: 'reopen',
  },
  'application: FH wants to talk': {
    vo: 'belongsVO referVO nameInCaseSystem closeAsMistake',
    vo2: 'belongsVO',
    voNoLink: 'belongsVO',
    fh: 'belongsFH referFH nameInCaseSystem',
    fh2: 'belongsFH',
    ecVO: 'closeAsMistake',
    ecFH: 'closeAsMistake',
  },
  'vob: from VO, FH is to investigate': {
    vo: 'withdraw nameInCaseSystem closeAsMistake',
    fh: 'take toOrdinary',
    fh2: 'take toOrdinary',
    ecVO: 'withdraw changeOwner:vilma closeAsMistake',
    ecFH: 'toOrdinary closeAsMistake',
  },
  'vob: FH investigates': {
    fh: 'propose passOn nameInCaseSystem closeAsMistake',
    ecFH: 'passOn changeOwner:frida closeAsMistake',
  },
  'vob: a proposal waits': {
    fh: 'passOn nameInCaseSystem closeAsMistake',
    ecVO: 'decideVob needMore',
    ecVODeputy: 'decideVob needMore',
    ecFH: 'passOn changeOwner:frida closeAsMistake',
  },
  'vob: a proposal has waited for a week': {
    fh: 'passOn nameInCaseSystem closeAsMistake',
    ecVO: 'decideVob needMore',
    ecVODeputy: 'decideVob needMore',
    ecFH: 'passOn changeOwner:frida closeAsMistake',
  },
  'vob: decided': {
    ecVO: 'correctDecision reopen',
    ecVODeputy: 'correctDecision reopen',
  },
  'handover: asked of VO': {
    vo: 'take wantTalk toOrdinary',
    vo2: 'take wantTalk toOrdinary',
    voNoLink: 'take wantTalk toOrdinary',
    fh: 'withdraw nameInCaseSystem closeAsMistake',
    ecVO: 'toOrdinary closeAsMistake',
    ecFH: 'withdraw changeOwner:frida closeAsMistake',
  },
  'handover: received': {
    vo2: 'changeOverview bringWatches passOn nameInCaseSystem',
    fh: 'writeNotes moveFile nameInCaseSystem closeAsMistake',
    ecVO: 'passOn changeOwner:viktor closeAsMistake',
    ecFH: 'closeAsMistake',
  },
  'handover: the receiver has ticked': {
    vo2: 'passOn nameInCaseSystem',
    fh: 'writeNotes moveFile nameInCaseSystem closeAsMistake',
    ecVO: 'passOn changeOwner:viktor closeAsMistake',
    ecFH: 'closeAsMistake',
  },
  'handover: done': {
    vo2: 'reopen',
    ecVO: 'reopen',
  },
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

const all = Object.entries(situations);
const words = (text = '') => text.split(' ').filter((word) => word !== '');

describe('who may press what', () => {
  it('every situation of the matrix is played, and every played one is in the matrix', () => {
    expect(Object.keys(situations)).toEqual(Object.keys(MATRIX));
  });

  it.each(all)('%s', (name, make) => {
    expect(rowsOf(make())).toEqual(MATRIX[name]);
  });

  it.each(all)(
    '%s, the managers away: their deputies may press what they may, and a vob decision is nobody else’s',
    (name, make) => {
      const history = make();
      const today = history.situation.today;
      history.away('ulrika', today).away('fanny', today);
      expect(pressable(history, 'urban')).toBe(MATRIX[name]?.ecVO ?? '');
      expect(pressable(history, 'filip')).toBe(MATRIX[name]?.ecFH ?? '');
    },
  );

  it.each(all)(
    '%s, a handläggare of each unit away: a colleague of the same unit may press what they may (S14)',
    (name, make) => {
      const history = make();
      const today = history.situation.today;
      history.away('vilma', today).away('frida', today);
      const { vo, vo2, fh, fh2 } = MATRIX[name] ?? {};
      // Who is the only one left to be asked may also say that they cannot now.
      const alone = name === 'check: nobody is listed' ? ['cannotNow'] : [];
      const either = [...new Set([...words(vo), ...words(vo2), ...alone])];
      expect(words(pressable(history, 'viktor')).toSorted()).toEqual(either.toSorted());
      expect(words(pressable(history, 'fredrik')).toSorted()).toEqual([...new Set([...words(fh), ...words(fh2)])].toSorted());
    },
  );

  it.each(all)('%s, everybody of one unit away: the other may press no more than before (S14)', (name, make) => {
    for (const [absent, others] of [
      [['frida', 'fredrik', 'fanny', 'filip'], { vo: 'vilma', vo2: 'viktor', voNoLink: 'vanja', ecVO: 'ulrika' }],
      [['vilma', 'viktor', 'vanja', 'ulrika', 'urban'], { fh: 'frida', fh2: 'fredrik', ecFH: 'fanny' }],
    ] as const) {
      const history = make();
      for (const person of absent) history.away(person, history.situation.today);
      for (const [role, person] of Object.entries(others))
        expect(pressable(history, person)).toBe(MATRIX[name]?.[role as keyof Rows] ?? '');
    }
  });
});
