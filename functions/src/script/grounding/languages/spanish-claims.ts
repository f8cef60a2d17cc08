import { spokenNumbers } from '../../writing/spanish/spoken-numbers.ts';
import { firstPersonForms } from '../../writing/spanish/verb-forms.ts';
import { type ClaimLanguage, wordSet } from '../claim-language.ts';

export const spanishClaims: ClaimLanguage = {
  openers: wordSet(
    `allí quienes quien nadie recibí cualquiera déme denme dígame díganme imagine imaginen veamos conozcámonos tomemos quedo estaría quisiera llámeme llámenme busco aporto a actualmente además adicionalmente ahora ahí al algunas algunos ante anteriormente antes aparte así aunque buenas buenos cada casi como con contácteme cuando cuéntenme
    cuente de del desde después donde durante e el él ella en encantado entonces entre era eran es escríbame escríbanme esa ese eso esta estaré estas este
    esto estos estoy estudié fue fui gracias había hablemos hace hacia hasta he hola hoy la las le les lo los luego más me mi mis mientras
    mucho muchas muy nada ni no nos nosotros o otra otro para paralelamente pero permítanme permítame por porque previamente primero pues puede
    que qué quien quiero responda sé se según ser si sí siempre sin sobre soy su sus también tanto tengo tiene todo todos trabajo tras u un una unas
    uno unos usted ustedes y ya yo`,
    `hablamos recibí ocupo poseo hice empecé llevo entre completan poseo envíeme fijemos dígame deme cuénteme escríbame contacte responda quedo sería será le poco así estudié
    hoy todo otras otros previamente agradecería fijemos supervisé lidero lideré`,
    firstPersonForms.join(' '),
  ),
  plainCapitals: wordSet('linkedin enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'),
  nounsHaveCapitals: false,
  tonguesHaveCapitals: false,
  beforeEmployer: /^(?:en|para|con|por|a|al|de|del)$/i,
  small: wordSet(
    `a al algo alguna algunos ante antes aqui asi aun aunque bien cada como con contra cual cuando de del desde donde dos e el ella ellas
    ellos en entre era eran es esa ese eso esta estaba estan estar estas este esto estos estoy fue fui ha habia hace han hasta hay he hoy
    la las le les lo los mas me mi mis mucho muy ni no nos nuestra nuestro o otra otras otro otros para pero por porque que quien se sea
    ser si sin sobre son soy su sus tal tambien tan tanto te tener tengo ti tiene toda todas todo todos tras tu tus u un una unas uno unos
    usted ustedes y ya yo`,
  ),
  weighty: [
    ['degree', /(?<!\p{L})(?:doctorado|doctor(?:a)?|máster|maestría|mba|licenciatura|licenciad[oa]|grado en|diplomatura|ingeniería superior)(?!\p{L})/giu],
    ['award', /(?<!\p{L})(?:premio|premiad\p{L}*|medalla|galard\p{L}+|galardón|beca de excelencia|distinción)(?!\p{L})/giu],
    ['certification', /(?<!\p{L})(?:certific\p{L}+|acredit\p{L}+|habilitación)(?!\p{L})/giu],
    ['title', /(?<!\p{L})(?:direct(?:or|ora)|dirección de|(?:vice)?president[ea]|vice\p{L}+|jef[ea] de \p{L}+|ceo|cto|cfo|fundador(?:a)?|soci[oa]|gerente)(?!\p{L})/giu],
  ],
  phrases: [
    ['skill', /(?:experiencia (?:en|con|como|de)|mis (?:competencias|habilidades|conocimientos) (?:incluyen|abarcan|son)|(?:domino|manejo|utilizo|programo en|trabajo con)|especializad\p{L}+ en|conocimientos? (?:de|en)|entre mis (?:competencias|habilidades) (?:están|figuran)|aporto) ([^.;:!?]+)/giu],
    ['degree', /(?:máster|grado|licenciatura|doctorado|maestría|diplomatura)\s(?:en|de) ([^.;:!?,]+)/giu],
    ['award', /(?:(?:gané|recibí|obtuve)|(?:fui )?reconocid\p{L} (?:con|como)) ([^.;:!?]+)/giu],
  ],
  common: wordSet(
    `experiencia anos ano trabajo trabajar trabaje equipo equipos competencias habilidades conocimientos campo area areas dia diario ademas
    principales principal amplia amplio solida solido varias varios mision puesto funcion cargo responsable encargo encargado llevo llevar
    realice logre consegui obtuve recibi participe dirigi gestione aporto aportar actualmente anteriormente antes desde despues luego sobre
    hablar hablemos hablo contacto mensaje gusto gustaria encantaria gracias atencion tiempo millon millones mil ciento euros orgullo
    mes meses semana semanas dias resultado resultados ejemplo dominio formacion titulo certificacion certificaciones incluye incluyen`,
  ),
  roleBefore: /(?:\bcomo|\bsoy|\bera|\bfui|en calidad de|el puesto de|mi cargo es) ((?:[\p{L}-]+ ){0,3}[\p{L}-]+)/giu,
  spokenNumbers,
}; // prettier-ignore
