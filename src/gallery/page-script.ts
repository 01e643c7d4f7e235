import { teamsLook } from './teams-look.ts';

/**
 * The script of the gallery's page. It draws each frame as Teams would, light, dark and as wide as
 * a phone.
 */
export const script = `${teamsLook}AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  const p = document.createElement('p');
  p.textContent = text;
  result.outputHtml = p.outerHTML;
  result.didProcess = true;
};
const unfold = (box) => {
  for (const button of box.querySelectorAll('button')) {
    const isFolded = button.getAttribute('aria-expanded') === 'false';
    if (isFolded || button.textContent === 'Fler val') button.click();
  }
};
const draw = (frame, mode) => {
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = configOf(mode);
  card.onExecuteAction = () => {};
  // Each card stands in a form of its own, because the renderer names radio buttons by their input
  // and two cards may have the same input.
  const box = document.createElement('form');
  box.onsubmit = () => false;
  box.className = 'card ' + mode;
  try {
    card.parse(frame.card);
    box.append(card.render());
  } catch (error) {
    box.append('FAULT ' + error);
  }
  if (settings.get('open')) unfold(box);
  return box;
};
const settings = new URLSearchParams(location.hash.slice(1));
const modes = settings.get('mode') ? settings.get('mode').split(',') : ['light', 'dark', 'phone'];
const groups = [...new Set(FRAMES.map((frame) => frame.group))];
const group = settings.get('group') ?? groups[0];
const link = (text, change) => {
  const to = new URLSearchParams(settings);
  for (const [key, value] of Object.entries(change))
    if (value === '') to.delete(key);
    else to.set(key, value);
  const a = document.createElement('a');
  a.href = '#' + to;
  a.textContent = text;
  return a;
};
addEventListener('hashchange', () => location.reload());
document.querySelector('header').append(
  ...groups.map((name) => link(name, { group: name })),
  link('all', { group: 'all' }),
  ...[
    ['side by side', ''],
    ['light', 'light'],
    ['dark', 'dark'],
    ['phone', 'phone'],
  ].map(([text, mode]) => link(text, { mode })),
  link('folded', { open: '' }),
  link('unfolded', { open: 'yes' }),
);
for (const frame of FRAMES.filter((one) => group === 'all' || one.group === group)) {
  const figure = document.createElement('figure');
  const caption = document.createElement('figcaption');
  caption.innerHTML = '<b></b><span></span><i></i>';
  caption.children[0].textContent = frame.group + ': ' + frame.name;
  caption.children[1].textContent = frame.who;
  caption.children[2].textContent = 'Notice: ' + frame.summary;
  const row = document.createElement('div');
  row.className = 'row';
  row.append(...modes.map((mode) => draw(frame, mode)));
  figure.append(caption, row);
  document.querySelector('main').append(figure);
}
document.body.dataset.ready = 'yes';
`;
