import type { QualityCheck } from '@cvplus/contracts/quality';
import { checked, clock, notChecked } from '../checks.ts';
import { longest, totalSeconds } from '../spans.ts';
import type { SoundMeasurement } from './sound-measurement.ts';

/** Speech online is mixed to about −16 LUFS. Ten decibels lower, people reach for the volume. */
export const tooQuietLufs = -27;
export const tooLoudLufs = -10;
/** Hardly to be heard on a telephone. */
const inaudibleLufs = -40;
/** AAC may overshoot full scale by a decibel unheard; peaks are what is between the samples too. */
const highestPeakDb = 1;

export function judgeLoudness({ loudness }: SoundMeasurement): QualityCheck {
  if ('notMeasured' in loudness) return notChecked('loudness', loudness.notMeasured);
  const { integratedLufs, truePeakDb } = loudness.value;
  const peak = truePeakDb === null ? '' : `, true peaks at ${truePeakDb.toFixed(1)} dB`;
  const finding = `${integratedLufs.toFixed(1)} LUFS${peak}.`;
  const overshoots = truePeakDb !== null && truePeakDb > highestPeakDb;
  const isOff = integratedLufs < tooQuietLufs || integratedLufs > tooLoudLufs;
  const result = integratedLufs < inaudibleLufs ? 'fail' : isOff || overshoots ? 'warn' : 'pass';
  return checked('loudness', result, finding, integratedLufs);
}

/** Voices of all kinds, limited and compressed, stay below a tenth of a per cent. */
const clippedWarnShare = 0.002;
/** From here on every loud vowel rasps. */
const clippedFailShare = 0.05;

export function judgeClipping({ clipping }: SoundMeasurement): QualityCheck {
  if ('notMeasured' in clipping) return notChecked('clipping', clipping.notMeasured);
  const { flatShare, ceilingDb, places } = clipping.value;
  const percent = flatShare * 100;
  if (flatShare < clippedWarnShare) {
    return checked('clipping', 'pass', 'The sound is not cut off.', percent);
  }
  const worst = longest(places);
  const where = worst ? `, most of all from ${clock(worst.startSeconds)}` : '';
  return checked(
    'clipping',
    flatShare < clippedFailShare ? 'warn' : 'fail',
    `${percent.toFixed(1)} % of the sound is cut off at ${ceilingDb.toFixed(1)} dB${where}.`,
    percent,
    worst ?? null,
  );
}

/** Mixes may lean to one side a little; beyond this a voice seems to come from one side. */
const weakerWarnDb = 12;
/** As good as dead. */
const weakerFailDb = 40;
/** Two sides with nothing in common lose 3 dB together: more is lost only when they cancel. */
const lostWarnDb = 6;
const lostFailDb = 12;
/** A noise may come from one side, a sentence may not. */
const oneSidedSeconds = 1.5;

export function judgeChannels({ channels }: SoundMeasurement): QualityCheck {
  if ('notMeasured' in channels) return notChecked('channels', channels.notMeasured);
  const { weakerByDb, weakerSide, lostTogetherDb, oneSided } = channels.value;
  if (channels.value.channels === 1) return checked('channels', 'pass', 'The sound is mono.', 0);
  if (lostTogetherDb >= lostWarnDb) {
    const finding = `The sides cancel each other: ${lostTogetherDb.toFixed(0)} dB are lost in one loudspeaker.`;
    const result = lostTogetherDb >= lostFailDb ? 'fail' : 'warn';
    return checked('channels', result, finding, lostTogetherDb);
  }
  if (weakerByDb >= weakerWarnDb) {
    const finding = `The ${weakerSide} side is ${weakerByDb.toFixed(0)} dB weaker.`;
    return checked('channels', weakerByDb >= weakerFailDb ? 'fail' : 'warn', finding, weakerByDb);
  }
  const worst = longest(oneSided);
  if (worst && totalSeconds(oneSided) >= oneSidedSeconds) {
    const finding = `One side is lost for ${totalSeconds(oneSided).toFixed(1)} s from ${clock(worst.startSeconds)}.`;
    return checked('channels', 'warn', finding, weakerByDb, worst);
  }
  return checked('channels', 'pass', 'Both sides are heard, also together.', weakerByDb);
}
