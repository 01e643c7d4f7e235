import { absence } from './absence.ts';
import { admission } from './aid/admission.ts';
import { newApplication } from './aid/application.ts';
import { handOver } from './aid/handover.ts';
import { canHandOver } from './aid/ongoing.ts';
import { rota } from './aid/rota.ts';
import { openCase, writeOut } from './cases.ts';
import type { Dialog } from './dialog.ts';
import { newOutpatient } from './outpatient/new.ts';
import { takeOver } from './take-over.ts';

/** Every dialog, by the command that starts it. */
export const catalogue: readonly Dialog[] = [
  newOutpatient,
  admission,
  newApplication,
  canHandOver,
  handOver,
  rota,
  openCase,
  writeOut,
  absence,
  takeOver,
];

export function dialogNamed(name: string): Dialog | undefined {
  return catalogue.find((dialog) => dialog.name === name);
}
