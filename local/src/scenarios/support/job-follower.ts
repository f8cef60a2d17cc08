import type { Job, VideoIntroductionState } from '@cvplus/contracts/video-introduction';
import type { CloudClient } from '../../intro/cloud-client.ts';

/** Watches one job as the browser does and remembers every state it was shown. */
export class JobFollower {
  readonly states: VideoIntroductionState[] = [];
  private readonly stop: () => void;
  private readonly waiting = new Set<() => void>();
  private problem: Error | undefined;

  constructor(client: CloudClient, jobId: string) {
    const wake = () => this.waiting.forEach((check) => check());
    this.stop = client.watchJob(
      jobId,
      (job: Job) => {
        this.states.push(job.enhancedFeatures.videoIntroduction);
        wake();
      },
      (error) => {
        this.problem = error;
        wake();
      },
    );
  }

  get last(): VideoIntroductionState | undefined {
    return this.states.at(-1);
  }

  /** Resolves with the first state, seen already or yet to come, that fits. */
  until(
    what: string,
    fits: (state: VideoIntroductionState) => boolean,
    timeoutMs = 220_000,
  ): Promise<VideoIntroductionState> {
    return new Promise((resolve, reject) => {
      const settle = (finish: () => void) => {
        clearTimeout(timer);
        this.waiting.delete(check);
        finish();
      };
      const check = () => {
        const { problem } = this;
        const found = this.states.find(fits);
        if (found) settle(() => resolve(found));
        else if (problem) settle(() => reject(problem));
      };
      const timer = setTimeout(() => {
        const { step, progress, problem, attempts } = this.last ?? {};
        const stand = JSON.stringify({ step, progress, problem, attempts });
        settle(() =>
          reject(new Error(`Waited ${timeoutMs / 1000} s for: ${what}. It stands at ${stand}`)),
        );
      }, timeoutMs);
      this.waiting.add(check);
      check();
    });
  }

  /** The end of one generation, whichever it is. */
  end(generationId: string, timeoutMs?: number): Promise<VideoIntroductionState> {
    return this.until(
      `the end of ${generationId}`,
      (state) =>
        state.generationId === generationId &&
        (state.status === 'completed' || state.status === 'failed'),
      timeoutMs,
    );
  }

  close(): void {
    this.stop();
  }
}
