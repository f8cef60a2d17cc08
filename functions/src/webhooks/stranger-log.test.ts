import { expect, it } from 'vitest';
import type { LogFields } from '../platform/logger.ts';
import { StrangerLog } from './stranger-log.ts';

it('says the first of a kind at once and counts the others into one line', () => {
  let nowMs = 0;
  const lines: LogFields[] = [];
  const logger = {
    info: () => {},
    error: () => {},
    warn: (_: string, fields: LogFields = {}) => lines.push(fields),
  };
  const log = new StrangerLog({ logger, now: () => nowMs });
  for (let call = 0; call < 1000; call++) {
    nowMs += 1;
    log.note('webhook refused', 'heygen', 'bad-signature');
  }
  log.note('webhook refused', 'heygen', 'no-signature');
  nowMs += 10_000;
  log.note('webhook refused', 'heygen', 'bad-signature');
  expect(lines).toEqual([
    { provider: 'heygen', reason: 'bad-signature', count: 1 },
    { provider: 'heygen', reason: 'no-signature', count: 1 },
    { provider: 'heygen', reason: 'bad-signature', count: 1000 },
  ]);
});
