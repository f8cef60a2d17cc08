import { decodeMedia, ifPresent, presentFilters, type Examination } from '../decode-media.ts';
import { noneMeasured } from '../measured.ts';
import { countErrors, readBlack, readFrozen, readProgressSeconds } from '../read-detections.ts';
import { pictureValues, type PictureMeasurement } from './picture-measurement.ts';

const mostPixels = 4096 * 2304;

/** Looked at four times a second and small: enough for black and frozen, and many times faster than every frame. */
const lookAt = ['fps=4', 'scale=640:-2'];
/** Darker than any dark card, and nearly all of the picture: text on a dark card is a few per cent of it. */
const blackFilter = 'blackdetect=d=0.5:pix_th=0.03:pic_th=0.995';
/** Sensitive enough that slow drifting counts as movement. */
const freezeFilter = 'freezedetect=n=0.0003:d=2';

/** Decodes the picture once. */
export async function measurePicture(examination: Examination): Promise<PictureMeasurement> {
  const { tools, facts } = examination;
  if (facts.width * facts.height > mostPixels) {
    return noneMeasured(pictureValues, 'The picture is too large to be decoded safely.');
  }
  const filters = [...lookAt, ...presentFilters(tools, [blackFilter, freezeFilter])].join(',');
  const decoded = await decodeMedia(examination, [
    ...['-an', '-vf', filters, '-progress', 'pipe:1', '-f', 'null', '-'],
  ]);
  if ('notMeasured' in decoded) return noneMeasured(pictureValues, decoded.notMeasured);
  const { stdout, stderr } = decoded.value;
  const decodedSeconds = readProgressSeconds(stdout.toString('utf8'));
  return {
    decoding: { value: { decodedSeconds, errors: countErrors(stderr) } },
    black: ifPresent(tools, blackFilter, () => readBlack(stderr)),
    frozen: ifPresent(tools, freezeFilter, () => readFrozen(stderr, decodedSeconds)),
  };
}
