const sectionKinds = [
  'summary',
  'experience',
  'education',
  'skills',
  'certifications',
  'languages',
  'projects',
  'awards',
  'volunteering',
  'contact',
  'other',
] as const;
export type SectionKind = (typeof sectionKinds)[number];

/** Headings as people write them, in lower case without accents: English, German, French, Spanish, Portuguese, Italian. */
const headings: Record<SectionKind, string> = {
  summary: `summary|professional summary|executive summary|career summary|profile|professional profile|personal profile|
    personal statement|career profile|about|about me|objective|career objective|who i am|introduction|overview|highlights|
    kurzprofil|profil|zusammenfassung|uber mich|personliches profil|profil professionnel|resume|a propos|a propos de moi|
    objectif|perfil|perfil profesional|resumen|resumen profesional|sobre mi|extracto|objetivo|perfil profissional|resumo|
    resumo profissional|sobre mim|profilo|profilo professionale|sommario|chi sono|presentazione|profilo personale`,
  experience: `experience|work experience|professional experience|employment|employment history|work history|career history|
    relevant experience|job history|career|experience and achievements|positions held|professional background|
    clinical experience|teaching experience|research experience|industry experience|internships|internship|
    selected experience|professional history|career experience|work|teaching and research experience|
    berufserfahrung|beruflicher werdegang|berufspraxis|berufliche erfahrung|werdegang|praktische erfahrung|praktika|
    beruflicher hintergrund|arbeitserfahrung|experience professionnelle|experiences professionnelles|experiences|
    parcours professionnel|emplois|stages|experiencia|experiencia profesional|experiencia laboral|trayectoria profesional|
    historial laboral|experiencia profissional|experiencias profissionais|historico profissional|percurso profissional|
    esperienza|esperienza professionale|esperienze professionali|esperienza lavorativa|esperienze lavorative|esperienze`,
  education: `education|academic background|education and training|academic qualifications|qualifications|studies|degrees|
    educational background|training|education and qualifications|academic history|academic education|
    ausbildung|bildung|bildungsweg|studium|schulbildung|akademische ausbildung|ausbildung und studium|schulische ausbildung|
    hochschulbildung|formation|formations|formation academique|etudes|diplomes|parcours academique|scolarite|
    educacion|formacion|formacion academica|estudios|formacao|formacao academica|educacao|habilitacoes literarias|
    habilitacoes academicas|formacao e educacao|istruzione|formazione|istruzione e formazione|titoli di studio|studi`,
  skills: `skills|key skills|core skills|technical skills|core competencies|competencies|competences|areas of expertise|
    expertise|technologies|tools|tools and technologies|skills and tools|strengths|key strengths|clinical skills|
    professional skills|skill set|it skills|computer skills|soft skills|hard skills|top skills|toolbox|tech stack|
    technical expertise|skills and abilities|skills and expertise|laboratory skills|specialties|specialities|methods|
    software|kitchen skills|
    kenntnisse|fahigkeiten|kompetenzen|kenntnisse und fahigkeiten|edv kenntnisse|edv|fachkenntnisse|it kenntnisse|
    starken|besondere kenntnisse|competences techniques|competences cles|competences professionnelles|savoir faire|
    competences informatiques|aptitudes|informatique|atouts|habilidades|competencias|conocimientos|aptitudes y habilidades|
    habilidades tecnicas|conocimientos tecnicos|capacidades|informatica|competencias tecnicas|habilidades e competencias|
    conhecimentos|aptidoes|competenze|competenze tecniche|capacita|abilita|conoscenze|competenze informatiche|
    competenze professionali|capacita e competenze`,
  certifications: `certifications|certificates|licenses|licences|licenses and certifications|certifications and licenses|
    professional certifications|licensure|licensure and certifications|accreditations|professional qualifications|
    professional development|courses|courses and certifications|certifications and training|registrations|
    professional registration|professional memberships|memberships|training and certifications|registration|
    zertifikate|zertifizierungen|weiterbildung|weiterbildungen|fortbildungen|lizenzen|fortbildung|
    certificats|certifications professionnelles|formations complementaires|certificaciones|certificados|cursos|licencias|
    cursos y certificaciones|certificacoes|cursos e certificacoes|certificazioni|certificati|corsi|corsi e certificazioni|
    corsi di formazione`,
  languages: `languages|language skills|languages spoken|spoken languages|language proficiency|
    sprachen|sprachkenntnisse|langues|langues etrangeres|competences linguistiques|idiomas|lenguas|linguas|lingue|
    lingue straniere|competenze linguistiche|conoscenze linguistiche`,
  projects: `projects|selected projects|key projects|personal projects|side projects|open source|research projects|
    academic projects|publications|selected publications|research|papers|talks|conference talks|presentations|
    publications and talks|conferences|patents|portfolio|research interests|
    projekte|publikationen|veroffentlichungen|vortrage|projets|projets personnels|proyectos|publicaciones|projetos|
    publicacoes|progetti|pubblicazioni`,
  awards: `awards|honors|honours|honors and awards|honours and awards|awards and honors|awards and honours|achievements|
    key achievements|recognition|awards and recognition|accomplishments|scholarships|scholarships and awards|
    grants and awards|awards and scholarships|selected achievements|career highlights|
    auszeichnungen|preise|stipendien|erfolge|ehrungen|distinctions|prix|recompenses|distinctions et prix|
    premios|reconocimientos|logros|becas|premios e reconhecimentos|reconhecimentos|conquistas|premi|riconoscimenti|
    premi e riconoscimenti|borse di studio`,
  volunteering: `volunteering|volunteer experience|volunteer work|volunteer|community|community involvement|community service|
    extracurricular activities|leadership and activities|activities|ehrenamt|ehrenamtliches engagement|engagement|
    benevolat|engagements|voluntariado|volontariato|attivita di volontariato`,
  contact: `contact|contact details|contact information|contact me|personal details|personal information|personal data|
    personal info|details|get in touch|kontakt|kontaktdaten|personliche daten|zur person|personliche angaben|coordonnees|
    contacts|informations personnelles|etat civil|contacto|datos personales|informacion personal|datos de contacto|
    contato|dados pessoais|informacoes pessoais|contatti|dati personali|informazioni personali|recapiti`,
  other: `interests|hobbies|hobbies and interests|interests and hobbies|references|referees|other|additional information|
    miscellaneous|availability|personal interests|declaration|cover letter|family|links|
    interessen|hobbys|referenzen|sonstiges|interessen und hobbys|freizeit|loisirs|centres d interet|centres d interets|
    references professionnelles|divers|intereses|aficiones|referencias|otros|otros datos|hobbies e interesses|interesses|
    outros|interessi|hobby|referenze|altro|interessi personali|ulteriori informazioni`,
};

const kindOf = new Map<string, SectionKind>(
  sectionKinds.flatMap((kind) =>
    headings[kind].split('|').map((phrase): [string, SectionKind] => [phrase.trim(), kind]),
  ),
);

/** Words that decide an unlisted heading, only asked when the layout marks the line as a heading. */
const keywords: [RegExp, SectionKind][] = [
  [
    /\b(?:certificat\w*|licen[cs]\w*|accreditation\w*|zertifi\w*|certifica\w*|memberships?)\b/,
    'certifications',
  ],
  [/\b(?:languages|sprach\w*|langues|idiomas|lingue)\b/, 'languages'],
  [
    /\b(?:education|ausbildung|studium|formation|formacion|formacao|istruzione|academic)\b/,
    'education',
  ],
  [/\b(?:volunteer\w*|ehrenamt\w*|benevol\w*|voluntari\w*|volontari\w*)\b/, 'volunteering'],
  [/\b(?:publications?|projects?|projekte|projets|proyectos|projetos|progetti)\b/, 'projects'],
  [/\b(?:awards?|honou?rs|achievements|prizes|auszeichnung\w*|premios|premi)\b/, 'awards'],
  [
    /\b(?:experience|employment|berufs\w*|experiences?|experiencia|esperienz[ae]|career)\b/,
    'experience',
  ],
  [
    /\b(?:skills|competenc\w*|expertise|kenntnisse|fahigkeiten|competences|habilidades|competenze|tools|technologies)\b/,
    'skills',
  ],
  [/\b(?:summary|profile|about|profil|perfil|profilo)\b/, 'summary'],
  [/\b(?:references|interests|hobbies)\b/, 'other'],
];

function plainHeading(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/[&+/]/g, ' and ')
    .replace(/^(?:[ivx]+|\d+)[.)]\s+/, '')
    .replace(/[^a-z ]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The section a line opens when it is nothing but a known heading. */
export function findHeading(text: string): SectionKind | null {
  if (text.length > 60) return null;
  return kindOf.get(plainHeading(text)) ?? null;
}

/** For a line that the layout marks as a heading: known phrase first, then its telling words. */
export function guessHeading(text: string): SectionKind | null {
  const known = findHeading(text);
  const plain = plainHeading(text);
  if (known || plain.split(' ').length > 5) return known;
  return keywords.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}
