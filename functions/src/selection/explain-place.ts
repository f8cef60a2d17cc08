import type { RankedCandidate, SelectionTerm } from './selection-decision.ts';
import type { Factor } from './selection-settings.ts';

type Placed = Pick<RankedCandidate, 'provider' | 'score' | 'terms'>;

const worseBy: Record<Factor, string> = {
  quality: 'lower quality',
  reliability: 'less reliable',
  speed: 'slower',
  cost: 'dearer',
  load: 'busier',
  fit: 'fits the order less',
};

/** Why somebody stands where it stands, for operators: who lost, lost by these terms. */
export function explainPlace(
  own: Placed,
  best: Placed,
  { isOwn, preferred }: { isOwn: boolean; preferred: string | null },
): string {
  if (own.provider === preferred) return 'The owner chose it, and nothing forbids it.';
  if (own.provider === best.provider) {
    // Our own renderer may score higher and comes last all the same.
    return isOwn
      ? 'Nobody else can be asked.'
      : `The highest score of the hosted engines, ${own.score.toFixed(3)}.`;
  }
  if (isOwn) return 'Our own renderer, the last resort whatever its score.';
  const scores = `${own.score.toFixed(3)} against ${best.score.toFixed(3)}`;
  const behind = losses(own.terms, best.terms);
  if (own.score > best.score) return `Scores ${scores}, but the owner chose another.`;
  return behind.length > 0 ? `Scores ${scores}: ${behind.join(', ')}.` : `Scores ${scores}.`;
}

/** The terms that cost it the most, the worst first. */
function losses(own: readonly SelectionTerm[], best: readonly SelectionTerm[]): string[] {
  return own
    .map(({ factor, contribution }, index) => ({
      factor,
      lost: (best[index]?.contribution ?? 0) - contribution,
    }))
    .filter(({ lost }) => lost >= 0.0005)
    .toSorted((left, right) => right.lost - left.lost)
    .slice(0, 3)
    .map(({ factor, lost }) => `${worseBy[factor]} (−${lost.toFixed(3)})`);
}
