import { describe, expect, it } from 'vitest';
import type { VideoMeasurement } from '../video-measurement.ts';
import { judgeSound } from './judge-sound.ts';
import { SoundListener } from './sound-listener.ts';
import { hearAll, speechOf } from './testing/made-sound.ts';

const unheard = { notMeasured: 'ffmpeg was not asked.' };
const listener = new SoundListener();
hearAll(listener.analysers, speechOf(4));
const sound = {
  ...{ decodingErrors: unheard, silence: unheard, loudness: unheard, loudnessCurve: unheard },
  ...listener.measured(),
};

/** Only what the checks of sound read. */
function measured(
  audio: { startSeconds: number; seconds: number } | null,
  video: { videoStartSeconds?: number; videoSeconds?: number } = {},
): VideoMeasurement {
  const facts = {
    ...{ durationSeconds: 60, videoSeconds: 60, videoStartSeconds: 0, ...video },
    audio: audio && { codec: 'aac', profile: 'LC', sampleRate: 48_000, channels: 2, ...audio },
  };
  return { facts, sound } as VideoMeasurement;
}

const checkOf = (measurement: VideoMeasurement, id: string) =>
  judgeSound(measurement, { wordCount: 100, language: 'en' }).find((each) => each.id === id);

describe('the lengths of sound and picture', () => {
  it.each([
    [{ startSeconds: 0, seconds: 60 }, {}, 'pass', 'together'],
    [{ startSeconds: 0.5, seconds: 59 }, {}, 'pass', 'together'],
    [{ startSeconds: -0.02, seconds: 60.1 }, { videoStartSeconds: 0.08 }, 'pass', 'together'],
    [{ startSeconds: 0, seconds: 58 }, {}, 'warn', 'ends 2.0 s before the picture'],
    [{ startSeconds: 0, seconds: 64 }, {}, 'fail', 'ends 4.0 s after the picture'],
    [{ startSeconds: 2, seconds: 58 }, {}, 'warn', 'begins 2.0 s after the picture'],
    [{ startSeconds: 2, seconds: 60 }, {}, 'warn', 'begins 2.0 s after the picture'],
    [{ startSeconds: 3, seconds: 57 }, {}, 'fail', 'begins 3.0 s after the picture'],
    [
      { startSeconds: 0, seconds: 60 },
      { videoStartSeconds: 2, videoSeconds: 58 },
      'warn',
      'begins',
    ],
    [{ startSeconds: 1.5, seconds: 54 }, {}, 'fail', 'ends 4.5 s before the picture'],
  ])('%j against %j: %s, %s', (audio, video, result, words) => {
    const check = checkOf(measured(audio, video), 'audio-length');
    expect(check?.result).toBe(result);
    expect(check?.finding).toContain(words);
    expect(check?.atSeconds === null).toBe(result === 'pass');
  });
});

it('fails without a sound track, and has nothing to say of its length', () => {
  expect(checkOf(measured(null), 'has-audio')?.result).toBe('fail');
  expect(checkOf(measured(null), 'audio-length')?.result).toBe('not-checked');
});

it('does not pass what could not be measured', () => {
  const checks = judgeSound(measured({ startSeconds: 0, seconds: 60 }), {
    ...{ wordCount: 100, language: 'en' },
  });
  const unchecked = checks.filter(({ result }) => result === 'not-checked').map(({ id }) => id);
  expect(unchecked).toEqual(['silence', 'loudness']);
});

describe('the pace', () => {
  const inHalfAMinute: [number, number][] = [
    [10, 20],
    [22, 40],
  ];
  const paceOf = (wordCount: number, spans: [number, number][], language = 'en') => {
    const value = {
      spans: spans.map(([startSeconds, endSeconds]) => ({ startSeconds, endSeconds })),
    };
    const measurement = measured({ startSeconds: 0, seconds: 60 });
    const speech = { sound: { ...sound, speech: { value } } };
    const spoken = { wordCount, language };
    return judgeSound({ ...measurement, ...speech } as VideoMeasurement, spoken).find(
      ({ id }) => id === 'speaking-pace',
    );
  };

  it.each([
    [50, 'warn'],
    [70, 'pass'],
    [95, 'pass'],
    [110, 'warn'],
  ])('%i words in half a minute: %s', (words, result) => {
    // What lies before and after them, be it music or silence, says nothing of the pace.
    const check = paceOf(words - 2, inHalfAMinute);
    expect(check).toMatchObject({ result, measured: (words - 2) * 2 });
  });

  it.each([
    ['de', 38, 'warn'],
    ['de', 42, 'pass'],
    ['de', 80, 'pass'],
    ['de-AT', 85, 'warn'],
    ['es', 43, 'warn'],
    ['es', 47, 'pass'],
    ['ja', 47, 'warn'],
  ])('in %s, %i words in half a minute: %s', (language, words, result) => {
    expect(paceOf(words, inHalfAMinute, language)).toMatchObject({ result, measured: words * 2 });
  });

  it('is not told where nobody speaks', () => {
    expect(paceOf(70, [])?.result).toBe('not-checked');
    expect(paceOf(0, inHalfAMinute)?.result).toBe('not-checked');
  });
});
