import type { SKRSContext2D } from '@napi-rs/canvas';
import { sprite } from './layer.ts';
import type { Layer } from './layer.ts';
import { atRest, easeInOut } from './motion.ts';
import type { Motion } from './motion.ts';
import { drawLeaf } from './ornaments.ts';
import type { Scenery } from './scenery.ts';
import type { Rectangle } from './stage.ts';
import type { Theme } from './theme.ts';

const driftSeconds = 0.9;
/** Pixels at 720 lines. */
const floatPerSecond = 12;

/** Where the shape rests during each shot, as shares of the picture; it starts over after the last. */
const places: readonly (readonly [number, number])[] = [
  [0.02, 0.92],
  [0.96, 0.78],
  [0.9, 0.16],
  [0.06, 0.2],
  [0.5, 1.02],
];

/**
 * One faint shape that glides to a new place with every shot, so that cuts feel like one movement.
 * In between it floats on slowly: a card that is held for long does not look like a frozen video.
 */
export function driftingLayer({ stage, theme }: Scenery, shotStarts: readonly number[]): Layer {
  const radius = 150 * stage.unit;
  const home: Rectangle = {
    x: stage.width / 2 - radius,
    y: stage.height / 2 - radius,
    width: 2 * radius,
    height: 2 * radius,
  };
  const placeIn = (shot: number, seconds: number) => {
    const [x, y] = places[shot % places.length] ?? [0.5, 0.5];
    const floated = floatPerSecond * stage.unit * Math.max(0, seconds - (shotStarts[shot] ?? 0));
    return {
      x: (x - 0.5) * stage.width + (x < 0.5 ? floated : -floated),
      y: (y - 0.5) * stage.height,
    };
  };
  const motion: Motion = (seconds) => {
    const started = shotStarts.findLastIndex((start) => start <= seconds);
    const shot = Math.max(0, started);
    const to = placeIn(shot, seconds);
    const from = shot === 0 ? to : placeIn(shot - 1, seconds);
    const share = easeInOut((seconds - (shotStarts[shot] ?? 0) + 0.1) / driftSeconds);
    // Whole pixels: the picture changes only when the shape really moves.
    return {
      ...atRest,
      dx: Math.round(from.x + (to.x - from.x) * share),
      dy: Math.round(from.y + (to.y - from.y) * share),
    };
  };
  return sprite(home, motion, (context) => shapes[theme.name](context, home, theme));
}

type Shape = (context: SKRSContext2D, area: Rectangle, theme: Theme) => void;

function disc(context: SKRSContext2D, { x, y, width }: Rectangle, share: number): void {
  context.beginPath();
  context.arc(x + width / 2, y + width / 2, (width / 2) * share, 0, 2 * Math.PI);
}

const shapes: Record<Theme['name'], Shape> = {
  meridian(context, area, { palette }) {
    context.strokeStyle = palette.ornament;
    for (const share of [0.96, 0.72, 0.48]) {
      context.lineWidth = area.width * 0.012;
      disc(context, area, share);
      context.stroke();
    }
  },
  hearth(context, area, { palette }) {
    context.fillStyle = palette.ornament;
    disc(context, area, 0.96);
    context.fill();
    disc(context, area, 0.6);
    context.fill();
  },
  pulse(context, { x, y, width }, { palette }) {
    context.fillStyle = palette.ornament;
    context.translate(x + width / 2, y + width / 2);
    context.rotate(Math.PI / 4);
    for (const [offset, thickness] of [[-0.3, 0.16], [-0.06, 0.08], [0.08, 0.03]] as const) {
      context.fillRect(-width * 0.34, offset * width, width * 0.68, thickness * width);
    }
  },
  editorial(context, { x, y, width }, { palette }) {
    context.strokeStyle = palette.ornament;
    context.translate(x + width / 2, y + width / 2);
    context.rotate(Math.PI / 4);
    for (const share of [0.62, 0.5]) {
      context.lineWidth = width * (share > 0.6 ? 0.012 : 0.005);
      context.strokeRect((-share * width) / 2, (-share * width) / 2, share * width, share * width);
    }
  },
  blueprint(context, area, { palette }) {
    const { x, y, width } = area;
    context.strokeStyle = palette.ornament;
    context.lineWidth = width * 0.008;
    disc(context, area, 0.7);
    context.stroke();
    context.setLineDash([width * 0.03, width * 0.02]);
    disc(context, area, 0.94);
    context.stroke();
    context.setLineDash([]);
    context.beginPath();
    context.moveTo(x + width * 0.02, y + width / 2);
    context.lineTo(x + width * 0.98, y + width / 2);
    context.moveTo(x + width / 2, y + width * 0.02);
    context.lineTo(x + width / 2, y + width * 0.98);
    context.stroke();
  },
  botanic(context, { x, y, width }, { palette }) {
    context.fillStyle = palette.ornament;
    context.translate(x + width / 2, y + width / 2);
    for (let leaf = 0; leaf < 6; leaf += 1) {
      context.rotate(Math.PI / 3);
      drawLeaf(context, width * 0.04, width * 0.47);
    }
  },
}; // prettier-ignore
