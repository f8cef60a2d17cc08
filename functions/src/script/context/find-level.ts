import type { ExperienceLevel } from '@cvplus/contracts/industry';
import type { CvPosition, ParsedCV } from '@cvplus/contracts/parsed-cv';
import type { LevelFinding } from './cv-context.ts';
import { foldWords } from './fold-words.ts';
import { type Moment, monthsWorked } from './months-worked.ts';

const executive =
  /\b(?:ceo|cto|cfo|coo|cio|cmo|chro|cpo|cro|chief \w+(?: \w+)? officer|chief of staff|president|vice president|vp|svp|evp|managing director|general manager|executive director|director general|board member|founder|co-founder|cofounder|owner|managing partner|geschaftsfuhr\w*|vorstand\w*|vorstandin|bereichsleit\w*|hauptabteilungsleit\w*|werk(?:s)?leit\w*|\w*direktor\w*|inhaber\w*|grunder\w*|directeur\w*|directrice|president\w*|pdg|dg|daf|drh|dsi|fondat\w+|gerant\w*|director\w* (?:general|de|del|comercial|financier\w*|creativ\w*|industrial|tecnic\w*|medic\w*|ejecutiv\w*)|director\w*|gerente general|presidente|fundador\w*|socio director|diretor\w*|administrador\w* delegad\w*|direttor\w*|direttrice|amministrat\w+ delegat\w+|amministratore unico|fondat\w+|titolare|dirigente|head of (?:department|division|school|operations|global|group)|global head|group head|medical director|creative director|finance director|sales director|marketing director|operations director|it director|commercial director|engineering director|director of \w+|director)\b/;
/** “Director” in these is a post of one’s craft, not of a company. */
const notExecutive =
  /\b(?:art director|artistic director|directeur artistique|directrice artistique|director\w* de arte|diretor\w* de arte|film director|director of photography|assistant director|stage director|funeral director|casting director|director\w* de obra|diretor\w* de obra|director\w* de fotografia|direttor\w* lavori|direttrice lavori|direttore della fotografia|bank director|product owner|process owner|business owner|studiendirektor\w*|deputy \w+ director|directeur\w* de magasin|directrice de magasin|director\w* de tienda|direttor\w* di negozio|community director)\b/;
const senior =
  /\b(?:senior|sr\.?|lead|principal|staff (?:engineer|software|developer|scientist)|team ?lead\w*|head|head of|manager of managers|supervisor of|superintendent|chief|chefarzt\w*|oberarzt\w*|teamleit\w*|gruppenleit\w*|abteilungsleit\w*|stationsleit\w*|leiter|leiterin|leitung|leitende\w*|schichtleit\w*|filialleit\w*|projektleit\w*|polier\w*|meister\w*|responsable|chef d'equipe|cheffe d'equipe|chef de service|cheffe de service|cadre de sante|confirme\w*|jefe|jefa|responsable|supervisor\w*|coordinador\w*|encargad\w+|coordenador\w*|supervisor\w*|chefe|responsavel|responsabile|capo\w*|caposala|coordinat\w+|professor|consultant physician|ward manager|store manager|department head|deputy head|headteacher|partner|architecte en chef|expert\w*)\b/;
const entry =
  /\b(?:junior|jr\.?|trainee|intern|internship|apprentice|student|graduate (?:trainee|engineer|analyst|program\w*)|working student|entry[- ]level|newly qualified|volunteer|praktikant\w*|praktikum|werkstudent\w*|auszubildende\w*|azubi|referendar\w*|volontar\w*|berufseinsteig\w*|studentische hilfskraft|stagiaire|alternan\w+|apprenti\w*|etudiant\w*|debutant\w*|becari\w+|practicas|practicante|aprendiz|estudiante|pasante|estagi\w+|aprendiz|estudante|trainee|tirocin\w+|stagista|apprendista|studente\w*|studentessa|praticante)\b/;

const entryMonths = 36;
const seniorMonths = 96;

/** How far a person has come: the newest title first, then the dates, then what else there is. */
export function findLevel(cv: ParsedCV, now: Moment): LevelFinding {
  const work = cv.experience.filter(({ title }) => !entry.test(foldWords(title)));
  const counted = work.length > 0 ? work : cv.experience;
  const months = monthsWorked(counted, now);
  const years = months === null ? statedYears(cv) : Math.round((months / 12) * 10) / 10;
  const newest = newestOf(cv.experience);
  const found = (
    level: ExperienceLevel,
    because: LevelFinding['because'],
    confidence: number,
    factIds: readonly string[],
  ): LevelFinding => ({ level, because, confidence, years, factIds });

  const title = newest ? foldWords(newest.title) : foldWords(cv.personalInfo.headline ?? '');
  const ids = newest
    ? [newest.factId]
    : cv.facts.filter(({ kind }) => kind === 'headline').map(({ id }) => id);
  const dated = counted.map(({ factId }) => factId);
  const isStudent = cv.education.some(({ current }) => current) && (months ?? 0) < entryMonths;
  if (executive.test(title) && !notExecutive.test(title) && !isAssistant(title)) {
    return found('executive', 'title', 0.9, ids);
  }
  if (entry.test(title) && (work.length === 0 || (months ?? 0) < entryMonths)) {
    return found('entry', 'title', 0.9, ids);
  }
  if (years !== null && years * 12 >= seniorMonths) {
    return found('senior', months === null ? 'stated-years' : 'dates', 0.85, dated);
  }
  if (senior.test(title) && !isAssistant(title)) return found('senior', 'title', 0.8, ids);
  if (years !== null) {
    const level = years * 12 < entryMonths ? 'entry' : 'mid';
    return found(level, months === null ? 'stated-years' : 'dates', 0.8, dated);
  }
  if (isStudent || cv.experience.length === 0) {
    return found(
      'entry',
      'studies',
      0.6,
      cv.education.map(({ factId }) => factId),
    );
  }
  return found('mid', 'nothing-known', 0.3, []);
}

/** An assistant to the managing director directs nothing. */
const isAssistant = (title: string) =>
  /\b(?:assistant|assistenz|assistente|asistente|secretar\w*|sekretar\w*|assistent\w*|pa) (?:to|der|de|del|do|di|a la|au|du)\b/.test(
    title,
  );

function newestOf(posts: readonly CvPosition[]): CvPosition | undefined {
  return posts.find(({ current }) => current) ?? posts[0];
}

const yearsPattern = /(\d{1,2})\+?\s?(?:years?|yrs|jahre|jahren|ans|annees|anos|anni)\b/;

function statedYears(cv: ParsedCV): number | null {
  const match = yearsPattern.exec(foldWords(cv.summary?.text ?? ''));
  const years = Number(match?.[1] ?? Number.NaN);
  return years > 0 && years < 60 ? years : null;
}
