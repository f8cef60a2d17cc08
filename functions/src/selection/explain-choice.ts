import type { RankedCandidate, SelectionDecision } from './selection-decision.ts';

/** Why an engine stands at its place, for the owner to read. */
export function explainChoice(
  { provider, place }: Pick<RankedCandidate, 'provider' | 'place'>,
  { preferred, candidates }: Pick<SelectionDecision, 'preferred' | 'candidates'>,
  { isOwn }: { isOwn: boolean },
): string {
  if (provider === preferred) return 'You chose this engine.';
  if (place > 1) {
    return isOwn
      ? 'Our own engine, should all others fail.'
      : 'Next in line if the engines before it fail.';
  }
  if (preferred !== null) {
    const chosen = candidates.find((each) => each.provider === preferred);
    return `${obstacleOf(chosen)} This one comes first among the others.`;
  }
  return isOwn
    ? 'Our own engine: no other can make this video now.'
    : 'Just now the best in quality, reliability, time and price together.';
}

function obstacleOf(chosen: SelectionDecision['candidates'][number] | undefined): string {
  if (chosen?.verdict !== 'excluded') return 'The engine you chose is not in use here.';
  // What lasts is found first; one reason is enough for somebody who wants a video.
  const reason = chosen.exclusions[0]?.reason ?? 'It cannot be asked.';
  return `The engine you chose cannot make this video: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`;
}
