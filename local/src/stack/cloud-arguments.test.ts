import { expect, it } from 'vitest';
import { cloudUsage, readCloudArguments } from './cloud-arguments.ts';
import { cloudParts } from './cloud.ts';

it('runs every part unless some are named', () => {
  expect(readCloudArguments([])).toEqual({
    type: 'run',
    only: [...cloudParts],
    dataFolder: undefined,
    rulesFolder: undefined,
    indexes: 'refuse',
    freePorts: false,
    importFolder: undefined,
    exportFolder: undefined,
  });
  const named = [
    '--only',
    'storage, firestore',
    '--data',
    'here',
    '--rules',
    'there',
    '--indexes',
    'warn',
    '--import',
    'seed',
    '--export-on-exit',
    'result',
  ];
  expect(readCloudArguments([...named, '--free-ports'])).toEqual({
    type: 'run',
    only: ['firestore', 'storage'],
    dataFolder: 'here',
    rulesFolder: 'there',
    indexes: 'warn',
    freePorts: true,
    importFolder: 'seed',
    exportFolder: 'result',
  });
});

it('explains itself when asked', () => {
  expect(readCloudArguments(['--help'])).toEqual({ type: 'help' });
  expect(readCloudArguments(['-h'])).toEqual({ type: 'help' });
  for (const part of cloudParts) expect(cloudUsage).toContain(part);
});

it.each([
  [['--ony', 'firestore']],
  [['firestore']],
  [['--only', 'firestore,auth']],
  [['--indexes', 'maybe']],
  [['--only']],
  [['--only', 'storage', '--import', 'seed']],
  [['--export-on-exit']],
])('says what is wrong with %j', (commandLine) => {
  expect(readCloudArguments(commandLine)).toMatchObject({
    type: 'wrong',
    sentence: expect.stringMatching(/\S/),
  });
});
