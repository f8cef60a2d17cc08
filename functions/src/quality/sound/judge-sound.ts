import type { QualityCheck } from '@cvplus/contracts/quality';
import { checked, clock, inSeconds, notChecked } from '../checks.ts';
import { longest, secondsOf, totalSeconds } from '../spans.ts';
import type { VideoMeasurement } from '../video-measurement.ts';

export function judgeSound(measurement: VideoMeasurement, wordCount: number): QualityCheck[] {
  return [
    judgeHasAudio(measurement),
    judgeAudioLength(measurement),
    judgeSilence(measurement),
    judgeLoudness(measurement),
    judgePace(measurement, wordCount),
  ];
}

function judgeHasAudio({ facts }: VideoMeasurement): QualityCheck {
  return facts.audio
    ? checked('has-audio', 'pass', `It has sound (${facts.audio.codec}).`)
    : checked('has-audio', 'fail', 'It has no sound track.');
}

function judgeAudioLength({ facts }: VideoMeasurement): QualityCheck {
  if (!facts.audio) return notChecked('audio-length', 'The video has no sound.');
  const difference = facts.audio.seconds - facts.videoSeconds;
  const apart = Math.abs(difference);
  const result = apart > 3 ? 'fail' : apart > 1 ? 'warn' : 'pass';
  const which = difference < 0 ? 'before' : 'after';
  const finding =
    result === 'pass'
      ? 'Sound and picture end together.'
      : `The sound ends ${inSeconds(apart)} ${which} the picture.`;
  const ends = Math.min(facts.audio.seconds, facts.videoSeconds);
  return checked(
    'audio-length',
    result,
    finding,
    apart,
    result === 'pass' ? null : { startSeconds: ends },
  );
}

function judgeSilence({ facts, sound: { silence } }: VideoMeasurement): QualityCheck {
  if ('notMeasured' in silence) return notChecked('silence', silence.notMeasured);
  const worst = longest(silence.value);
  const lasts = worst ? secondsOf(worst) : 0;
  const isSilent = totalSeconds(silence.value) >= facts.durationSeconds * 0.8;
  if (!worst || (lasts < 3 && !isSilent)) {
    return checked('silence', 'pass', 'It is never silent for 3 s.', lasts);
  }
  return checked(
    'silence',
    isSilent || lasts >= 8 ? 'fail' : 'warn',
    `Nothing is heard for ${inSeconds(lasts)} from ${clock(worst.startSeconds)}.`,
    lasts,
    worst,
  );
}

/** Speech online is mixed to about −16 LUFS; AAC may overshoot full scale by a decibel unheard. */
function judgeLoudness({ sound: { loudness } }: VideoMeasurement): QualityCheck {
  if ('notMeasured' in loudness) return notChecked('loudness', loudness.notMeasured);
  const { integratedLufs, truePeakDb } = loudness.value;
  const peak = truePeakDb === null ? '' : `, peaks at ${truePeakDb.toFixed(1)} dB`;
  const finding = `${integratedLufs.toFixed(1)} LUFS${peak}.`;
  const clips = truePeakDb !== null && truePeakDb > 1;
  const isOff = integratedLufs < -28 || integratedLufs > -9;
  const result = integratedLufs < -40 ? 'fail' : isOff || clips ? 'warn' : 'pass';
  return checked('loudness', result, finding, integratedLufs);
}

/** Words against the time in which anything is heard. */
function judgePace(
  { facts, sound: { silence } }: VideoMeasurement,
  wordCount: number,
): QualityCheck {
  if ('notMeasured' in silence) return notChecked('speaking-pace', silence.notMeasured);
  const heardSeconds = facts.durationSeconds - totalSeconds(silence.value);
  if (wordCount === 0 || heardSeconds < 1) {
    return notChecked('speaking-pace', 'There are no words to be heard.');
  }
  const wordsPerMinute = wordCount / (heardSeconds / 60);
  const result = wordsPerMinute < 80 || wordsPerMinute > 230 ? 'warn' : 'pass';
  const finding = `${wordCount} words in ${inSeconds(heardSeconds)} of sound.`;
  return checked('speaking-pace', result, finding, wordsPerMinute);
}
