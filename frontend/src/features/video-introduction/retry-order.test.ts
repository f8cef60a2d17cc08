import { expect, it } from 'vitest';
import { buildData, buildScript } from '../../testing/job-builder.ts';
import { retryOrder } from './retry-order.ts';

it('orders the same again, wishes included', () => {
  const data = buildData({ business: { targetRole: 'Ward manager' } });
  expect(retryOrder(data)).toEqual({
    order: 'generate',
    options: data.options,
    business: { targetRole: 'Ward manager' },
  });
});

it('does not throw away what the owner wrote', () => {
  const script = buildScript({ content: 'My words.' });
  const data = buildData({
    script: { ...script, metadata: { ...script.metadata, method: 'custom' } },
  });
  expect(retryOrder(data)).toMatchObject({ order: 'regenerate', script: 'My words.' });
});
