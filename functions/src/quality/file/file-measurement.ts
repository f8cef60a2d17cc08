import type { Measured } from '../measured.ts';
import type { BoxLayout } from './box-layout.ts';
import type { PacketTimes } from './packet-times.ts';

export type FileMeasurement = {
  packets: Measured<PacketTimes>;
  layout: Measured<BoxLayout>;
};
