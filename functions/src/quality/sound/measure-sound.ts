import { decodeMedia, ifPresent, presentFilters, type Examination } from '../decode-media.ts';
import { noneMeasured } from '../measured.ts';
import { readLoudness, readProgressSeconds, readSilence } from '../read-detections.ts';
import { soundValues, type SoundMeasurement } from './sound-measurement.ts';

const silenceFilter = 'silencedetect=noise=-50dB:d=1';
/** `quiet` would compute nothing at all. */
const loudnessFilter = 'ebur128=framelog=verbose:peak=true';

/** Decodes the sound once. */
export async function measureSound(examination: Examination): Promise<SoundMeasurement> {
  const { tools, facts } = examination;
  if (!facts.audio) return noneMeasured(soundValues, 'The video has no sound.');
  const filters = ['anull', ...presentFilters(tools, [silenceFilter, loudnessFilter])].join(',');
  const decoded = await decodeMedia(examination, [
    ...['-vn', '-af', filters, '-progress', 'pipe:1', '-f', 'null', '-'],
  ]);
  if ('notMeasured' in decoded) return noneMeasured(soundValues, decoded.notMeasured);
  const { stdout, stderr } = decoded.value;
  const heardSeconds = readProgressSeconds(stdout.toString('utf8'));
  const loudness = readLoudness(stderr);
  return {
    silence: ifPresent(tools, silenceFilter, () => readSilence(stderr, heardSeconds)),
    loudness: loudness
      ? { value: loudness }
      : { notMeasured: 'This ffmpeg could not measure the loudness.' },
  };
}
