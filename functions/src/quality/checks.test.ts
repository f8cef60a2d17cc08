import { qualityCheckSchema } from '@cvplus/contracts/quality';
import { qualityCheckIds } from '@cvplus/contracts/quality-checks';
import { expect, it } from 'vitest';
import { checked } from './checks.ts';
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

it('writes down no time before the video and no number that is none', () => {
  const odd = checked('blur', 'warn', 'Soft.', NaN, { startSeconds: -0.25, endSeconds: 1.234 });
  expect(odd).toMatchObject({ measured: null, atSeconds: 0, untilSeconds: 1.23 });
  expect(qualityCheckSchema.parse(odd)).toEqual(odd);
});
