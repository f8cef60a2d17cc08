import type { CvPosition } from '@cvplus/contracts/parsed-cv';
import type { FactLedger } from './fact-ledger.ts';
import type { ReadPosition } from './read-experience.ts';

/** Writes a post and its achievements into the ledger. */
export function recordPosition(ledger: FactLedger, position: ReadPosition): CvPosition {
  const { title, company, location, dates, line } = position;
  const confidence = company && dates?.start ? 0.95 : 0.6;
  const text = positionText({ title, company, location, ...dates });
  const factId = ledger.add('position', text, line, confidence);
  return {
    factId,
    title,
    ...(company ? { company } : {}),
    ...(location ? { location } : {}),
    ...(dates?.start ? { start: dates.start } : {}),
    ...(dates?.end ? { end: dates.end } : {}),
    current: dates?.current ?? false,
    achievements: position.achievements.map((achievement) => ({
      factId: ledger.add('achievement', achievement.text, achievement.line, 0.9),
      text: achievement.text,
    })),
  };
}

type PositionWords = {
  title: string;
  company?: string | undefined;
  location?: string | undefined;
  start?: string | undefined;
  end?: string | undefined;
};

/** What the fact of a post says. */
export function positionText({ title, company, location, start, end }: PositionWords): string {
  const years = start ? `${start} – ${end ?? 'present'}` : (end ?? '');
  return [title, company, location, years].filter(Boolean).join(', ');
}
