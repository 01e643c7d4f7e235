import type { DialogName } from '../../cards/press-data.ts';
import type { ChatDeps } from './deps.ts';
import { cancelForm } from './form-cancel.ts';
import { type FormPress, pressForm } from './form-press.ts';
import { startForm } from './form-start.ts';
import { showCurrent } from './press-on-old-form.ts';
import type { Reply } from './reply.ts';

export interface Forms {
  start(person: string, name: DialogName, shownIn?: string): Promise<Reply>;
  pressed(person: string, pressed: FormPress, shownIn: string | undefined): Promise<Reply>;
  cancel(person: string): Promise<Reply>;
  /** The form that the person is at, or what it became. */
  current(person: string): Promise<Reply>;
}

/**
 * Runs the guided dialogs. Each person has one unfinished dialog, kept under IfMatch. It expires
 * after an hour (docs/design.md).
 */
export function createForms(deps: ChatDeps): Forms {
  return {
    start: (person, name, shownIn) => startForm(deps, person, name, shownIn),
    pressed: (person, pressed, shownIn) => pressForm(deps, person, pressed, shownIn),
    cancel: async (person) => cancelForm(deps, person, await deps.dialogs.of(person)),
    current: async (person) => showCurrent(deps, person, await deps.dialogs.of(person)),
  };
}
