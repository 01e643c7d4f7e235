import { sceneOf } from '../case-situation.ts';
import type { Scene } from '../situation.ts';

export const CASE: Scene = sceneOf('OV-2026-0014');

export const both = ['bea', 'bo'];
