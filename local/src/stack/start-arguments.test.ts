import { expect, it } from 'vitest';
import { readStartArguments } from './start-arguments.ts';

it('starts as production would answer, unless told otherwise', () => {
  expect(readStartArguments([])).toEqual({
    type: 'run',
    verbose: false,
    indexes: 'refuse',
    scriptModel: undefined,
  });
  const all = ['--verbose', '--indexes', 'warn', '--script-model', 'gpt-6.1-terra'];
  expect(readStartArguments(all)).toEqual({
    type: 'run',
    verbose: true,
    indexes: 'warn',
    scriptModel: 'gpt-6.1-terra',
  });
});

it.each([
  [['--indexes', 'maybe']],
  [['--indexes']],
  [['--loud']],
  [['--script-model', '']],
  [['--script-model', "a'b"]],
])('says what is wrong with %j', (commandLine) => {
  expect(readStartArguments(commandLine)).toEqual({
    type: 'wrong',
    sentence: expect.stringMatching(/\S/),
  });
});
