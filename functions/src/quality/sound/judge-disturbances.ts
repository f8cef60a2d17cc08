import type { QualityCheck } from '@cvplus/contracts/quality';
import { checked, clock, notChecked } from '../checks.ts';
import { longest, totalSeconds } from '../spans.ts';
import type { SoundMeasurement } from './sound-measurement.ts';

/** So many holes, or so much of them, and the words cannot be followed. */
const failHoles = 4;
const failHoleSeconds = 0.5;

export function judgeDropouts({ dropouts }: SoundMeasurement): QualityCheck {
  if ('notMeasured' in dropouts) return notChecked('dropouts', dropouts.notMeasured);
  const holes = dropouts.value;
  const worst = longest(holes);
  if (!worst) return checked('dropouts', 'pass', 'The sound never breaks off and starts again.', 0);
  const seconds = totalSeconds(holes);
  const failed = holes.length >= failHoles || seconds >= failHoleSeconds;
  const milliseconds = Math.round(seconds * 1000);
  const finding =
    holes.length === 1
      ? `The sound breaks off for ${milliseconds} ms at ${clock(worst.startSeconds)}.`
      : `The sound breaks off in ${holes.length} places, ${milliseconds} ms in all, the longest at ${clock(worst.startSeconds)}.`;
  return checked('dropouts', failed ? 'fail' : 'warn', finding, holes.length, worst);
}

/** Below so much, nothing is loud enough to compare a disturbance with. */
const audibleDb = -50;

/** Ears and small loudspeakers are weak at these frequencies: hum is heard only from here on. */
const humWarnDb = 34;
const humFailDb = 15;

export function judgeHum({ hum, loudDb }: SoundMeasurement): QualityCheck {
  if ('notMeasured' in hum) return notChecked('hum', hum.notMeasured);
  if ('notMeasured' in loudDb) return notChecked('hum', loudDb.notMeasured);
  if (loudDb.value < audibleDb) return notChecked('hum', 'There is nothing to be heard.');
  const found = hum.value;
  const below = found ? loudDb.value - found.levelDb : Infinity;
  if (!found || below > humWarnDb) return checked('hum', 'pass', 'No hum of the mains is heard.');
  const finding = `It hums at ${found.mainsHertz} Hz, ${below.toFixed(0)} dB below the voice.`;
  return checked('hum', below <= humFailDb ? 'fail' : 'warn', finding, below);
}

/** Good rooms and codecs stay below; hiss nearer to the voice is heard in every pause. */
const noiseWarnDb = 44;
/** Words are covered. */
const noiseFailDb = 26;

export function judgeNoise({ noiseDb, loudDb }: SoundMeasurement): QualityCheck {
  if ('notMeasured' in noiseDb) return notChecked('sound-noise', noiseDb.notMeasured);
  if ('notMeasured' in loudDb) return notChecked('sound-noise', loudDb.notMeasured);
  if (loudDb.value < audibleDb) return notChecked('sound-noise', 'There is nothing to be heard.');
  const below = loudDb.value - noiseDb.value;
  const result = below <= noiseFailDb ? 'fail' : below <= noiseWarnDb ? 'warn' : 'pass';
  const finding =
    result === 'pass'
      ? 'No hiss is heard in the pauses.'
      : `It hisses ${below.toFixed(0)} dB below the voice.`;
  return checked('sound-noise', result, finding, below);
}
