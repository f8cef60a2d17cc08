/** Ways of working a CV can show and a field can look for; said of nobody without facts that show it. */
export const traits = [
  'analytical',
  'people-oriented',
  'creative',
  'driven',
  'careful',
  'leading',
  'teaching',
  'organised',
  'adaptable',
  'practical',
] as const;
export type Trait = (typeof traits)[number];
