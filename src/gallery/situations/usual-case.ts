import { worldOf } from '../case-situation.ts';
import type { Scene } from '../situation.ts';

export const CASE: Scene = worldOf('OV-2026-0014');

export const both = ['bea', 'bo'];
