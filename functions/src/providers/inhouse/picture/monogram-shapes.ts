import type { SKRSContext2D } from '@napi-rs/canvas';
import { roundedBox, strokeCorners } from './brush.ts';
import { drawLeaf } from './ornaments.ts';
import type { Rectangle } from './stage.ts';
import type { Theme } from './theme.ts';

type Shape = (context: SKRSContext2D, area: Rectangle, theme: Theme) => void;

/** What the initials stand on. */
export const monogramShapes: Record<Theme['name'], Shape> = {
  meridian(context, { x, y, width }, { palette }) {
    const centre = { x: x + width / 2, y: y + width / 2 };
    const circle = (radius: number) => {
      context.beginPath();
      context.arc(centre.x, centre.y, radius * width, 0, 2 * Math.PI);
    };
    circle(0.42);
    context.fillStyle = palette.surface;
    context.fill();
    context.strokeStyle = palette.edge;
    context.lineWidth = width * 0.007;
    circle(0.49);
    context.stroke();
    context.strokeStyle = palette.accent;
    context.lineWidth = width * 0.017;
    context.lineCap = 'round';
    context.beginPath();
    context.arc(centre.x, centre.y, 0.49 * width, -0.5 * Math.PI, 0.2 * Math.PI);
    context.stroke();
  },

  hearth(context, { x, y, width }, { palette }) {
    const gradient = context.createLinearGradient(x, y, x + width, y + width);
    gradient.addColorStop(0, palette.accent);
    gradient.addColorStop(1, palette.spark);
    context.fillStyle = gradient;
    roundedBox(context, { x, y, width, height: width }, width * 0.36);
    context.fill();
  },

  pulse(context, { x, y, width }, { palette }) {
    context.save();
    context.transform(1, 0, -0.12, 1, 0.12 * (y + width / 2), 0);
    context.fillStyle = palette.spark;
    context.fillRect(x + width * 0.1, y + width * 0.1, width * 0.86, width * 0.86);
    context.fillStyle = palette.accent;
    context.fillRect(x + width * 0.03, y + width * 0.03, width * 0.86, width * 0.86);
    context.restore();
  },

  editorial(context, { x, y, width }, { palette }) {
    context.fillStyle = palette.surface;
    context.fillRect(x, y, width, width);
    context.strokeStyle = palette.accent;
    const frames = [
      [0.02, 0.014],
      [0.06, 0.005],
    ] as const;
    for (const [inset, line] of frames) {
      context.lineWidth = line * width;
      const edge = inset * width;
      context.strokeRect(x + edge, y + edge, width - 2 * edge, width - 2 * edge);
    }
  },

  blueprint(context, { x, y, width }, { palette }) {
    context.fillStyle = palette.surface;
    context.fillRect(x, y, width, width);
    context.strokeStyle = palette.accent;
    strokeCorners(context, { x, y, width, height: width }, width * 0.18, width * 0.018);
  },

  botanic(context, { x, y, width }, { palette }) {
    context.save();
    context.translate(x + width / 2, y + width / 2);
    context.fillStyle = palette.spark;
    context.globalAlpha = 0.55;
    for (let leaf = 0; leaf < 8; leaf += 1) {
      context.rotate(Math.PI / 4);
      drawLeaf(context, width * 0.16, width * 0.52);
    }
    context.globalAlpha = 1;
    context.fillStyle = palette.accent;
    context.beginPath();
    context.arc(0, 0, width * 0.37, 0, 2 * Math.PI);
    context.fill();
    context.restore();
  },
};
