import { expect, it } from 'vitest';
import { readStartArguments } from './start-arguments.ts';

it('starts as production would answer, unless told otherwise', () => {
  expect(readStartArguments([])).toEqual({ type: 'run', verbose: false, indexes: 'refuse' });
  expect(readStartArguments(['--verbose', '--indexes', 'warn'])).toEqual({
    type: 'run',
    verbose: true,
    indexes: 'warn',
  });
});

it.each([[['--indexes', 'maybe']], [['--indexes']], [['--loud']]])(
  'says what is wrong with %j',
  (commandLine) => {
    expect(readStartArguments(commandLine)).toEqual({
      type: 'wrong',
      sentence: expect.stringMatching(/\S/),
    });
  },
);
