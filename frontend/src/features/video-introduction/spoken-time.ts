import type { OptimizedScript } from '@cvplus/contracts/script';
import { countWords } from '../../lib/format.ts';

/** How long edited text takes at the pace measured for the script it came from; null when that has no pace. */
export function spokenSeconds(text: string, { metadata }: OptimizedScript): number | null {
  const { wordCount, estimatedSeconds } = metadata;
  if (wordCount === 0 || estimatedSeconds === 0) return null;
  return (countWords(text) * estimatedSeconds) / wordCount;
}

export const maxScriptCharacters = 5000;

export type ScriptText = 'fine' | 'empty' | 'too-long';

export function judgeScriptText(text: string): ScriptText {
  const { length } = text.trim();
  if (length === 0) return 'empty';
  return length > maxScriptCharacters ? 'too-long' : 'fine';
}
