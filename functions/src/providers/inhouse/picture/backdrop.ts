import { createCanvas } from '@napi-rs/canvas';
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import { ornaments } from './ornaments.ts';
import type { Stage } from './stage.ts';
import type { Theme } from './theme.ts';

/** The still picture behind everything: a gradient and the theme's ornament. */
export function paintBackdrop(stage: Stage, theme: Theme): Canvas {
  const canvas = createCanvas(stage.width, stage.height);
  const context = canvas.getContext('2d');
  const { width, height } = stage;
  const gradient = context.createLinearGradient(0, 0, width, height);
  gradient.addColorStop(0, theme.palette.from);
  gradient.addColorStop(1, theme.palette.to);
  context.fillStyle = gradient;
  context.fillRect(0, 0, width, height);
  ornaments[theme.name](context, stage, theme);
  addGrain(context, stage);
  return canvas;
}

/** A hair of noise, so that the gradient shows no bands. The same on every machine. */
function addGrain(context: SKRSContext2D, { width, height }: Stage): void {
  const image = context.getImageData(0, 0, width, height);
  let state = 0x2545f491;
  for (let index = 0; index < image.data.length; index += 4) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    const grain = ((state >>> 8) % 3) - 1;
    for (let channel = 0; channel < 3; channel += 1) {
      image.data[index + channel] = (image.data[index + channel] ?? 0) + grain;
    }
  }
  context.putImageData(image, 0, 0);
}
