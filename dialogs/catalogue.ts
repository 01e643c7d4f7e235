import { absence } from './absence.ts';
import { openCase, writeOut } from './cases.ts';
import type { Dialog } from './dialog.ts';
import { admission } from './link/admission.ts';
import { rota } from './link/rota.ts';
import { newOutpatient } from './outpatient/new.ts';
import { newApplication } from './placement/application.ts';
import { handOver } from './placement/handover.ts';
import { canHandOver } from './placement/ongoing.ts';
import { takeOver } from './take-over.ts';

/** Every dialog; its name is the command that starts it. */
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
