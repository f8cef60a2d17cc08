import type { RenderOrder } from '@cvplus/contracts/render-order';
import type { ThemeName } from '@cvplus/contracts/video-options';
import { brandedPalette } from './brand-colours.ts';
import { typefaceFor, type FontFamily, type Typeface } from './fonts.ts';
import { palettes, type Palette } from './palettes.ts';
import { themeNameOf } from './theme-name.ts';

/** What sets one theme apart from another, besides its colours. */
type Manner = {
  family: FontFamily;
  displayWeight: 700 | 800;
  align: 'start' | 'center';
  cornerRadius: number;
  /** How pieces come into the picture. */
  entrance: 'rise' | 'pop' | 'sweep' | 'bloom';
  /** What holds a spoken sentence. */
  statement: 'bar' | 'block' | 'bubble' | 'quote' | 'bracket' | 'panel';
  /** Where a card of figures carries its accent. */
  cardAccent: 'top' | 'side' | 'bottom' | 'corners' | 'none';
  chip: 'rounded' | 'pill' | 'square';
  /** Which chips are filled with the accent. */
  filledChips: 'first' | 'every-third' | 'none';
  /** Words of a call to action stand on the accent, or freely. */
  callToAction: 'filled' | 'plain';
  /** Colour of the initials: on their shape's accent, or the ink on a quiet shape. */
  initials: 'onAccent' | 'ink';
  leading: number;
};

export type Theme = Omit<Manner, 'family'> & {
  name: ThemeName;
  palette: Palette;
  typeface: Typeface;
};

const manners: Record<ThemeName, Manner> = {
  // Calm and exact: business, finance, management.
  meridian: {
    family: 'inter', displayWeight: 700, align: 'start', cornerRadius: 14, entrance: 'rise', statement: 'bar', cardAccent: 'top',
    chip: 'rounded', filledChips: 'first', callToAction: 'plain', initials: 'ink', leading: 1.28,
  },
  // Warm and round: service, hospitality, people work.
  hearth: {
    family: 'noto', displayWeight: 700, align: 'center', cornerRadius: 34, entrance: 'pop', statement: 'bubble', cardAccent: 'none',
    chip: 'pill', filledChips: 'first', callToAction: 'filled', initials: 'onAccent', leading: 1.28,
  },
  // Loud and quick: marketing, sales, sport.
  pulse: {
    family: 'inter', displayWeight: 800, align: 'start', cornerRadius: 0, entrance: 'sweep', statement: 'block', cardAccent: 'side',
    chip: 'square', filledChips: 'every-third', callToAction: 'filled', initials: 'onAccent', leading: 1.2,
  },
  // A printed page: law, education, publishing, the arts.
  editorial: {
    family: 'lora', displayWeight: 700, align: 'start', cornerRadius: 2, entrance: 'rise', statement: 'quote', cardAccent: 'bottom',
    chip: 'square', filledChips: 'none', callToAction: 'plain', initials: 'ink', leading: 1.3,
  },
  // A drawing board: software, engineering, science.
  blueprint: {
    family: 'grotesk', displayWeight: 700, align: 'start', cornerRadius: 3, entrance: 'sweep', statement: 'bracket', cardAccent: 'corners',
    chip: 'rounded', filledChips: 'first', callToAction: 'filled', initials: 'ink', leading: 1.26,
  },
  // Quiet and growing: health, care, environment.
  botanic: {
    family: 'manrope', displayWeight: 800, align: 'center', cornerRadius: 26, entrance: 'bloom', statement: 'panel', cardAccent: 'none',
    chip: 'pill', filledChips: 'every-third', callToAction: 'filled', initials: 'onAccent', leading: 1.3,
  },
}; // prettier-ignore

export function planTheme(order: RenderOrder): Theme {
  const name = themeNameOf(order);
  const { family, ...manner } = manners[name];
  const { name: person, headline, strengths, achievements, callToAction } = order.cards;
  const spoken = order.sentences.map(({ text }) => text);
  const shown = [...spoken, person, headline, ...strengths, ...achievements, callToAction];
  return {
    name,
    ...manner,
    palette: brandedPalette(palettes[name][order.background], order.brand),
    typeface: typefaceFor(family, `${shown.join(' ')} ${order.label}`, order.language),
  };
}
