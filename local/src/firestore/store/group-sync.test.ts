import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { GroupSync } from './group-sync.ts';

it('lets everyone who comes while a step runs share the next one', async () => {
  const steps: PromiseWithResolvers<void>[] = [];
  const group = new GroupSync(() => {
    const step = Promise.withResolvers<void>();
    steps.push(step);
    return step.promise;
  });
  const done: string[] = [];
  const wait = (name: string) => group.wait().then(() => done.push(name));
  const first = wait('first');
  await nextTurn();
  const others = [wait('second'), wait('third')];
  await nextTurn();
  expect(steps).toHaveLength(1);
  steps[0]?.resolve();
  await first;
  await nextTurn();
  expect(done).toEqual(['first']);
  expect(steps).toHaveLength(2);
  steps[1]?.resolve();
  await Promise.all(others);
  expect(done).toEqual(['first', 'second', 'third']);
  expect(steps).toHaveLength(2);
});

it('tells only those whose own step failed', async () => {
  let isBroken = true;
  const group = new GroupSync(() =>
    isBroken ? Promise.reject(new Error('broken')) : Promise.resolve(),
  );
  await expect(group.wait()).rejects.toThrow('broken');
  isBroken = false;
  await expect(group.wait()).resolves.toBeUndefined();
});
