import {
  playAssignment,
  playBooking,
  playEnd,
  playOpening,
  playPlan,
  playStart,
  playTreatment,
} from '../../../src/gallery/outpatient-histories.ts';
import {
  type Moved,
  type Played,
  playedOut,
  type Story,
  storiesOf,
} from '../../support/random-play.ts';

export type { Moved } from '../../support/random-play.ts';

const outpatientCases: Played = {
  beginnings: [
    playOpening,
    playAssignment,
    playStart,
    playBooking,
    playTreatment,
    playPlan,
    playEnd,
  ],
  gaps: [0, 1, 4, 11, 60 * 24, 60 * 24 * 3, 60 * 24 * 10, 60 * 24 * 40],
  seldom: ['closeAsMistake', 'end', 'endWithoutTalk', 'changeSocialWorker', 'correct', 'callMe'],
};

export const stories = storiesOf(outpatientCases);

export function played(story: Story): Moved[] {
  return playedOut(outpatientCases, story);
}
