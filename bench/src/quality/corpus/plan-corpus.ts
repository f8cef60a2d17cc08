import { seededRandom } from '../../lib/random.ts';
import { allDefects } from '../defects/all-defects.ts';
import { severities, type Defect, type Severity } from '../defects/defect.ts';
import type { BasePlan, Half } from './base.ts';
import { cleanStylesOf, type CleanStyle } from './clean-styles.ts';
import { planBases } from './plan-bases.ts';

type Planned = { id: string; half: Half; base: BasePlan; seed: number };

/** A clip before it is made, with its label: the defect in it, or none. */
export type ClipPlan = Planned &
  (
    | { type: 'defective'; defect: Defect; severity: Severity }
    | { type: 'clean'; cleanStyle: CleanStyle }
  );

/** How many clips of each defect there are in a half. */
export const clipsOf: Record<Severity, number> = { obvious: 2, visible: 2, borderline: 1 };

/** Everything in a half, the same for the same seed. */
export function planCorpus(half: Half, seed: number): ClipPlan[] {
  const bases = planBases(half, seed);
  const random = seededRandom(seed * 2 + (half === 'tune' ? 101 : 202));
  const newSeed = () => Math.floor(random() * 2 ** 31);
  const used = new Map<string, number>();
  const clean = bases.flatMap((base) =>
    cleanStylesOf(base).map((cleanStyle): ClipPlan => ({
      ...{ type: 'clean', cleanStyle, base, half, seed: newSeed() },
      id: `clean-${cleanStyle.name}-${base.id}`,
    })),
  );
  const defective = allDefects.flatMap((defect) =>
    severities.flatMap((severity) =>
      Array.from({ length: clipsOf[severity] }, (_, index): ClipPlan => {
        const base = leastUsed(bases.filter(suits(defect)), used, random);
        const id = `${defect.name}-${severity}-${index}-${base.id}`;
        return { type: 'defective', defect, severity, base, half, id, seed: newSeed() };
      }),
    ),
  );
  return [...clean, ...defective];
}

const suits =
  ({ needs = [] }: Defect) =>
  ({ traits }: BasePlan): boolean =>
    needs.every((need) => traits.includes(need));

/** So that a defect is seen on as many kinds of content as there are. */
function leastUsed(
  bases: readonly BasePlan[],
  used: Map<string, number>,
  random: () => number,
): BasePlan {
  const uses = bases.map(({ id }) => used.get(id) ?? 0);
  const least = Math.min(...uses);
  const candidates = bases.filter((_, index) => uses[index] === least);
  const base = candidates[Math.floor(random() * candidates.length)];
  if (!base) throw new Error('No good clip suits this defect.');
  used.set(base.id, least + 1);
  return base;
}

/** At most so many of each kind and severity and of the clean ones, for a short run. */
export function sampled(plans: readonly ClipPlan[], cleanShare: number): ClipPlan[] {
  const seen = new Map<string, number>();
  return plans.filter((plan) => {
    if (plan.type === 'defective' && plan.severity === 'borderline') return false;
    const kind = plan.type === 'clean' ? 'clean' : `${plan.defect.name} ${plan.severity}`;
    const count = seen.get(kind) ?? 0;
    seen.set(kind, count + 1);
    return plan.type === 'clean' ? count % cleanShare === 0 : count === 0;
  });
}
