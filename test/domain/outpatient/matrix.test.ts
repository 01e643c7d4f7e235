import { pressable, type Rows, rowsOf, situations } from './situations.ts';

// The days that can be corrected (E1) grow in number as the case proceeds.
const orderedDay = 'correct:ordered';
const startedDay = `${orderedDay} correct:started`;
const talkedDay = `${startedDay} correct:initialMeeting`;
/** This group includes the day of the decision, from which E22 counts. */
const decidedDays = `correct:decided ${orderedDay}`;
const startedDays = `correct:decided ${startedDay}`;
const talkedDays = `correct:decided ${talkedDay}`;

/**
 * All rights in the routine on one page: who may press what, and when. A role that is left out may
 * press nothing. A new step or a wider right shows as a change of this table.
 */
const MATRIX: Readonly<Record<string, Rows>> = {
  'new: the manager is to name therapists': {
    ss: `end ${decidedDays} nameInCaseSystem closeAsMistake`,
    ec: `assign callMe ${orderedDay}`,
    ssManager: `changeSocialWorker ${decidedDays} closeAsMistake`,
  },
  'new: nobody named for three working days': {
    ss: `end ${decidedDays} nameInCaseSystem closeAsMistake`,
    ec: `assign callMe ${orderedDay}`,
    ssManager: `changeSocialWorker ${decidedDays} closeAsMistake`,
    ecDeputy: 'assign',
  },
  'assigned: two therapists named': {
    ss: `grant:bea grant:bo sendCarePlan bookInitial needsChanged pause end ${decidedDays} nameInCaseSystem closeAsMistake`,
    ec: `inform callMe needsChanged pause changeTherapists ${orderedDay}`,
    beh: `bookInitial consult:bea cannot:bea needsChanged pause ${orderedDay}`,
    beh2: `bookInitial consult:bo cannot:bo needsChanged pause ${orderedDay}`,
    ssManager: `pause changeSocialWorker ${decidedDays} closeAsMistake`,
  },
  'assigned: one of two cannot take it': {
    ss: `grant:bea sendCarePlan bookInitial needsChanged pause end ${decidedDays} nameInCaseSystem closeAsMistake`,
    ec: `assign enough inform callMe needsChanged pause changeTherapists ${orderedDay}`,
    beh: `bookInitial cannot:bea needsChanged pause ${orderedDay}`,
    ssManager: `pause changeSocialWorker ${decidedDays} closeAsMistake`,
  },
  'started: informed, granted, plan sent and read': {
    ss: `bookInitial holdInitial bookFollowUp holdFollowUp needsChanged pause end ${startedDays} nameInCaseSystem closeAsMistake`,
    ec: `needsChanged pause changeTherapists ${startedDay}`,
    beh: `bookInitial holdInitial consult:bea bookFollowUp holdFollowUp cannot:bea needsChanged pause ${startedDay}`,
    beh2: `bookInitial holdInitial consult:bo bookFollowUp holdFollowUp cannot:bo needsChanged pause ${startedDay}`,
    ssManager: `pause changeSocialWorker ${startedDays} closeAsMistake`,
  },
  'booked: by Bea, before the day': {
    ss: `declineInitial holdInitial rebookInitial bookFollowUp holdFollowUp needsChanged pause end ${startedDays} nameInCaseSystem closeAsMistake`,
    ec: `needsChanged pause changeTherapists ${startedDay}`,
    beh: `holdInitial rebookInitial consult:bea bookFollowUp holdFollowUp cannot:bea needsChanged pause ${startedDay}`,
    beh2: `declineInitial holdInitial rebookInitial consult:bo bookFollowUp holdFollowUp cannot:bo needsChanged pause ${startedDay}`,
    ssManager: `pause changeSocialWorker ${startedDays} closeAsMistake`,
  },
  'booked: the day has passed': {
    ss: `holdInitial missInitial rebookInitial bookFollowUp holdFollowUp needsChanged pause end ${startedDays} nameInCaseSystem closeAsMistake`,
    ec: `needsChanged pause changeTherapists ${startedDay}`,
    beh: `holdInitial missInitial rebookInitial consult:bea bookFollowUp holdFollowUp cannot:bea needsChanged pause ${startedDay}`,
    beh2: `holdInitial missInitial rebookInitial consult:bo bookFollowUp holdFollowUp cannot:bo needsChanged pause ${startedDay}`,
    ssManager: `pause changeSocialWorker ${startedDays} closeAsMistake`,
  },
  'missed three times': {
    ss: `holdInitial goOnInitial bookFollowUp holdFollowUp needsChanged pause end ${startedDays} nameInCaseSystem closeAsMistake`,
    ec: `needsChanged pause changeTherapists ${startedDay}`,
    beh: `holdInitial consult:bea bookFollowUp holdFollowUp cannot:bea needsChanged pause ${startedDay}`,
    beh2: `holdInitial consult:bo bookFollowUp holdFollowUp cannot:bo needsChanged pause ${startedDay}`,
    ssManager: `pause changeSocialWorker ${startedDays} closeAsMistake`,
  },
  'in treatment: the plan is to be written': {
    ss: `bookFollowUp holdFollowUp needsChanged pause end ${talkedDays} nameInCaseSystem closeAsMistake`,
    ec: `needsChanged pause changeTherapists ${talkedDay}`,
    beh: `consult:bea writePlan bookFollowUp holdFollowUp cannot:bea needsChanged pause ${talkedDay}`,
    beh2: `consult:bo writePlan bookFollowUp holdFollowUp cannot:bo needsChanged pause ${talkedDay}`,
    ssManager: `pause changeSocialWorker ${talkedDays} closeAsMistake`,
  },
  'overdue: the plan is not written': {
    ss: `bookFollowUp holdFollowUp needsChanged pause end ${talkedDays} nameInCaseSystem closeAsMistake`,
    ec: `needsChanged pause changeTherapists ${talkedDay}`,
    beh: `consult:bea writePlan expectPlan askManager bookFollowUp holdFollowUp cannot:bea needsChanged pause ${talkedDay}`,
    beh2: `consult:bo writePlan expectPlan askManager bookFollowUp holdFollowUp cannot:bo needsChanged pause ${talkedDay}`,
    ssManager: `pause changeSocialWorker ${talkedDays} closeAsMistake`,
  },
  'planned: the follow-up is far off': {
    ss: `bookFollowUp holdFollowUp needsChanged pause end ${talkedDays} nameInCaseSystem closeAsMistake`,
    ec: `needsChanged pause changeTherapists ${talkedDay}`,
    beh: `consult:bea bookFollowUp holdFollowUp cannot:bea needsChanged treatmentChanged pause ${talkedDay}`,
    beh2: `consult:bo bookFollowUp holdFollowUp cannot:bo needsChanged treatmentChanged pause ${talkedDay}`,
    ssManager: `pause changeSocialWorker ${talkedDays} closeAsMistake`,
  },
  'needs and treatment changed': {
    ss: `changeCarePlan tellClientCarePlan tellTherapists bookFollowUp holdFollowUp pause end ${talkedDays} nameInCaseSystem closeAsMistake`,
    ec: `pause changeTherapists ${talkedDay}`,
    beh: `consult:bea changePlan tellClientPlan tellSocialWorker bookFollowUp holdFollowUp cannot:bea pause ${talkedDay}`,
    beh2: `consult:bo changePlan tellClientPlan tellSocialWorker bookFollowUp holdFollowUp cannot:bo pause ${talkedDay}`,
    ssManager: `pause changeSocialWorker ${talkedDays} closeAsMistake`,
  },
  paused: {
    ss: `bookFollowUp holdFollowUp needsChanged pause resume end ${talkedDays} nameInCaseSystem closeAsMistake`,
    ec: `needsChanged pause resume changeTherapists ${talkedDay}`,
    beh: `consult:bea bookFollowUp holdFollowUp cannot:bea needsChanged treatmentChanged pause ${talkedDay}`,
    beh2: `consult:bo bookFollowUp holdFollowUp cannot:bo needsChanged treatmentChanged resume ${talkedDay}`,
    ssManager: `pause resume changeSocialWorker ${talkedDays} closeAsMistake`,
  },
  'the pause has ended': {
    ss: `bookFollowUp holdFollowUp afterPause needsChanged pause end ${talkedDays} nameInCaseSystem closeAsMistake`,
    ec: `afterPause needsChanged pause changeTherapists ${talkedDay}`,
    beh: `consult:bea bookFollowUp holdFollowUp cannot:bea needsChanged treatmentChanged pause ${talkedDay}`,
    beh2: `consult:bo bookFollowUp holdFollowUp afterPause cannot:bo needsChanged treatmentChanged pause ${talkedDay}`,
    ssManager: `afterPause pause changeSocialWorker ${talkedDays} closeAsMistake`,
  },
  'no therapist left': {
    ss: `revoke:bea bookFollowUp holdFollowUp needsChanged pause end ${talkedDays} nameInCaseSystem closeAsMistake`,
    ec: `assign needsChanged pause ${talkedDay}`,
    ssManager: `pause changeSocialWorker ${talkedDays} closeAsMistake`,
  },
  'ending: the talk is booked': {
    ss: `holdClosing rebookClosing endWithoutTalk cancelEnd ${talkedDays} nameInCaseSystem closeAsMistake`,
    ec: `${talkedDay}`,
    beh: `declineClosing holdClosing rebookClosing ${talkedDay}`,
    beh2: `declineClosing holdClosing rebookClosing ${talkedDay}`,
    ssManager: `changeSocialWorker ${talkedDays} closeAsMistake`,
  },
  'ending: the day of the talk': {
    ss: `holdClosing missClosing rebookClosing endWithoutTalk cancelEnd ${talkedDays} nameInCaseSystem closeAsMistake`,
    ec: `${talkedDay}`,
    beh: `declineClosing holdClosing missClosing rebookClosing ${talkedDay}`,
    beh2: `declineClosing holdClosing missClosing rebookClosing ${talkedDay}`,
    ssManager: `changeSocialWorker ${talkedDays} closeAsMistake`,
  },
  closed: {
    ss: 'reopen',
    ec: 'reopen',
    ssManager: 'reopen',
  },
  'opened again': {
    ss: `bookClosing holdClosing endWithoutTalk cancelEnd ${talkedDays} correct:closingMeeting nameInCaseSystem closeAsMistake`,
    ec: `${talkedDay} correct:closingMeeting`,
    beh: `bookClosing holdClosing ${talkedDay} correct:closingMeeting`,
    ssManager: `changeSocialWorker ${talkedDays} correct:closingMeeting closeAsMistake`,
  },
};

describe('who may press what', () => {
  it('every situation of the matrix is played, and every played one is in the matrix', () => {
    expect(Object.keys(situations)).toEqual(Object.keys(MATRIX));
  });

  it.each(Object.entries(situations))('%s', (name, make) => {
    expect(rowsOf(make())).toEqual(MATRIX[name]);
  });

  it.each(Object.entries(situations))(
    '%s, the manager away: the deputy may press what the manager may',
    (name, make) => {
      const history = make();
      expect(pressable(history.away('eva', history.s.today), 'erik')).toBe(MATRIX[name]?.ec);
    },
  );
});
