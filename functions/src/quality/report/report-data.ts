import type { QualityAssessment } from '@cvplus/contracts/quality';

/** Values along the video, one every `stepSeconds`; null where nothing could be measured. */
export type Curve = {
  label: string;
  unit: string;
  stepSeconds: number;
  values: readonly (number | null)[];
  /** Of the axis; values beyond are drawn at its end. */
  low: number;
  high: number;
  /** A line to compare with, such as the loudness aimed at. */
  reference: number | null;
};

export type Thumbnail = { atSeconds: number; jpeg: Uint8Array };

/** Everything a report shows of one video. */
export type QualityReport = {
  fileName: string;
  /** How the page reaches the video, relative to itself; null when it cannot. */
  videoHref: string | null;
  checkedAt: Date;
  tools: string;
  durationSeconds: number;
  assessment: QualityAssessment;
  curves: readonly Curve[];
  /** The loudest and the softest sample of each of equally long pieces, −1 to 1; null without sound. */
  waveform: readonly { low: number; high: number }[] | null;
  /** Pictures at equal distances through the whole video. */
  strip: readonly Thumbnail[];
  /** A picture of each place that a finding names. */
  places: readonly Thumbnail[];
};
