import { decodeMedia, ifPresent, presentFilters, type Examination } from '../decode-media.ts';
import { noneMeasured } from '../measured.ts';
import { countErrors, readBlack, readFrozen, readProgressSeconds } from '../read-detections.ts';
import { pictureValues, type PictureMeasurement } from './picture-measurement.ts';
import { buildFilterGraph, planPicture } from './picture-plan.ts';
import { readHeavyFrames, readLightFrames } from './read-frames.ts';
import { watchPicture } from './watch-picture.ts';

const mostPixels = 4096 * 2304;

/** Darker than any dark card, and nearly all of the picture: text on a dark card is a few per cent of it. */
const blackFilter = 'blackdetect=d=0.5:pix_th=0.03:pic_th=0.995';
/** Sensitive enough that slow drifting counts as movement. */
const freezeFilter = 'freezedetect=n=0.0003:d=2';

const raw = ['-an', '-f', 'rawvideo', '-vsync', '0'];

/** Decodes the picture once. */
export async function measurePicture(examination: Examination): Promise<PictureMeasurement> {
  const { tools, facts } = examination;
  if (facts.width * facts.height > mostPixels) {
    return noneMeasured(pictureValues, 'The picture is too large to be decoded safely.');
  }
  const plan = planPicture(facts);
  const graph = buildFilterGraph(plan, presentFilters(tools, [blackFilter, freezeFilter]));
  const watch = watchPicture(plan);
  const progress: Buffer[] = [];
  const decoded = await decodeMedia(
    examination,
    [
      ...['-filter_complex', graph, '-progress', 'pipe:4'],
      ...['-map', '[light]', ...raw, 'pipe:1'],
      ...['-map', '[heavy]', ...raw, 'pipe:3'],
      ...['-map', '[seen]', '-an', '-f', 'null', '-'],
    ],
    {
      1: readLightFrames(plan, watch.addLight),
      3: readHeavyFrames(plan, watch.addHeavy),
      4: (chunk) => progress.push(chunk),
    },
  );
  if ('notMeasured' in decoded) return noneMeasured(pictureValues, decoded.notMeasured);
  const { stderr } = decoded.value;
  const decodedSeconds = readProgressSeconds(Buffer.concat(progress).toString('utf8'));
  return {
    decoding: { value: { decodedSeconds, errors: countErrors(stderr) } },
    black: ifPresent(tools, blackFilter, () => readBlack(stderr)),
    frozen: ifPresent(tools, freezeFilter, () => readFrozen(stderr, decodedSeconds)),
    ...watch.end(),
  };
}
