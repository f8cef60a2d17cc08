import type { VideoIntroductionState } from '@cvplus/contracts/video-introduction';

export type ProgressLine = { show(state: VideoIntroductionState): void; end(): void };

type Output = { isTTY?: boolean; write(text: string): unknown };

const width = 24;

/** A bar that redraws itself on a terminal; elsewhere a line whenever something new is said. */
export function openProgressLine(output: Output): ProgressLine {
  let last = '';
  let drawn = false;
  return {
    show(state) {
      const text = describe(state);
      if (output.isTTY) {
        output.write(`\r\u001b[2K${bar(state.progress)} ${text}`);
        drawn = true;
        return;
      }
      // Off a terminal every tenth is enough.
      const rounded = describe({ ...state, progress: Math.floor(state.progress / 10) * 10 });
      if (rounded === last) return;
      last = rounded;
      output.write(`${text}\n`);
    },
    end() {
      if (drawn) output.write('\n');
      drawn = false;
    },
  };
}

function bar(percent: number): string {
  const full = Math.round((percent / 100) * width);
  return `[${'█'.repeat(full)}${'░'.repeat(width - full)}]`;
}

function describe({ progress, currentStep, draft }: VideoIntroductionState): string {
  const playable = draft?.status === 'ready' ? '  (a draft is playable)' : '';
  return `${String(Math.round(progress)).padStart(3)} %  ${currentStep}${playable}`;
}
