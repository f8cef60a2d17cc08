/** What a recording is said to contain: nothing on this machine can listen. */
export type KnownTranscript = {
  text: string;
  /** ISO 639-1. */
  language: string;
  /** Only recordings uploaded under this file name. */
  file?: string | undefined;
};

export type SpokenWord = { word: string; start: number; end: number };

const replacements = ['table', 'window', 'river', 'orange', 'seven', 'yellow', 'garden'];

/** The same text with some words misheard, spread evenly over it. */
export function mishear(text: string, count: number): string {
  const words = text.split(/\s+/).filter(Boolean);
  const wrong = Math.min(count, words.length);
  for (let index = 0; index < wrong; index++) {
    const at = Math.floor(((index + 0.5) * words.length) / wrong);
    const heard = replacements[index % replacements.length] ?? 'table';
    words[at] = words[at]?.toLowerCase() === heard ? 'silence' : heard;
  }
  return words.join(' ');
}

/** Words one after the other over the length of the recording, long ones longer. */
export function timeWords(text: string, seconds: number): SpokenWord[] {
  const words = text.split(/\s+/).filter(Boolean);
  const letters = words.reduce((sum, word) => sum + word.length + 1, 0);
  let before = 0;
  const at = (count: number) => Math.round((count / letters) * seconds * 100) / 100;
  return words.map((word) => {
    const start = at(before);
    before += word.length + 1;
    return { word: word.replace(/^\P{L}+(?=\p{L})|[.,;:!?]+$/gu, ''), start, end: at(before) };
  });
}

type Segment = { id: number; start: number; end: number; text: string; [other: string]: unknown };

/** One segment for each sentence. */
export function timeSegments(text: string, seconds: number): Segment[] {
  const sentences = text.split(/(?<=[.!?])\s+/).filter(Boolean);
  const words = timeWords(text, seconds);
  let first = 0;
  return sentences.map((sentence, id) => {
    const count = sentence.split(/\s+/).filter(Boolean).length;
    const [start, end] = [words[first]?.start ?? 0, words[first + count - 1]?.end ?? seconds];
    first += count;
    return {
      id,
      seek: 0,
      start,
      end,
      text: ` ${sentence}`,
      tokens: [],
      temperature: 0,
      avg_logprob: -0.2,
      compression_ratio: 1.2,
      no_speech_prob: 0.01,
    };
  });
}

/** Captions of one segment each. */
export function buildCaptions(text: string, seconds: number, format: 'srt' | 'vtt'): string {
  const mark = format === 'srt' ? ',' : '.';
  const cues = timeSegments(text, seconds).map((segment) => {
    const number = format === 'srt' ? `${segment.id + 1}\n` : '';
    const [start, end] = [segment.start, segment.end].map((moment) => clockOf(moment, mark));
    return `${number}${start} --> ${end}\n${segment.text.trim()}\n`;
  });
  return `${format === 'vtt' ? 'WEBVTT\n\n' : ''}${cues.join('\n')}`;
}

/** `00:01:02.345` */
function clockOf(seconds: number, mark: string): string {
  return new Date(Math.round(seconds * 1000)).toISOString().slice(11, 23).replace('.', mark);
}
