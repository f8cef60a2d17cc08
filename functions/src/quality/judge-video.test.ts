import { describe, expect, it } from 'vitest';
import type { Expectation } from './expectation.ts';
import { judgeUnreadable, judgeVideo, withSatisfaction } from './judge-video.ts';
import {
  countErrors,
  readBlack,
  readFrozen,
  readLoudness,
  readProgressSeconds,
  readSilence,
} from './read-detections.ts';
import type { VideoMeasurement } from './video-measurement.ts';

const span = (startSeconds: number, endSeconds: number) => ({ startSeconds, endSeconds });

const steady = (usualSeconds: number) => ({
  ...{ packets: 60 / usualSeconds, backwards: 0, untimed: 0, usualSeconds },
  ...{ irregularShare: 0, leftOutShare: 0 },
  longestGap: { startSeconds: 0, seconds: usualSeconds },
});

const noBar = { share: 0, edge: 0 };
const good: VideoMeasurement = {
  facts: {
    container: 'mov,mp4,m4a,3gp,3g2,mj2',
    durationSeconds: 60,
    sizeBytes: 6_000_000,
    bitrateKbps: 800,
    videoCodec: 'h264',
    pixelFormat: 'yuv420p',
    width: 1920,
    height: 1080,
    aspect: 16 / 9,
    framesPerSecond: 25,
    videoSeconds: 60,
    videoStartSeconds: 0,
    videoProfile: 'High',
    videoLevel: 41,
    colour: { range: 'tv', transfer: 'bt709', primaries: 'bt709', matrix: 'bt709' },
    audio: {
      ...{ codec: 'aac', profile: 'LC', seconds: 60, startSeconds: 0 },
      ...{ sampleRate: 48_000, channels: 2 },
    },
    streams: { video: 1, pictures: 0, audio: 1, subtitles: 0, others: 0 },
  },
  file: {
    packets: { value: { video: steady(1 / 25), audio: steady(1024 / 48_000) } },
    layout: { value: { index: 'first', isFragmented: false, missingBytes: 0 } },
  },
  picture: {
    decoding: { value: { decodedSeconds: 60, errors: 0 } },
    black: { value: [] },
    frozen: { value: [] },
    holds: { value: { movingShare: 1, holds: [] } },
    sharpness: { value: [{ seconds: 1, edgeWidth: 1.2, edges: 20 }] },
    blocks: { value: [{ seconds: 1, onGrid: 1, elsewhere: 1 }] },
    bands: { value: [{ seconds: 1, share: 0, levels: 0, evenLevels: 0 }] },
    noise: { value: [{ seconds: 1, deviation: 0.5 }] },
    bars: { value: { top: noBar, bottom: noBar, left: noBar, right: noBar } },
    overlay: { value: [] },
    exposure: {
      value: [
        {
          ...{ seconds: 1, darkest: 16, middle: 30, brightest: 240 },
          ...{ burnt: 0, softBorders: 0, tones: 12 },
        },
      ],
    },
    flicker: { value: { swing: 0, spans: [] } },
    flashes: { value: { general: 0, red: 0, spans: [] } },
    series: { value: { stepSeconds: 1, luma: [30], motion: [0.1], sharpness: [0.5] } },
  },
  sound: {
    decodingErrors: { value: 0 },
    silence: { value: [] },
    loudness: { value: { integratedLufs: -16, truePeakDb: -1.5 } },
    loudnessCurve: { value: { stepSeconds: 0.1, momentaryLufs: [-16], shortTermLufs: [-16] } },
    speech: { value: { stepSeconds: 0.02, energyDb: [-16], spans: [span(0, 60)] } },
    loudDb: { value: -15 },
    dropouts: { value: [] },
    clipping: { value: { ceilingDb: -4, flatShare: 0, places: [] } },
    hum: { value: null },
    noiseDb: { value: -90 },
    channels: {
      value: {
        ...{ channels: 2, weakerByDb: 0, weakerSide: 'left' },
        ...{ lostTogetherDb: 0, oneSided: [] },
      },
    },
  },
};
const wanted: Expectation = {
  expectedSeconds: 60,
  aspectRatio: '16:9',
  wantsAudio: true,
  wordCount: 150,
  language: 'en',
};
type Values = Partial<VideoMeasurement['picture'] & VideoMeasurement['sound']>;
const withValues = (values: Values): VideoMeasurement => ({
  ...good,
  picture: { ...good.picture, ...values },
  sound: { ...good.sound, ...values },
});
const resultOf = (values: Values, id: string) =>
  judgeVideo(withValues(values), wanted).technical.checks.find((each) => each.id === id)?.result;

describe('judgeVideo', () => {
  it('lets a good video pass', () => {
    expect(judgeVideo(good, wanted)).toMatchObject({ overall: 10, verdict: 'pass' });
  });

  it.each([
    ['mov,mp4,m4a,3gp,3g2,mj2', 'Browsers play it: MP4, h264, yuv420p, aac.'],
    ['matroska,webm', 'Some browsers only play it: Matroska or WebM, h264, yuv420p, aac.'],
    ['nut', 'Browsers play it: another container, h264, yuv420p, aac.'],
  ])('says in words a person knows what %s holds', (container, finding) => {
    const { technical } = judgeVideo({ ...good, facts: { ...good.facts, container } }, wanted);
    expect(technical.checks[0]).toMatchObject({ id: 'playable', finding });
    expect(technical.container).toBe(container);
  });

  it.each([
    [[span(0, 0.8)], 'pass'],
    [[span(59.2, 60)], 'pass'],
    [[span(30, 30.8)], 'warn'],
    [[span(0, 1.5)], 'warn'],
    [[span(30, 32)], 'fail'],
    [[1, 10, 20, 30, 40, 50].map((from) => span(from, from + 1.2)), 'fail'],
  ])('judges the black spans %j: %s', (value, result) => {
    expect(resultOf({ black: { value } }, 'black-picture')).toBe(result);
  });

  it.each([
    [[span(4, 8.5)], 'pass'],
    [[0, 5, 10, 15, 20, 25, 30, 35].map((from) => span(from, from + 4.8)), 'pass'],
    [[span(4, 10)], 'warn'],
    [[span(4, 14)], 'fail'],
    [[1, 10, 20, 30, 40, 50].map((from) => span(from, from + 6)), 'fail'],
  ])('judges the still spans %j: %s', (value, result) => {
    expect(resultOf({ frozen: { value } }, 'frozen-picture')).toBe(result);
  });

  it.each([
    [[span(10, 11.5)], 'pass'],
    [[span(0, 2.5)], 'pass'],
    [[span(57.5, 60)], 'pass'],
    [[span(10, 12)], 'warn'],
    [[span(10, 14)], 'warn'],
    [[span(10, 18)], 'fail'],
    [Array.from({ length: 20 }, (_, index) => span(index * 3, index * 3 + 2.5)), 'fail'],
  ])('judges the silent spans %j: %s', (value, result) => {
    expect(resultOf({ silence: { value } }, 'silence')).toBe(result);
  });

  it.each([
    [{ decodedSeconds: 60, errors: 2 }, 'warn'],
    [{ decodedSeconds: 60, errors: 3 }, 'fail'],
    [{ decodedSeconds: 58.5, errors: 0 }, 'pass'],
    [{ decodedSeconds: 57, errors: 0 }, 'fail'],
  ])('judges the decoding %j: %s', (value, result) => {
    expect(resultOf({ decoding: { value } }, 'complete')).toBe(result);
  });

  it.each([
    [-16, null, 'pass'],
    [-16, 0.9, 'pass'],
    [-16, 1.5, 'warn'],
    [-30, -9, 'warn'],
    [-6, 0, 'warn'],
    [-45, -30, 'fail'],
  ])('judges %d LUFS with peaks at %s dB: %s', (integratedLufs, truePeakDb, result) => {
    const loudness = { value: { integratedLufs, truePeakDb } };
    expect(resultOf({ loudness }, 'loudness')).toBe(result);
  });

  it('does not vouch for a picture that could not be decoded', () => {
    const stopped = { notMeasured: 'Decoding was stopped.' };
    const measurement = withValues({ decoding: stopped, black: stopped, frozen: stopped });
    const assessment = judgeVideo(measurement, wanted);
    expect(assessment).toMatchObject({ overall: 10, verdict: 'fail' });
  });

  it('notices that far too few of the words can be spoken', () => {
    const assessment = judgeVideo(good, { ...wanted, wordCount: 30 });
    expect(assessment.recommendations).toMatchObject([{ checkId: 'speaking-pace' }]);
  });

  it('judges by the thresholds it is given, and keeps them', () => {
    const small = {
      ...good,
      facts: { ...good.facts, width: 854, height: 480, framesPerSecond: 20 },
    };
    const usual = judgeVideo(small, wanted);
    const strict = judgeVideo(small, wanted, { minimum: 10, target: 10, alertBelow: 10 });
    expect(strict.overall).toBe(usual.overall);
    expect([usual.verdict, strict.verdict]).toEqual(['pass', 'fail']);
    expect(usual.thresholds).toEqual({ minimum: 7, target: 9, alertBelow: 8 });
    expect(strict.thresholds?.minimum).toBe(10);
  });

  it('weighs in what people are expected to say, without letting that decide', () => {
    const prediction = { score: 2, range: { low: 0, high: 5 }, ratings: 40 };
    const assessment = withSatisfaction(judgeVideo(good, wanted), prediction);
    expect(assessment).toMatchObject({ overall: 8.8, verdict: 'pass', satisfaction: prediction });
    const black = judgeVideo(withValues({ black: { value: [span(30, 32)] } }), wanted);
    const praised = withSatisfaction(black, { ...prediction, score: 10 });
    expect(praised).toMatchObject({ overall: black.overall, verdict: 'fail' });
  });

  it('gives no score to a file that could not even be asked', () => {
    const assessment = judgeUnreadable({ notMeasured: 'It could not be opened.' }, 10);
    expect(assessment).toMatchObject({ overall: null, verdict: 'fail' });
  });
});

describe('reading what ffmpeg detected', () => {
  it('reads black spans', () => {
    const log = '[blackdetect @ 0x1] [info] black_start:3 black_end:5.5 black_duration:2.5\n';
    expect(readBlack(log)).toEqual([span(3, 5.5)]);
  });

  it('reads still spans, also one that lasts to the end', () => {
    const log = [
      '[freezedetect @ 0x1] [info] lavfi.freezedetect.freeze_start: 1.25',
      '[freezedetect @ 0x1] [info] lavfi.freezedetect.freeze_duration: 3',
      '[freezedetect @ 0x1] [info] lavfi.freezedetect.freeze_end: 4.25',
      '[freezedetect @ 0x1] [info] lavfi.freezedetect.freeze_start: 8',
    ].join('\n');
    expect(readFrozen(log, 20)).toEqual([span(1.25, 4.25), span(8, 20)]);
  });

  it('reads silent spans', () => {
    const log = [
      '[silencedetect @ 0x1] [info] silence_start: -0.02',
      '[silencedetect @ 0x1] [info] silence_end: 2 | silence_duration: 2.02',
    ].join('\n');
    expect(readSilence(log, 20)).toEqual([span(0, 2)]);
  });

  it('reads the last loudness summary, and knows when there is none', () => {
    const log =
      'Summary:\n\n  Integrated loudness:\n    I:         -16.2 LUFS\n\n  True peak:\n    Peak:       -1.1 dBFS\n';
    expect(readLoudness(log)).toEqual({ integratedLufs: -16.2, truePeakDb: -1.1 });
    expect(readLoudness('nothing')).toBeUndefined();
    expect(readLoudness('Summary:\n    I:   nan LUFS\n')).toBeUndefined();
  });

  it('reads progress and errors', () => {
    expect(readProgressSeconds('out_time=00:00:01.0\nout_time=00:01:02.500000\n')).toBe(62.5);
    expect(readProgressSeconds('out_time=N/A\n')).toBe(0);
    expect(countErrors('[h264 @ 0x1] [error] bad\n[info] fine\n[fatal] worse\n')).toBe(2);
  });
});
