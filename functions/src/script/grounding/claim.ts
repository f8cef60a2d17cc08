/** Words of a script that nothing the sentence cites stands behind. */
export type UnsupportedClaim = {
  /** Index of the sentence. */
  sentence: number;
  kind:
    | 'number'
    | 'year'
    | 'employer'
    | 'name'
    | 'title'
    | 'degree'
    | 'award'
    | 'certification'
    | 'skill'
    | 'language'
    | 'fact';
  text: string;
};
export type Claim = Omit<UnsupportedClaim, 'sentence'>;
