import { calmed, withoutTown } from '../romance/proper-words.ts';
import type { House } from '../romance/romance-language.ts';
import { type Gender, ofThe, toThe, withThe } from './grammar.ts';

/** Houses one works “at” (à la Clinique …), by the first word of their name. */
const places = `hôpital:m hôpitaux:mp clinique:f polyclinique:f maternité:f université:f école:f lycée:m collège:m mairie:f ministère:m banque:f restaurant:m hôtel:m
  centre:m institut:m laboratoire:m laboratoires:mp brasserie:f boulangerie:f pâtisserie:f pharmacie:f ville:f crèche:f académie:f musée:m théâtre:m
  bibliothèque:f médiathèque:f librairie:f imprimerie:f usine:f garage:m supermarché:m hypermarché:m caisse:f mutuelle:f café:m bistrot:m auberge:f
  domaine:m château:m conservatoire:m faculté:f préfecture:f tribunal:m résidence:f maison:f chambre:f opéra:m clinique:f menuiserie:f scierie:f
  chu:m chr:m chru:m ch:m ehpad:m ifsi:m insa:m iut:m iae:m iep:m ens:f em:f esc:f essec:f edhec:f escp:f cfa:m afpa:f cnam:m cnrs:m inrae:m inria:m inserm:m sncf:f ratp:f
  cpam:f caf:f urssaf:f ars:f mjc:f ugecam:f enpc:f utc:f utt:f isara:f isep:m epitech:f epita:f inalco:m ensam:f conservatoire:m polytech:f
  inspe:m inspé:m espe:m haute:f station:f internat:m foyer:m ferme:f cave:f fromagerie:f boucherie:f poissonnerie:f menuiserie:f serrurerie:f agence:f institution:f greta:m rectorat:m
  aquarium:m piscine:f gare:f port:m aéroport:m zoo:m parc:m stade:m salle:f halte-garderie:f cinéma:m galerie:f jardinerie:f fiduciaire:f vétérinaire:m
  observatoire:m hospice:m manoir:m camping:m refuge:m abattoir:m sucrerie:f pépinière:f clinique:f cégep:m cpe:m clsc:m ciusss:m cisss:m hes:f epfl:f eth:f cpas:m chuv:m hug:mp hcl:mp`;
/** Bodies one works “within” (au sein du Groupe …). */
const bodies = `groupe:m cabinet:m association:f société:f fondation:f conseil:m département:m région:f commune:f communauté:f métropole:f office:m entreprise:f étude:f
  compagnie:f coopérative:f bureau:m studio:m fédération:f syndicat:m service:m direction:f établissement:m établissements:mp éditions:fp ateliers:mp atelier:m
  équipe:f ong:f start-up:f startup:f union:f réseau:m croix-rouge:f groupe-conseil:m corporation:f collectif:m centrale:f administration:f secrétariat:m chambre:f`;

const genders = (list: string) =>
  new Map(list.split(/\s+/).map((entry) => entry.split(':') as [string, Gender]));
const placeOf = genders(places);
const bodyOf = genders(bodies);

const legalForm =
  /,?\s+(?:S\.?A\.?(?:S\.?U?|R\.?L\.?)?|SARL|EURL|SASU|SNC|SCOP|SCI|S[àa]rl|SPRL|SRL|SC(?:RL)?|inc|ltée|GmbH|AG|Inc|Ltd|LLC|PLC|S\.?r\.?l|B\.?V|Corp)\.?$/i;

/** An employer as people say it: without legal form or remarks. Null for one’s own business. */
export function employer(company: string | undefined): House | null {
  const name = company === undefined ? '' : plainName(company);
  const own =
    /^(?:auto-?\s?entrepr\p{L}+|micro-?\s?entrepr\p{L}+|freelance|indépendante?|profession libérale|à mon compte|en libéral|divers|particuliers?|intérim|stage|alternance|vacations?)(?!\p{L})/iu;
  if (own.test(name) || name.length < 2 || name.length > 60) return null;
  return known(name) ?? { name, at: `chez ${name}`, of: null };
}

/** A school, which one attends “à”. */
export function school(institution: string | undefined): House | null {
  const name = institution === undefined ? '' : withoutTown(plainName(institution));
  if (/^(?:campus|certificat|permis|titre|attestation)(?!\p{L})/iu.test(name)) return null;
  if (name.length < 2 || name.length > 70) return null;
  return known(name) ?? named(name);
}

/** “à l’IRTS”: initials that begin with a vowel sound take their article whatever their gender. */
function named(name: string): House {
  return /^[AEIOU]\p{Lu}+(?!\p{L})/u.test(name)
    ? { name: `l'${name}`, at: `à l'${name}`, of: `de l'${name}` }
    : { name, at: `à ${name}`, of: null };
}

/** “à l’Institut Pasteur”, “au Groupe Lormont”: whom something is brought to. */
export function toHouse(company: string): string {
  const first = firstWord(company);
  const gender = placeOf.get(first) ?? bodyOf.get(first);
  return gender ? toThe(company, gender) : `à ${company}`;
}

const firstWord = (name: string): string => name.toLowerCase().split(/[\s,]/, 1)[0] ?? '';

function plainName(text: string): string {
  return calmed(text)
    .replace(/[‘’]/g, "'")
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/\s[–—|]\s.*$/, '')
    .replace(legalForm, '')
    .replace(/^(?:S[àa]rl|SPRL|SRL|SARL|EURL|SASU?|SA|SNC)\s+(?=\p{Lu})/u, '')
    .replace(/\s*&\s*/g, ' et ')
    .trim();
}

function known(name: string): House | null {
  const first = firstWord(name);
  // “Biscuiterie”, “Fromagerie”: works and shops of this ending are feminine.
  const place = placeOf.get(first) ?? (/\p{L}{3}erie$/u.test(first) ? 'f' : undefined);
  if (place) return { name: withThe(name, place), at: toThe(name, place), of: ofThe(name, place) };
  const body = bodyOf.get(first);
  if (!body) return null;
  const of = ofThe(name, body);
  return { name: withThe(name, body), at: `au sein ${of}`, of };
}
