import type { CorpusLanguage } from '../labelled-cv.ts';

export type LinkedinWords = {
  contact: string;
  topSkills: string;
  summary: string;
  experience: string;
  education: string;
  year: readonly [one: string, many: string];
  month: readonly [one: string, many: string];
};

/**
 * The words of LinkedIn's “Save to PDF”. It translates only these: “Languages”, “Certifications”,
 * “Honors-Awards”, “Present” and “Page 1 of 2” stay English whatever the language of the profile.
 */
export const linkedinWords: Record<CorpusLanguage, LinkedinWords> = {
  en: {
    contact: 'Contact',
    topSkills: 'Top Skills',
    summary: 'Summary',
    experience: 'Experience',
    education: 'Education',
    year: ['year', 'years'],
    month: ['month', 'months'],
  },
  de: {
    contact: 'Kontakt',
    topSkills: 'Top-Kenntnisse',
    summary: 'Zusammenfassung',
    experience: 'Berufserfahrung',
    education: 'Ausbildung',
    year: ['Jahr', 'Jahre'],
    month: ['Monat', 'Monate'],
  },
  fr: {
    contact: 'Coordonnées',
    topSkills: 'Principales compétences',
    summary: 'Résumé',
    experience: 'Expérience',
    education: 'Formation',
    year: ['an', 'ans'],
    month: ['mois', 'mois'],
  },
  es: {
    contact: 'Contactar',
    topSkills: 'Aptitudes principales',
    summary: 'Extracto',
    experience: 'Experiencia',
    education: 'Educación',
    year: ['año', 'años'],
    month: ['mes', 'meses'],
  },
  pt: {
    contact: 'Contato',
    topSkills: 'Principais competências',
    summary: 'Resumo',
    experience: 'Experiência',
    education: 'Formação acadêmica',
    year: ['ano', 'anos'],
    month: ['mês', 'meses'],
  },
  it: {
    contact: 'Contatti',
    topSkills: 'Competenze principali',
    summary: 'Riepilogo',
    experience: 'Esperienza',
    education: 'Formazione',
    year: ['anno', 'anni'],
    month: ['mese', 'mesi'],
  },
};
