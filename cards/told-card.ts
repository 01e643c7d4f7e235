import { actionSet, press } from './button-elements.ts';
import { adaptiveCard, text, title } from './elements.ts';
import type { CardMessage, Look } from './look.ts';
import type { DialogName } from './press-data.ts';
import { menu } from './texts.ts';

/** The dialogs that people often go through several times in a row. */
const again: readonly DialogName[] = ['admission', 'application'];

/** A proposal that opened nothing, with a button for the next one (E14: "Fler att fördela?"). */
export function toldCard(
  words: { readonly lead: string; readonly body: string },
  dialog: DialogName,
  look: Look,
): CardMessage {
  return {
    card: adaptiveCard([
      title(words.lead),
      ...words.body.split('\n').map((line) => text(line, { spacing: 'Small' })),
      ...(again.includes(dialog)
        ? [
            actionSet([
              press(
                menu.commands[dialog],
                { kind: 'start', what: dialog, apart: true },
                look.cardAction,
              ),
            ]),
          ]
        : []),
    ]),
    summary: words.lead,
  };
}
