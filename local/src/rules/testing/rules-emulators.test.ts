import { expect, it } from 'vitest';
import { openRulesEmulators } from './rules-emulators.ts';

it('takes Google’s emulators as firebase emulators:exec names them', async () => {
  const emulators = await openRulesEmulators({
    RULES_TARGET: 'official',
    FIRESTORE_EMULATOR_HOST: '127.0.0.1:8080',
    FIREBASE_STORAGE_EMULATOR_HOST: '[::1]:9199',
  });
  expect(emulators).toMatchObject({
    firestore: { host: '127.0.0.1', port: 8080 },
    storage: { host: '::1', port: 9199 },
  });
});

it('does not fall back to ours when Google’s are not there', async () => {
  const environment = { RULES_TARGET: 'official', FIRESTORE_EMULATOR_HOST: '127.0.0.1:8080' };
  await expect(openRulesEmulators(environment)).rejects.toThrow(
    'RULES_TARGET=official needs FIREBASE_STORAGE_EMULATOR_HOST as host:port.',
  );
});
