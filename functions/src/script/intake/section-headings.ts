import { findOtherHeading } from './other-headings.ts';

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
  summary: `kurzvorstellung|kurzportrat|kurzbeschreibung|uber meine person|steckbrief|profilbeschreibung|mein profil|
    motivation|presentation|accroche|mon profil|qui suis je|en bref|resume professionnel|presentacion|quien soy|
    acerca de mi|perfil personal|mi perfil|objetivo profesional|apresentacao|sobre|quem sou|perfil pessoal|
    sintese|objetivo profissional|obiettivo|obiettivo professionale|in breve|riepilogo|descrizione|su di me|
    chi siamo|profile summary|career profile summary|professional overview|personal summary|
    summary|professional summary|executive summary|career summary|profile|professional profile|personal profile|
    personal statement|career profile|about|about me|objective|career objective|who i am|introduction|overview|highlights|
    kurzprofil|profil|zusammenfassung|uber mich|personliches profil|profil professionnel|resume|a propos|a propos de moi|
    objectif|perfil|perfil profesional|resumen|resumen profesional|sobre mi|extracto|objetivo|perfil profissional|resumo|
    resumo profissional|sobre mim|profilo|profilo professionale|sommario|chi sono|presentazione|profilo personale`,
  experience: `praxiserfahrung|berufliche stationen|beruflicher lebenslauf|berufstatigkeit|berufliche tatigkeit|
    berufliche tatigkeiten|berufliche laufbahn|berufliche erfahrungen|stationen|tatigkeiten|positionen|
    praktische erfahrungen|beschaftigung|berufliche entwicklung|arbeitspraxis|laufbahn|berufslaufbahn|parcours|
    experience de travail|experiences de travail|emploi|postes occupes|cursus professionnel|vie professionnelle|
    carriere|experiencias profesionales|experiencias laborales|experiencia de trabajo|empleo|empleos|
    vida laboral|trayectoria|trayectoria laboral|carrera profesional|carrera|experiencia previa|percurso|
    trajetoria profissional|experiencia de trabalho|carreira|atuacao profissional|emprego|empregos|
    percorso professionale|carriera|impieghi|esperienze di lavoro|esperienza di lavoro|percorso lavorativo|posts|
    positions|roles|career to date|work and experience|professional career|practical experience|
    relevant work experience|professional appointments|appointments|jobs|where i have worked|
    experience|work experience|professional experience|employment|employment history|work history|career history|
    relevant experience|job history|career|experience and achievements|positions held|professional background|
    clinical experience|teaching experience|research experience|industry experience|internships|internship|
    selected experience|professional history|career experience|work|teaching and research experience|
    berufserfahrung|beruflicher werdegang|berufspraxis|berufliche erfahrung|werdegang|praktische erfahrung|praktika|
    beruflicher hintergrund|arbeitserfahrung|experience professionnelle|experiences professionnelles|experiences|
    parcours professionnel|emplois|stages|experiencia|experiencia profesional|experiencia laboral|trayectoria profesional|
    historial laboral|experiencia profissional|experiencias profissionais|historico profissional|percurso profissional|
    esperienza|esperienza professionale|esperienze professionali|esperienza lavorativa|esperienze lavorative|esperienze`,
  education: `schule und ausbildung|berufsausbildung|schul und berufsausbildung|schul und hochschulbildung|aus und weiterbildung|schule und studium|studium und ausbildung|ausbildungsweg|schulischer werdegang|
    schulische laufbahn|akademischer werdegang|bildung und ausbildung|bildungsgang|schule|hochschule|
    studienverlauf|cursus|cursus scolaire|cursus universitaire|etudes et diplomes|formation initiale|
    diplomes et formations|formation et diplomes|formations et diplomes|parcours scolaire|parcours de formation|
    parcours universitaire|estudios realizados|titulacion|titulaciones|formacion reglada|educacion y formacion|
    formacion y estudios|historial academico|trayectoria academica|estudos|percurso academico|escolaridade|
    qualificacoes academicas|formacao e qualificacoes|formacao escolar|percurso escolar|titoli|
    percorso formativo|percorso di studi|formazione scolastica|formazione accademica|studi e formazione|
    formazione e istruzione|formazione e studi|schooling|study|university|academic record|degrees and studies|
    education|academic background|education and training|academic qualifications|qualifications|studies|degrees|
    educational background|training|education and qualifications|academic history|academic education|
    ausbildung|bildung|bildungsweg|studium|schulbildung|akademische ausbildung|ausbildung und studium|schulische ausbildung|
    hochschulbildung|formation|formations|formation academique|etudes|diplomes|parcours academique|scolarite|
    educacion|formacion|formacion academica|estudios|formacao|formacao academica|educacao|habilitacoes literarias|
    habilitacoes academicas|formacao e educacao|istruzione|formazione|istruzione e formazione|titoli di studio|studi`,
  skills: `kompetenzprofil|qualifikationen|fachliche kompetenzen|fachliche kenntnisse|
    technische kenntnisse|technische fahigkeiten|methoden|software kenntnisse|softwarekenntnisse|
    computerkenntnisse|pc kenntnisse|praktische kenntnisse|kernkompetenzen|top kenntnisse|was ich kann|
    persohnliche starken|personliche starken|principales competences|savoir etre|connaissances|
    domaines de competence|outils|logiciels|competences et outils|competences metier|aptitudes principales|
    competencias profesionales|competencias clave|destrezas|herramientas|conocimientos informaticos|
    habilidades profesionales|principais competencias|competencias|competencias profissionais|competencias chave|
    capacidades tecnicas|conhecimentos tecnicos|ferramentas|aptidoes e competencias|competencias pessoais|
    competenze principali|competenze chiave|conoscenze tecniche|capacita tecniche|strumenti|
    competenze e strumenti|capacita e competenze tecniche|core strengths|key competencies|main skills|
    what i am good at|knowledge|capabilities|practical skills|
    skills|key skills|core skills|technical skills|core competencies|competencies|competences|areas of expertise|
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
  certifications: `scheine und zertifikate|zertifikate und weiterbildungen|zertifikate und lizenzen|nachweise|befahigungen|
    berechtigungen|lehrgange|kurse|seminare|fuhrerscheine und zertifikate|weiterbildung und zertifikate|
    fort und weiterbildung|weiterbildungen und zertifikate|qualifizierungen|zusatzqualifikationen|fuhrerschein|
    habilitations|habilitations et certificats|attestations|formation continue|formation complementaire|
    permis et habilitations|brevets et certificats|certificats et formations|certifications et habilitations|
    certifications et formations|formacion complementaria|acreditaciones|carnes|carnets|titulos y certificados|
    certificados y cursos|cursos y seminarios|licencias y certificaciones|certificaciones y cursos|
    formacion continua|habilitacoes profissionais|formacao complementar|certificados e cursos|cursos e formacoes|
    certificacoes e cursos|licencas e certificacoes|formacao continua|abilitazioni|patenti|patentini|attestati|
    formazione complementare|formazione continua|certificazioni e corsi|attestati e certificazioni|
    abilitazioni e certificati|corsi e attestati|licences and certificates|tickets|tickets and licences|
    credentials|professional training|certificates and courses|certificates and training|
    qualifications and training|registrations and certificates|certificates and licences|licences and training|
    further training|continuing education|
    certifications|certificates|licenses|licences|licenses and certifications|certifications and licenses|
    professional certifications|licensure|licensure and certifications|accreditations|professional qualifications|
    professional development|courses|courses and certifications|certifications and training|registrations|
    professional registration|professional memberships|memberships|training and certifications|registration|
    zertifikate|zertifizierungen|weiterbildung|weiterbildungen|fortbildungen|lizenzen|fortbildung|
    certificats|certifications professionnelles|formations complementaires|certificaciones|certificados|cursos|licencias|
    cursos y certificaciones|certificacoes|cursos e certificacoes|certificazioni|certificati|corsi|corsi e certificazioni|
    corsi di formazione`,
  languages: `fremdsprachen|sprachen und niveau|langues parlees|maitrise des langues|connaissances linguistiques|
    idiomas y niveles|conocimiento de idiomas|competencias linguisticas|linguas estrangeiras|
    conhecimento de linguas|lingue parlate|conoscenza delle lingue|competenze linguistiche e comunicative|
    languages|language skills|languages known|known languages|languages spoken|spoken languages|language proficiency|
    sprachen|sprachkenntnisse|langues|langues etrangeres|competences linguistiques|idiomas|lenguas|linguas|lingue|
    lingue straniere|competenze linguistiche|conoscenze linguistiche`,
  projects: `projects|selected projects|key projects|personal projects|side projects|open source|research projects|
    academic projects|publications|selected publications|research|papers|talks|conference talks|presentations|
    publications and talks|conferences|patents|portfolio|research interests|
    projekte|publikationen|veroffentlichungen|vortrage|projets|projets personnels|proyectos|publicaciones|projetos|
    publicacoes|progetti|pubblicazioni`,
  awards: `honors awards|auszeichnungen und preise|premios e mencoes|preise und auszeichnungen|auszeichnungen und stipendien|
    stipendien und auszeichnungen|stipendien und preise|prix et distinctions|distinctions et recompenses|
    prix et bourses|bourses|bourses et prix|recompenses et distinctions|premios y reconocimientos|
    premios y becas|becas y premios|distinciones|distinciones y premios|galardones|premios e distincoes|
    premios e bolsas|distincoes|bolsas|premi e borse di studio|premi e menzioni|onorificenze|prizes|
    prizes and awards|awards and prizes|honors awards|distinctions and awards|fellowships|grants|
    scholarships and prizes|
    awards|honors|honours|honors and awards|honours and awards|awards and honors|awards and honours|achievements|
    key achievements|recognition|awards and recognition|accomplishments|scholarships|scholarships and awards|
    grants and awards|awards and scholarships|selected achievements|career highlights|
    auszeichnungen|preise|stipendien|erfolge|ehrungen|distinctions|prix|recompenses|distinctions et prix|
    premios|reconocimientos|logros|becas|premios e reconhecimentos|reconhecimentos|conquistas|premi|riconoscimenti|
    premi e riconoscimenti|borse di studio`,
  volunteering: `freiwilliges engagement|soziales engagement|ehrenamtliche tatigkeiten|ehrenamtliche tatigkeit|vereinsarbeit|
    engagement associatif|vie associative|benevolat et engagement|acciones de voluntariado|trabalho voluntario|
    impegno sociale|attivita sociali|
    volunteering|volunteer experience|volunteer work|volunteer|community|community involvement|community service|
    extracurricular activities|leadership and activities|activities|ehrenamt|ehrenamtliches engagement|engagement|
    benevolat|engagements|voluntariado|volontariato|attivita di volontariato`,
  contact: `personalien|angaben zur person|zu meiner person|personliches|contacter|donnees personnelles|
    renseignements personnels|etat civil et coordonnees|contactar|informacion de contacto|datos|contactos|
    dados de contato|dados de contacto|dati|dati di contatto|informazioni di contatto|anagrafica|dati anagrafici|
    informacoes de contato|
    contact|contact details|contact information|contact me|personal details|personal information|personal data|
    personal info|details|get in touch|kontakt|kontaktdaten|personliche daten|zur person|personliche angaben|coordonnees|
    contacts|informations personnelles|etat civil|contacto|datos personales|informacion personal|datos de contacto|
    contato|dados pessoais|informacoes pessoais|contatti|dati personali|informazioni personali|recapiti`,
  other: `interessen und freizeit|personliche interessen|verfugbarkeit|centres d interet et loisirs|interets|passions|
    hobbies y aficiones|intereses personales|datos de interes|informacion adicional|passatempos|
    interesses pessoais|informacoes adicionais|informacoes complementares|hobby e interessi|interessi e hobby|
    tempo libero|informazioni aggiuntive|outside work|away from work|referees and references|personal|
    interests|hobbies|hobbies and interests|interests and hobbies|references|referees|other|additional information|
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
    /\b(?:certificat\w*|licen[cs]\w*|accreditation\w*|zertifi\w*|certifica\w*|memberships?|training|weiterbildung\w*|fortbildung\w*|lehrg\w*|cursos|corsi|complement\w*|habilita(?:tions?|coes)|abilitazion\w*|acreditacion\w*)\b/,
    'certifications',
  ],
  [
    /\b(?:languages|\w*sprach\w*|langues|idiomas|lenguas|linguas|lingue|linguisti\w*)\b/,
    'languages',
  ],
  [
    /\b(?:education|ausbildung\w*|bildung\w*|studium|studien\w*|schul\w*|formations?|formacion|formacao|istruzione|formazione|academic\w*|academi[ck]\w*|akademi\w*|etudes|diplomes|estudios|estudos|studi|educacion|educacao|escolar\w*|scolastic\w*)\b/,
    'education',
  ],
  [/\b(?:volunteer\w*|ehrenamt\w*|benevol\w*|voluntari\w*|volontari\w*)\b/, 'volunteering'],
  [/\b(?:publications?|projects?|projekte|projets|proyectos|projetos|progetti)\b/, 'projects'],
  [
    /\b(?:awards?|honou?rs|achievements|prizes|scholarships?|auszeichnung\w*|preise|stipendi\w*|prix|distinctions|recompenses|premios|becas|bolsas|reconocimientos|premi|riconoscimenti)\b/,
    'awards',
  ],
  [
    /\b(?:experiences?|employment|beruf\w*|\w*erfahrung\w*|werdegang|taetigkeit\w*|tatigkeit\w*|professionnel\w*|experiencias?|laboral|profesional\w*|profissiona\w*|esperienz[ae]|lavorativ\w*|professional[ei]|career|carriere|carriera|carreira|trayectoria|percorso|parcours)\b/,
    'experience',
  ],
  [
    /\b(?:skills|competenc\w*|expertise|kenntnisse|fahigkeiten|kompetenz\w*|\w*kenntnisse|qualifikation\w*|competences|competencias|conocimientos|conhecimentos|habilidades|aptitudes|competenze|capacita|conoscenze|abilita|tools|technologies|outils)\b/,
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
  if (text.length > 60 || /[^\d.)\s].*\d/.test(text)) return null;
  const plain = plainHeading(text);
  const known = kindOf.get(plain) ?? findOtherHeading(text);
  if (known) return known;
  // “Cursos y certificados” is known when both its parts are.
  const parts = plain.split(/ (?:and|und|et|y|e) /).map((part) => kindOf.get(part));
  return parts.length === 2 && parts.every(Boolean) ? (parts[0] ?? null) : null;
}

/** For a line that the layout marks as a heading: known phrase first, then its telling words. */
export function guessHeading(text: string): SectionKind | null {
  const known = findHeading(text);
  const plain = plainHeading(text);
  if (known || plain.split(' ').length > 5) return known;
  return keywords.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}
