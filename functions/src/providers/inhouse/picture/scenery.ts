import type { RenderOrder } from '@cvplus/contracts/render-order';
import type { SceneKind } from '@cvplus/contracts/script';
import { isRightToLeft } from '../../../platform/plain-text.ts';
import { sceneName } from '../scene-names.ts';
import type { BrandImages } from './brand-images.ts';
import { measureIn, write } from './brush.ts';
import type { FontWeight } from './fonts.ts';
import { sprite } from './layer.ts';
import type { Layer } from './layer.ts';
import { fading, together } from './motion.ts';
import type { Motion } from './motion.ts';
import type { Rectangle, Stage } from './stage.ts';
import type { Theme } from './theme.ts';
import { setText } from './typesetting.ts';
import type { Measure, SetText, TextBox } from './typesetting.ts';

/** Everything a shot is composed with. */
export type Scenery = {
  stage: Stage;
  theme: Theme;
  measures: Record<FontWeight, Measure>;
  /** The language reads from the right: then the picture is laid out from there. */
  rightToLeft: boolean;
  language: string;
  images: BrandImages;
};

export function planScenery(
  stage: Stage,
  theme: Theme,
  order: RenderOrder,
  images: BrandImages,
): Scenery {
  const { language, sentences } = order;
  const measure = (weight: FontWeight) => measureIn(theme.typeface, weight);
  return {
    stage,
    theme,
    measures: { 500: measure(500), 700: measure(700), 800: measure(800) },
    rightToLeft: isRightToLeft(sentences.map(({ text }) => text).join(' ')),
    language,
    images,
  };
}

export type Block = {
  set: SetText;
  area: Rectangle;
  weight: FontWeight;
  colour: string;
  align: 'start' | 'center';
};

/** Sets text inside an area, against its start, in the vertical place asked for. */
export function blockOf(
  scenery: Scenery,
  text: string,
  area: Rectangle,
  options: Omit<TextBox, 'width' | 'height'> & {
    weight: FontWeight;
    colour: string;
    align?: 'start' | 'center';
    vertical?: 'top' | 'middle';
  },
): Block {
  const { weight, colour, align = scenery.theme.align, vertical = 'top', ...box } = options;
  const set = setText(
    text,
    { ...box, width: area.width, height: area.height },
    scenery.measures[weight],
  );
  const y = vertical === 'top' ? area.y : area.y + (area.height - set.height) / 2;
  return { set, weight, colour, align, area: { ...area, y, height: set.height } };
}

/** Where a line starts: right-to-left text keeps to the right. */
export function lineStart({ area, align, set }: Block, index: number): number {
  const line = set.lines[index];
  if (!line) return area.x;
  if (align === 'center') return area.x + (area.width - line.width) / 2;
  return isRightToLeft(line.text) ? area.x + area.width - line.width : area.x;
}

export function lineMiddle({ area, set }: Block, index: number): number {
  return area.y + (index + 0.5) * set.lineHeight;
}

/** One sprite per line, each a little later than the one above. */
export function blockLayers(
  scenery: Scenery,
  block: Block,
  motionOf: (line: number) => Motion,
): Layer[] {
  return block.set.lines.map((line, index) => {
    const x = lineStart(block, index);
    const middle = lineMiddle(block, index);
    return sprite(letterArea(x, middle, line.width, block.set.size), motionOf(index), (context) =>
      write(context, line.text, x, middle, {
        typeface: scenery.theme.typeface,
        weight: block.weight,
        size: block.set.size,
        colour: block.colour,
      }),
    );
  });
}

/** Room for the parts of letters that reach beyond their line, such as accents and tails. */
export function letterArea(x: number, middle: number, width: number, size: number): Rectangle {
  return {
    x: x - size * 0.25,
    y: middle - size * 0.95,
    width: width + size * 0.5,
    height: size * 1.9,
  };
}

const headed: ReadonlySet<SceneKind> = new Set(['experience', 'achievements', 'skills']);

function headingOf(scene: SceneKind, language: string): string | undefined {
  return headed.has(scene)
    ? sceneName(scene, language)?.toLocaleUpperCase(language.split('-')[0])
    : undefined;
}

/** The small spaced heading at the start of the header row. */
export function headingLayers(
  scenery: Scenery,
  scene: SceneKind,
  motion: Motion,
  startSeconds: number,
): Layer[] {
  const heading = headingOf(scene, scenery.language);
  if (heading === undefined) return [];
  const { stage, theme, measures } = scenery;
  const { header, unit } = stage;
  const size = 24 * unit;
  // Letters that join or carry marks would come apart.
  const spacing = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\s]+$/u.test(heading)
    ? 0.14
    : 0;
  const width = (measures[700](heading) + spacing * heading.length) * size;
  const middle = header.y + header.height / 2;
  const x = scenery.rightToLeft ? header.x + header.width - width : header.x;
  return [
    sprite(
      letterArea(x, middle, width, size),
      together(motion, fading(startSeconds, 0.5)),
      (context) =>
        write(context, heading, x, middle, {
          typeface: theme.typeface,
          weight: 700,
          size,
          colour: theme.palette.accent,
          spacing,
        }),
    ),
  ];
}
