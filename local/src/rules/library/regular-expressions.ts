import { RE2JS } from 're2js';

const kept = new Map<string, RE2JS>();
const mostKept = 200;

/** RE2, as the hosted rules use: no look-around, no back-references, no runaway time. */
export function compilePattern(pattern: string): RE2JS | undefined {
  const known = kept.get(pattern);
  if (known) return known;
  try {
    const compiled = RE2JS.compile(pattern);
    if (kept.size >= mostKept) kept.clear();
    kept.set(pattern, compiled);
    return compiled;
  } catch {
    // A bad pattern is an ordinary error of the rule, not of this program.
    return undefined;
  }
}

/** Undefined when the replacement text itself is malformed, such as a group that is not there. */
export function replaceAll(pattern: RE2JS, text: string, replacement: string): string | undefined {
  try {
    // `true`: a backslash before a dollar sign makes it a plain dollar sign.
    return pattern.matcher(text).replaceAll(replacement, true);
  } catch {
    return undefined;
  }
}
