import { industries, type Industry } from '@cvplus/contracts/industry';
import { industryWords } from './words/industry-words.ts';

/** Shorter ones stand in too many words by chance. */
const shortestHead = 6;
/** What may follow the stem of a head. */
const endings =
  /^(?:e|en|n|s|er|ers|ern|erin|erinnen|ler|lerin|lerinnen|in|innen|ung|mann|frau|leute|kraft)?$/;

const heads = industries.flatMap((industry) =>
  industryWords[industry].professions.de
    .split(',')
    .map((entry) => entry.trim().replaceAll('~', ''))
    .filter((core) => core.length >= shortestHead && /^[a-z]+$/.test(core))
    .map((core) => ({ core, industry })),
);

/**
 * The field of a German compound nobody listed: its last part says what it is, so that a
 * “Krippenerzieherin” is an “Erzieherin”; of two such heads the longer one.
 */
export function fieldOfCompound(word: string): Industry | null {
  if (word.length <= shortestHead) return null;
  const [longest] = heads
    .map(({ core, industry }) => ({ core, industry, at: word.lastIndexOf(core) }))
    .filter(({ core, at }) => at > 0 && endings.test(word.slice(at + core.length)))
    .toSorted((a, b) => a.at - b.at);
  return longest?.industry ?? null;
}
