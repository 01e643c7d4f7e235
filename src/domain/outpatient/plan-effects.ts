import { dayOf } from '../time.ts';
import type { Effects } from './effects.ts';
import type { OutpatientEvent } from './events.ts';
import type { Change } from './outpatient.ts';

/** The implementation plan, and the changes of needs and of treatment. */
export const planEffects = {
  planWritten: (c, e) => {
    c.plan = { n: e.n, on: dayOf(e.at), together: e.together, by: e.by };
  },
  planExpected: (c, e) => {
    c.planExpected = e.until;
  },
  managerAsked: (c, e) => {
    c.managerAsked = { n: e.n, on: dayOf(e.at), by: e.by };
  },
  managerTalked: (c) => {
    delete c.managerAsked;
  },
  planUpdateNeeded: (c, e) => {
    c.planUpdate ??= { n: e.n, on: dayOf(e.at) };
  },
  planUpdated: (c) => {
    delete c.planUpdate;
  },
  needsChanged: (c, e) => {
    c.care ??= { n: e.n, on: dayOf(e.at), done: new Set() };
  },
  carePlanChanged: (c, e) => {
    c.care = tickPart(c.care, e.type);
  },
  carePlanToldClient: (c, e) => {
    c.care = tickPart(c.care, e.type);
  },
  carePlanToldTherapists: (c, e) => {
    c.care = tickPart(c.care, e.type);
  },
  treatmentChanged: (c, e) => {
    c.treatment ??= { n: e.n, on: dayOf(e.at), done: new Set() };
  },
  planChanged: (c, e) => {
    c.treatment = tickPart(c.treatment, e.type);
  },
  planToldClient: (c, e) => {
    c.treatment = tickPart(c.treatment, e.type);
  },
  planToldSocialWorker: (c, e) => {
    c.treatment = tickPart(c.treatment, e.type);
  },
} satisfies Partial<Effects<OutpatientEvent['type']>>;

/** The change ends when all three parts are done (R13, R29: never without telling both). */
function tickPart(change: Change | undefined, part: string): Change | undefined {
  if (!change) return undefined;
  const done = new Set([...change.done, part]);
  return done.size === 3 ? undefined : { ...change, done };
}
