import { decodeMedia, ifPresent, presentFilters, type Examination } from '../decode-media.ts';
import { noneMeasured, type Measured } from '../measured.ts';
import { countErrors, readLoudness, readSilence } from '../read-detections.ts';
import { SampleBlocks } from './sample-blocks.ts';
import { SoundListener } from './sound-listener.ts';
import { readLoudnessCurve } from './loudness-curve.ts';
import { soundValues, type SoundMeasurement } from './sound-measurement.ts';

const silenceFilter = 'silencedetect=noise=-50dB:d=1';
/** `quiet` would compute nothing at all; `info` says the loudness ten times a second. */
const loudnessFilter = 'ebur128=framelog=info:peak=true';
/** Sound that is missing in the file becomes silence, so that samples tell the time. */
const keepTime = 'aresample=async=1:first_pts=0';

/** Decodes the sound once: ffmpeg's own measures on one branch, raw samples for ours on the other. */
export async function measureSound(examination: Examination): Promise<SoundMeasurement> {
  const { tools, facts } = examination;
  if (!facts.audio) return noneMeasured(soundValues, 'The video has no sound.');
  const rate = facts.audio.sampleRate === 44_100 ? 44_100 : 48_000;
  const channels = facts.audio.channels === 1 ? 1 : 2;
  const listener = new SoundListener();
  const blocks = new SampleBlocks({ rate, channels }, listener.analysers);
  const named = ['anull', ...presentFilters(tools, [silenceFilter, loudnessFilter])].join(',');
  const layout = channels === 1 ? 'mono' : 'stereo';
  const graph = [
    `[0:a:0]${keepTime},asplit=2[named][raw]`,
    `[named]${named},anullsink`,
    `[raw]aformat=sample_fmts=flt:sample_rates=${rate}:channel_layouts=${layout}[samples]`,
  ].join(';');
  const decoded = await decodeMedia(
    examination,
    ['-filter_complex', graph, '-map', '[samples]', '-c:a', 'pcm_f32le', '-f', 'f32le', 'pipe:1'],
    { 1: (chunk) => blocks.add(chunk) },
  );
  if ('notMeasured' in decoded) return noneMeasured(soundValues, decoded.notMeasured);
  if (blocks.seconds === 0) return noneMeasured(soundValues, 'The sound could not be decoded.');
  const { stderr } = decoded.value;
  return {
    decodingErrors: { value: countErrors(stderr) },
    silence: ifPresent(tools, silenceFilter, () => readSilence(stderr, blocks.seconds)),
    loudness: ifRead(readLoudness(stderr)),
    loudnessCurve: ifRead(readLoudnessCurve(stderr)),
    ...listener.measured(),
  };
}

function ifRead<T>(value: T | undefined): Measured<T> {
  return value === undefined
    ? { notMeasured: 'This ffmpeg could not measure the loudness.' }
    : { value };
}
