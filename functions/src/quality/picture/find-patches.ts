/** Marked pixels that touch each other, and the box around them. */
export type Patch = { left: number; top: number; width: number; height: number; pixels: number };

export function findPatches(mask: Uint8Array, width: number, height: number): Patch[] {
  const rest = mask.slice();
  const patches: Patch[] = [];
  const stack: number[] = [];
  for (let seed = 0; seed < rest.length; seed += 1) {
    if (rest[seed] !== 1) continue;
    let [left, right, top, bottom, pixels] = [width, 0, height, 0, 0];
    stack.push(seed);
    rest[seed] = 0;
    for (let pixel = stack.pop(); pixel !== undefined; pixel = stack.pop()) {
      const x = pixel % width;
      const y = Math.floor(pixel / width);
      pixels += 1;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
      for (let near = Math.max(0, y - 1); near <= Math.min(height - 1, y + 1); near += 1) {
        for (let beside = Math.max(0, x - 1); beside <= Math.min(width - 1, x + 1); beside += 1) {
          const next = near * width + beside;
          if (rest[next] !== 1) continue;
          rest[next] = 0;
          stack.push(next);
        }
      }
    }
    patches.push({ left, top, width: right - left + 1, height: bottom - top + 1, pixels });
  }
  return patches;
}
