import { businessContextSchema } from '@cvplus/contracts/script';
import { expect, it } from 'vitest';
import { longestCallToAction, longestTarget, tidyBusiness } from './business-words.ts';

it('sends what was typed without blanks around it, and nothing for what was left empty', () => {
  expect(tidyBusiness({ targetRole: ' Ward manager ', targetCompany: '  ' })).toEqual({
    targetRole: 'Ward manager',
  });
  expect(tidyBusiness({ objective: 'networking' })).toEqual({ objective: 'networking' });
});

it('stops where the contracts do', () => {
  const fits = (business: object) => businessContextSchema.safeParse(business).success;
  expect(fits({ targetRole: 'x'.repeat(longestTarget) })).toBe(true);
  expect(fits({ targetRole: 'x'.repeat(longestTarget + 1) })).toBe(false);
  expect(fits({ callToAction: 'x'.repeat(longestCallToAction) })).toBe(true);
  expect(fits({ callToAction: 'x'.repeat(longestCallToAction + 1) })).toBe(false);
});
