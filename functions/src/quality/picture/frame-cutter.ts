/** Cuts a stream of bytes into frames of one size; the frame handed over is valid only until the next one. */
export function cutFrames(
  frameBytes: number,
  onFrame: (frame: Uint8Array, index: number) => void,
): (chunk: Uint8Array) => void {
  const frame = new Uint8Array(frameBytes);
  let filled = 0;
  let index = 0;
  return (chunk) => {
    for (let from = 0; from < chunk.length;) {
      const taken = Math.min(frameBytes - filled, chunk.length - from);
      frame.set(chunk.subarray(from, from + taken), filled);
      filled += taken;
      from += taken;
      if (filled < frameBytes) continue;
      filled = 0;
      onFrame(frame, index);
      index += 1;
    }
  };
}
