import type { VideoIntroductionState } from '@cvplus/contracts/video-introduction';
import { describe, expect, it } from 'vitest';
import { openProgressLine } from './progress-line.ts';

const state: VideoIntroductionState = {
  status: 'generating',
  progress: 41,
  step: 'rendering',
  currentStep: 'HeyGen is filming',
  generationId: 'g1',
  data: null,
  draft: null,
  quality: null,
  provider: 'heygen',
  attempts: [],
  analytics: null,
  rating: null,
  problem: null,
  updatedAt: '2026-11-22T12:00:00.000Z',
};

function shown(isTTY: boolean, states: VideoIntroductionState[]): string[] {
  const written: string[] = [];
  const line = openProgressLine({ isTTY, write: (text) => written.push(text) });
  for (const one of states) line.show(one);
  line.end();
  return written;
}

describe('the progress line', () => {
  it('redraws one line on a terminal and leaves it at the end', () => {
    const written = shown(true, [state, { ...state, progress: 100 }]);
    expect(written[0]).toContain('41 %  HeyGen is filming');
    expect(written[1]).toMatch(/^\r.*100 %/s);
    expect(written.at(-1)).toBe('\n');
  });

  it('prints a line per tenth or step elsewhere, without control characters', () => {
    const written = shown(false, [
      state,
      { ...state, progress: 43 },
      { ...state, progress: 51 },
      { ...state, progress: 52, currentStep: 'Checking' },
    ]);
    expect(written).toEqual([
      ' 41 %  HeyGen is filming\n',
      ' 51 %  HeyGen is filming\n',
      ' 52 %  Checking\n',
    ]);
  });
});
