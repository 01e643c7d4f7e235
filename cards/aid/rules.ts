import type { Aid } from '../../src/domain/agreement/aid.ts';
import { rowsA } from '../../src/domain/link/table-a.ts';
import { rowsB } from '../../src/domain/placement/table-b.ts';
import { rowsC } from '../../src/domain/placement/table-c.ts';
import { rulesOfRow } from '../../src/domain/rows.ts';
import type { Task } from '../../src/domain/step.ts';

/** The rules that a duty comes from in this case, where its step serves several kinds of case. */
export function rulesIn(state: Aid, task: Task): readonly string[] {
  const isWatch = state.kind === 'watch';
  switch (task.step) {
    case 'take':
      return rulesOfTaking(state);
    case 'takeOver':
      return isWatch ? ['S14'] : [];
    case 'takeDialogue':
    case 'belongsVO':
    case 'belongsFH':
      return isWatch ? task.rules : ['S28', 'S17'];
    default:
      return task.rules;
  }
}

function rulesOfTaking({ kind, offer, vob, row }: Aid): readonly string[] {
  if (kind === 'watch') return offer?.to === 'VO' ? ['S15'] : ['S9', 'S11'];
  if (kind === 'ongoing') return ['S24'];
  return vob ? ['S21'] : row === undefined ? ['S18'] : rulesOfRow(row);
}

const rows = [...rowsA, ...rowsB, ...rowsC];

/** True for a row that the routine never says outright, whatever was answered: so it tells nothing of the answers. */
export function isInterpretation(name: string | undefined): boolean {
  return rows.some(({ row, interpretation }) => row === name && interpretation === true);
}
