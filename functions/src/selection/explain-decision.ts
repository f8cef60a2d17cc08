import type { RankedCandidate, SelectionDecision, SelectionTerm } from './selection-decision.ts';

/** A decision in words, for operators: one paragraph for each candidate. */
export function explainDecision(decision: SelectionDecision): string {
  const { atMs, chosen, preferred, explored, seed, candidates } = decision;
  const lines = [
    `${new Date(atMs).toISOString()}: ${chosen ?? 'nobody'} was chosen.`,
    preferenceSentence(preferred, chosen),
    explored
      ? `This decision explored: values were drawn from what is believed (seed ${seed}).`
      : 'Values are means of what is believed.',
  ];
  for (const candidate of candidates) {
    if (candidate.verdict === 'ranked') lines.push(rankedLine(candidate));
    else {
      const reasons = candidate.exclusions.map(({ code, reason }) => `${reason} (${code})`);
      lines.push(`${candidate.provider} could not be asked: ${reasons.join(' ')}`);
    }
  }
  return lines.join('\n');
}

function preferenceSentence(preferred: string | null, chosen: string | null): string {
  if (preferred === null) return 'The owner had no preference.';
  return preferred === chosen
    ? `The owner preferred ${preferred}.`
    : `The owner preferred ${preferred}, which could not be asked.`;
}

/** From here on an outage is worth a word. */
const worthSaying = 0.2;

function rankedLine({ provider, place, score, terms, outage, reason }: RankedCandidate): string {
  const sum = terms.map(termText).join(' + ');
  const out = outage >= worthSaying ? ` Probably out: ${Math.round(outage * 100)} %.` : '';
  return `${place}. ${provider}: ${score.toFixed(3)} = ${sum}. ${reason}${out}`;
}

function termText({ factor, weight, value, expected, basis, samples }: SelectionTerm): string {
  const drawn = value === expected ? '' : `, mean ${expected.toFixed(2)}`;
  const evidence = {
    recorded: samples === 1 ? '1 outcome' : `${samples} outcomes`,
    prior: 'no data yet',
    known: 'known',
  }[basis];
  return `${factor} ${weight} × ${value.toFixed(2)} (${evidence}${drawn})`;
}
