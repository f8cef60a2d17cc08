import { expect, it } from 'vitest';
import { CodedError } from '../testing/fake-apis.ts';
import { sentenceOfError } from './sentence-of-error.ts';

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
