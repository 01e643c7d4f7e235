/** The part of the page's script that says how Teams draws a card: its fonts, colours and spaces. */
export const teamsLook = `
// The usual font of a machine without Segoe UI is wider. Twice as large it would cut off words that
// are whole in Teams, and Liberation Sans is as wide as Segoe UI.
const familyOf = (size) =>
  size > 1 ? "'Segoe UI', 'Liberation Sans', sans-serif" : "'Segoe UI', system-ui, sans-serif";
const fonts = (grown, size) => {
  const font = {
    fontFamily: familyOf(size),
    fontSizes: {
      small: (12 + grown) * size,
      default: (14 + grown) * size,
      medium: (14 + 2 * grown) * size,
      large: 18 * size,
      extraLarge: 24 * size,
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
const configOf = ({ isPhone, isDark: dark, size }) => {
  const grown = isPhone ? 1 : 0;
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
    fontTypes: fonts(grown, Number(size)),
    spacing: {
      small: 8,
      default: 12,
      medium: 16,
      large: 20,
      extraLarge: 24,
      padding: isPhone ? 12 : 16,
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
    textBlock: { headingLevel: 2 },
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
`;
