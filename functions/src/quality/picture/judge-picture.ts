import type { QualityCheck } from '@cvplus/contracts/quality';
import type { VideoMeasurement } from '../video-measurement.ts';
import { judgeBlack } from './judge-black.ts';
import { judgeExposure } from './judge-exposure.ts';
import { judgeFlashes } from './judge-flashes.ts';
import { judgeFlicker } from './judge-flicker.ts';
import { judgeFrozen } from './judge-frozen.ts';

const judges = [judgeBlack, judgeFrozen, judgeExposure, judgeFlicker, judgeFlashes];

export function judgePicture(measurement: VideoMeasurement): QualityCheck[] {
  return judges.map((judge) => judge(measurement));
}
