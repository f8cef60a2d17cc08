import { createCanvas } from '@napi-rs/canvas';
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import type { Motion, Pose } from './motion.ts';
import type { Rectangle } from './stage.ts';

/** How a layer looks at one moment. Two looks with the same key are the same picture. */
export type Look = {
  key: string;
  /** Nothing is painted outside. */
  bounds: Rectangle;
  paint(context: SKRSContext2D): void;
};

/** One piece of the picture; null while there is nothing to see of it. */
export type Layer = { lookAt(seconds: number): Look | null };

const invisible = 1 / 256;

/** Paints something once on a canvas of its own, which then only has to be laid down. */
export function sprite(
  area: Rectangle,
  motion: Motion,
  paint: (context: SKRSContext2D) => void,
): Layer {
  const x = Math.floor(area.x);
  const y = Math.floor(area.y);
  const width = Math.max(1, Math.ceil(area.x + area.width) - x);
  const height = Math.max(1, Math.ceil(area.y + area.height) - y);
  let canvas: Canvas | undefined;
  const painted = () => {
    if (!canvas) {
      canvas = createCanvas(width, height);
      const context = canvas.getContext('2d');
      context.translate(-x, -y);
      paint(context);
    }
    return canvas;
  };
  return {
    lookAt(seconds) {
      const pose = motion(seconds);
      if (pose.alpha < invisible) return null;
      const bounds = moved({ x, y, width, height }, pose);
      return {
        key: keyOf(pose),
        bounds,
        paint(context) {
          context.globalAlpha = pose.alpha;
          if (pose.scale === 1) context.drawImage(painted(), bounds.x, bounds.y);
          else context.drawImage(painted(), bounds.x, bounds.y, bounds.width, bounds.height);
          context.globalAlpha = 1;
        },
      };
    },
  };
}

/** A piece whose picture changes: painted anew whenever `keyAt` changes. */
export function living(
  area: Rectangle,
  motion: Motion,
  keyAt: (seconds: number) => string,
  paint: (context: SKRSContext2D, seconds: number) => void,
): Layer {
  return {
    lookAt(seconds) {
      const pose = motion(seconds);
      if (pose.alpha < invisible) return null;
      return {
        key: `${keyOf(pose)} ${keyAt(seconds)}`,
        bounds: moved(area, pose),
        paint(context) {
          context.save();
          context.globalAlpha = pose.alpha;
          const centre = { x: area.x + area.width / 2, y: area.y + area.height / 2 };
          context.translate(centre.x + pose.dx, centre.y + pose.dy);
          context.scale(pose.scale, pose.scale);
          context.translate(-centre.x, -centre.y);
          paint(context, seconds);
          context.restore();
        },
      };
    },
  };
}

function moved(area: Rectangle, { dx, dy, scale }: Pose): Rectangle {
  return {
    x: area.x + dx - (area.width * (scale - 1)) / 2,
    y: area.y + dy - (area.height * (scale - 1)) / 2,
    width: area.width * scale,
    height: area.height * scale,
  };
}

function keyOf({ alpha, dx, dy, scale }: Pose): string {
  return `${alpha.toFixed(2)} ${dx.toFixed(1)} ${dy.toFixed(1)} ${scale.toFixed(3)}`;
}
