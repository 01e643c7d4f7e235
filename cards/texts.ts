/**
 * Every Swedish sentence that a user reads. Du-tilltal, verb first, one thing per message, no exclamation marks, emojis or blame
 * (ROUTINES 9). The first sentence of a card is what a locked phone may show: neutral, without case number.
 */
export * from './texts/bot.ts';
export * from './texts/case.ts';
export * from './texts/days.ts';
export * from './texts/outpatient.ts';
export * from './texts/refusals.ts';
export * from './texts/steps.ts';
