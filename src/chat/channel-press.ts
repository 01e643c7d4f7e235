import { refusalText } from '../../cards/fault-texts.ts';
import { readPress } from '../../cards/read-press.ts';
import { done, refusals } from '../../cards/texts.ts';
import { kindOfId } from '../domain/case-number.ts';
import { isOneTime } from '../domain/kinds.ts';
import type { ChatDeps } from './deps.ts';
import type { Reply } from './reply.ts';
import type { Said } from './said.ts';

/**
 * Handles a button of a check in a unit's channel. What it is about is shown in the person's own
 * chat.
 */
export async function pressInChannel(
  { app, look }: ChatDeps,
  person: string,
  said: Extract<Said, { kind: 'pressed' }>,
  command: string,
): Promise<Reply> {
  const data = readPress(said.data);
  const kind = data && 'case' in data ? kindOfId(data.case) : undefined;
  const isOfCheck = kind !== undefined && isOneTime(kind);
  if (!isOfCheck || !data || !('case' in data)) {
    await app.refused(person, 'press in a channel');
    return { kind: 'refused', text: refusals.onlyPersonal() };
  }
  const { case: id } = data;
  const acted =
    data.kind === 'case'
      ? await app.show(person, { kind: 'case', id, send: command })
      : // No card in a channel has another button: its press is judged as an answer to no task.
        await app.act(person, command, {
          kind: 'answer',
          case: id,
          ...(data.kind === 'answer'
            ? { tasks: data.tasks ?? [], inputs: data.answers ?? {} }
            : { tasks: [], inputs: {} }),
        });
  // The answer is never a card, because it would replace what the whole unit sees.
  if ('refusal' in acted && acted.refusal) {
    const { people, today } = acted.s;
    return { kind: 'refused', text: refusalText(acted.refusal, people, today, look) };
  }
  return {
    kind: 'told',
    text: data.kind === 'case' ? done.channelVisited() : done.channelSaved(),
  };
}
