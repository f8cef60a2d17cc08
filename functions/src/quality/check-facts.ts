/** What a check weighs in its part's score, the unit of its measured value, and what to do when it does not pass. */
export type CheckFacts = { weight: number; unit: string; advice: string };
