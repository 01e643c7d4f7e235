import { aidEvents } from './texts/aid-events.ts';
import * as aid from './texts/aid-steps.ts';
import * as outpatient from './texts/outpatient.ts';
import { events as outpatientEvents } from './texts/outpatient-events.ts';

/**
 * Every Swedish sentence that a user reads. Du-tilltal, verb first, one thing per message, no
 * exclamation marks, emojis or blame (docs/routines.md). A locked phone may show the first sentence
 * of a card, which is neutral and has no case number.
 */
export * from './texts/access-log.ts';
export * from './texts/aid.ts';
export { svplDone } from './texts/aid-steps.ts';
export * from './texts/bot.ts';
export * from './texts/case.ts';
export * from './texts/checks.ts';
export * from './texts/days.ts';
export * from './texts/decision.ts';
export * from './texts/dialogs.ts';
export * from './texts/file-page.ts';
export * from './texts/outpatient.ts';
export * from './texts/own-control.ts';
export * from './texts/proposals.ts';
export * from './texts/refusals.ts';
export * from './texts/routine.ts';
export * from './texts/staff.ts';
export * from './texts/steps.ts';

/** Words by the name of a step, a field or an event, for both routines together. */
export const buttons = { ...aid.buttons, ...outpatient.buttons };
export const bundles = { ...outpatient.bundles, ...aid.bundles };
export const awaited = { ...outpatient.awaited, ...aid.awaited };
export const labels = { ...outpatient.labels, ...aid.labels };
export const choices = { ...outpatient.choices, ...aid.choices };
export const confirm = { ...outpatient.confirm, ...aid.confirm };
export const events = { ...outpatientEvents, ...aidEvents };
