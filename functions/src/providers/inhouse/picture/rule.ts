import { roundedBox } from './brush.ts';
import { living } from './layer.ts';
import type { Layer } from './layer.ts';
import { easeOut } from './motion.ts';
import type { Motion } from './motion.ts';
import type { Scenery } from './scenery.ts';
import type { Rectangle } from './stage.ts';

/** A short accent line that draws itself, from the start or from the middle. */
export function ruleLayer(
  { theme, rightToLeft }: Scenery,
  row: Rectangle,
  length: number,
  startSeconds: number,
  exit: Motion,
): Layer {
  const start = rightToLeft ? row.x + row.width - length : row.x;
  const x = theme.align === 'center' ? row.x + (row.width - length) / 2 : start;
  const share = (seconds: number) => easeOut((seconds - startSeconds) / 0.7);
  return living(
    { x, y: row.y, width: length, height: row.height },
    exit,
    (seconds) => share(seconds).toFixed(2),
    (context, seconds) => {
      const width = length * share(seconds);
      if (width < 1) return;
      const missing = length - width;
      const grown = rightToLeft ? x + missing : x;
      const left = theme.align === 'center' ? x + missing / 2 : grown;
      context.fillStyle = theme.palette.accent;
      roundedBox(context, { x: left, y: row.y, width, height: row.height }, theme.cornerRadius);
      context.fill();
    },
  );
}
