import { expect, it } from 'vitest';
import { readSelection } from './selection-config.ts';

const read = (environment: Record<string, string>) => {
  const problems: string[] = [];
  return { config: readSelection(environment, problems), problems };
};

it('has a usual way to choose', () => {
  expect(read({})).toEqual({
    config: { preset: 'balanced', weights: null, priors: {}, exploration: 0.1 },
    problems: [],
  });
});

it('takes another preset, own weights and priors, and no exploring', () => {
  const weights = { quality: 0.5, reliability: 0.5, speed: 0, cost: 0, load: 0, fit: 0 };
  const priors = { did: { quality: 8, reliability: 0.9, seconds: 100 } };
  const { config } = read({
    SELECTION_PRESET: 'cheapest',
    SELECTION_WEIGHTS: JSON.stringify(weights),
    SELECTION_PRIORS: JSON.stringify(priors),
    SELECTION_EXPLORATION: '0',
  });
  expect(config).toEqual({ preset: 'cheapest', weights, priors, exploration: 0 });
});

it.each([
  ['SELECTION_PRESET', 'luckiest'],
  ['SELECTION_EXPLORATION', '1.1'],
  ['SELECTION_WEIGHTS', '{"quality":1}'],
  ['SELECTION_WEIGHTS', '{"quality":1,"reliability":1,"speed":0,"cost":0,"load":0,"fit":0}'],
  ['SELECTION_PRIORS', '{"nobody":{"quality":8,"reliability":0.9,"seconds":100}}'],
  ['SELECTION_PRIORS', 'not JSON'],
])('refuses %s=%s and names it', (name, value) => {
  const { config, problems } = read({ [name]: value });
  expect(config).toBeNull();
  expect(problems.join()).toContain(name);
});
