import { renderOrderSchema, type RenderOrderInput } from '@cvplus/contracts/render-order';
import { themeNames } from '@cvplus/contracts/video-options';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { colourOf, contrast } from './brand-colours.ts';
import { drawableShare } from './drawable.ts';
import { typefaceFor } from './fonts.ts';
import type { Palette } from './palettes.ts';
import { planTheme } from './theme.ts';

const order: RenderOrderInput = {
  sentences: [{ text: 'Hello.', scene: 'opening', factIds: [] }],
  cards: { name: '', headline: '', strengths: [], achievements: [], callToAction: '' },
};
const themeOf = (change: Partial<RenderOrderInput>) =>
  planTheme(renderOrderSchema.parse({ ...order, ...change }));

/** The lowest contrast of a colour on either end of the backdrop. */
function onBackdrop({ from, to }: Palette, colour: string): number {
  return Math.min(...[from, to].map((end) => contrast(colourOf(colour), colourOf(end))));
}

const looks = themeNames.flatMap((theme) =>
  (['dark', 'light', 'brand'] as const).map((background) => ({ theme, background })),
);

describe('every theme', () => {
  it.each(looks)('$theme on $background can be read', ({ theme, background }) => {
    const { palette } = themeOf({ theme, background });
    expect(onBackdrop(palette, palette.ink)).toBeGreaterThan(4.5);
    expect(onBackdrop(palette, palette.softInk)).toBeGreaterThan(4.5);
    // Headings, figures and lines in the accent are large.
    expect(onBackdrop(palette, palette.accent)).toBeGreaterThan(3);
    expect(contrast(colourOf(palette.onAccent), colourOf(palette.accent))).toBeGreaterThan(4.5);
  });

  it('can be chosen; without a choice the style decides', () => {
    expect(themeOf({ style: 'energetic' }).name).toBe('pulse');
    expect(themeOf({ style: 'energetic', theme: 'editorial' }).name).toBe('editorial');
  });
});

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

it('keeps any brand’s colours readable', () => {
  fc.assert(
    fc.property(colour, colour, (accent, background) => {
      const { palette } = themeOf({ brand: { accent, background } });
      const ground = colourOf(palette.to);
      expect(palette.to).toBe(background);
      expect(contrast(colourOf(palette.ink), ground)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colourOf(palette.softInk), ground)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colourOf(palette.accent), ground)).toBeGreaterThanOrEqual(3);
      expect(contrast(colourOf(palette.onAccent), colourOf(palette.accent))).toBeGreaterThan(4.5);
    }),
  );
});

describe('typefaceFor', () => {
  it.each([
    ['Zürich, Łódź', 'en', []],
    ['שלום', 'he', ['hebrew']],
    ['مرحبا', 'ar', ['arabic']],
    ['नमस्ते', 'hi', ['devanagari']],
    ['สวัสดี', 'th', ['thai']],
    ['東京です', 'ja', ['japanese', 'chinese']],
    ['上海', 'zh-CN', ['chinese']],
    ['서울', 'ko', ['korean']],
  ])('brings the fonts that %s needs', (text, language, scripts) => {
    expect(typefaceFor('inter', text, language).scripts).toEqual(scripts);
  });

  it.each(['Ω', 'ж', 'ש', 'ع', 'ก', 'あ', '한', '漢', 'अ'])(
    'has a letter for %s in every family',
    (letter) => {
      for (const family of ['inter', 'noto', 'lora', 'grotesk', 'manrope'] as const) {
        expect(drawableShare(letter, typefaceFor(family, letter, 'en'))).toBe(1);
      }
    },
  );
});
