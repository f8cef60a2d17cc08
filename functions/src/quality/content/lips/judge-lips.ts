import type { QualityCheck } from '@cvplus/contracts/quality';
import { checked, notChecked } from '../../checks.ts';
import type { ContentMeasurement } from '../content-measurement.ts';
import { contentThresholds } from '../content-thresholds.ts';

/** A coarse look: it warns at most, and never of less than a few frames. */
export function judgeLips({ lips }: ContentMeasurement): QualityCheck {
  if ('notMeasured' in lips) return notChecked('lip-sync', lips.notMeasured);
  const { offsetSeconds, correlation, confidence } = lips.value;
  const evidence = contentThresholds.lipEvidence;
  if (correlation < evidence.correlation || confidence < evidence.confidence) {
    return notChecked('lip-sync', 'No movement in the picture clearly follows the voice.');
  }
  const { early, late } = contentThresholds.lipOffset;
  const milliseconds = Math.round(offsetSeconds * 1000);
  const limits = 'estimated from movement and loudness, to about two frames; how lips are shaped is not looked at'; // prettier-ignore
  if (offsetSeconds >= -early && offsetSeconds <= late) {
    return checked('lip-sync', 'pass', `The picture moves with the voice (${milliseconds} ms apart; ${limits}).`, milliseconds); // prettier-ignore
  }
  const which = milliseconds > 0 ? 'after' : 'before';
  const finding = `The voice seems to come ${Math.abs(milliseconds)} ms ${which} the lips (${limits}).`;
  return checked('lip-sync', 'warn', finding, milliseconds);
}
