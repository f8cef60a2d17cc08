import type { IntroductionCards } from '@cvplus/contracts/render-order';
import type { Image } from '@napi-rs/canvas';
import { pictureText } from '../../../platform/plain-text.ts';
import type { CaptionCue } from '../../../platform/caption-cues.ts';
import { roundedBox, write } from './brush.ts';
import { living, sprite } from './layer.ts';
import type { Layer } from './layer.ts';
import { atRest, fading } from './motion.ts';
import type { Motion } from './motion.ts';
import { letterArea } from './scenery.ts';
import type { Scenery } from './scenery.ts';
import { setText } from './typesetting.ts';

const still: Motion = () => atRest;
const barCount = 24;

/** The honest label, small but always there. */
export function labelLayers({ stage, theme, measures }: Scenery, label: string): Layer[] {
  const text = pictureText(label);
  if (text === '') return [];
  const { footer, unit } = stage;
  const box = {
    width: footer.width * 0.7,
    height: footer.height * 1.2,
    maxSize: 17 * unit,
    minSize: 10 * unit,
    maxLines: 1,
    leading: 1.2,
  };
  const set = setText(text, box, measures[500]);
  const middle = footer.y + footer.height / 2;
  return set.lines.slice(0, 1).map((line) =>
    sprite(letterArea(footer.x, middle, line.width, set.size), still, (context) =>
      write(context, line.text, footer.x, middle, {
        typeface: theme.typeface,
        weight: 500,
        size: set.size,
        colour: theme.palette.softInk,
      }),
    ),
  );
}

/** Whose introduction this is, at the end of the header row, once the opening card has gone. */
export function headerLayers(
  scenery: Scenery,
  cards: IntroductionCards,
  fromSeconds: number,
): Layer[] {
  const { stage, theme, measures, rightToLeft, images } = scenery;
  if (images.logo) return [logoLayer(images.logo, scenery)];
  const name = pictureText(cards.name);
  if (name === '') return [];
  const { header, unit } = stage;
  const box = {
    width: header.width * 0.52,
    height: header.height,
    maxSize: 22 * unit,
    minSize: 12 * unit,
    maxLines: 2,
    leading: 1.2,
  };
  const set = setText(name, box, measures[700]);
  return set.lines.map((line, index) => {
    const x = rightToLeft ? header.x : header.x + header.width - line.width;
    const middle =
      header.y + header.height / 2 + (index - (set.lines.length - 1) / 2) * set.lineHeight;
    const area = letterArea(x, middle, line.width, set.size);
    return sprite(area, fading(fromSeconds, 0.6), (context) =>
      write(context, line.text, x, middle, {
        typeface: theme.typeface,
        weight: 700,
        size: set.size,
        colour: theme.palette.softInk,
      }),
    );
  });
}

/** The logo stands there from the start, as large as the row allows. */
function logoLayer(logo: Image, { stage, rightToLeft }: Scenery): Layer {
  const { header, unit } = stage;
  const scale = Math.min((44 * unit) / logo.height, (240 * unit) / logo.width);
  const [width, height] = [logo.width * scale, logo.height * scale];
  const x = rightToLeft ? header.x : header.x + header.width - width;
  const area = { x, y: header.y + (header.height - height) / 2, width, height };
  return sprite(area, fading(0.2, 0.5), (context) =>
    context.drawImage(logo, area.x, area.y, width, height),
  );
}

/** A small meter that moves with the voice. */
export function meterLayer(
  { stage, theme }: Scenery,
  levels: Float32Array,
  framesPerSecond: number,
): Layer {
  const { footer, unit } = stage;
  const pitch = 7 * unit;
  const tallest = 34 * unit;
  const width = barCount * pitch;
  const area = {
    x: footer.x + footer.width - width,
    y: footer.y + footer.height / 2 - tallest / 2,
    width,
    height: tallest,
  };
  const frameAt = (seconds: number) => Math.round(seconds * framesPerSecond);
  const barsAt = (seconds: number) =>
    Array.from({ length: barCount }, (_, bar) => {
      const level = levels[frameAt(seconds) - 2 * (barCount - 1 - bar)] ?? 0;
      return Math.round(Math.max(3 * unit, level * tallest));
    });
  return living(
    area,
    still,
    (seconds) => barsAt(seconds).join(),
    (context, seconds) => {
      context.fillStyle = theme.palette.accent;
      barsAt(seconds).forEach((height, bar) => {
        const x = area.x + bar * pitch;
        roundedBox(
          context,
          { x, y: footer.y + footer.height / 2 - height / 2, width: 3.5 * unit, height },
          2 * unit,
        );
        context.fill();
      });
    },
  );
}

/** How much of the video has passed, along the lower edge. */
export function progressLayer({ stage, theme }: Scenery, durationSeconds: number): Layer {
  const height = 5 * stage.unit;
  const area = { x: 0, y: stage.height - height, width: stage.width, height };
  const widthAt = (seconds: number) => Math.round((stage.width * seconds) / durationSeconds);
  return living(
    area,
    still,
    (seconds) => String(widthAt(seconds)),
    (context, seconds) => {
      context.fillStyle = theme.palette.accent;
      context.fillRect(0, area.y, widthAt(seconds), height);
    },
  );
}

/** Captions in the picture, for places that cannot show the soft track. */
export function captionLayers(
  { stage, theme, measures }: Scenery,
  cues: readonly CaptionCue[],
): Layer[] {
  const { captions, unit } = stage;
  return cues.map((cue) => {
    const lines = cue.text.split('\n').map(pictureText);
    const widest = Math.max(...lines.map((line) => measures[700](line)), 0.1);
    const size = Math.min(
      30 * unit,
      (captions.width - 40 * unit) / widest,
      (captions.height - 16 * unit) / 2.6,
    );
    const width = widest * size + 40 * unit;
    const height = lines.length * size * 1.3 + 16 * unit;
    const box = {
      x: (stage.width - width) / 2,
      y: captions.y + captions.height - height,
      width,
      height,
    };
    const motion: Motion = (seconds) => ({
      ...atRest,
      alpha: seconds >= cue.startSeconds && seconds < cue.endSeconds ? 1 : 0,
    });
    return sprite(box, motion, (context) => {
      context.fillStyle = 'rgba(8,10,16,0.82)';
      roundedBox(context, box, 10 * unit);
      context.fill();
      lines.forEach((line, row) => {
        const x = box.x + (box.width - measures[700](line) * size) / 2;
        const middle = box.y + 8 * unit + (row + 0.5) * size * 1.3;
        write(context, line, x, middle, {
          typeface: theme.typeface,
          weight: 700,
          size,
          colour: '#ffffff',
        });
      });
    });
  });
}
