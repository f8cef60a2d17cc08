// The rows of the conformance table (facts/security-rules.md, section 20) and what covers them.

/** Sections and how many rows each has; a row's id is its section and a number, such as A01. */
const sections = {
  ...{ A: 20, B: 12, C: 21, D: 16, E: 20, F: 15, G: 25, H: 19, I: 19, J: 17, K: 14 },
  ...{ L: 18, M: 22, N: 20, O: 20, P: 40, Q: 36, R: 15 },
};

export const tableIds: string[] = Object.entries(sections).flatMap(([section, count]) =>
  Array.from({ length: count }, (_none, n) => `${section}${String(n + 1).padStart(2, '0')}`),
);

/**
 * Rows about what a server does before, around or after the rules. `conformance.wire.test.ts`
 * asks the real servers, mostly through the SDKs.
 */
export const serverRows = {
  O20: 'the Admin SDK writes past the rules',
  Q30: 'a valid download token reads past the rules',
  Q31: 'an owner token uploads past the rules',
  Q32: 'without rules everything is denied, and the answer says why',
  Q33: 'a denied read does not tell that there is no file',
  Q34: 'an allowed read tells that there is no file',
  R15: 'a denied client hears the words of production',
} as const;

/** Storage rows of the data that say what the server hands to the rules. */
export const servedStorageRows = {
  Q14: 'a change of metadata shows the rules both states',
  Q19: 'listing a folder asks for its prefix',
  Q22: 'listing a folder has no resource',
} as const;

/** Firestore rows of the same kind. */
export const servedIds = [
  ...['B09', 'B10', 'B11', 'M20', 'M21', 'N08', 'N09', 'N11', 'N12', 'N19'],
  ...['O01', 'O02', 'O03', 'O04', 'O05', 'O06', 'O09', 'O10', 'O12', 'O13', 'O14'],
  ...['O15', 'O16', 'O17', 'P08', 'P34', 'P35', 'P37'],
] as const;

const guessed = 'The table itself marks the expectation as a guess.';
const nullOrNone = 'Whether absent things are null or nothing in production was never recorded.';
const ownProof = 'How production proves a query beyond == is not published.';

/**
 * Rows that the facts leave open until someone records them on the hosted service (section 21).
 * They are in the data with the answer this evaluator gives.
 */
export const openIds: Record<string, string> = {
  M12: nullOrNone,
  M22: 'The hosted Rules Test API has no resource.id, though it is documented.',
  O12: guessed,
  O13: guessed,
  P14: ownProof,
  P28: 'Denied here; the Java emulator allows it by mistake (firebase-tools issue 4420).',
  P29: 'Denied here; the Java emulator allows it by mistake (firebase-tools issue 4420).',
  P30: 'Denied here; the Java emulator allows it by mistake (firebase-tools issue 4420).',
  Q11: nullOrNone,
  Q12: nullOrNone,
  Q13: nullOrNone,
  Q19: 'Which path production asks the rules for when a prefix is listed was never recorded.',
  Q20: 'Which path production asks the rules for when a prefix is listed was never recorded.',
};
