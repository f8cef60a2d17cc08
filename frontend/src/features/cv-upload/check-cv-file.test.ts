import { expect, it } from 'vitest';
import { checkCvFile, maxCvBytes } from './check-cv-file.ts';

it.each(['cv.pdf', 'CV.PDF', 'my.cv.docx', 'resume.json', 'europass.xml', 'cv.txt'])(
  'takes %s',
  (name) => {
    expect(checkCvFile({ name, size: 100 }).accepted).toBe(true);
  },
);

it('says what is wrong with anything else', () => {
  expect(checkCvFile({ name: 'cv.pages', size: 1 })).toMatchObject({ problem: 'wrongType' });
  expect(checkCvFile({ name: 'cv', size: 1 })).toMatchObject({ problem: 'wrongType' });
  expect(checkCvFile({ name: 'cv.pdf', size: 0 })).toMatchObject({ problem: 'empty' });
});

it('takes exactly ten mebibytes and not one byte more', () => {
  expect(checkCvFile({ name: 'cv.pdf', size: maxCvBytes }).accepted).toBe(true);
  expect(checkCvFile({ name: 'cv.pdf', size: maxCvBytes + 1 })).toMatchObject({
    problem: 'tooLarge',
  });
});
