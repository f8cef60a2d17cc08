/** Why a task failed; sentences are our own, RunwayML's are not to be matched either. */
const failures: { prefix: string; text: string; keepsCredits: boolean }[] = [
  { prefix: 'SAFETY.INPUT', text: 'The request was moderated.', keepsCredits: true },
  { prefix: 'INPUT_PREPROCESSING.SAFETY', text: 'The request was moderated.', keepsCredits: true },
  // Whether it is given back is not documented: the dearer answer is assumed.
  { prefix: 'SAFETY.OUTPUT', text: 'The result was moderated.', keepsCredits: true },
  { prefix: 'ASSET.INVALID', text: 'An input could not be used.', keepsCredits: false },
  { prefix: 'INTERNAL.BAD_OUTPUT', text: 'The result was not good enough.', keepsCredits: false },
  { prefix: 'INPUT_PREPROCESSING', text: 'The input could not be prepared.', keepsCredits: false },
  { prefix: 'THIRD_PARTY', text: 'A partner model is not available.', keepsCredits: false },
  { prefix: 'INTERNAL', text: 'An unexpected error occurred.', keepsCredits: false },
];

export type TaskFailure = { text: string; code: string | null; keepsCredits: boolean };

/** Of a code, by its prefix; `absent` and unknown codes are failures too, the set is open. */
export function failureOf(code: string): TaskFailure {
  const found = failures.find(({ prefix }) => code === prefix || code.startsWith(`${prefix}.`));
  return {
    text: found?.text ?? 'An unexpected error occurred.',
    code: code === 'absent' ? null : code,
    keepsCredits: found?.keepsCredits ?? false,
  };
}
