import { severities } from '../defects/defect.ts';
import type { ClipPlan } from '../corpus/plan-corpus.ts';

/** What is in the corpus, without making it. */
export function showPlans(plans: readonly ClipPlan[]): void {
  const defective = plans.filter((plan) => plan.type === 'defective');
  const groups = Map.groupBy(defective, ({ defect }) => defect.name);
  const rows = [...groups].map(([name, all]) => {
    const counts = severities.map(
      (severity) => [severity, all.filter((plan) => plan.severity === severity).length] as const,
    );
    const found = all[0]?.defect.checks.join(', ') ?? '';
    return [name, { ...Object.fromEntries(counts), 'found by': found }] as const;
  });
  console.table(Object.fromEntries(rows));
  const clean = plans.length - defective.length;
  console.log(`${groups.size} kinds, ${defective.length} defective clips, ${clean} clean ones:`);
  for (const { id } of plans) console.log(`  ${id}`);
}
