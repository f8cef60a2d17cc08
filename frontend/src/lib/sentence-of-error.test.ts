import { expect, it } from 'vitest';
import { CodedError } from '../testing/fake-apis.ts';
import { sentenceAtField, sentenceOfError } from './sentence-of-error.ts';

it('repeats a sentence that our server wrote for people', () => {
  const error = new CodedError('functions/invalid-argument', 'This file is not a CV.', {
    code: 'not-a-cv',
  });
  expect(sentenceOfError(error)).toEqual({ say: 'This file is not a CV.' });
});

it('leaves out the status the SDK adds to the sentence', () => {
  const error = new CodedError('functions/invalid-argument', 'This file is not a CV. [400]', {
    code: 'not-a-cv',
  });
  expect(sentenceOfError(error)).toEqual({ say: 'This file is not a CV.' });
});

it('never shows a message that nobody wrote for people', () => {
  const error = new CodedError('functions/internal', 'TypeError: x is undefined');
  expect(sentenceOfError(error)).toEqual({ key: 'error.unexpected' });
});

it('knows a missing connection when it meets one', () => {
  const error = new CodedError('storage/retry-limit-exceeded', 'Max retry time exceeded.');
  expect(sentenceOfError(error)).toEqual({ key: 'error.unreachable' });
});

it('has an answer to things that are no errors', () => {
  expect(sentenceOfError('boom')).toEqual({ key: 'error.unexpected' });
});

const refused = (code: string, field: string) =>
  new CodedError('functions/invalid-argument', 'Please name the job title.', { code, field });

it('repeats the server’s sentence at the field it is about, and nowhere else', () => {
  const error = refused('missing-title', 'corrections.positions.0.title');
  expect(sentenceAtField(error, 'corrections.positions.0.title')).toEqual({
    say: 'Please name the job title.',
  });
  expect(sentenceAtField(error, 'corrections.positions.0')).not.toBeNull();
  expect(sentenceAtField(error, 'corrections.positions.1')).toBeNull();
  expect(sentenceAtField(new Error('x'), 'corrections')).toBeNull();
});

it('does not name paths beside a field', () => {
  expect(sentenceAtField(refused('invalid-field', 'options.pace'), 'options.pace')).toEqual({
    key: 'error.wrongField',
  });
});
