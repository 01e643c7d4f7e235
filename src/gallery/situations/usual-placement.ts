import type { Scene } from '../situation.ts';

/*
 * Applications and handovers of ongoing cases, from Monday 12 January 2026. Vilma and Viktor work
 * at VO, Frida and Fredrik at FH. Ulrika and Urban may decide on a care home.
 */

export const APPLICATION: Scene = { id: 'AN-2026-0007' };

export const HANDOVER: Scene = { id: 'OL-2026-0003', vsNumber: '2026-2210' };

export const NINE = '2026-01-12 09:00';
