import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import { type Trait, traits } from '../industries/traits.ts';
import type { PersonalityCue } from './cv-context.ts';
import { foldWords } from './fold-words.ts';

/** What a trait is seen by: deeds and skills, never adjectives about oneself. */
const signs: Record<Trait, RegExp> = {
  analytical: /\b(?:analy\w+|analis\w+|data|daten\w*|donnees|datos|dados|dati|model\w*|forecast\w*|statisti\w*|research\w*|forsch\w*|recherche|investiga\w*|pesquis\w*|ricerc\w*|audit\w*|measur\w+|mess(?:en|ung\w*|technik\w*|werte\w*)|diagnos\w+|test(?:s|ed|ing|en|er|et|are|ar)?|sql|report\w*)\b/,
  'people-oriented': /\b(?:patient\w*|client\w*|customer\w*|kund\w*|guest\w*|gast\w*|care|pfleg\w*|soin\w*|cuidad\w*|famil\w*|pupil\w*|student\w*|schuler\w*|eleve\w*|alumn\w*|alun\w*|community|support\w*|betreu\w*|beratung|conseil\w*|asesor\w*|consult\w*|service|accueil|atencion|atendimento|assisten\w*|pazient\w*|client\w*)\b/,
  creative: /\b(?:design\w*|concept\w*|konzept\w*|creat\w+|kreativ\w*|cre\w+tion|creaci\w+|creat\w*|campaign\w*|kampagn\w*|campan\w*|campagn\w*|content|story\w*|illustrat\w*|animation\w*|photo\w*|foto\w*|film\w*|menu\w*|recipe\w*|rezept\w*|recettes|recetas|music\w*|writ\w+|brand\w*)\b/,
  driven: /\b(?:grew|grow\w*|increas\w+|won|exceed\w*|target\w*|quota|record|launch\w*|founded|built|doubl\w*|tripl\w*|steiger\w*|gesteigert|erhoh\w*|ubertroff\w*|augment\w*|depass\w*|lanc\w*|aument\w*|super(?:o|e|ou|ei|ar|ado|ada|ados|adas|ando|amos)|duplic\w*|fund(?:e|ou|ei|ador\w*)|logr\w*|fondat\w*|raggiun\w*|crescit\w*|crecimiento|croissance|wachstum)\b/,
  careful: /\b(?:quality|qualit\w*|safety|sicherheit\w*|securite|seguridad|seguranca|sicurezza|compliance|accura\w*|error\w*|fehler\w*|erreur\w*|errores|erros|errori|check\w*|inspect\w*|pruf\w*|controle\w*|control\w*|haccp|iso|audit\w*|gdpr|risk\w*|risiko\w*|hygien\w*|document\w*|dokument\w*)\b/,
  leading: /\b(?:led|leading|leads? (?:a|an|the|our|all|\d+)|head(?:s|ed|ing)?(?: of)?|supervis\w*|director|team of|leit\w*|gefuhrt|fuhr\w*|verantwort\w*|encadr\w*|dirig\w*|pilot\w*|manag\w*|lider\w*|coordin\w*|jef\w+|chefi\w*|coorden\w*|guid\w*|responsab\w*|gestit\w*)\b/,
  teaching: /\b(?:train\w*|teach\w*|taught|mentor\w*|coach\w*|tutor\w*|onboard\w*|workshop\w*|schul\w+|ausbild\w*|unterricht\w*|einarbeit\w*|anleit\w*|form\w+ (?:de|des|d'|aux|y)|formation\w*|enseign\w*|accompagn\w*|ensen\w*|formacion|formacao|formazione|capacit\w*|ensin\w*|insegn\w*|lectur\w*|curricul\w*)\b/,
  organised: /\b(?:plan(?:s|n\w+|i\w+|ej\w+|ung\w*|o|os)?|organis\w*|organiz\w*|coordinat\w*|koordin\w*|schedul\w*|project\w*|projekt\w*|projet\w*|proyecto\w*|projeto\w*|progett\w*|process\w*|prozess\w*|logist\w*|budget\w*|inventory|deadline\w*|event\w*|roadmap\w*|implement\w*|rollout\w*)\b/,
  adaptable: /\b(?:migrat\w*|transition\w*|transform\w*|international\w*|remote|freelanc\w*|relocat\w*|languages|cross-functional|start-?up\w*|umstell\w*|wechsel\w*|umzug|changement\w*|cambio\w*|mudanca\w*|cambiament\w*|multilingual|interdisziplin\w*|pluridisciplin\w*|multidisciplin\w*)\b/,
  practical: /\b(?:install\w*|repair\w*|maint\w*|assembl\w*|operat\w*|build\w*|weld\w*|machine\w*|maschin\w*|montag\w*|montier\w*|reparier\w*|wartung\w*|instandhalt\w*|installation\w*|reparation\w*|entretien|mantenimiento|reparacion\w*|manutenc\w*|manutenzion\w*|cook\w*|prepar\w*|kitchen|site|vehicle\w*|equipment)\b/,
}; // prettier-ignore

/** No deed is longer; what is, is not read to its end. */
const mostLetters = 1000;

/** Two facts hint, five show it plainly. */
const enough = 5;
const least = 2;

/** Traits with the facts that show them, strongest first; what nothing shows is not said. */
export function findPersonality(cv: ParsedCV): PersonalityCue[] {
  const deeds = cv.experience.flatMap(({ achievements, factId, title }) => [
    { factId, text: title },
    ...achievements,
  ]);
  const shown = [...deeds, ...cv.skills, ...cv.projects, ...(cv.awards ?? [])].map(
    ({ factId, text }) => ({
      factId,
      text: foldWords(text.slice(0, mostLetters)),
    }),
  );
  return traits
    .map((trait) => {
      const factIds = shown
        .filter(({ text }) => signs[trait].test(text))
        .map(({ factId }) => factId);
      const strength = Math.round(Math.min(1, factIds.length / enough) * 100) / 100;
      return { trait, strength, factIds: [...new Set(factIds)] };
    })
    .filter(({ factIds }) => factIds.length >= least)
    .toSorted(
      (a, b) =>
        b.factIds.length - a.factIds.length || traits.indexOf(a.trait) - traits.indexOf(b.trait),
    );
}
