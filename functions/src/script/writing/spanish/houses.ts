import { calmed, withoutTown } from '../romance/proper-words.ts';
import type { House } from '../romance/romance-language.ts';
import { type Article, ofThe } from './grammar.ts';

/** Houses that are said with an article, by the first word of their name. */
const articles = `hospital:el hospitales:los clínica:la policlínica:la universidad:la escuela:la instituto:el colegio:el ayuntamiento:el ministerio:el banco:el restaurante:el
  hotel:el centro:el laboratorio:el cervecería:la panadería:la pastelería:la farmacia:la academia:la museo:el teatro:el biblioteca:la librería:la
  imprenta:la fábrica:la taller:el garaje:el supermercado:el hipermercado:el caja:la mutua:la cafetería:la café:el bar:el taberna:la mesón:el bodega:la
  fundación:la asociación:la grupo:el consejería:la diputación:la junta:la generalitat:la gobierno:el comunidad:la federación:la cámara:la agencia:la
  estudio:el despacho:el bufete:el gabinete:el consultora:la constructora:la cooperativa:la compañía:la empresa:la residencia:la guardería:la conservatorio:el facultad:la
  facultades:las servicio:el dirección:la secretaría:la tribunal:el juzgado:el parador:el casa:la hostal:el tienda:la oficina:la parque:el editorial:la
  ambulatorio:el óptica:la gestoría:la asesoría:la inmobiliaria:la notaría:la ferretería:la carpintería:la granja:la finca:la clínicas:las politécnica:la cruz:la ong:la liceo:el
  ceip:el ies:el cepa:el csic:el sas:el uned:la upm:la uam:la upc:la ucm:la unam:la itesm:el
  corporación:la alcaldía:la parrilla:la municipalidad:la intendencia:la ministerios:los prefectura:la gobernación:la sociedad:la unión:la consejo:el consorcio:el
  aseguradora:la confitería:la heladería:la pizzería:la carnicería:la pescadería:la frutería:la peluquería:la imprentas:las siderúrgica:la cementera:la refinería:la planta:la
  observatorio:el acuario:el aeropuerto:el puerto:el club:el cine:el galería:la fiscalía:la procuraduría:la contraloría:la superintendencia:la defensoría:la jardín:el
  comisión:la patronato:el archivo:el obispado:el clínico:el sanatorio:el preparatoria:la secundaria:la primaria:la telesecundaria:la vivero:el viña:la comarca:la mancomunidad:la salón:el revista:la diario:el periódico:el`;
const articleOf = new Map(
  articles.split(/\s+/).map((entry) => entry.split(':') as [string, Article]),
);

const legalForm =
  /,?\s+(?:S\.?\s?A\.?(?:\s?U\.?)?|S\.?\s?L\.?(?:\s?[UPL]\.?)?|S\.?\s?Coop\.?|S\.?\s?de\s?R\.?L\.?(?:\s?de\s?C\.?V\.?)?|S\.?A\.?\s?de\s?C\.?V\.?|SAS|GmbH|Inc|Ltd|LLC|B\.?V)\.?$/i;

/** An employer as people say it: without legal form or remarks. Null for one’s own business. */
export function employer(company: string | undefined): House | null {
  const house = houseOf(company, 60);
  const own =
    /^(?:autónom[oa]|freelance|por cuenta propia|independiente|varios|varias empresas|particular(?:es)?)(?!\p{L})/iu;
  return house && !own.test(house.name) ? house : null;
}

/** A school without its town; a campus or a paper names none. */
export function school(institution: string | undefined): House | null {
  const house = houseOf(withoutTown(institution ?? ''), 70);
  return house &&
    /^(?:campus|carn[eé]t?|certificado|curso|título|permiso)(?!\p{L})/iu.test(house.name)
    ? null
    : house;
}

function houseOf(text: string | undefined, longest: number): House | null {
  const name = calmed(text ?? '')
    .replace(/[‘’]/g, "'")
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/\s[–—|]\s.*$/, '')
    .replace(legalForm, '')
    // What stands behind a legal form is a town, not a house.
    .replace(/^S\.\s?[AL]\.(?=\s).*$/, '')
    .replace(/\s*&\s*/g, ' y ')
    .trim();
  if (name.length < 2 || name.length > longest) return null;
  const [first = ''] = name.toLowerCase().split(/[\s,]/, 1);
  // “Birriería”, “Perfumería”: shops of this ending are feminine.
  const article = articleOf.get(first) ?? (/\p{L}{3}ería$/u.test(first) ? 'la' : undefined);
  if (!article) return { name, at: `en ${name}`, of: null };
  return { name: `${article} ${name}`, at: `en ${article} ${name}`, of: ofThe(name, article) };
}
