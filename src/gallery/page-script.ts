import { drawScript } from './draw-script.ts';
import { measureScript } from './measure-script.ts';

/**
 * The script of the gallery's page. It draws each frame at the widths and in the themes that are
 * chosen on top, and says how high and how big it is.
 */
export const script = `${drawScript}${measureScript}
const settings = new URLSearchParams(location.hash.slice(1));
const chosen = (key, usual) => (settings.get(key) ?? usual).split(',').filter(Boolean);
const widths = chosen('width', '320,390,desktop');
const themes = chosen('theme', 'light');
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
const links = (...all) => {
  const nav = document.createElement('nav');
  nav.append(...all);
  return nav;
};
addEventListener('hashchange', () => location.reload());
document.querySelector('header').append(
  links(...groups.map((name) => link(name, { group: name })), link('all', { group: 'all' })),
  links(
    link('every width', { width: '' }),
    ...['320', '358', '390', 'desktop'].map((width) => link(width, { width })),
    link('light', { theme: '' }),
    link('dark', { theme: 'dark' }),
    link('light and dark', { theme: 'light,dark' }),
    link('text twice as large', { size: '2' }),
    link('usual text', { size: '' }),
    link('folded', { open: '' }),
    link('unfolded', { open: 'yes' }),
  ),
);
const size = settings.get('size') ?? '1';
const open = settings.get('open') ?? '';
for (const frame of FRAMES.filter((one) => group === 'all' || one.group === group)) {
  const figure = document.createElement('figure');
  const caption = document.createElement('figcaption');
  const sizes =
    settings.get('sizes') === 'no'
      ? ''
      : [358, 390].map((width) => heightAt(frame, String(width)) + ' px at ' + width).join(', ');
  caption.append(
    ...[
      ['b', frame.group + ': ' + frame.name],
      ['span', frame.who],
      ['i', 'Notice: ' + frame.summary],
      ['span', [sizes, frame.bytes + ' bytes'].filter(Boolean).join(', ')],
    ].map(([tag, words]) => Object.assign(document.createElement(tag), { textContent: words })),
  );
  const row = document.createElement('div');
  row.className = 'row';
  row.append(
    ...themes.flatMap((theme) => widths.map((width) => draw(frame, { width, theme, size, open }))),
  );
  figure.append(caption, row);
  document.querySelector('main').append(figure);
}
document.body.dataset.ready = 'yes';
`;
