import { createCanvas } from '@napi-rs/canvas';
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import type { Stage } from './stage.ts';
import type { Theme } from './theme.ts';

/** The still picture behind everything: a gradient and the style's ornament. */
export function paintBackdrop(stage: Stage, theme: Theme): Canvas {
  const canvas = createCanvas(stage.width, stage.height);
  const context = canvas.getContext('2d');
  const { width, height } = stage;
  const gradient = context.createLinearGradient(0, 0, width, height);
  gradient.addColorStop(0, theme.palette.from);
  gradient.addColorStop(1, theme.palette.to);
  context.fillStyle = gradient;
  context.fillRect(0, 0, width, height);
  ornaments[theme.style](context, stage, theme);
  addGrain(context, stage);
  return canvas;
}

type Ornament = (context: SKRSContext2D, stage: Stage, theme: Theme) => void;

const ornaments: Record<Theme['style'], Ornament> = {
  professional(context, { width, height, unit }, { palette }) {
    context.strokeStyle = palette.ornament;
    context.lineWidth = 1.5 * unit;
    for (let ring = 1; ring <= 7; ring += 1) {
      context.beginPath();
      context.arc(width * 0.97, height * 0.06, ring * 88 * unit, 0, 2 * Math.PI);
      context.stroke();
    }
    const glow = context.createRadialGradient(
      width * 0.97,
      height * 0.06,
      0,
      width * 0.97,
      height * 0.06,
      620 * unit,
    );
    glow.addColorStop(0, palette.ornament);
    glow.addColorStop(1, 'rgba(0,0,0,0)');
    context.fillStyle = glow;
    context.fillRect(0, 0, width, height);
  },

  friendly(context, { width, height, unit }, { palette }) {
    context.fillStyle = palette.ornament;
    const bubbles = [
      [0.06, 0.1, 150],
      [0.95, 0.9, 230],
      [0.9, 0.07, 90],
      [0.03, 0.95, 110],
      [0.8, 0.02, 40],
    ] as const;
    for (const [x, y, radius] of bubbles) {
      context.beginPath();
      context.arc(width * x, height * y, radius * unit, 0, 2 * Math.PI);
      context.fill();
    }
  },

  energetic(context, { width, height, unit }, { palette }) {
    context.save();
    context.translate(width, 0);
    context.rotate(Math.PI / 4);
    context.fillStyle = palette.ornament;
    const long = width + height;
    const stripes = [
      [150, 130],
      [306, 46],
      [372, 14],
    ] as const;
    for (const [from, thickness] of stripes) {
      context.fillRect(-long, from * unit, 2 * long, thickness * unit);
    }
    context.restore();
  },
};

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
