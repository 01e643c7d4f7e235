import { type DialogName, isDialogName } from '../cards/press-data.ts';
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

const byName: Readonly<Record<DialogName, Dialog>> = {
  new: newOutpatient,
  admission,
  application: newApplication,
  ongoing: canHandOver,
  handover: handOver,
  rota,
  case: openCase,
  writeOut,
  absence,
  takeOver,
};

/** Every dialog, by the command that starts it. */
export const catalogue: readonly Dialog[] = Object.values(byName);

/** The dialog of that name; undefined where the name comes from outside and there is none. */
export function dialogNamed(name: DialogName): Dialog;
export function dialogNamed(name: string): Dialog | undefined;
export function dialogNamed(name: string): Dialog | undefined {
  return isDialogName(name) ? byName[name] : undefined;
}
