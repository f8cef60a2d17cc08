import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
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

const signs: [AchievementReason, RegExp][] = [
  ['percentage', /\d\s?%|\d (?:percent|prozent|pour cent|por ciento|por cento|per cento)\b/],
  ['money', /[€$£]|\b(?:eur|euros?|usd|gbp|chf|dollars?|pounds?|million|millionen|mio|millones|milhoes|milioni|milliarden|bn|mrd)\b/],
  ['team', new RegExp(`\\b(?:teams?|equipes?|equipos?|equipas?|squadr[ae]|${staffWords})\\b`)],
  ['budget', /\bbudget\w*|presupuesto\w*|orcamento\w*\b/],
  ['users', /\b(?:users|customers|clients|patients|students|pupils|visitors|guests|subscribers|nutzer\w*|kund\w*|patient\w*|schuler\w*|gaste\w*|utilisateurs|clients|eleves|usuarios|clientes|pacientes|alumnos|utilizadores|utentes|utenti|clienti|pazienti|studenti)\b/],
  ['outcome-verb', /\b(?:reduc\w+|cut|increas\w+|grew|rais\w+|improv\w+|sav\w+|doubl\w+|tripl\w+|won|launch\w+|deliver\w+|built|lower\w+|halv\w+|senk\w+|gesenkt|steiger\w+|gesteigert|erhoh\w+|verdoppel\w+|verkurz\w+|reduzier\w+|aufgebaut|gewonnen|einsparung\w*|redui\w+|augment\w+|amelior\w+|doubl\w+|economis\w+|lanc\w+|baiss\w+|reduj\w+|reducc\w+|aument\w+|mejor\w+|duplic\w+|ahorr\w+|logr\w+|reduz\w+|aument\w+|melhor\w+|poup\w+|ridott\w+|ridur\w+|ridu\w+|aumentat\w+|migliorat\w+|raddoppiat\w+|risparmi\w+)\b/],
  ['award', /\b(?:award\w*|prize\w*|medal\w*|preis\w*|auszeichnung\w*|ausgezeichnet|prix|recompens\w+|premio\w*|galard\w+|premi\w*|riconosciment\w+)\b/],
  ['role-scope', /\b(?:led|lead|head\w*|manag\w+|leit\w+|gefuhrt|fuhr\w+|dirig\w+|encadr\w+|pilot\w+|lider\w+|coordin\w+|gestion\w+|chefi\w+|guidat\w+|gestit\w+|responsab\w+)\b/],
]; // prettier-ignore

/** Achievements, strongest first: figures, scope, outcome, how recent. */
export function rankAchievements(cv: ParsedCV): RankedAchievement[] {
  const deeds = cv.experience.flatMap(({ achievements }, post) =>
    achievements.map(({ factId, text }) => ({ factId, text, post })),
  );
  const prizes = (cv.awards ?? []).map(({ factId, text }) => ({
    factId,
    text: `award ${text}`,
    post: 1,
  }));
  return [...deeds, ...prizes]
    .map(({ factId, text, post }, order) => {
      const reasons = reasonsOf(text, post);
      const score = reasons.reduce((sum, reason) => sum + weights[reason], 0);
      return { factId, reasons, score: Math.round(score * 100) / 100, order };
    })
    .toSorted((a, b) => b.score - a.score || a.order - b.order)
    .map(({ factId, reasons, score }) => ({ factId, reasons, score }));
}

function reasonsOf(text: string, post: number): AchievementReason[] {
  const folded = foldWords(text).concat(
    /[€$£%]/.test(text) ? ` ${text.replace(/[^€$£%\d\s]/g, '')}` : '',
  );
  // A year alone is no evidence.
  const number = /\d/.test(text.replace(/\b(?:19|20)\d\d\b/g, ''));
  const found = signs.filter(([, pattern]) => pattern.test(folded)).map(([reason]) => reason);
  return [
    ...(number ? ['number' as const] : []),
    ...found,
    ...(post === 0 ? ['recent' as const] : []),
  ];
}
