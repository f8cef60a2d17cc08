import { APIError } from '@runwayml/sdk';
import { describe, expect, it } from 'vitest';
import { readRunwayError, type RunwayCall } from './runwayml-errors.ts';
import { readBilledCredits, readRunwayTasks, taskSchema } from './runwayml-wire.ts';
import { fixture } from './testing/runway-rig.ts';

const task = (name: string, changes: object = {}) =>
  taskSchema.parse({ ...fixture(`task.${name}`), ...changes });
const succeeded = (address: string) => task('succeeded', { output: [address] });

describe('readRunwayTasks', () => {
  it.each(['pending', 'throttled', 'running', 'succeeded-without-output', 'not-known-yet'])(
    'takes %s for pending',
    (name) => {
      expect(readRunwayTasks([task(name)], 'speech').state).toBe('pending');
      const states = [succeeded('https://a'), task(name)];
      expect(readRunwayTasks(states, 'scenes').state).toBe('pending');
    },
  );

  it('says how far all of it is', () => {
    const tasks = [task('succeeded'), task('running'), task('throttled'), task('pending')];
    expect(readRunwayTasks(tasks, 'speech')).toEqual({ state: 'pending', progress: 1.4 / 4 });
    const odd = [task('running', { progress: 7 }), task('running', { progress: null })];
    expect(readRunwayTasks(odd, 'speech')).toEqual({ state: 'pending', progress: 0.5 });
  });

  it('hands over all addresses, in the order of the video', () => {
    const tasks = ['https://a', 'https://b', 'https://c'].map(succeeded);
    expect(readRunwayTasks(tasks, 'speech')).toEqual({
      state: 'ready',
      videoUrl: 'https://a',
      furtherUrls: ['https://b', 'https://c'],
    });
    expect(readRunwayTasks(tasks.slice(0, 1), 'speech')).toEqual({
      state: 'ready',
      videoUrl: 'https://a',
    });
  });

  it.each([
    ['cancelled', task('cancelled')],
    ['gone', null],
  ])('has failed when one part was %s', (_, part) => {
    const tasks = [succeeded('https://a'), part, task('running')];
    expect(readRunwayTasks(tasks, 'speech')).toMatchObject({
      state: 'failed',
      kind: 'render-failed',
    });
  });

  it.each([
    ['SAFETY.INPUT.TEXT', 'rejected-content', 'render-failed'],
    ['SAFETY.INPUT.AUDIO', 'rejected-content', 'render-failed'],
    ['SAFETY.OUTPUT.VIDEO', 'rejected-content', 'render-failed'],
    ['INPUT_PREPROCESSING.SAFETY.TEXT', 'rejected-content', 'render-failed'],
    ['ASSET.INVALID', 'invalid-order', 'invalid-order'],
    ['INTERNAL.BAD_OUTPUT.CODE01', 'render-failed', 'render-failed'],
    ['INPUT_PREPROCESSING.INTERNAL', 'render-failed', 'render-failed'],
    ['INTERNAL', 'render-failed', 'render-failed'],
    ['THIRD_PARTY.UNAVAILABLE', 'render-failed', 'render-failed'],
    ['SOMETHING.NEW', 'render-failed', 'render-failed'],
    [null, 'render-failed', 'render-failed'],
  ])('reads the failure code %s as %s of a speech and %s of scenes', (code, spoken, shown) => {
    const tasks = [task('running'), task('failed', { failureCode: code })];
    expect(readRunwayTasks(tasks, 'speech')).toMatchObject({ state: 'failed', kind: spoken });
    expect(readRunwayTasks(tasks, 'scenes')).toMatchObject({ state: 'failed', kind: shown });
  });

  it('repeats nothing of Runway’s own words', () => {
    const failed = task('failed', { failure: 'Ada Example said so', failureCode: 'Ada said so' });
    expect(JSON.stringify(readRunwayTasks([failed], 'speech'))).not.toContain('Ada');
  });
});

describe('readBilledCredits', () => {
  it('adds up what the tasks cost, refunds included', () => {
    const refunded = task('failed');
    expect(readBilledCredits([task('succeeded'), task('succeeded'), refunded])).toBe(120);
    expect(readBilledCredits([refunded])).toBe(0);
  });

  it.each([
    ['still runs', task('running')],
    ['is gone', null],
    ['names no cost', task('succeeded', { cost: null })],
    ['names an odd cost', task('succeeded', { cost: { credits: 'many' } })],
  ])('knows nothing while one of them %s', (_, part) => {
    expect(readBilledCredits([task('succeeded'), part])).toBeNull();
  });
});

describe('readRunwayError', () => {
  const read = (status: number, body: object | undefined, call: RunwayCall = 'start') =>
    readRunwayError(APIError.generate(status, body, undefined, new Headers()), call);

  it.each([
    [302, 'unreadable-reply', 'unreadable-reply'],
    [400, 'invalid-order', 'invalid-order'],
    [401, 'bad-credentials', 'bad-credentials'],
    [402, 'out-of-credit', 'out-of-credit'],
    [403, 'bad-credentials', 'bad-credentials'],
    [404, 'unavailable', 'unavailable'],
    [408, 'unknown-outcome', 'unavailable'],
    [409, 'unavailable', 'unavailable'],
    [413, 'invalid-order', 'invalid-order'],
    [422, 'invalid-order', 'invalid-order'],
    [429, 'rate-limited', 'rate-limited'],
    [500, 'unknown-outcome', 'unavailable'],
    [502, 'unknown-outcome', 'unavailable'],
    [503, 'unavailable', 'unavailable'],
    [504, 'unknown-outcome', 'unavailable'],
  ])('reads a bare %i as %s of a start and %s of a look', (status, start, look) => {
    expect(read(status, undefined).kind).toBe(start);
    expect(read(status, undefined, 'read').kind).toBe(look);
  });

  it('tells missing credits from a field that speaks of them', () => {
    expect(read(400, fixture('error.not-enough-credits')).kind).toBe('out-of-credit');
    const aboutField = { ...fixture('error.validation'), error: 'credits: not a field' };
    expect(read(400, aboutField).kind).toBe('invalid-order');
  });

  it('takes an avatar that does not exist for an option we cannot offer', () => {
    const issues = [{ code: 'custom', path: ['avatar', 'avatarId'], message: 'Not found' }];
    expect(read(400, { error: 'Validation of body failed', issues }).kind).toBe(
      'unsupported-option',
    );
    expect(read(404, { error: 'Avatar not found' }).kind).toBe('unsupported-option');
  });

  it('names fields and repeats nothing of Runway’s own words', () => {
    const error = read(400, { ...fixture('error.validation'), error: 'Bad: Ada Example' });
    expect(error.message).toBe('Runway refused the request (HTTP 400, parameter promptText).');
    expect(error.cause).toBeUndefined();
    const odd = { error: 'No.', issues: [{ path: ['Ada Example was here'] }] };
    expect(read(400, odd).message).toBe('Runway refused the request (HTTP 400).');
  });
});
