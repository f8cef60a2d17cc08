import {
  createTheme,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type VariantColorsResolver,
} from '@mantine/core';

/** Mantine picks the text on a filled button for the light shade only; ours is dark on light in the dark scheme. */
const readableOnPrimary: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  const primary = (input.color ?? input.theme.primaryColor) === input.theme.primaryColor;
  return primary && input.variant === 'filled'
    ? { ...colors, color: 'var(--mantine-primary-color-contrast)' }
    : colors;
};

/** Spruce and apricot on warm paper: our own look, with contrast decided here once. */
export const theme = createTheme({
  primaryColor: 'spruce',
  primaryShade: { light: 8, dark: 4 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  variantColorResolver: readableOnPrimary,
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  headings: { fontFamily: "'Inter Variable', system-ui, sans-serif", fontWeight: '680' },
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '8px', md: '12px', lg: '18px', xl: '28px' },
  focusRing: 'auto',
  respectReducedMotion: true,
  // The default radius would make a circle of a box that small: several may be chosen, not one.
  components: { Checkbox: { defaultProps: { radius: 'xs' } } },
  colors: {
    spruce: [
      '#e9f9f4',
      '#d1f0e6',
      '#a3e0cd',
      '#71cfb2',
      '#48c09b',
      '#2ab38b',
      '#17a67d',
      '#0d8a68',
      '#0a6b52',
      '#074c3b',
    ],
    apricot: [
      '#fff4e5',
      '#ffe6c7',
      '#ffcf94',
      '#ffb35c',
      '#f99b35',
      '#ee8419',
      '#d06c0c',
      '#a75407',
      '#804006',
      '#5c2e05',
    ],
    gray: [
      '#f7f6f1',
      '#f0eee7',
      '#e5e2d9',
      '#d9d6cc',
      '#c4c1b6',
      '#a5a399',
      '#7d7c74',
      '#5b5b55',
      '#3c3d39',
      '#22241f',
    ],
    dark: [
      '#e3ebe8',
      '#c4d0cc',
      '#a3b3ae',
      '#7d8f89',
      '#3b4a46',
      '#2c3935',
      '#1a2522',
      '#0d1513',
      '#0a110f',
      '#060b0a',
    ],
  },
});

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#fbfaf6',
    '--mantine-color-text': '#14211d',
    '--mantine-color-dimmed': '#55625d',
    '--mantine-color-placeholder': '#6b7772',
    '--mantine-color-error': '#b42318',
    '--mantine-color-default-border': '#d9d6cc',
    '--app-surface': '#ffffff',
    '--app-sunken': '#f3f1ea',
    '--app-line': '#e3e0d6',
    '--app-good': '#0a6b52',
    '--app-warn': '#8a4b04',
    '--app-bad': '#b42318',
    '--app-tint': '#e3f4ed',
    '--app-warn-tint': '#fdf0dc',
    '--app-bad-tint': '#fdebe8',
  },
  dark: {
    '--mantine-color-dimmed': '#a3b3ae',
    '--mantine-color-placeholder': '#93a59f',
    '--mantine-color-error': '#ff9a8d',
    '--app-surface': '#141e1b',
    '--app-sunken': '#101917',
    '--app-line': '#2c3935',
    '--app-good': '#71cfb2',
    '--app-warn': '#ffb35c',
    '--app-bad': '#ff9a8d',
    '--app-tint': '#12302a',
    '--app-warn-tint': '#33260f',
    '--app-bad-tint': '#3a1a16',
  },
});
