import type { PicturePlan, PictureSource, ShownPicture } from './plan-pictures.ts';

type JoiningSettings = {
  plan: PicturePlan;
  open: (shown: ShownPicture) => AsyncGenerator<Uint8Array>;
  /** Told once for each that had fewer frames than planned, `Infinity` for none at all; it may throw. */
  onShort: (source: PictureSource, missing: number) => void;
};

/** The frames of the whole video: each picture's own, the last ones of it below the next one's first. */
export async function* joinFrames({
  plan,
  open,
  onShort,
}: JoiningSettings): AsyncGenerator<Uint8Array> {
  let below: Uint8Array[] = [];
  for (const shown of plan.shown) {
    const frames = open(shown);
    const above: Uint8Array[] = [];
    let last: Uint8Array | undefined;
    let missing = 0;
    try {
      for (let at = 0; at < shown.frames + shown.fadeFrames; at += 1) {
        const next = await frames.next();
        if (next.done) missing += 1;
        else last = next.value;
        if (!last) break;
        const covered = below[at];
        const share = (at + 1) / (below.length + 1);
        const picture = covered ? blend(covered, last, share) : last;
        if (at < shown.frames) yield picture;
        else above.push(picture);
      }
    } finally {
      await frames.return(undefined);
    }
    if (missing > 0) onShort(shown.source, last ? missing : Infinity);
    below = above;
  }
}

function blend(below: Uint8Array, above: Uint8Array, share: number): Uint8Array {
  const weight = Math.round(256 * share);
  const mixed = new Uint8Array(above.length);
  for (let index = 0; index < mixed.length; index += 1) {
    const from = below[index] ?? 0;
    mixed[index] = from + ((((above[index] ?? 0) - from) * weight) >> 8);
  }
  return mixed;
}
