import type { Industry } from '@cvplus/contracts/industry';
import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import type { BusinessContext } from '@cvplus/contracts/script';
import type { Audience, AudienceFinding, LevelFinding } from './cv-context.ts';
import { foldWords } from './fold-words.ts';
import { selfEmployed } from './self-employed.ts';

const founder = /\b(?:founder|co-founder|grunder\w*|fondat\w+|fundador\w*|socio fundador)\b/;
const board =
  /\b(?:board|non-executive|aufsichtsrat|conseil d'administration|consejo de administracion)\b/;
const byIndustry: Partial<Record<Industry, Audience>> = {
  science: 'academic-committee',
  education: 'school-leadership',
};

/** Who will watch: said by the aim or the wished-for role, else by how the person works. */
export function findAudience(
  cv: ParsedCV,
  business: BusinessContext,
  industry: Industry,
  { level }: LevelFinding,
): AudienceFinding {
  const newest = cv.experience.find(({ current }) => current) ?? cv.experience[0];
  const title = foldWords(`${newest?.title ?? ''} ${newest?.company ?? ''}`);
  const ids = newest ? [newest.factId] : [];
  const found = (
    audience: Audience,
    because: AudienceFinding['because'],
    factIds: readonly string[] = [],
  ) => ({ audience, because, factIds });
  if (business.objective === 'networking') return found('peers', 'objective');
  if (business.objective === 'conversion' && selfEmployed.test(title))
    return found('client', 'objective', ids);
  if (business.targetRole && board.test(foldWords(business.targetRole)))
    return found('board', 'target-role');
  if (business.targetRole) return found('hiring-manager', 'target-role');
  if (selfEmployed.test(title)) return found('client', 'self-employed', ids);
  if (founder.test(title)) return found('investor', 'self-employed', ids);
  const field = byIndustry[industry];
  if (field) return found(field, 'industry', ids);
  if (level === 'executive') return found('board', 'level', ids);
  return found(level === 'entry' ? 'recruiter' : 'hiring-manager', 'usual');
}
