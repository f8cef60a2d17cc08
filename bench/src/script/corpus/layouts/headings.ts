import type { CorpusLanguage, LabelledCv } from '../labelled-cv.ts';
import { variant } from './variant.ts';

export const sectionKinds = [
  'summary',
  'experience',
  'education',
  'skills',
  'certifications',
  'languages',
  'awards',
  'personal',
] as const;
export type SectionKind = (typeof sectionKinds)[number];

type Ways = readonly [string, ...string[]];

/** What people really write over the sections of a CV. */
const headings: Record<CorpusLanguage, Record<SectionKind, Ways>> = {
  en: {
    summary: ['Summary', 'Profile', 'Professional Summary', 'About Me', 'Personal Statement'],
    experience: [
      'Experience',
      'Work Experience',
      'Employment History',
      'Professional Experience',
      'Career History',
    ],
    education: ['Education', 'Education and Training', 'Academic Background', 'Qualifications'],
    skills: ['Skills', 'Key Skills', 'Core Competencies', 'Technical Skills', 'Areas of Expertise'],
    certifications: [
      'Certifications',
      'Licenses and Certifications',
      'Professional Training',
      'Certificates',
    ],
    languages: ['Languages', 'Language Skills'],
    awards: ['Awards', 'Honors and Awards', 'Awards and Recognition'],
    personal: ['Personal Details', 'Personal Information', 'Additional Information'],
  },
  de: {
    summary: ['Profil', 'Kurzprofil', 'Über mich', 'Zusammenfassung'],
    experience: [
      'Berufserfahrung',
      'Beruflicher Werdegang',
      'Berufliche Stationen',
      'Praxiserfahrung',
    ],
    education: [
      'Ausbildung',
      'Bildungsweg',
      'Ausbildung und Studium',
      'Schul- und Berufsausbildung',
    ],
    skills: ['Kenntnisse', 'Fachkenntnisse', 'Kenntnisse und Fähigkeiten', 'Kompetenzen'],
    certifications: ['Weiterbildung', 'Zertifikate', 'Fortbildungen', 'Weiterbildungen'],
    languages: ['Sprachen', 'Sprachkenntnisse'],
    awards: ['Auszeichnungen', 'Preise und Auszeichnungen'],
    personal: ['Persönliche Daten', 'Persönliche Angaben', 'Zur Person'],
  },
  fr: {
    summary: ['Profil', 'À propos', 'Présentation', 'Résumé'],
    experience: [
      'Expérience professionnelle',
      'Expériences professionnelles',
      'Parcours professionnel',
      'Expériences',
    ],
    education: ['Formation', 'Formations', 'Études', 'Formation et diplômes'],
    skills: ['Compétences', 'Compétences clés', 'Savoir-faire', 'Compétences techniques'],
    certifications: ['Certifications', 'Formations complémentaires', 'Certificats'],
    languages: ['Langues', 'Compétences linguistiques'],
    awards: ['Distinctions', 'Prix et distinctions'],
    personal: ['Informations personnelles', 'État civil', 'Renseignements personnels'],
  },
  es: {
    summary: ['Perfil', 'Perfil profesional', 'Sobre mí', 'Resumen'],
    experience: [
      'Experiencia profesional',
      'Experiencia laboral',
      'Trayectoria profesional',
      'Experiencia',
    ],
    education: ['Formación', 'Formación académica', 'Educación', 'Estudios'],
    skills: ['Competencias', 'Habilidades', 'Aptitudes', 'Conocimientos'],
    certifications: ['Certificaciones', 'Cursos y certificados', 'Formación complementaria'],
    languages: ['Idiomas', 'Lenguas'],
    awards: ['Premios', 'Premios y reconocimientos'],
    personal: ['Datos personales', 'Información personal'],
  },
  pt: {
    summary: ['Perfil', 'Resumo profissional', 'Sobre mim', 'Resumo'],
    experience: [
      'Experiência profissional',
      'Histórico profissional',
      'Percurso profissional',
      'Experiência',
    ],
    education: ['Formação', 'Formação acadêmica', 'Educação', 'Escolaridade'],
    skills: ['Competências', 'Habilidades', 'Conhecimentos', 'Aptidões'],
    certifications: ['Certificações', 'Cursos', 'Formação complementar'],
    languages: ['Idiomas', 'Línguas'],
    awards: ['Prêmios', 'Prêmios e distinções'],
    personal: ['Dados pessoais', 'Informações pessoais'],
  },
  it: {
    summary: ['Profilo', 'Profilo professionale', 'Chi sono', 'Presentazione'],
    experience: [
      'Esperienza professionale',
      'Esperienze lavorative',
      'Esperienza lavorativa',
      'Esperienze professionali',
    ],
    education: ['Istruzione', 'Formazione', 'Istruzione e formazione', 'Studi'],
    skills: ['Competenze', 'Competenze professionali', 'Capacità e competenze', 'Conoscenze'],
    certifications: ['Certificazioni', 'Corsi e certificazioni', 'Attestati'],
    languages: ['Lingue', 'Competenze linguistiche'],
    awards: ['Premi', 'Premi e riconoscimenti'],
    personal: ['Dati personali', 'Informazioni personali'],
  },
};

export function headingOf({ id, language }: LabelledCv, kind: SectionKind): string {
  return variant(id, kind, headings[language][kind]);
}

type Labels = { email: string; phone: string; at: string; titles: readonly [string, ...string[]] };

/** `at` stands between title and employer; `titles` is what may stand over the whole document. */
export const labels: Record<CorpusLanguage, Labels> = {
  en: { email: 'Email', phone: 'Phone', at: 'at', titles: ['', '', '', 'Curriculum Vitae'] },
  de: { email: 'E-Mail', phone: 'Telefon', at: 'bei', titles: ['Lebenslauf', ''] },
  fr: { email: 'E-mail', phone: 'Tél.', at: 'chez', titles: ['', '', 'Curriculum vitae'] },
  es: { email: 'Correo', phone: 'Teléfono', at: 'en', titles: ['', 'Curriculum vitae'] },
  pt: { email: 'E-mail', phone: 'Telefone', at: 'em', titles: ['', '', 'Curriculum vitae'] },
  it: { email: 'E-mail', phone: 'Telefono', at: 'presso', titles: ['', 'Curriculum vitae'] },
};
