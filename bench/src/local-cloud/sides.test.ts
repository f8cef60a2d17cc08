import { expect, it, vi } from 'vitest';
import { alternate, medians, type Side } from './sides.ts';

it('lets the sides play in turns and compares their medians', async () => {
  const played: Side[] = [];
  const results = { own: [3, 1, 2], peer: [30, 10, 20] };
  const scores = await alternate(3, (side) => {
    played.push(side);
    return Promise.resolve(results[side].shift() ?? NaN);
  });
  expect(played).toEqual(['own', 'peer', 'own', 'peer', 'own', 'peer']);
  expect(medians(scores, (result) => result)).toEqual([2, { value: 20 }]);
});

it('calls not supported only what the peer fails at every time', async () => {
  vi.spyOn(console, 'log').mockImplementation(() => {});
  const playWith = (peerOutcomes: (number | string)[]) =>
    alternate(2, (side) => {
      const outcome = side === 'own' ? 1 : peerOutcomes.shift();
      return typeof outcome === 'number'
        ? Promise.resolve(outcome)
        : Promise.reject(new Error(outcome));
    });
  const pick = (result: number) => result;
  expect(medians(await playWith(['slow', 7]), pick)).toEqual([1, { value: 7 }]);
  expect(medians(await playWith(['no', 'no']), pick)).toEqual([1, { unsupported: 'no' }]);
});

it('does not take a failure of ours for a result', async () => {
  const failing = alternate(1, () => Promise.reject(new Error('broken')));
  await expect(failing).rejects.toThrow('broken');
});
