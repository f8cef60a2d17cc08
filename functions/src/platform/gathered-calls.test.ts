import { expect, it } from 'vitest';
import { GatheredCalls } from './gathered-calls.ts';

/** Answers a call when told to, with the items in capitals. */
function openCalls(maxItems = 3) {
  const sent: string[][] = [];
  const held: (() => void)[] = [];
  let arrived = Promise.withResolvers<void>();
  const calls = new GatheredCalls<string, string>({
    maxItems,
    send: async (items) => {
      sent.push(items);
      const { promise, resolve } = Promise.withResolvers<void>();
      held.push(resolve);
      arrived.resolve();
      await promise;
      if (items.includes('broken')) throw new Error('All of them.');
      return items.map((item) => (item === 'bad' ? new Error('This one.') : item.toUpperCase()));
    },
  });
  const answerNext = async () => {
    await arrived.promise;
    arrived = Promise.withResolvers();
    held.shift()?.();
  };
  return { calls, sent, answerNext };
}

it('sends together what comes while a call is under way, and no more than allowed', async () => {
  const { calls, sent, answerNext } = openCalls();
  const first = calls.call('a');
  const answered = answerNext();
  await answered;
  const others = ['b', 'c', 'd', 'e'].map((item) => calls.call(item));
  expect(await first).toBe('A');
  await answerNext();
  await answerNext();
  expect(await Promise.all(others)).toEqual(['B', 'C', 'D', 'E']);
  expect(sent).toEqual([['a'], ['b', 'c', 'd'], ['e']]);
});

it('starts afresh when it has been idle', async () => {
  const { calls, sent, answerNext } = openCalls();
  for (const item of ['a', 'b']) {
    const answer = calls.call(item);
    await answerNext();
    expect(await answer).toBe(item.toUpperCase());
  }
  expect(sent).toEqual([['a'], ['b']]);
});

it('tells an error to whom it belongs', async () => {
  const { calls, answerNext } = openCalls();
  const together = [calls.call('a'), calls.call('bad')];
  const settled = Promise.allSettled(together);
  await answerNext();
  expect((await settled).map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
});

it('tells all of a failed call, and goes on with the next', async () => {
  const { calls, answerNext } = openCalls(2);
  const settled = Promise.allSettled(['a', 'broken', 'c'].map((item) => calls.call(item)));
  await answerNext();
  await answerNext();
  expect((await settled).map(({ status }) => status)).toEqual([
    'rejected',
    'rejected',
    'fulfilled',
  ]);
});
