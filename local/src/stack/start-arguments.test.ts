import { expect, it } from 'vitest';
import { readStartArguments } from './start-arguments.ts';

it('starts as production would answer, unless told otherwise', () => {
  expect(readStartArguments([])).toEqual({
    type: 'run',
    verbose: false,
    indexes: 'refuse',
    scriptModel: undefined,
    transcribeModel: undefined,
  });
  const models = ['--script-model', 'gpt-6.1-terra', '--transcribe-model', 'gpt-transcribe'];
  const all = ['--verbose', '--indexes', 'warn', ...models];
  expect(readStartArguments(all)).toEqual({
    type: 'run',
    verbose: true,
    indexes: 'warn',
    scriptModel: 'gpt-6.1-terra',
    transcribeModel: 'gpt-transcribe',
  });
});

it.each([
  [['--indexes', 'maybe']],
  [['--indexes']],
  [['--loud']],
  [['--script-model', '']],
  [['--script-model', "a'b"]],
  [['--transcribe-model', 'a b']],
])('says what is wrong with %j', (commandLine) => {
  expect(readStartArguments(commandLine)).toEqual({
    type: 'wrong',
    sentence: expect.stringMatching(/\S/),
  });
});
