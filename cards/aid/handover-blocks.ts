import type { CaseTask } from '../../src/domain/kinds.ts';
import { otherSide } from '../../src/domain/people/aid-units.ts';
import { opens, press } from '../button-elements.ts';
import { type Block, bundle, pick } from '../case/block.ts';
import { bundleOf, bundleTitle } from '../case/button-titles.ts';
import { owes } from '../case/seen.ts';
import { choiceInput } from '../input-elements.ts';
import { type OwnAnswers, tickedWith, ticking } from '../press-data.ts';
import { askFor } from '../texts/ask-for.ts';
import { aid, bundles } from '../texts.ts';
import { handlerName, type SeenAid } from './seen.ts';

/** The receiver's two ticks: one press, or each by itself (S24, S25, E3). */
export function receiveBlock(seen: SeenAid): Block | undefined {
  const block = bundle(seen, ['changeOverview', 'bringWatches'], aid.receiver);
  return block && block.tasks.length > 1 ? { ...block, confirms: aid.receiverBoth } : block;
}

/** The giver's two ticks: one press with or without a paper file, or each by itself (S26, S27). */
export function giveBlock(seen: SeenAid): Block | undefined {
  const tasks = pick(seen, 'writeNotes', 'moveFile').filter((task) => owes(seen, task));
  const notes = tasks.find(({ step }) => step === 'writeNotes');
  const file = tasks.find(({ step }) => step === 'moveFile');
  const giver = seen.state.handover?.giver;
  if (tasks.length === 0 || giver === undefined) return undefined;
  const who = handlerName(seen, otherSide(giver));
  const words = aid.giver({ who, notes: notes !== undefined, file: file !== undefined });
  const block = { ...words, inputs: [], tasks };
  if (!file) return { ...block, buttons: [pressFor(seen, bundles.writeNotes, tasks)] };
  const ways = waysOf(file);
  const of = (how: string): OwnAnswers => ({ [`${file.id}/file`]: how });
  if (!notes) {
    const buttons = ways.map((how) => pressFor(seen, bundleOf(`moveFile/${how}`), tasks, of(how)));
    return { ...block, isChoice: true, buttons };
  }
  const both = ways.map((how) =>
    pressFor(seen, bundleOf(`writeNotes moveFile/${how}`), tasks, of(how)),
  );
  const buttons = [...both, partButton(seen, notes, file)];
  return { ...block, isChoice: true, confirms: aid.giverBoth, buttons };
}

function pressFor(
  seen: SeenAid,
  title: string,
  tasks: readonly CaseTask[],
  answers: OwnAnswers = {},
) {
  const ids = tasks.map(({ id }) => id);
  return press(
    title,
    { kind: 'answer', case: seen.doc.id, tasks: ids, answers },
    seen.look.cardAction,
  );
}

/** [Bara en del är klar]: the notes and the ways of the paper file as ticks. */
function partButton(seen: SeenAid, notes: CaseTask, file: CaseTask) {
  const ticks = [
    { value: notes.id, title: bundleTitle(['writeNotes']) },
    ...waysOf(file).map((how) => ({
      value: tickedWith(file.id, 'file', how),
      title: bundleOf(`moveFile/${how}`),
    })),
  ];
  return opens(
    bundles.part,
    [
      choiceInput(ticking, bundles.which, ticks, {
        several: true,
        isRequired: true,
        errorMessage: askFor.several,
      }),
    ],
    [press(bundles.save, { kind: 'answer', case: seen.doc.id }, seen.look.cardAction)],
  );
}

function waysOf({ asks }: CaseTask): readonly string[] {
  const field = asks.find((asked) => asked.kind === 'one');
  return field?.kind === 'one' ? field.of : [];
}
