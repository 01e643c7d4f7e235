import { countedIn } from '../../src/domain/own-control.ts';
import type { Play } from '../support/given.ts';

const WORDS = {
  initialMeetings: ['in time', 'late', 'missing'],
  decisions: ['within 30 days', 'within three months', 'later'],
  plans: ['in time', 'late', 'missing'],
  followUps: ['in time', 'late', 'missing'],
  assignments: ['same day', 'next working day', 'later'],
  checks: ['in time', 'late', 'afterwards', 'not confirmed'],
  watches: ['within the hour', 'same day', 'later'],
  applications: ['same day', 'next working day', 'later'],
  handovers: ['same day', 'next working day', 'later'],
} as const;

/**
 * Returns what one measure counts in the case at a given time, such as `2026-02-16 insatser in
 * time`.
 */
export function counted(measure: keyof typeof WORDS, history: Play): string[] {
  return countedIn(history.doc, history.s)
    .filter((one) => one.measure === measure)
    .map((one) => `${one.day} ${one.unit} ${WORDS[measure][one.outcome]}`);
}
