import { expect, it } from 'vitest';
import { buildScript } from '../../testing/job-builder.ts';
import { judgeScriptText, spokenSeconds } from './spoken-time.ts';

it('measures edited text at the pace of the script it came from', () => {
  const script = buildScript();
  const paced = {
    ...script,
    metadata: { ...script.metadata, wordCount: 50, estimatedSeconds: 20 },
  };
  expect(spokenSeconds('one two three four five', paced)).toBeCloseTo(2);
});

it('does not invent a pace', () => {
  const script = buildScript();
  const unpaced = { ...script, metadata: { ...script.metadata, wordCount: 0 } };
  expect(spokenSeconds('one two', unpaced)).toBeNull();
});

it('takes 5000 characters and not one more', () => {
  expect(judgeScriptText('a'.repeat(5000))).toBe('fine');
  expect(judgeScriptText('a'.repeat(5001))).toBe('too-long');
  expect(judgeScriptText(' \n ')).toBe('empty');
});
