import type { Manner } from '../manner.ts';

export const spanishManner: Manner = {
  cliches: /(?<!\p{L})(?:apasionad\p{L}*|pasión por|trabajo en equipo|proactiv\p{L}*|dinámic\p{L}*|motivad\p{L}*|orientad\p{L}* a (?:resultados|objetivos)|persona responsable|resolutiv\p{L}*|polivalente|sinergi\p{L}*|pensar fuera de la caja|valor añadido|alto nivel de|don de gentes|gran capacidad|amplia experiencia demostrable|ganas de aprender|todoterreno|líder nato|líder nata)(?!\p{L})/giu,
  praise: /(?<!\p{L})(?:excepcional\p{L}*|extraordinari\p{L}*|increíble\p{L}*|brillante\p{L}*|insuperable\p{L}*|inigualable\p{L}*|perfect\p{L}*|el mejor|la mejor|los mejores|genial\p{L}*|excelente\p{L}*|sobresaliente\p{L}*|únic\p{L}+ en|candidat\p{L}+ ideal|fenomenal\p{L}*|espectacular\p{L}*|dotad\p{L}*|legendari\p{L}*|impecable\p{L}*|impresionante\p{L}*|magnífic\p{L}*|maravillos\p{L}*|incomparable\p{L}*|formidable\p{L}*|sensacional\p{L}*|fantástic\p{L}*|admirad\p{L}*)(?!\p{L})/giu,
  // Spanish drops the pronoun: the verb ending speaks of oneself.
  firstPerson: /(?<!\p{L})(?:yo|mi|mis|me|mí|conmigo|nuestr\p{L}+|soy|estoy|tengo|he|fui|era|hice|llevo|trabajo|hablo|dirijo|gestiono|\p{L}{2,}(?:é|í))(?!\p{L})/iu,
  ownVerb: /^\p{L}{2,}(?:é|í|o|imos|amos)$/iu,
  bareSubject: /(?<!\p{L})Yo\s+$/iu,
  gluedSubject: /(?<!\p{L})[Yy]o (?:\p{Lu}\p{Ll}|el |un |una |los )/gu,
  speakerMayFollow: false,
  // “del” and “al” are two little words in one, and the pronoun is in the verb.
  leastPairs: 0.008,
  neverLast: /^(?:el|la|los|las|un|una|de|del|y|o|a|al|en|con|por|para|mi|mis|su|yo|es)$/,
  collision: /(?<!\p{L})(?:el|los|las|un|una) (?:y|o|e|en|el|la|los|las|un|una|con|por|para|yo|es|a)(?!\p{L})/giu,
  invitation: /(?<!\p{L})(?:habl(?:ar|emos)|convers\p{L}+|contact\p{L}+|escríb\p{L}+|escrib\p{L}+|respond\p{L}+|mensaje|conoc\p{L}+|gracias|reunión|llám\p{L}+|noticias|sus preguntas|respuesta|charlar|charlemos|conectar|disposición)(?!\p{L})/iu,
  relaxed: /(?<!\p{L})(?:hola|qué tal|encantad\p{L}+|me encantaría|con mucho gusto|charlar|charlemos)(?!\p{L})/giu,
  courteous: /(?<!\p{L})(?:buenos días|buenas tardes|permítanme|permítame|honor|agradecería|su atención|su consideración|su organización|a su disposición|le saluda|quisiera)(?!\p{L})/giu,
  connective: /^(?:antes|anteriormente|después|luego|además|también|allí|ahí|desde entonces|en ese|en el mismo|paralelamente|previamente|eso|esto|más tarde)(?!\p{L})/iu,
  hedges: /(?<!\p{L})(?:creo que|quizás?|tal vez|más o menos|un poco|espero que|intento|de alguna manera)(?!\p{L})/giu,
  // Fernández Huerta, 1959 (syllables and sentences per hundred words, as corrected by Gwillim Law).
  readingEase: (words, syllables) => 206.84 - 60 * syllables - 1.02 * words,
}; // prettier-ignore
