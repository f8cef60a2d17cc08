import { expect, it } from 'vitest';
import { cloudUsage, readCloudArguments } from './cloud-arguments.ts';
import { cloudParts } from './cloud.ts';

it('runs every part unless some are named', () => {
  expect(readCloudArguments([])).toEqual({
    type: 'run',
    only: [...cloudParts],
    dataFolder: undefined,
    rulesFolder: undefined,
    freePorts: false,
  });
  const named = ['--only', 'storage, firestore', '--data', 'here', '--rules', 'there'];
  expect(readCloudArguments([...named, '--free-ports'])).toEqual({
    type: 'run',
    only: ['firestore', 'storage'],
    dataFolder: 'here',
    rulesFolder: 'there',
    freePorts: true,
  });
});

it('explains itself when asked', () => {
  expect(readCloudArguments(['--help'])).toEqual({ type: 'help' });
  expect(readCloudArguments(['-h'])).toEqual({ type: 'help' });
  for (const part of cloudParts) expect(cloudUsage).toContain(part);
});

it.each([[['--ony', 'firestore']], [['firestore']], [['--only', 'firestore,auth']], [['--only']]])(
  'says what is wrong with %j',
  (commandLine) => {
    expect(readCloudArguments(commandLine)).toMatchObject({
      type: 'wrong',
      sentence: expect.stringMatching(/\S/),
    });
  },
);
