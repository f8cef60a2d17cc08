import { expect, it } from 'vitest';
import { allDefects } from '../defects/all-defects.ts';
import { severities } from '../defects/defect.ts';
import { halves } from './base.ts';
import { clipsOf, planCorpus, sampled, type ClipPlan } from './plan-corpus.ts';
import { planBases } from './plan-bases.ts';

const seed = 7;
const plans = halves.map((half) => planCorpus(half, seed));
const all = plans.flat();
const isClean = ({ type }: ClipPlan) => type === 'clean';

it('is as large as was promised', () => {
  expect(allDefects.length).toBeGreaterThanOrEqual(24);
  expect(all.filter((plan) => !isClean(plan)).length).toBeGreaterThanOrEqual(240);
  expect(all.filter(isClean).length).toBeGreaterThanOrEqual(120);
});

it('has every kind of defect in every severity in each half', () => {
  for (const half of plans) {
    for (const { name } of allDefects) {
      for (const severity of severities) {
        const found = half.filter(
          (plan) =>
            plan.type === 'defective' && plan.defect.name === name && plan.severity === severity,
        );
        expect(found, `${name} ${severity}`).toHaveLength(clipsOf[severity]);
      }
    }
  }
});

it('shares no script, no picture and no clip between its halves', () => {
  const [tune = [], heldOut = []] = halves.map((half) => planBases(half, seed));
  const lines = (bases: typeof tune) =>
    bases.flatMap(({ order }) => order.sentences.map(({ text }) => text));
  const known = new Set(lines(tune));
  expect(lines(heldOut).filter((line) => known.has(line))).toEqual([]);
  const pictures = (bases: typeof tune) =>
    bases
      // Twelve looks are all that Runway's stand-in has; and the renderer's follow from the script.
      .filter(
        ({ style, picture }) => !/render|resized/.test(picture.source) && !/runway/.test(style),
      )
      .map(({ picture }) => JSON.stringify(picture));
  const seen = new Set(pictures(tune));
  expect(seen.size).toBeGreaterThan(10);
  expect(pictures(heldOut).filter((picture) => seen.has(picture))).toEqual([]);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
});

it('is the same for the same seed and another one for another', () => {
  expect(planCorpus('tune', seed)).toEqual(plans[0]);
  expect(planCorpus('tune', seed + 1)).not.toEqual(plans[0]);
});

it('puts a defect only into content where a person would see it', () => {
  for (const plan of all) {
    if (plan.type === 'clean') continue;
    for (const need of plan.defect.needs ?? []) expect(plan.base.traits).toContain(need);
  }
});

it('shows clean clips of every shape, both voices, and with and without music', () => {
  for (const half of plans) {
    const orders = half.filter(isClean).map(({ base }) => base.order);
    expect(new Set(orders.map(({ aspectRatio }) => aspectRatio)).size).toBe(3);
    expect(new Set(orders.map(({ presenter }) => presenter)).size).toBe(2);
    expect(new Set(orders.map(({ music }) => music)).size).toBe(2);
    expect(new Set(orders.map(({ background }) => background)).size).toBe(3);
  }
});

it('takes one clip of each kind and severity for a short run, and none that is borderline', () => {
  const some = sampled(plans[0] ?? [], 4);
  const defective = some.filter((plan) => plan.type === 'defective');
  expect(defective).toHaveLength(2 * allDefects.length);
  expect(defective.filter(({ severity }) => severity === 'borderline')).toEqual([]);
  expect(some.filter(isClean).length).toBeGreaterThanOrEqual(15);
});
