import { type DialogName, isDialogName } from '../cards/press-data.ts';
import type { NumberedKind } from '../src/domain/kinds.ts';
import { absence } from './absence.ts';
import { admission } from './aid/admission.ts';
import { newApplication } from './aid/application.ts';
import { canHandOver } from './aid/can-hand-over.ts';
import { handOver } from './aid/hand-over.ts';
import { rota } from './aid/rota.ts';
import { swapDay } from './aid/swap-day.ts';
import { findCase, writeOut } from './case-by-number.ts';
import type { Dialog, OpeningDialog } from './dialog.ts';
import { newOutpatient } from './outpatient/new.ts';
import { takeOver } from './take-over.ts';

/** What opens each kind of case. A kind that nobody can open does not compile. */
const openers = {
  outpatient: { new: newOutpatient },
  watch: { admission },
  application: { application: newApplication },
  ongoing: { ongoing: canHandOver, handover: handOver },
} satisfies { readonly [K in NumberedKind]: Readonly<Record<string, OpeningDialog<K>>> };

const byName: Readonly<Record<DialogName, Dialog>> = {
  ...openers.outpatient,
  ...openers.watch,
  ...openers.application,
  ...openers.ongoing,
  rota,
  swapDay,
  case: findCase,
  writeOut,
  absence,
  takeOver,
};

/** Every dialog, by the command that starts it. */
export const catalogue: readonly Dialog[] = Object.values(byName);

/** The dialog of that name. Undefined for an unknown name that comes from outside. */
export function dialogNamed(name: DialogName): Dialog;
export function dialogNamed(name: string): Dialog | undefined;
export function dialogNamed(name: string): Dialog | undefined {
  return isDialogName(name) ? byName[name] : undefined;
}
