import type { QualityCheck } from '@cvplus/contracts/quality';
import { asFastAsEnglish } from '../../platform/speaking-pace.ts';
import { checked, clock, inSeconds, notChecked } from '../checks.ts';
import type { Expectation } from '../expectation.ts';
import { longest, secondsOf, totalSeconds, type Span } from '../spans.ts';
import type { VideoMeasurement } from '../video-measurement.ts';
import { judgeDropouts, judgeHum, judgeNoise } from './judge-disturbances.ts';
import { judgeChannels, judgeClipping, judgeLoudness } from './judge-levels.ts';

type Spoken = Pick<Expectation, 'wordCount' | 'language'>;

export function judgeSound(measurement: VideoMeasurement, spoken: Spoken): QualityCheck[] {
  const { sound } = measurement;
  return [
    judgeHasAudio(measurement),
    judgeAudioLength(measurement),
    judgeSilence(measurement),
    judgeDropouts(sound),
    judgeLoudness(sound),
    judgeClipping(sound),
    judgeHum(sound),
    judgeNoise(sound),
    judgeChannels(sound),
    judgePace(measurement, spoken),
  ];
}

function judgeHasAudio({ facts }: VideoMeasurement): QualityCheck {
  return facts.audio
    ? checked('has-audio', 'pass', `It has sound (${facts.audio.codec}).`)
    : checked('has-audio', 'fail', 'It has no sound track.');
}

/** Apart by more is seen at once: somebody speaks to a still picture, or moves without a sound. */
const apartWarnSeconds = 1;
const apartFailSeconds = 3;
/** Late sound is worse than early silence: nothing that follows fits. */
const lateFailSeconds = 2.5;

function judgeAudioLength({ facts }: VideoMeasurement): QualityCheck {
  const { audio, videoSeconds, videoStartSeconds } = facts;
  if (!audio) return notChecked('audio-length', 'The video has no sound.');
  const late = audio.startSeconds - videoStartSeconds;
  const over = audio.startSeconds + audio.seconds - (videoStartSeconds + videoSeconds);
  const [startsApart, endsApart] = [Math.abs(late), Math.abs(over)];
  const isFailure = startsApart > lateFailSeconds || endsApart > apartFailSeconds;
  const worst = Math.max(startsApart, endsApart);
  const result = isFailure ? 'fail' : worst > apartWarnSeconds ? 'warn' : 'pass';
  if (result === 'pass') {
    const finding = 'Sound and picture begin and end together.';
    return checked('audio-length', 'pass', finding, worst);
  }
  if (startsApart > apartWarnSeconds && startsApart >= endsApart - 0.1) {
    const finding = `The sound begins ${inSeconds(startsApart)} ${late < 0 ? 'before' : 'after'} the picture.`;
    const place = { startSeconds: 0, endSeconds: startsApart };
    return checked('audio-length', result, finding, startsApart, place);
  }
  const finding = `The sound ends ${inSeconds(endsApart)} ${over < 0 ? 'before' : 'after'} the picture.`;
  const startSeconds = Math.max(0, Math.min(audio.startSeconds + audio.seconds, videoSeconds));
  return checked('audio-length', result, finding, endsApart, { startSeconds });
}

/** Between two sentences nobody pauses for so long. */
const pauseSeconds = 1.6;
/** Before the first word and after the last one may be. */
const edgeSilenceSeconds = 3;
const failSilenceSeconds = 8;

function judgeSilence({ facts, sound: { silence } }: VideoMeasurement): QualityCheck {
  if ('notMeasured' in silence) return notChecked('silence', silence.notMeasured);
  const { durationSeconds } = facts;
  const spans = silence.value;
  const isSilent = totalSeconds(spans) >= durationSeconds * 0.8;
  const tooLong = (span: Span) => secondsOf(span) >= mostSilence(span, durationSeconds);
  const worst = longest(isSilent ? spans : spans.filter(tooLong));
  if (!worst) {
    const longestPause = longest(spans);
    const measured = longestPause ? secondsOf(longestPause) : 0;
    return checked('silence', 'pass', 'It is never silent for longer than a pause.', measured);
  }
  const lasts = secondsOf(worst);
  return checked(
    'silence',
    isSilent || lasts >= failSilenceSeconds ? 'fail' : 'warn',
    `Nothing is heard for ${inSeconds(lasts)} from ${clock(worst.startSeconds)}.`,
    lasts,
    worst,
  );
}

function mostSilence({ startSeconds, endSeconds }: Span, durationSeconds: number): number {
  const isAtEdge = startSeconds < 0.5 || endSeconds > durationSeconds - 0.5;
  return isAtEdge ? edgeSilenceSeconds : pauseSeconds;
}

/**
 * English words a minute, pauses included. speechaway.co flags less than 110 and more than 190,
 * scienceofspeaking.com finds rates up to 225 preferred.
 */
const pace = { slow: 100, fast: 205 };

/** Words against the time from the first of them to the last. */
function judgePace(
  { sound: { speech } }: VideoMeasurement,
  { wordCount, language }: Spoken,
): QualityCheck {
  if ('notMeasured' in speech) return notChecked('speaking-pace', speech.notMeasured);
  const { spans } = speech.value;
  const seconds = (spans.at(-1)?.endSeconds ?? 0) - (spans[0]?.startSeconds ?? 0);
  if (wordCount === 0 || seconds < 1) {
    return notChecked('speaking-pace', 'There are no words to be heard.');
  }
  const wordsPerMinute = wordCount / (seconds / 60);
  const isSlow = wordsPerMinute < asFastAsEnglish(pace.slow, language);
  const isFast = wordsPerMinute > asFastAsEnglish(pace.fast, language);
  const finding = `${wordCount} words in ${inSeconds(seconds)} of speech.`;
  return checked('speaking-pace', isSlow || isFast ? 'warn' : 'pass', finding, wordsPerMinute);
}
