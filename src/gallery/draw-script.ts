import { teamsLook } from './teams-look.ts';

/**
 * The part of the page's script that draws a frame as Teams would: at a width, light or dark, its
 * text in the usual size or twice as large, folded or with everything open.
 */
export const drawScript = `${teamsLook}AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  const p = document.createElement('p');
  p.textContent = text;
  result.outputHtml = p.outerHTML;
  result.didProcess = true;
};
// Everything that a button opens stands under the row of that button, all of it at once. The client
// opens one form of a row at a time.
const opened = (node) => {
  if (Array.isArray(node)) return node.flatMap((one) => [opened(one), ...formsOf(one)]);
  if (node === null || typeof node !== 'object') return node;
  const { isVisible, ...shown } = node;
  return Object.fromEntries(
    Object.entries(shown).map(([key, value]) => [key, key === 'data' ? value : opened(value)]),
  );
};
const formsOf = (row) =>
  (row?.type === 'ActionSet' ? row.actions : [])
    .filter((action) => action.type === 'Action.ShowCard')
    .map(({ card }) => ({ type: 'Container', style: 'emphasis', items: opened(card.body) }));
const draw = (frame, { width = '390', theme = 'light', size = '1', open = '' }) => {
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = configOf({ isPhone: width !== 'desktop', isDark: theme === 'dark', size });
  card.onExecuteAction = () => {};
  // Each card stands in a form of its own, because the renderer names radio buttons by their input
  // and two cards may have the same input.
  const box = document.createElement('form');
  box.onsubmit = () => false;
  const isPhone = width !== 'desktop';
  box.className = ['card', theme, 'w' + width, 'x' + size, isPhone ? 'phone' : ''].join(' ');
  try {
    card.parse(open ? opened(frame.card) : frame.card);
    box.append(card.render());
  } catch (error) {
    box.append('FAULT ' + error);
  }
  return box;
};
`;
