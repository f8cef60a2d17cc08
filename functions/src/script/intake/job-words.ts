/** Words by which a job title is known, in the languages the parser reads; stems match word beginnings. */
const titleWords = `engineer|developer|programmer|architect|manager|director|lead|head|officer|chief|president|
  vp|ceo|cto|cfo|coo|founder|partner|principal|consultant|analyst|scientist|researcher|designer|nurse|midwife|doctor|physician|
  surgeon|therapist|paramedic|pharmacist|dentist|carer|caregiver|practitioner|teacher|lecturer|professor|tutor|instructor|trainer|educator|
  headteacher|librarian|accountant|auditor|bookkeeper|controller|clerk|chef|cook|baker|sommelier|waiter|waitress|bartender|barista|
  technician|mechanic|electrician|plumber|carpenter|welder|operator|machinist|driver|pilot|marketer|strategist|copywriter|
  writer|editor|journalist|photographer|producer|artist|illustrator|specialist|coordinator|administrator|assistant|associate|
  executive|supervisor|foreman|representative|advisor|adviser|agent|broker|recruiter|lawyer|attorney|solicitor|barrister|paralegal|
  intern|trainee|apprentice|student|candidate|fellow|postdoc|cashier|salesperson|seller|buyer|planner|estimator|surveyor|inspector|
  officer|guard|firefighter|sergeant|secretary|receptionist|translator|interpreter|commis|owner|freelancer|contractor|
  demonstrator|ambassador|volunteer|captain|counsellor|counselor|psychologist|economist|statistician|biologist|chemist|physicist|hairdresser|
  stylist|gardener|farmer|cleaner|porter|steward|stewardess|underwriter|actuary|banker|trader|tester|sre|devops|
  geschaftsfuhrer|leiter|ingenieur|entwickler|berater|kaufmann|kauffrau|fachkraft|krankenpfleger|krankenschwester|pfleger|
  pflegefachkraft|lehrer|lehrkraft|buchhalter|koch|kochin|techniker|mechaniker|elektriker|verkaufer|sachbearbeiter|werkstudent|
  praktikant|auszubildende|assistent|assistentin|referent|arzt|arztin|softwareentwickler|projektleiter|teamleiter|referendar|
  mitarbeiter|vertriebsleiter|vertriebsmitarbeiter|
  ingenieure|developpeur|developpeuse|chef|cheffe|responsable|directeur|directrice|infirmier|infirmiere|enseignant|enseignante|
  professeur|comptable|cuisinier|cuisiniere|technicien|technicienne|stagiaire|assistante|conseiller|conseillere|charge|chargee|
  vendeur|vendeuse|consultante|gestionnaire|
  ingeniero|ingeniera|desarrollador|desarrolladora|gerente|jefe|jefa|enfermero|enfermera|profesor|profesora|maestro|maestra|contador|
  contable|cocinero|cocinera|tecnico|tecnica|becario|becaria|asistente|asesor|asesora|vendedor|vendedora|encargado|encargada|
  analista|coordinador|coordinadora|
  engenheiro|engenheira|desenvolvedor|desenvolvedora|enfermeiro|enfermeira|professora|contabilista|cozinheiro|cozinheira|
  estagiario|estagiaria|diretor|diretora|coordenador|coordenadora|gestor|gestora|
  ingegnere|sviluppatore|sviluppatrice|responsabile|direttore|direttrice|infermiere|infermiera|insegnante|docente|ragioniere|
  cuoco|cuoca|tecnico|tirocinante|stagista|impiegato|impiegata|commesso|commessa|addetto|addetta|consulente|progettista`;

const companyWords = `inc|ltd|llc|llp|plc|gmbh|ag|kg|ohg|mbh|se|sa|sas|sarl|srl|spa|bv|nv|oy|ab|pty|corp|corporation|company|group|holding|
  holdings|hospital|clinic|infirmary|nhs|trust|university|college|school|academy|institute|restaurant|hotel|kitchen|bistro|bank|
  agency|studio|studios|labs|laboratories|laboratory|partners|associates|council|ministry|foundation|systems|solutions|technologies|
  software|industries|logistics|media|consulting|services|limited|primary|gymnasium|klinikum|krankenhaus|universitat|hochschule|
  hopital|clinique|universite|lycee|universidad|colegio|instituto|universidade|escola|ospedale|universita|politecnico|scuola|
  liceo|werke|werk|bistrot|brasserie|grammar|centre|center|department|society|charity|stadtwerke|versicherung`;

const titles = toSet(titleWords);
const companies = toSet(companyWords);

function toSet(words: string): Set<string> {
  return new Set(words.split('|').map((word) => word.trim()));
}

export function plainWords(text: string): string[] {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

const isTitleWord = (word: string) =>
  titles.has(word) ||
  // German and Romance feminine and compound forms: Entwicklerin, Softwareentwickler, teachers’.
  titles.has(word.replace(/(?:in|s|a|e)$/, '')) ||
  /(?:entwickler|leiter|berater|pfleger|lehrer|ingenieur|techniker|kaufmann|kauffrau|assistent)(?:in)?$/.test(
    word,
  );

/** How much a phrase looks like a job title: above 0 like a title, below 0 like an employer. */
export function titleScore(text: string): number {
  const words = plainWords(text);
  const asTitle = words.filter(isTitleWord).length;
  const asCompany = words.filter((word) => companies.has(word)).length;
  return asTitle * 2 - asCompany * 2;
}

export const hasTitleWord = (text: string): boolean => plainWords(text).some(isTitleWord);
export const hasCompanyWord = (text: string): boolean =>
  plainWords(text).some((word) => companies.has(word));
