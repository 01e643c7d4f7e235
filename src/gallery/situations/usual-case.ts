import { worldOf } from '../case-situation.ts';
import type { World } from '../situation.ts';

export const CASE: World = worldOf('OV-2026-0014');

export const both = ['bea', 'bo'];
