import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Stage } from './stage.ts';
import type { Theme } from './theme.ts';

type Ornament = (context: SKRSContext2D, stage: Stage, theme: Theme) => void;

/** What a theme puts on its background, standing still. */
export const ornaments: Record<Theme['name'], Ornament> = {
  meridian(context, { width, height, unit }, { palette }) {
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

  hearth(context, { width, height, unit }, { palette }) {
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

  pulse(context, { width, height, unit }, { palette }) {
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

  editorial(context, { width, height, unit }, { palette }) {
    context.strokeStyle = palette.ornament;
    const frames = [
      [22, 3],
      [30, 1.2],
    ] as const;
    for (const [inset, line] of frames) {
      context.lineWidth = line * unit;
      const edge = inset * unit;
      context.strokeRect(edge, edge, width - 2 * edge, height - 2 * edge);
    }
  },

  blueprint(context, { width, height, unit }, { palette }) {
    const step = 40 * unit;
    context.strokeStyle = palette.ornament;
    for (let line = 0; line * step <= Math.max(width, height); line += 1) {
      context.lineWidth = (line % 4 === 0 ? 1.6 : 0.7) * unit;
      const at = Math.round(line * step) + 0.5;
      context.beginPath();
      context.moveTo(at, 0);
      context.lineTo(at, height);
      context.moveTo(0, at);
      context.lineTo(width, at);
      context.stroke();
    }
  },

  botanic(context, { width, height, unit }, { palette }) {
    context.fillStyle = palette.ornament;
    const sprays = [
      [1, 1, -2.5, 330],
      [0, 0, 0.6, 250],
    ] as const;
    for (const [x, y, angle, length] of sprays) {
      for (let leaf = -2; leaf <= 2; leaf += 1) {
        context.save();
        context.translate(x * width, y * height);
        context.rotate(angle + leaf * 0.38);
        drawLeaf(context, 30 * unit, (length - 34 * Math.abs(leaf)) * unit);
        context.restore();
      }
    }
  },
};

/** A leaf from `from` to `to` along the x axis. */
export function drawLeaf(context: SKRSContext2D, from: number, to: number): void {
  const length = to - from;
  const width = length * 0.24;
  context.beginPath();
  context.moveTo(from, 0);
  context.bezierCurveTo(from + length * 0.3, -width, from + length * 0.75, -width, to, 0);
  context.bezierCurveTo(from + length * 0.75, width, from + length * 0.3, width, from, 0);
  context.fill();
}
