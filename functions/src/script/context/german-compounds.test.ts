import { describe, expect, it } from 'vitest';
import { fieldOfCompound } from './german-compounds.ts';

describe('fieldOfCompound', () => {
  it.each([
    ['waldkindergartenerzieherin', 'education'],
    ['herzkatheterchirurg', 'healthcare'],
    ['festzeltkellner', 'hospitality'],
    ['seilbahnmechatronikerinnen', 'engineering'],
    ['moselschiffskonditor', 'hospitality'],
  ])('knows a %s by its last part', (word, field) => {
    expect(fieldOfCompound(word)).toBe(field);
  });

  it('takes the longer of two heads that end alike', () => {
    expect(fieldOfCompound('landesmarktforscherin')).toBe('marketing');
  });

  it.each(['lehrerzimmer', 'kellner', 'gartenzwerg', 'verkaeuferparkplatz', ''])(
    'finds no field in “%s”',
    (word) => {
      expect(fieldOfCompound(word)).toBeNull();
    },
  );
});
