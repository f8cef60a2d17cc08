import { expect, it } from 'vitest';
import { buildData, buildScript } from '../../testing/job-builder.ts';
import { retryOrder } from './retry-order.ts';

it('orders the same options again', () => {
  const data = buildData();
  expect(retryOrder(data)).toEqual({ order: 'generate', options: data.options });
});

it('does not throw away what the owner wrote', () => {
  const script = buildScript({ content: 'My words.' });
  const data = buildData({
    script: { ...script, metadata: { ...script.metadata, method: 'custom' } },
  });
  expect(retryOrder(data)).toMatchObject({ order: 'regenerate', script: 'My words.' });
});
