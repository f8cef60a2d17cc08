import { captionCues, type CaptionCue } from '../../../../functions/src/platform/caption-cues.ts';
import { lineColumns } from '../../../../functions/src/platform/caption-lines.ts';
import { columnsOf } from '../../../../functions/src/platform/plain-text.ts';
import { seededRandom } from '../../lib/random.ts';
import { metric, type Metric } from '../../lib/report.ts';
import { languages, sentenceIn } from '../languages.ts';
import type { Part } from '../part.ts';

const tolerance = 1e-6;
const twoFrames = 2 / 30;
const columnsPerSecond = 17;

/** Random scripts in every language, spoken at random paces: does any caption break a limit? */
export const captions: Part = {
  describe: ({ isQuick, seed }) =>
    `${scriptsOf(isQuick)} scripts in ${Object.keys(languages).length} languages, seed ${seed}`,
  measure: ({ isQuick, seed }) => Promise.resolve(measure(scriptsOf(isQuick), seed)),
};

function scriptsOf(isQuick: boolean): number {
  return isQuick ? 1000 : 10_000;
}

type Limit = 'lines' | 'columns' | 'too_short' | 'too_long' | 'apart' | 'reading_speed';

function measure(scripts: number, seed: number): Metric[] {
  const random = seededRandom(seed);
  const broken = new Map<Limit, number>();
  const all = Object.values(languages);
  let cueCount = 0;
  for (let script = 0; script < scripts; script += 1) {
    const language = all[script % all.length];
    if (!language) continue;
    const spoken = spokenScript(language, random);
    const spokenUntil = spoken.at(-1)?.endSeconds ?? 0;
    const cues = captionCues(spoken);
    cueCount += cues.length;
    cues.forEach((cue, index) => {
      for (const limit of brokenLimits(
        cue,
        cues[index + 1]?.startSeconds ?? spokenUntil + 1 + twoFrames,
      )) {
        broken.set(limit, (broken.get(limit) ?? 0) + 1);
      }
    });
  }
  console.log(`  ${cueCount} captions`);
  const limits: Limit[] = ['lines', 'columns', 'too_short', 'too_long', 'apart', 'reading_speed'];
  return limits.map((limit) =>
    metric(`captions_beyond_${limit}`, broken.get(limit) ?? 0, 'captions', { atMost: 0 }),
  );
}

/** One to nine sentences of one to forty words, at 10 to 20 columns a second. */
function spokenScript(language: (typeof languages)[string], random: () => number) {
  const pace = 10 + 10 * random();
  let now = 0.7;
  return Array.from({ length: 1 + Math.floor(9 * random()) }, () => {
    const text = sentenceIn(language, 1 + Math.floor(40 * random()), random);
    const startSeconds = now;
    const endSeconds = startSeconds + Math.max(0.4, columnsOf(text) / pace);
    now = endSeconds + 0.28;
    return { text, startSeconds, endSeconds };
  });
}

/** `freeUntil`: when the next caption begins, or a second and a gap after the last word. */
function brokenLimits(cue: CaptionCue, freeUntil: number): Limit[] {
  const { startSeconds, endSeconds, text } = cue;
  const lines = text.split('\n');
  const seconds = endSeconds - startSeconds;
  const columns = lines.reduce((sum, line) => sum + columnsOf(line), 0);
  // The voice allows it when the time until the next words would be enough.
  const room = Math.min(7, freeUntil - twoFrames - startSeconds);
  const isAllowed = columns / room <= columnsPerSecond;
  return [
    ...(lines.length > 2 ? (['lines'] as const) : []),
    ...(lines.some((line) => columnsOf(line) > lineColumns(text)) ? (['columns'] as const) : []),
    ...(seconds < 0.83 - tolerance ? (['too_short'] as const) : []),
    ...(seconds > 7 + tolerance ? (['too_long'] as const) : []),
    ...(freeUntil - endSeconds < twoFrames - tolerance ? (['apart'] as const) : []),
    ...(isAllowed && columns / seconds > columnsPerSecond + tolerance
      ? (['reading_speed'] as const)
      : []),
  ];
}
