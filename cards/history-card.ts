import { actionSet } from './button-elements.ts';
import { adaptiveCard, quietText, text, title } from './elements.ts';
import type { CardMessage } from './look.ts';
import { history } from './texts.ts';

export function historyCard(content: string, file?: string): CardMessage {
  const parts = content.split('\n\n').map((part) => part.split('\n'));
  const lines = parts.flatMap((part) =>
    part.map((line, at) => text(line, { spacing: at === 0 ? 'Medium' : 'Small', size: 'Small' })),
  );
  const fetch =
    file === undefined
      ? []
      : [actionSet([{ type: 'Action.OpenUrl', title: history.file, url: file }])];
  return {
    card: adaptiveCard([
      title(history.lead),
      quietText(file === undefined ? history.copyOnly : history.copy),
      ...lines,
      ...fetch,
    ]),
    summary: history.lead,
  };
}
