import type { Scene } from '../situation.ts';

/*
 * Watches of Link. Vilma, VO, registers an admission on Monday 12 January 2026 at 09.00, and the
 * next checks are due at 10.45 and 14.30. Frida is the handläggare at FH. Ulrika and Fanny are the
 * two managers.
 */

export const CASE: Scene = { id: 'LI-2026-0031', vsNumber: '2026-4471' };

export const noon = '2026-01-12 12:00';
