import { type Asked, type Dialog, mayStart } from '../../dialogs/dialog.ts';
import { StoreFault } from '../app/store-fault.ts';
import { personOf } from '../domain/people/staff-list.ts';
import type { ChatDeps } from './deps.ts';

/**
 * Reads the facts that a dialog asks from: the person, the situation, and what only this dialog
 * needs. Undefined when the person may not start it. Throws StoreFault when a part cannot be read.
 */
export async function readFacts(
  { app, look }: ChatDeps,
  dialog: Dialog,
  person: string,
  answers: Readonly<Record<string, string>>,
): Promise<Asked | undefined> {
  const s = await app.situation();
  const known = personOf(s.people, person);
  if (!known || !mayStart(dialog, known, s.people)) return undefined;
  const rota = dialog.readsRota ? { rota: await app.rota(person) } : {};
  // The receivers of the second form are chosen for more work.
  const isChosen = dialog.casesOf !== undefined && answers[dialog.casesOf] !== undefined;
  const loads = isChosen ? { loads: await app.loads(person) } : {};
  const leavers = dialog.casesOf === undefined ? [] : await app.leavers(person);
  return {
    person: known,
    s,
    look,
    ...rota,
    ...loads,
    leavers,
    ...(await readCases(app, dialog, person, answers)),
  };
}

async function readCases(
  app: ChatDeps['app'],
  dialog: Dialog,
  person: string,
  answers: Readonly<Record<string, string>>,
) {
  const whose = dialog.casesOf && answers[dialog.casesOf];
  if (!whose) return { cases: [] };
  const shown = await app.show(person, { kind: 'casesOf', person: whose });
  if (shown.kind === 'refused' && shown.refusal.code === 'notShown')
    throw new StoreFault(shown.refusal.code, false);
  return shown.kind === 'casesOf'
    ? { cases: shown.cases, unreadable: shown.unreadable }
    : { cases: [] };
}
