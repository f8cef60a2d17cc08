/** Heads of phrases that are people, who take “a”: “formé a 12 enfermeras”. */
const people =
  /^(?:personas?|emplead[oa]s?|trabajador(?:a|es|as)?|alumn[oa]s?|estudiantes?|clientes?|clientas?|pacientes?|usuari[oa]s?|niñ[oa]s?|jóvenes|adultos?|familias?|enfermer[oa]s?|médic[oa]s?|auxiliares?|docentes?|profesor(?:a|es|as)?|maestr[oa]s?|ingenier[oa]s?|desarrollador(?:a|es|as)?|programador(?:a|es|as)?|técnic[oa]s?|operari[oa]s?|cociner[oa]s?|camarer[oa]s?|comerciales|vendedor(?:a|es|as)?|colaborador(?:a|es|as)?|becari[oa]s?|aprendi(?:z|ces)|proveedor(?:a|es|as)?|socios?|voluntari[oa]s?|residentes?|abogad[oa]s?|contables?|analistas?|consultor(?:a|es|as)?|diseñador(?:a|es|as)?|profesionales|compañer[oa]s?|subcontratistas?|contratistas?|agentes?|administrativ[oa]s?|dependient[ea]s?|monitor(?:a|es|as)?|internos?|huéspedes|visitantes?|pasajer[oa]s?|conductor(?:a|es|as)?|mayores|directiv[oa]s?|expert[oa]s?)(?!\p{L})/iu;

const numberWord =
  /^(?:\d|más de|cerca de|casi|unos|unas|hasta|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|treinta|cien|varios|varias|diversos|diversas|distintos|distintas|diferentes|múltiples|numerosos|numerosas|nuevos|nuevas|grandes|todo|toda|todos|todas)(?!\p{L})/iu;

export type ObjectOf = { words: string; isPeople: boolean };

/** What a deed was done to: “Gestión de un presupuesto” → “un presupuesto”; null where unsure. */
export function objectOf(rest: string): ObjectOf | null {
  const parts = rest.split(/(, y | y |, e | e |, )(?=del? )/);
  // “del expediente de la obra y de la licencia”: what hangs on what is not clear.
  if (
    parts.length > 1 &&
    parts.slice(0, -1).some((part, at) => at % 2 === 0 && / del? /.test(part))
  ) {
    return null;
  }
  const said = parts.map((part, at) =>
    at % 2 === 0 ? bareObject(part) : { words: part, isPeople: false },
  );
  if (said.some((part) => part === null)) return null;
  const whole = said.flatMap((part) => part ?? []);
  return {
    words: whole.map(({ words }) => words).join(''),
    isPeople: whole.some(({ isPeople }) => isPeople),
  };
}

function bareObject(part: string): ObjectOf | null {
  const [, of = '', thing = ''] = /^(del|de) (.+)$/.exec(part) ?? [];
  if (of === '') return null;
  if (of === 'del') return { words: `el ${thing}`, isPeople: people.test(thing) };
  const article = /^(?:una?|l[ao]s?|el|mis|sus?|nuestr[oa]s?|est[ea]s?) /.exec(thing)?.[0] ?? '';
  const head = thing
    .slice(article.length)
    .replace(numberWord, '')
    .replace(/^[\d.,]*(?: mil| millones(?: de)?)? ?/, '');
  const isPeople = people.test(head.trim());
  if (article !== '' || numberWord.test(thing)) return { words: thing, isPeople };
  if (/^\p{Lu}/u.test(thing)) return { words: thing, isPeople: false };
  const [first = ''] = thing.split(/[\s,]/, 1);
  // “gestioné proyectos”, but “la gestión de personal”.
  return /s$/.test(first) && !/(?:sis|itis|us)$/.test(first) ? { words: thing, isPeople } : null;
}
