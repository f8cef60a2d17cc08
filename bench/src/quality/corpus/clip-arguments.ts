import type { Change } from '../defects/defect.ts';

const usualEncoding = ['-c:v', 'libx264', '-preset', 'superfast', '-crf', '21'];
const usualTags = [
  ...['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709'],
  ...['-color_range', 'tv'],
];
const usualSound = ['-c:a', 'aac', '-b:a', '160k', '-ar', '48000'];

/** ffmpeg's arguments for a change, file names left out: these make the clip, so they are also its recipe. */
export type ClipArguments = {
  /** An earlier generation of the picture; null when there is none. */
  before: string[] | null;
  filters: string[];
  output: string[];
  ending: string;
};

export function clipArguments(change: Change): ClipArguments {
  const { picture, encoding, before, output = [], ending = '.mp4' } = change;
  const recodes = picture !== undefined || encoding !== undefined || before !== undefined;
  const sound = soundArguments(change);
  const pictureFilters = picture === undefined ? [] : ['-vf', picture];
  const pixels = encoding?.includes('-pix_fmt') ? [] : ['-pix_fmt', 'yuv420p'];
  const tags = encoding?.includes('-colorspace') ? [] : usualTags;
  const coding = recodes ? [...(encoding ?? usualEncoding), ...pixels, ...tags] : ['-c:v', 'copy'];
  const start =
    ending !== '.mp4' || output.includes('-movflags') || change.isNotFastStart === true
      ? []
      : ['-movflags', '+faststart'];
  return {
    before:
      (before && [
        ...(before.picture === undefined ? [] : ['-vf', before.picture]),
        ...['-map', '0:v', '-map', '0:a', '-c:a', 'copy', ...before.encoding],
      ]) ||
      null,
    filters: [...pictureFilters, ...sound.filters],
    output: [
      ...['-map', '0:v', ...sound.maps, ...coding, ...sound.coding],
      ...['-map_metadata', '-1', '-map_chapters', '-1', ...start, ...output],
    ],
    ending,
  };
}

function soundArguments({ sound, addedSound, hasNoSound }: Change) {
  if (hasNoSound === true) return { filters: [], maps: [], coding: ['-an'] };
  if (addedSound !== undefined) {
    const stereo = 'aformat=channel_layouts=stereo:sample_rates=48000';
    const own = sound === undefined ? stereo : `${sound},${stereo}`;
    // amix halves what it adds up.
    const graph = `[0:a]${own}[own];${addedSound},${stereo}[added];[own][added]amix=inputs=2:duration=first,volume=2[mixed]`;
    return { filters: ['-filter_complex', graph], maps: ['-map', '[mixed]'], coding: usualSound };
  }
  return sound === undefined
    ? { filters: [], maps: ['-map', '0:a'], coding: ['-c:a', 'copy'] }
    : { filters: ['-af', sound], maps: ['-map', '0:a'], coding: usualSound };
}

/** What changes nothing is the good clip itself, with its captions and chapters. */
export function isUntouched(change: Change | null): boolean {
  if (change === null) return true;
  const { picture, encoding, before, sound, addedSound, output, damage } = change;
  const all = [picture, encoding, before, sound, addedSound, output, damage];
  const flags = [change.hasNoSound, change.isNotFastStart].some((each) => each === true);
  return !flags && all.every((each) => each === undefined) && change.ending === undefined;
}
