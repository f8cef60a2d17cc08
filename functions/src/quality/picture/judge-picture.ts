import type { QualityCheck } from '@cvplus/contracts/quality';
import type { VideoMeasurement } from '../video-measurement.ts';
import { judgeBanding } from './judge-banding.ts';
import { judgeBlack } from './judge-black.ts';
import { judgeBlockiness } from './judge-blockiness.ts';
import { judgeBlur } from './judge-blur.ts';
import { judgeExposure } from './judge-exposure.ts';
import { judgeFlashes } from './judge-flashes.ts';
import { judgeFlicker } from './judge-flicker.ts';
import { judgeFrozen } from './judge-frozen.ts';
import { judgeGrain } from './judge-grain.ts';
import { judgeLetterbox } from './judge-letterbox.ts';
import { judgeOverlay } from './judge-overlay.ts';
import { judgeStutter } from './judge-stutter.ts';

const judges = [
  ...[judgeBlack, judgeFrozen, judgeStutter, judgeBlur, judgeBlockiness, judgeBanding],
  ...[judgeGrain, judgeExposure, judgeFlicker, judgeFlashes, judgeLetterbox, judgeOverlay],
];

export function judgePicture(measurement: VideoMeasurement): QualityCheck[] {
  return judges.map((judge) => judge(measurement));
}
