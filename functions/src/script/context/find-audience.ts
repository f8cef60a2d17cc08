import type { Industry } from '@cvplus/contracts/industry';
import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import type { BusinessContext } from '@cvplus/contracts/script';
import { newestPost, readCareer } from './career-posts.ts';
import type { Audience, AudienceFinding, LevelFinding } from './cv-context.ts';
import { foldWords } from './fold-words.ts';
import { selfEmployed } from './self-employed.ts';

const board =
  /\b(?:board|non-executive|aufsichtsrat\w*|verwaltungsrat\w*|beirat|conseil d'administration|consejo de administracion|conselho de administracao|consiglio di amministrazione)\b/;
const byIndustry: Partial<Record<Industry, Audience>> = {
  science: 'academic-committee',
  education: 'school-leadership',
};

/** Who will watch: said by the aim or the wished-for role, else by how the person works. */
export function findAudience(
  cv: ParsedCV,
  { objective, targetRole }: BusinessContext,
  industry: Industry,
  { level }: LevelFinding,
): AudienceFinding {
  const newest = newestPost(readCareer(cv));
  const ids = newest ? [newest.post.factId] : [];
  const worksAlone =
    newest !== undefined &&
    selfEmployed.test(foldWords(`${newest.post.title} ${newest.post.company ?? ''}`));
  const found = (
    audience: Audience,
    because: AudienceFinding['because'],
    factIds: readonly string[] = [],
  ) => ({ audience, because, factIds });
  if (objective === 'networking') return found('peers', 'objective');
  if (objective === 'conversion' && worksAlone) return found('client', 'objective', ids);
  if (targetRole) {
    return found(board.test(foldWords(targetRole)) ? 'board' : 'hiring-manager', 'target-role');
  }
  if (worksAlone) return found('client', 'self-employed', ids);
  if (newest?.rank === 'founder') return found('investor', 'self-employed', ids);
  const field = byIndustry[industry];
  if (field) return found(field, 'industry', ids);
  if (level === 'executive') return found('board', 'level', ids);
  return found(level === 'entry' ? 'recruiter' : 'hiring-manager', 'usual');
}
