import { titleWords } from './title-words.ts';

const companyWords = `inc|ltd|llc|llp|plc|gmbh|ag|kg|ohg|mbh|se|sa|sas|sarl|srl|spa|bv|nv|oy|ab|pty|corp|corporation|company|group|holding|
  holdings|hospital|clinic|infirmary|nhs|trust|university|college|school|academy|institute|restaurant|hotel|kitchen|bistro|bank|
  agency|studio|studios|labs|laboratories|laboratory|partners|associates|council|ministry|foundation|systems|solutions|technologies|
  software|industries|logistics|media|consulting|services|limited|primary|gymnasium|klinikum|krankenhaus|universitat|hochschule|
  hopital|clinique|universite|lycee|universidad|colegio|instituto|universidade|escola|ospedale|universita|politecnico|scuola|
  liceo|werke|werk|bistrot|brasserie|grammar|centre|center|department|society|charity|stadtwerke|versicherung`;

/** Kinds of houses by which Romance and German names begin: “Caisse …”, “Fundación …”. */
const companyOpeners = `ecole|caisse|association|associacao|asociacion|associazione|fondation|fundacion|fundacao|fondazione|cabinet|
  societe|sociedad|sociedade|societa|ministere|ministerio|ministero|mairie|ayuntamiento|comune|camara|prefeitura|laboratoire|laboratorio|
  groupe|grupo|gruppo|gruppe|entreprise|empresa|impresa|agence|agencia|agenzia|clinica|cooperativa|cooperative|musee|museo|museu|
  stiftung|verein|kanzlei|praxis|apotheke|pharmacie|farmacia|etude|estudio|despacho|bufete|escritorio|centre|centro|maison|casa|
  istituto|azienda|editorial|editions|edizioni|talleres|gestoria|consultora|restaurante|ristorante`;

const titles = toSet(titleWords);
const companies = toSet(companyWords);
const openers = toSet(companyOpeners);

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
  /(?:entwickler|leiter|berater|pfleger|lehrer|ingenieur|techniker|kaufmann|kauffrau|assistent|student|praktikant|laborant|kraft|mechaniker|elektroniker|helfer|meister|fahrer|verkaufer|planer|arzt|arztin|wirt|prufer|sekretar|redakteur|manager|trainer|therapeut|direktor|vorstand|betreuer|verwalter|ologe|ologin|ologist|ographer|therapist|graphe|ologue|ologo|ologa|grafo|grafa)(?:in)?$/.test(
    word,
  );

/** How much a phrase looks like a job title: above 0 like a title, below 0 like an employer. */
export function titleScore(text: string): number {
  const words = plainWords(text);
  const asTitle = words.filter(isTitleWord).length;
  const asCompany = words.filter((word) => companies.has(word)).length;
  return asTitle * 2 - asCompany * 2;
}

/** Trades that are family names too: “Emma Cook” is a person. */
const surnames = toSet(
  `baker|cook|judge|dean|marshal|butler|carpenter|tailor|porter|steward|gardener|forester|painter|driver|barber|bishop|potter|farmer|
  pilot|fisher|knight|page|parker|shepherd|singer|koch|richter|schreiner|maurer|maler|meister|zimmermann|schlosser|dreher|backer|metzger|
  fleischer|gartner|kellner|konditor|dachdecker|boucher|boulanger|mercier|charpentier|macon|chauffeur|pastor|capo|guia|medico|maestro`,
);

/** Whether every title word of a text could as well be the family name at its end. */
export function couldBeSurname(text: string): boolean {
  const words = plainWords(text);
  return words.every(
    (word, at) => !isTitleWord(word) || (at > 0 && at === words.length - 1 && surnames.has(word)),
  );
}

export const hasTitleWord = (text: string): boolean => plainWords(text).some(isTitleWord);
export function hasCompanyWord(text: string): boolean {
  const words = plainWords(text);
  // “Agencia Trebolar” opens with its kind; “Casanova” and a lone “Centro” do not.
  const opens = words.length > 1 && openers.has(words[0] ?? '') && !isTitleWord(words[1] ?? '');
  return opens || words.some((word) => companies.has(word));
}
