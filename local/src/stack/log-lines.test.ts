import { describe, expect, it } from 'vitest';
import { readLogLine, worthShowing } from './log-lines.ts';

describe('a line of firebase-tools', () => {
  it('shows what a function logged with its fields, without the labels of the platform', () => {
    const line =
      '>  {"severity":"WARNING","message":"overdue generations","overdue":2,"logging.googleapis.com/labels":{"a":"b"}}';
    expect(worthShowing(readLogLine(line))).toBe('functions  overdue generations overdue=2');
  });

  it.each(['DEBUG', 'INFO'])('hides what a function logged as %s', (severity) => {
    const line = `>  {"severity":"${severity}","message":"generation moved"}`;
    expect(worthShowing(readLogLine(line))).toBeUndefined();
  });

  it('shows a warning in colours as plain text', () => {
    const line = '\u001b[33m⚠  functions: something is wrong\u001b[39m';
    expect(worthShowing(readLogLine(line))).toBe('⚠  functions: something is wrong');
  });

  it.each([
    'i  functions: Beginning execution of "us-central1-importCv"',
    '│ Authentication │ 127.0.0.1:9099 │',
    '⚠  emulators: The Emulator UI is not starting because none of the running emulators have a UI component.',
  ])('keeps chatter to itself: %s', (line) => {
    expect(worthShowing(readLogLine(line))).toBeUndefined();
  });

  it('shows what a function printed that is no JSON', () => {
    expect(worthShowing(readLogLine('>  {broken'))).toBe('functions  {broken');
  });
});
