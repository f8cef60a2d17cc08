import type { Part } from '../part.ts';
import { alternate, attempt, type Bout, holdBout, medians } from '../sides.ts';
import { judged } from '../targets.ts';

/** Writes and commits per second, the client in one process and the server in another. */
export const writes: Part = {
  describe: ({ isQuick }) =>
    `writes of one document, median of ${roundsOf(isQuick)} alternating round(s); ours keeps them on disk, the peer only in memory`,
  timeoutMs: 300_000,
  async measure(options) {
    const { isQuick } = options;
    const scores = await alternate(roundsOf(isQuick), (side) =>
      holdBout(side, options, async (bout) => ({
        oneByOne: await rate(bout, isQuick, 'writeThroughAdmin', 1),
        inFlight: await rate(bout, isQuick, 'writeThroughAdmin', 64),
        bare: await rate(bout, isQuick, 'commitBarely', 128),
      })),
    );
    return [
      judged('admin_writes_one_by_one', ...medians(scores, ({ oneByOne }) => oneByOne)),
      judged('admin_writes_64_in_flight', ...medians(scores, ({ inFlight }) => inFlight)),
      judged('bare_commits_128_in_flight', ...medians(scores, ({ bare }) => bare)),
    ];
  },
};

function roundsOf(isQuick: boolean): number {
  return isQuick ? 1 : 5;
}

function rate(bout: Bout, isQuick: boolean, task: string, inFlight: number) {
  const times = isQuick ? { warmSeconds: 0.5, seconds: 1 } : { warmSeconds: 1.5, seconds: 4 };
  return attempt(bout.side, () => bout.ask<number>(task, { ...times, inFlight }, 30_000));
}
