import { describe, expect, it } from 'vitest';
import { changedAreas } from './changed-areas.ts';

describe('changedAreas', () => {
  it('widens to even edges and stays inside the picture', () => {
    const [area] = changedAreas([{ x: 3, y: 5, width: 10, height: 4 }], 1280, 720);
    expect(area).toEqual({ x: 2, y: 4, width: 12, height: 6 });
    const [edge] = changedAreas([{ x: -30, y: 700, width: 50, height: 90 }], 1280, 720);
    expect(edge).toEqual({ x: 0, y: 698, width: 22, height: 22 });
  });

  it('joins what overlaps and keeps apart what is far away', () => {
    const areas = changedAreas(
      [
        { x: 10, y: 10, width: 100, height: 40 },
        { x: 20, y: 12, width: 100, height: 40 },
        { x: 900, y: 600, width: 50, height: 50 },
      ],
      1280,
      720,
    );
    expect(areas).toHaveLength(2);
  });

  it('drops what lies outside the picture', () => {
    expect(changedAreas([{ x: 2000, y: 10, width: 10, height: 10 }], 1280, 720)).toEqual([]);
  });
});
