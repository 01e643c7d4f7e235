/**
 * The script of the gallery's page. It draws each frame as Teams would, light, dark and as wide as
 * a phone.
 */
export const script = `
const fonts = (grown) => {
  const font = {
    fontFamily: "'Segoe UI', system-ui, sans-serif",
    fontSizes: {
      small: 12 + grown,
      default: 14 + grown,
      medium: 14 + 2 * grown,
      large: 18,
      extraLarge: 24,
    },
    fontWeights: { lighter: 200, default: 400, bolder: 600 },
  };
  return { default: font, monospace: font };
};
const colors = (dark) => {
  const of = (plain, subtle) => ({
    default: plain,
    subtle,
    highlightColors: { default: '#22000000', subtle: '#11000000' },
  });
  return dark
    ? {
        default: of('#ffffff', '#adadad'),
        accent: of('#7f85f5', '#7f85f5'),
        attention: of('#f7838d', '#f7838d'),
        good: of('#92c353', '#92c353'),
        warning: of('#f8d22a', '#f8d22a'),
        light: of('#fff', '#ccc'),
        dark: of('#000', '#333'),
      }
    : {
        default: of('#242424', '#616161'),
        accent: of('#5b5fc7', '#5b5fc7'),
        attention: of('#c4314b', '#c4314b'),
        good: of('#237b4b', '#237b4b'),
        warning: of('#835c00', '#835c00'),
        light: of('#fff', '#ccc'),
        dark: of('#000', '#333'),
      };
};
const styleOf = (background, dark) => ({
  backgroundColor: background,
  foregroundColors: colors(dark),
});
const configOf = (mode) => {
  const dark = mode === 'dark';
  const grown = mode === 'phone' ? 1 : 0;
  const plain = dark ? '#292929' : '#ffffff';
  const container = {
    default: styleOf(plain, dark),
    emphasis: styleOf(dark ? '#1f1f1f' : '#f5f5f5', dark),
    accent: styleOf(dark ? '#2f2f4a' : '#e8ebfa', dark),
    good: styleOf(dark ? '#0d2e0d' : '#e7f2da', dark),
    attention: styleOf(dark ? '#3e1f25' : '#fcf4f6', dark),
    warning: styleOf(dark ? '#463100' : '#fbf6d9', dark),
  };
  return new AdaptiveCards.HostConfig({
    supportsInteractivity: true,
    fontTypes: fonts(grown),
    spacing: {
      small: 8,
      default: 12,
      medium: 16,
      large: 20,
      extraLarge: 24,
      padding: mode === 'phone' ? 12 : 16,
    },
    separator: { lineThickness: 1, lineColor: dark ? '#3d3d3d' : '#e0e0e0' },
    containerStyles: container,
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
    },
    adaptiveCard: { allowCustomStyle: true },
    inputs: {
      label: { requiredInputs: { weight: 'bolder' }, optionalInputs: { weight: 'bolder' } },
    },
    factSet: {
      title: { weight: 'bolder', wrap: true, maxWidth: 150 },
      value: { wrap: true },
      spacing: 16,
    },
  });
};
AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
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

export const style = `
body {
  margin: 0;
  font:
    14px 'Segoe UI',
    system-ui,
    sans-serif;
  background: #eee;
  color: #222;
}
header {
  position: sticky;
  top: 0;
  background: #fff;
  padding: 8px 16px;
  display: flex;
  gap: 12px;
  flex-wrap: wrap;
  z-index: 1;
}
main {
  padding: 16px;
  display: flex;
  flex-wrap: wrap;
  gap: 16px;
  align-items: flex-start;
}
figure {
  margin: 0;
}
figcaption {
  display: flex;
  flex-direction: column;
  font-size: 12px;
  max-width: 460px;
  margin-bottom: 4px;
}
figcaption i {
  color: #666;
}
.row {
  display: flex;
  gap: 12px;
  align-items: flex-start;
}
.card {
  width: 460px;
  border: 1px solid #ddd;
  border-radius: 4px;
  overflow: hidden;
}
.card.phone {
  width: 320px;
}
.card.dark {
  background: #292929;
  border-color: #444;
}
.card p {
  margin: 0;
}
.ac-pushButton {
  font:
    600 14px 'Segoe UI',
    system-ui,
    sans-serif;
  padding: 5px 12px;
  border: 1px solid #d1d1d1;
  border-radius: 4px;
  background: #fff;
  color: #242424;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
  min-width: 0;
}
.ac-pushButton > div {
  overflow: hidden !important;
  text-overflow: ellipsis;
  white-space: nowrap !important;
}
.dark .ac-pushButton {
  background: #333;
  color: #fff;
  border-color: #666;
}
.phone .ac-pushButton {
  font-size: 15px;
  padding: 8px 12px;
}
.ac-pushButton.expanded {
  background: #ddd;
}
.dark .ac-pushButton.expanded {
  background: #555;
}
.ac-pushButton.style-positive,
.ac-pushButton.primary {
  background: #5b5fc7;
  color: #fff;
  border-color: #5b5fc7;
}
.ac-input {
  font: inherit;
  box-sizing: border-box;
}
.ac-input.ac-textInput,
.ac-input.ac-dateInput,
.ac-input.ac-multichoiceInput,
select.ac-input {
  padding: 5px 8px;
  border: 1px solid #c7c7c7;
  border-radius: 4px;
  background: inherit;
  color: inherit;
  width: 100%;
}
.dark .ac-input {
  color: #fff;
  color-scheme: dark;
}
`;
