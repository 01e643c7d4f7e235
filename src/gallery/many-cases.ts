import type { CaseDocument } from '../domain/case-document.ts';
import type { Situation } from '../domain/engine/step.ts';
import { sceneOf } from './case-situation.ts';
import { instantOf } from './messages.ts';
import {
  playAssignment,
  playBooking,
  playOpening,
  playPlan,
  playStart,
  playTreatment,
} from './outpatient-histories.ts';
import { type Played, situationAt } from './situation.ts';

/** Many cases on a Monday when some of them are late. */
export function manyCases(): { docs: CaseDocument[]; s: Situation } {
  const numbers = (from: number, count: number) =>
    Array.from({ length: count }, (_, at) => `OV-2026-${String(from + at).padStart(4, '0')}`);
  const histories: Played[] = [
    ...numbers(1, 2).map((number) => playOpening(sceneOf(number))),
    ...numbers(3, 3).map((number) => playAssignment(sceneOf(number))),
    ...numbers(6, 2).map((number) => playStart(sceneOf(number), ['bea', 'bo'])),
    ...numbers(8, 2).map((number) => playBooking(sceneOf(number))),
    ...numbers(10, 4).map((number) => playTreatment(sceneOf(number))),
    ...numbers(14, 2).map((number) => playPlan(sceneOf(number), ['bo', 'bea'])),
  ];
  return { docs: histories.map(({ doc }) => doc), s: situationAt(instantOf('2026-02-23 08:30')) };
}
