import type { ExperienceLevel, Industry } from '@cvplus/contracts/industry';

export type CorpusLanguage = 'en' | 'de' | 'fr' | 'es' | 'pt' | 'it';

/** How a CV prints its dates, in its own language. */
export type DateStyle =
  /** “Mar 2019 – Present”. */
  | 'month-name'
  /** “March 2019 – Present”. */
  | 'month-long'
  /** “03/2019 – 08/2021”. */
  | 'numeric'
  /** “03.2019 – heute”. */
  | 'dotted'
  /** “2019 – 2021”. */
  | 'year';

export type LayoutName =
  | 'plain-text'
  | 'markdown'
  | 'pdf-one-column'
  | 'pdf-two-columns'
  | 'pdf-table'
  | 'docx'
  | 'linkedin-pdf'
  | 'json-resume'
  | 'europass-xml'
  | 'pasted-text';

export type LabelledPosition = {
  title: string;
  company: string;
  location?: string;
  /** `YYYY` or `YYYY-MM`. */
  start: string;
  /** `YYYY` or `YYYY-MM`; null while the position is held. */
  end: string | null;
  achievements: string[];
};

export type LabelledEducation = {
  degree: string;
  institution: string;
  start?: string;
  end: string;
};

/** An invented CV and what a careful reader takes from it. */
export type LabelledCv = {
  /** kebab-case, unique in the corpus. */
  id: string;
  language: CorpusLanguage;
  industry: Industry;
  level: ExperienceLevel;
  layout: LayoutName;
  dateStyle: DateStyle;
  name: string;
  headline?: string;
  email: string;
  phone: string;
  location: string;
  summary?: string;
  /** Newest first. */
  positions: LabelledPosition[];
  education: LabelledEducation[];
  skills: string[];
  certifications: string[];
  languages: string[];
  awards: string[];
  /** Printed on the CV, must never be spoken: birth date, nationality, marital status, a referee with phone number. */
  personal: string[];
};
