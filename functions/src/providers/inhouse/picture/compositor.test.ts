import { createCanvas } from '@napi-rs/canvas';
import { expect, it } from 'vitest';
import { Compositor } from './compositor.ts';
import type { Layer } from './layer.ts';

const backdrop = createCanvas(64, 32);
backdrop.getContext('2d').fillRect(0, 0, 64, 32);

function square(xAt: (seconds: number) => number | null): Layer {
  return {
    lookAt(seconds) {
      const x = xAt(seconds);
      if (x === null) return null;
      return {
        key: String(x),
        bounds: { x, y: 8, width: 4, height: 4 },
        paint: (context) => {
          context.fillStyle = '#ffffff';
          context.fillRect(x, 8, 4, 4);
        },
      };
    },
  };
}

it('answers the same frame while nothing changes', () => {
  const compositor = new Compositor(backdrop);
  const layers = [square(() => 10)];
  expect(compositor.paint(layers, 0)).toBe(compositor.paint(layers, 1));
});

it('clears the place a piece has left', () => {
  const compositor = new Compositor(backdrop);
  const layers = [square((seconds) => (seconds === 0 ? 10 : seconds === 1 ? 40 : null))];
  const brightAt = (frame: Uint8Array, x: number) => frame[8 * 64 + x];
  const first = compositor.paint(layers, 0);
  const second = compositor.paint(layers, 1);
  const third = compositor.paint(layers, 2);
  expect([brightAt(first, 10), brightAt(first, 40)]).toEqual([235, 16]);
  expect([brightAt(second, 10), brightAt(second, 40)]).toEqual([16, 235]);
  expect([brightAt(third, 10), brightAt(third, 40)]).toEqual([16, 16]);
});
