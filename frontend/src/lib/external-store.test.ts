import { expect, it, vi } from 'vitest';
import { createExternalStore } from './external-store.ts';

it('starts with the first subscriber and stops with the last', () => {
  const stop = vi.fn();
  const start = vi.fn((push: (value: number) => void) => {
    push(7);
    return stop;
  });
  const store = createExternalStore(0, start);
  expect(start).not.toHaveBeenCalled();

  const leaveA = store.subscribe(() => undefined);
  const leaveB = store.subscribe(() => undefined);
  expect(start).toHaveBeenCalledOnce();
  expect(store.read()).toBe(7);

  leaveA();
  expect(stop).not.toHaveBeenCalled();
  leaveB();
  expect(stop).toHaveBeenCalledOnce();
  expect(store.read()).toBe(0);
});
