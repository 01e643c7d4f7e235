import { type Play, play } from './play.ts';
import type { Scene } from './situation.ts';

/*
 * The usual case, as far as each function's name says. Sara decides on Monday 12 January 2026, Eva
 * names Bea on Tuesday, and the first meeting is held on Monday 26 January. Each call returns a new
 * case.
 */

type History = (scene?: Scene, therapists?: readonly string[]) => Play;

/** Plays a history once in each scene and hands out copies, because playing it is slow. */
function playOnce(history: History): History {
  const usual: Scene = {};
  const played = new WeakMap<Scene, Map<string, Play>>();
  return (scene, therapists) => {
    const ofScene = played.get(scene ?? usual) ?? new Map<string, Play>();
    played.set(scene ?? usual, ofScene);
    const key = String(therapists);
    const first = ofScene.get(key) ?? history(scene, therapists);
    ofScene.set(key, first);
    return first.copy();
  };
}

/**
 * Monday 12 January 09.00: Sara has decided and created the order, and Eva is asked to name
 * somebody.
 */
export function playOpening(scene?: Scene): Play {
  return play(scene).at('2026-01-12 09:00').by('sara').opens({ decided: '2026-01-12' });
}

/** Tuesday 13 January 10.00: Eva has named Bea. */
export function playAssignment(scene?: Scene, therapists: readonly string[] = ['bea']): Play {
  return playOpening(scene).at('2026-01-13 10:00').by('eva').presses('assign', { therapists });
}

/**
 * Wednesday 14 January: the first information is given, the order is granted and started, the care
 * plan is sent and read.
 */
export const playStart = playOnce((scene, therapists: readonly string[] = ['bea']) => {
  const history = playAssignment(scene, therapists)
    .at('2026-01-14 10:00')
    .by('eva')
    .presses('inform');
  const grants = therapists.map((name) => `grant:${name}` as const);
  history.by('sara').presses([...grants, 'start', 'sendCarePlan'], { day: '2026-01-14' });
  for (const name of therapists) history.by(name as 'bea').presses(`readCarePlan:${name}`);
  return history;
});

/** Thursday 15 January: Bea has booked the first meeting for Monday 26 January. */
export const playBooking = playOnce((scene, therapists) => {
  return playStart(scene, therapists)
    .at('2026-01-15 09:00')
    .by('bea')
    .presses('bookInitial', { day: '2026-01-26' });
});

/**
 * Monday 26 January 15.00: the first meeting was held. The plan is due on 16 February and the
 * follow-up on 26 April, a Sunday.
 */
export const playTreatment = playOnce((scene, therapists) => {
  const took = therapists ?? ['bea'];
  return playBooking(scene, therapists)
    .at('2026-01-26 15:00')
    .by('bea')
    .presses('holdInitial', { day: '2026-01-26', client: 'tookPart', therapists: took });
});

/** Monday 9 February: the plan is written with den enskilde. */
export const playPlan = playOnce((scene, therapists) => {
  return playTreatment(scene, therapists)
    .at('2026-02-09 10:00')
    .by('bea')
    .presses('writePlan', { how: 'together' });
});

/** Tuesday 10 March: the case is to end with a closing talk, booked for 24 March. */
export const playEnd = playOnce((scene, therapists) => {
  return playPlan(scene, therapists)
    .at('2026-03-10 10:00')
    .by('sara')
    .presses('end', { how: 'talk', day: '2026-03-24' });
});

/** Tuesday 24 March: the closing talk was held. */
export function playClosing(scene?: Scene): Play {
  return playEnd(scene)
    .at('2026-03-24 15:00')
    .by('sara')
    .presses('holdClosing', { day: '2026-03-24', client: 'tookPart', therapists: ['bea'] });
}
