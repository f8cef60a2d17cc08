/** Every check a video may be given, by what it looks at, in the order in which they are shown. */
export const qualityCheckIds = {
  file: [
    ...(['playable', 'complete', 'timestamps', 'streams', 'fast-start', 'colour'] as const),
    ...(['duration', 'aspect-ratio', 'resolution', 'frame-rate', 'bitrate'] as const),
  ],
  picture: [
    ...(['black-picture', 'frozen-picture', 'stutter', 'blur', 'blockiness', 'banding'] as const),
    ...(['grain', 'exposure', 'flicker', 'flashes', 'letterbox', 'overlay'] as const),
  ],
  sound: [
    ...(['has-audio', 'audio-length', 'silence', 'dropouts', 'loudness', 'clipping'] as const),
    ...(['hum', 'sound-noise', 'channels', 'speaking-pace'] as const),
  ],
  content: [
    ...(['spoken-words', 'spoken-names', 'speech-present', 'spoken-language'] as const),
    ...(['captions-coverage', 'captions-timing', 'captions-reading'] as const),
    ...(['name-card', 'promise', 'lip-sync'] as const),
  ],
} as const;

export type QualityGroup = keyof typeof qualityCheckIds;
export type QualityCheckId = (typeof qualityCheckIds)[QualityGroup][number];

export const qualityGroups = Object.keys(qualityCheckIds) as QualityGroup[];

/** Null for a check that this version does not know. */
export function groupOfCheck(id: string): QualityGroup | null {
  return (
    qualityGroups.find((group) => (qualityCheckIds[group] as readonly string[]).includes(id)) ??
    null
  );
}
