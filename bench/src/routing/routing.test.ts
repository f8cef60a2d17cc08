import { settingsOf } from '../../../functions/src/selection/selection-settings.ts';
import { describe, expect, it } from 'vitest';
import { buildOurEngine } from './our-engine.ts';
import { clairvoyant, costBased, fixedPriority, leastBusy, roundRobin } from './rivals.ts';
import { simulate } from './simulate.ts';
import { bestProvider, buildWorld, hourMs, truthAt, type World } from './world.ts';

/** The first days of a world are enough for a test. */
function shortWorld(seed: number, jobs = 2_500): World {
  const world = buildWorld(seed);
  return { ...world, jobs: world.jobs.slice(0, jobs) };
}

describe('the simulated world', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(buildWorld(3)).toEqual(buildWorld(3));
    expect(buildWorld(3).incidents).not.toEqual(buildWorld(4).incidents);
  });

  it('has twenty incidents that change what is true, and only while they last', () => {
    const world = buildWorld(5);
    expect(world.incidents).toHaveLength(20);
    const outage = world.incidents.find(({ kind }) => kind === 'outage')!;
    expect(truthAt(world, outage.provider, outage.fromMs).reliability).toBeLessThan(0.1);
    expect(truthAt(world, outage.provider, outage.fromMs - 1).reliability).toBeGreaterThan(0.7);
    expect(truthAt(world, outage.provider, outage.toMs + 24 * hourMs)).toBeDefined();
  });

  it('hides a full provider from everybody', () => {
    const world = shortWorld(6);
    const best = bestProvider(world, world.endMs, 60);
    expect(bestProvider(world, world.endMs, 60, (index) => index !== best)).not.toBe(best);
  });
});

describe('a simulation', () => {
  it('comes out the same twice', () => {
    const world = shortWorld(1);
    const ours = (each: World) => buildOurEngine(each, settingsOf('balanced'));
    expect(simulate(world, ours)).toEqual(simulate(world, ours));
  });

  it('lets nobody do better than the clairvoyant, who knows', () => {
    for (const seed of [1, 2]) {
      const world = shortWorld(seed);
      const best = simulate(world, clairvoyant).utility;
      for (const chooser of [fixedPriority, roundRobin, costBased, leastBusy])
        expect(simulate(world, chooser).utility).toBeLessThan(best);
    }
  });

  it('shows what outcomes are worth: the engine that hears none does worse', () => {
    const world = shortWorld(2);
    const ours = (each: World) => buildOurEngine(each, settingsOf('balanced'));
    const deaf = (each: World) => ({ ...ours(each), hear: () => {} });
    expect(simulate(world, ours).utility).toBeGreaterThan(simulate(world, deaf).utility);
  });
});
