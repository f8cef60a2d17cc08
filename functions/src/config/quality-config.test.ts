import { expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.ts';
import { readQuality } from './quality-config.ts';

const read = (environment: Record<string, string>) => {
  const problems: string[] = [];
  return { config: readQuality(environment, problems), problems };
};

it('has the thresholds of the design', () => {
  expect(read({})).toEqual({
    config: { thresholds: { minimum: 7, target: 9, alertBelow: 8 }, minimumRatings: 30 },
    problems: [],
  });
});

it('takes others', () => {
  const { config } = read({
    QUALITY_MINIMUM: '5',
    QUALITY_ALERT_BELOW: '6.5',
    QUALITY_TARGET: '6.5',
    SATISFACTION_MIN_RATINGS: '100',
  });
  expect(config).toEqual({
    thresholds: { minimum: 5, target: 6.5, alertBelow: 6.5 },
    minimumRatings: 100,
  });
});

it.each([
  [{ QUALITY_MINIMUM: '11' }, 'QUALITY_MINIMUM'],
  [{ QUALITY_MINIMUM: 'good' }, 'QUALITY_MINIMUM'],
  [{ QUALITY_MINIMUM: '8.5' }, 'QUALITY_ALERT_BELOW'],
  [{ QUALITY_TARGET: '7.5' }, 'QUALITY_TARGET'],
  [{ SATISFACTION_MIN_RATINGS: '0' }, 'SATISFACTION_MIN_RATINGS'],
])('refuses %j and names the setting', (environment, name) => {
  const { config, problems } = read(environment);
  expect(config).toBeNull();
  expect(problems[0]?.startsWith(`${name}:`)).toBe(true);
});

it('stops the start with an error that names it', () => {
  const environment = {
    STORAGE_BUCKET: 'bucket',
    PROVIDERS: 'inhouse',
    CONTENT_CREDENTIALS: 'off',
  };
  expect(readConfig(environment).quality.thresholds.minimum).toBe(7);
  const wrong = () => readConfig({ ...environment, QUALITY_MINIMUM: '9.5' });
  expect(wrong).toThrow(ConfigError);
  expect(wrong).toThrow(/QUALITY_ALERT_BELOW/);
});
