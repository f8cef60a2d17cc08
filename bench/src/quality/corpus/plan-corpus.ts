import { createHash } from 'node:crypto';
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
  const clean = bases.flatMap((base) =>
    cleanStylesOf(base).map((cleanStyle): ClipPlan => ({
      ...{ type: 'clean', cleanStyle, base, half, seed },
      id: `clean-${cleanStyle.name}-${base.id}`,
    })),
  );
  return [...clean, ...allDefects.flatMap((defect) => planDefect(defect, bases, half, seed))];
}

/** What one defect is put into does not hang on which others there are. */
function planDefect(
  defect: Defect,
  bases: readonly BasePlan[],
  half: Half,
  seed: number,
): ClipPlan[] {
  const random = seededRandom(seedOf(`${half} ${seed} ${defect.name}`));
  const content = shuffled(bases.filter(suits(defect)), random);
  let next = 0;
  return severities.flatMap((severity) =>
    Array.from({ length: clipsOf[severity] }, (_, index): ClipPlan => {
      const base = content[next++ % content.length];
      if (!base) throw new Error(`No good clip suits ${defect.name}.`);
      const id = `${defect.name}-${severity}-${index}-${base.id}`;
      return {
        ...{ type: 'defective', defect, severity, base, half, id },
        seed: Math.floor(random() * 2 ** 31),
      };
    }),
  );
}

const suits =
  ({ needs = [] }: Defect) =>
  ({ traits }: BasePlan): boolean =>
    needs.every((need) => traits.includes(need));

function seedOf(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0);
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const keyed = items.map((item) => ({ item, key: random() }));
  return keyed.sort((left, right) => left.key - right.key).map(({ item }) => item);
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
