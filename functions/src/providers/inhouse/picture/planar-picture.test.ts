import { expect, it } from 'vitest';
import { blankPlanarPicture, storePixels } from './planar-picture.ts';

function fill(red: number, green: number, blue: number): Uint8Array {
  return Uint8Array.from({ length: 4 * 4 }, (_, index) => [red, green, blue, 255][index % 4] ?? 0);
}

function planesOf(red: number, green: number, blue: number): number[] {
  const picture = blankPlanarPicture(2, 2);
  storePixels(picture, { x: 0, y: 0, width: 2, height: 2 }, fill(red, green, blue));
  return [...picture.planes];
}

it('turns colours into BT.709 in limited range', () => {
  expect(planesOf(0, 0, 0)).toEqual([16, 16, 16, 16, 128, 128]);
  expect(planesOf(255, 255, 255)).toEqual([235, 235, 235, 235, 128, 128]);
  expect(planesOf(255, 0, 0)).toEqual([63, 63, 63, 63, 102, 240]);
  expect(planesOf(0, 0, 255)).toEqual([32, 32, 32, 32, 240, 118]);
});

it('changes only the area it is given', () => {
  const picture = blankPlanarPicture(4, 4);
  storePixels(picture, { x: 2, y: 2, width: 2, height: 2 }, fill(255, 255, 255));
  const [brightness, blue] = [picture.planes.subarray(0, 16), picture.planes.subarray(16, 20)];
  expect([...brightness]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 235, 235, 0, 0, 235, 235]);
  expect([...blue]).toEqual([0, 0, 0, 128]);
});
