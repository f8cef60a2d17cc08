import { expect, it } from 'vitest';
import { stagesAt } from './generation-stages.ts';

it('has what is behind done and what is ahead to come', () => {
  expect(stagesAt('rendering', false).map(({ stage, state }) => `${stage} ${state}`)).toEqual([
    'write done',
    'order done',
    'film current',
    'collect ahead',
    'check ahead',
    'publish ahead',
  ]);
});

it('lists the approval only for those who asked for it', () => {
  expect(stagesAt('scripting', true).map(({ stage }) => stage)).toContain('review');
  expect(stagesAt('scripting', false).map(({ stage }) => stage)).not.toContain('review');
});

it('lists the approval while it is waited for, whatever was asked', () => {
  expect(stagesAt('review', false)).toContainEqual({ stage: 'review', state: 'current' });
});
