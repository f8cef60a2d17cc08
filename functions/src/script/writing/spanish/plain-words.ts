/** Phrases that say nothing; a script without them sounds like a person. */
const cliches =
  /(?<!\p{L})(?:apasionad[oa]s?|pasión(?: por)?|trabajo en equipo|proactiv\p{L}*|dinámic[oa]s?|dinamismo|motivad[oa]s?|motivación|orientad[oa]s? (?:al?|hacia) (?:resultados|objetivos|logros?|cliente)|persona responsable|resolutiv[oa]s?|polivalen\p{L}+|sinergias?|fuera de la caja|valor añadido|alto nivel de|don de gentes|gran capacidad|capacidad de (?:trabajo|adaptación|aprendizaje)|ganas de aprender|todoterreno|líder nat[oa]|facilidad de (?:palabra|trato)|dotes de|habilidades comunicativas|excelente\p{L}*|amplia experiencia demostrable|busco (?:un|una|nuevos?|nuevas?)|en busca de|en búsqueda de|nuevos retos|retos?|deseo (?:incorporarme|aportar)|trabajo bajo presión|comprometid[oa]s?)(?!\p{L})/iu;

export const clicheIn = (text: string): boolean => cliches.test(text);

/** Family, health, origin, belief and age are nobody’s business in a video. */
const protectedWords =
  /(?<!\p{L})(?:\d{2} años(?: de edad)?(?=\s*(?:$|[,.;)]))|de \d{2} años(?! de (?:experiencia|trayectoria|trabajo))|nacid[oa] (?:en|el)|fecha de nacimiento|nacionalidad|estado civil|casad[oa]s?|solter[oa]s?|divorciad[oa]s?|viud[oa]s?|embaraz\p{L}+|baja (?:maternal|paternal)|permiso (?:de maternidad|de paternidad|de trabajo|de residencia)|madre de|padre de|mi (?:marido|mujer|espos[oa]|hij[oa])|mis hijos|discapacidad reconocida|certificado de discapacidad|católic[oa]|musulman\p{L}+|judí[oa]|dni|nie|salario|pretensiones|foto)(?!\p{L})/iu;

const contactSigns =
  /@|https?:|www\.|(?<![\p{L}.])[\w-]+\.(?:com|org|net|io|dev|es|eu|mx|ar|cl|co)(?!\p{L})|(?:\+|\b00)\d[\d ().-]{6,}|\b[6-9]\d{2}(?:[ .-]?\d{3}){2}\b|\b[6-9]\d{2}(?:[ .-]?\d{2}){3}\b/iu;

const thirdPerson = /(?<!\p{L})(?:él|ella|ellos|ellas)(?!\p{L})/iu;

/** “$45.000” alone: pesos or dollars; with millions the figure says enough without its currency. */
const namelessMoney =
  /(?<!US)\$\s?\d[\d.,]*(?!\s?(?:mil|millón|millones|mill\.?|MM?|k|K)(?!\p{L})|[\d.,]|\s(?:de )?(?:pesos|dólares|soles|MXN|COP|ARS|CLP|USD|MN|M\.N\.))/u;

/** Whether a line may be spoken at all: plain words about work, no contact, no third person. */
export function isSpeakable(text: string): boolean {
  if (protectedWords.test(text) || contactSigns.test(text) || clicheIn(text)) return false;
  if (thirdPerson.test(text) || namelessMoney.test(text)) return false;
  if (/[<>{}[\]|\\^=_*`]/.test(text.replace(/[<>]=?\s?\d/g, ''))) return false;
  const brackets = (text.match(/\(/g)?.length ?? 0) === (text.match(/\)/g)?.length ?? 0);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return brackets && letters > 3 && latin === letters;
}
