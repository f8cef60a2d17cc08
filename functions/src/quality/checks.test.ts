import { qualityCheckIds } from '@cvplus/contracts/quality-checks';
import { expect, it } from 'vitest';
import { contentChecks } from './content/content-checks.ts';
import { fileChecks } from './file/file-checks.ts';
import { pictureChecks } from './picture/picture-checks.ts';
import { soundChecks } from './sound/sound-checks.ts';

it.each([
  ['file', fileChecks],
  ['picture', pictureChecks],
  ['sound', soundChecks],
  ['content', contentChecks],
] as const)('knows the checks of the %s by the names the app has titles for', (group, checks) => {
  expect(Object.keys(checks).sort()).toEqual([...qualityCheckIds[group]].sort());
});
