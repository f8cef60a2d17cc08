import type { Span } from '../spans.ts';
import { percentile } from './percentile.ts';
import type { LevelSteps } from './level-steps.ts';

export type ChannelBalance = {
  channels: number;
  /** How much weaker the weaker side is, over the loud half of the sound. */
  weakerByDb: number;
  weakerSide: 'left' | 'right';
  /** How much is lost when both sides are played through one loudspeaker: 3 dB when they have nothing in common. */
  lostTogetherDb: number;
  /** Where one side is far weaker for a while, though not in all of the sound. */
  oneSided: Span[];
};

/** Only what is clearly heard says something of the sides. */
const heardDb = -50;
/** Far weaker: on earphones nobody takes it for stereo any more. */
const farWeakerDb = 18;
/** A sound may come from one side for a moment. */
const shortestSeconds = 1;
/** Beyond this the weaker side is as good as dead. */
const mostDb = 60;

export function compareChannels({ sides, energyDb, stepSeconds }: LevelSteps): ChannelBalance {
  const even = { weakerByDb: 0, weakerSide: 'left', lostTogetherDb: 0, oneSided: [] } as const;
  if (!sides) return { channels: 1, ...even, oneSided: [] };
  const middle = Math.max(heardDb, percentile(energyDb, 0.5));
  const heard = energyDb.flatMap((db, index) => (db >= middle ? [index] : []));
  if (heard.length === 0) return { channels: 2, ...even, oneSided: [] };
  const powerOf = (levels: readonly number[]) =>
    heard.reduce((sum, index) => sum + 10 ** ((levels[index] ?? -140) / 10), 1e-14);
  const left = powerOf(sides.leftDb);
  const right = powerOf(sides.rightDb);
  const inDb = (ratio: number) => Math.min(mostDb, 10 * Math.log10(ratio));
  return {
    channels: 2,
    weakerByDb: Math.abs(inDb(Math.max(left, right) / Math.min(left, right))),
    weakerSide: left < right ? 'left' : 'right',
    lostTogetherDb: inDb((left + right) / 2 / powerOf(sides.togetherDb)),
    oneSided: findOneSided(sides, energyDb, stepSeconds),
  };
}

function findOneSided(
  { leftDb, rightDb }: NonNullable<LevelSteps['sides']>,
  energyDb: readonly number[],
  stepSeconds: number,
): Span[] {
  const spans: Span[] = [];
  let from = -1;
  let until = -1;
  const close = () => {
    const span = { startSeconds: from * stepSeconds, endSeconds: until * stepSeconds };
    if (from >= 0 && span.endSeconds - span.startSeconds >= shortestSeconds) spans.push(span);
    from = -1;
  };
  energyDb.forEach((db, index) => {
    // Pauses say nothing: what is one-sided before and after them stays so.
    if (db < heardDb) return;
    if (Math.abs((leftDb[index] ?? 0) - (rightDb[index] ?? 0)) < farWeakerDb) return close();
    if (from < 0) from = index;
    until = index + 1;
  });
  close();
  return spans;
}
