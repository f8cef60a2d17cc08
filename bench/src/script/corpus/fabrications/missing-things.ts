import type { ScriptLanguage } from '@cvplus/contracts/video-options';

/**
 * Something to claim falsely, in every script language, and how a CV of any of the six languages
 * of the corpus would word it if it were true: a lie must not turn out to be a translation.
 */
export type MissingThing = Record<ScriptLanguage, string> & { truth: RegExp };

export const tongues: MissingThing[] = [
  { en: 'Japanese', de: 'Japanisch', fr: 'japonais', es: 'japonés', truth: /japan|japon|giappon/i },
  { en: 'Korean', de: 'Koreanisch', fr: 'coréen', es: 'coreano', truth: /[ck]or[eé][aei]/i },
  {
    en: 'Swedish',
    de: 'Schwedisch',
    fr: 'suédois',
    es: 'sueco',
    truth: /s[wuv]+[eé]d|suec|schwed/i,
  },
  { en: 'Turkish', de: 'Türkisch', fr: 'turc', es: 'turco', truth: /t[uü]r[ckq]/i },
  {
    en: 'Czech',
    de: 'Tschechisch',
    fr: 'tchèque',
    es: 'checo',
    truth: /czech|tsche|tch[eè]|chec|\bcec/i,
  },
  { en: 'Mandarin', de: 'Mandarin', fr: 'mandarin', es: 'mandarín', truth: /mandar|chin|cines/i },
  {
    en: 'Greek',
    de: 'Griechisch',
    fr: 'grec',
    es: 'griego',
    truth: /gr(?:eek|iech|ec|ieg|eg[oa])/i,
  },
  {
    en: 'Finnish',
    de: 'Finnisch',
    fr: 'finnois',
    es: 'finés',
    truth: /finn|finl|fin[eé]s|finland/i,
  },
  { en: 'Norwegian', de: 'Norwegisch', fr: 'norvégien', es: 'noruego', truth: /nor(?:w|v|ue)/i },
  { en: 'Hungarian', de: 'Ungarisch', fr: 'hongrois', es: 'húngaro', truth: /ungar|hongr|húngar/i },
  { en: 'Russian', de: 'Russisch', fr: 'russe', es: 'ruso', truth: /\br[uú]ss?[ioea]/i },
  { en: 'Hindi', de: 'Hindi', fr: 'hindi', es: 'hindi', truth: /hindi|indi[ae]n/i },
];

export const crafts: MissingThing[] = [
  {
    en: 'welding',
    de: 'Schweißen',
    fr: 'la soudure',
    es: 'la soldadura',
    truth: /weld|schwei|soud|solda|saldat/i,
  },
  {
    en: 'beekeeping',
    de: 'Imkerei',
    fr: 'l’apiculture',
    es: 'la apicultura',
    truth: /\bbees?|imker|biene|apicul|abeil|abej/i,
  },
  {
    en: 'video editing',
    de: 'Videoschnitt',
    fr: 'le montage vidéo',
    es: 'la edición de vídeo',
    truth: /v[ií]d[eé]o|film/i,
  },
  {
    en: 'machine learning',
    de: 'maschinelles Lernen',
    fr: 'l’apprentissage automatique',
    es: 'el aprendizaje automático',
    truth: /machine|maschin|apprent|aprend|aprendiz|neur[oa]/i,
  },
  {
    en: 'glass blowing',
    de: 'Glasblasen',
    fr: 'le soufflage du verre',
    es: 'el soplado de vidrio',
    truth: /glas|verr|vidr|vetr/i,
  },
];

/** Called the same in every language. */
export const tools = [
  'Kubernetes',
  'Terraform',
  'Salesforce',
  'Tableau',
  'AutoCAD',
  'Photoshop',
  'MATLAB',
  'Revit',
  'Figma',
  'Blender',
  'SPSS',
  'Ansible',
  'QuickBooks',
  'HubSpot',
  'Unity',
  'SolidWorks',
  'ServiceNow',
  'Snowflake',
  'LabVIEW',
  'InDesign',
];

export const certificates = [
  'PMP',
  'PRINCE2',
  'CISSP',
  'ITIL',
  'Scrum Master',
  'Six Sigma Black Belt',
  'CFA',
  'CISA',
  'TOGAF',
  'AWS Solutions Architect',
];

export const degrees: MissingThing[] = [
  { en: 'an MBA', de: 'einen MBA', fr: 'un MBA', es: 'un MBA', truth: /\bmba\b/i },
  {
    en: 'a PhD in economics',
    de: 'einen Doktortitel in Volkswirtschaft',
    fr: 'un doctorat en économie',
    es: 'un doctorado en Economía',
    truth: /\bph\.?\s?d|doctor|doktor|doutor|dottor|promo(?:tion|vier)|\bdr\b/i,
  },
  {
    en: 'a master’s degree in astrophysics',
    de: 'einen Master in Astrophysik',
    fr: 'un master en astrophysique',
    es: 'un máster en Astrofísica',
    truth: /astro/i,
  },
  {
    en: 'a degree in veterinary medicine',
    de: 'einen Abschluss in Tiermedizin',
    fr: 'un diplôme de médecine vétérinaire',
    es: 'un título en Medicina Veterinaria',
    truth: /v[eé]t[eé]rin|tiermed|tierarzt/i,
  },
  {
    en: 'a bachelor’s degree in criminology',
    de: 'einen Bachelor in Kriminologie',
    fr: 'une licence de criminologie',
    es: 'una licenciatura en Criminología',
    truth: /[ck]rimin/i,
  },
];

type InflatedTitle = { masculine: MissingThing; feminine: MissingThing };

function title(truth: RegExp, en: string, masculine: string[], feminine: string[]): InflatedTitle {
  const words = ([de = '', fr = '', es = '']: string[]) => ({ en, de, fr, es, truth });
  return { masculine: words(masculine), feminine: words(feminine) };
}

export const titles: InflatedTitle[] = [
  title(
    /vice|vize/i,
    'Vice President',
    ['Vizepräsident', 'vice-président', 'vicepresidente'],
    ['Vizepräsidentin', 'vice-présidente', 'vicepresidenta'],
  ),
  title(
    /manag\w* director|chief exec|\bceo\b|geschäftsf|g[eé]n[eé]ral|geral/i,
    'Managing Director',
    ['Geschäftsführer', 'directeur général', 'director general'],
    ['Geschäftsführerin', 'directrice générale', 'directora general'],
  ),
  title(
    /strat/i,
    'Director of Strategy',
    ['Direktor für Strategie', 'directeur de la stratégie', 'director de Estrategia'],
    ['Direktorin für Strategie', 'directrice de la stratégie', 'directora de Estrategia'],
  ),
  title(
    /op[eé]ra[tcçz]|betriebsleit|\bcoo\b/i,
    'Head of Operations',
    ['Betriebsleiter', 'directeur des opérations', 'director de Operaciones'],
    ['Betriebsleiterin', 'directrice des opérations', 'directora de Operaciones'],
  ),
  title(
    /r[eé]gion/i,
    'Regional Director',
    ['Regionaldirektor', 'directeur régional', 'director regional'],
    ['Regionaldirektorin', 'directrice régionale', 'directora regional'],
  ),
  title(
    /d[eé]part|abteil|repart|head of|bereichsl|s[eé]c[tç]/i,
    'Head of Department',
    ['Abteilungsleiter', 'chef de département', 'jefe de departamento'],
    ['Abteilungsleiterin', 'cheffe de département', 'jefa de departamento'],
  ),
];
