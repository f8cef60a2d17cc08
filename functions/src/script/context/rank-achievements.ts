import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import { newestPost, readCareer } from './career-posts.ts';
import type { AchievementReason, RankedAchievement } from './cv-context.ts';
import { foldWords } from './fold-words.ts';
import { staffWords } from './words/deed-words.ts';

/** What speaks for a deed and how much; together they make 1. */
const weights: Record<AchievementReason, number> = {
  number: 0.18,
  percentage: 0.14,
  money: 0.14,
  team: 0.08,
  budget: 0.06,
  users: 0.08,
  'outcome-verb': 0.12,
  award: 0.06,
  recent: 0.1,
  'role-scope': 0.04,
};

/** Read as the CV writes it. */
const figures: [AchievementReason, RegExp][] = [
  // A year or the name of a norm is no figure.
  ['number', /(?<!\b(?:iso|din|iec)\s?)(?<![\w.,/-])(?!(?:19|20)\d\d\b(?![.,]\d))\d/i],
  ['percentage', /\d\s?(?:%|(?:per ?cent|prozent|pour ?cent|por ?ciento|por ?cento)\b)/i],
  ['money', /[€$£¥]\s?\d|\d\s?[kKmM]?\s?[€$£¥]|\b(?:eur|usd|gbp|chf|brl)\b|\b(?:euros?|dollars?|pounds|franken|francs|reais)\b/i],
]; // prettier-ignore

/** Read in folded words. */
const signs: [AchievementReason, RegExp][] = [
  ['team', new RegExp(`\\b(?:teams?|equipes?|equipos?|equipas?|squadr[ae]|${staffWords})\\b`)],
  ['budget', /\b(?:budget\w*|presupuesto\w*|orcamento\w*)\b/],
  ['users', /\b(?:users|customers|clients|patients|students|pupils|visitors|guests|subscribers|nutzer\w*|kund(?:e|en|innen)|patient\w*|schuler\w*|gaste\w*|utilisateurs|clients|eleves|visiteurs|usuarios|clientes|pacientes|alumnos|alunos|visitantes|utilizadores|utentes|utenti|clienti|pazienti|studenti|alunni)\b/],
  ['outcome-verb', /\b(?:reduc\w+|cut|increas\w+|grew|rais\w+|improv\w+|sav(?:ed|es|ing)\w*|doubl\w+|tripl\w+|won|launch\w+|deliver\w+|built|lower\w+|halv\w+|fell|rose|senk\w+|gesenkt|steiger\w+|gesteigert|erhoh\w+|verdoppel\w+|verkurz\w+|reduzier\w+|verbesser\w+|eingefuhrt|aufgebaut|gewonnen|einsparung\w*|eingespart|redui\w+|augment\w+|amelior\w+|economis\w+|lanc\w+|baiss\w+|gagn\w+|diminu\w+|reduj\w+|aument\w+|mejor\w+|duplic\w+|ahorr\w+|logr\w+|reduz\w+|melhor\w+|poup\w+|ridott\w+|ridur\w+|ridu\w+|migliorat\w+|raddoppiat\w+|risparmi\w+)\b/],
  ['award', /\b(?:award\w*|prizes?|medals?|preis|preises|auszeichnung\w*|ausgezeichnet\w*|prix|recompens\w+|premios?|galard\w+|premi|premiat\w+|riconosciment\w+)\b/],
  ['role-scope', /\b(?:led|leads|head(?:s|ed|ing)|manag\w+|leit\w+|geleitet|gefuhrt|dirig\w+|encadr\w+|pilot(?:e|ee|ees|er|age)|lider\w+|coordin\w+|chefi\w+|guidat\w+|gestit\w+|responsab\w+|verantwort\w+)\b/],
]; // prettier-ignore

/** No achievement is longer; what is, is not read to its end. */
const mostLetters = 1000;

/** Achievements and awards, strongest first: figures, scope, outcome, how recent. */
export function rankAchievements(cv: ParsedCV): RankedAchievement[] {
  const newest = newestPost(readCareer(cv))?.post;
  const deeds = cv.experience.flatMap((post) =>
    post.achievements.map(({ factId, text }) => {
      const isRecent = post.current || post === newest;
      return { factId, reasons: [...reasonsOf(text), ...(isRecent ? ['recent' as const] : [])] };
    }),
  );
  const prizes = (cv.awards ?? []).map(({ factId, text }) => ({
    factId,
    reasons: [...new Set([...reasonsOf(text), 'award' as const])],
  }));
  // Sorting keeps the order of the CV among equals.
  return [...deeds, ...prizes]
    .map(({ factId, reasons }) => ({ factId, reasons, score: scoreOf(reasons) }))
    .toSorted((a, b) => b.score - a.score);
}

function reasonsOf(text: string): AchievementReason[] {
  const read = text.slice(0, mostLetters);
  const folded = foldWords(read);
  return [
    ...figures.filter(([, pattern]) => pattern.test(read)),
    ...signs.filter(([, pattern]) => pattern.test(folded)),
  ].map(([reason]) => reason);
}

function scoreOf(reasons: readonly AchievementReason[]): number {
  return Math.round(reasons.reduce((sum, reason) => sum + weights[reason], 0) * 100) / 100;
}
