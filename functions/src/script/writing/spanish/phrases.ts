import { lowerFirst } from './grammar.ts';
import { joinList, toThe, type Article } from './grammar.ts';
import type { BackgroundWords, House, LeadWords, PostWords } from '../romance/romance-language.ts';

/** “me incorporé al Hospital”, “a la Clínica”, “a Norlog”. */
function to({ name }: House): string {
  const [, article, noun = ''] = /^(el|la|los|las) (.+)$/.exec(name) ?? [];
  return article ? toThe(noun, article as Article) : `a ${name}`;
}

export const posts: PostWords = {
  current: ({ role, at, year }) =>
    year
      ? [
          `Desde ${year} trabajo como ${role}${at}`,
          `Trabajo como ${role}${at} desde ${year}`,
          `Desde ${year} soy ${role}${at}`,
        ]
      : [`Actualmente trabajo como ${role}${at}`, `Hoy trabajo como ${role}${at}`],
  currentThere: ({ role, at, year }) =>
    year && at !== '' ? [`Hoy trabajo como ${role}${at}, y así es desde ${year}`] : [],
  heldSince: (year) => [`Ocupo mi puesto actual desde ${year}`],
  justNamedSince: (year) => [`Ocupo este puesto desde ${year}`, `Este es mi puesto desde ${year}`],
  thereSince: (year) => [`Estoy allí desde ${year}`],
  besides: ({ role, at }) => `En paralelo, trabajo como ${role}${at}`,
  firstThere: (role) => `Empecé allí como ${role}`,
  beforeThere: (role) => [`Antes trabajé allí como ${role}`, `Antes fui ${role} en la misma casa`],
  latest: ({ role, at }) => [
    `Hace poco trabajé como ${role}${at}`,
    `En mi último puesto fui ${role}${at}`,
  ],
  before: ({ role, at }) => [`Antes trabajé como ${role}${at}`, `Antes de eso fui ${role}${at}`],
  beforeJoining: (house, { role, at }) => [
    `Antes de llegar ${to(house)}, trabajé como ${role}${at}`,
    `Antes de incorporarme ${to(house)}, fui ${role}${at}`,
  ],
  previously: ({ role, at }) => [
    `Anteriormente trabajé como ${role}${at}`,
    `Anteriormente fui ${role}${at}`,
  ],
  further: ({ role, at }) => [
    `También trabajé como ${role}${at}`,
    `Previamente trabajé como ${role}${at}`,
  ],
  furtherStill: ({ role, at }) => [
    `Y antes de eso, fui ${role}${at}`,
    `Y antes trabajé como ${role}${at}`,
  ],
  joined: (year, house, role) => `En ${year} me incorporé ${to(house)} como ${role}`,
  when: (from, to) => (from === to ? ` en ${from}` : ` de ${from} a ${to}`),
  internship: (what, at) => `Hice ${what}${at}`,
  foreignCurrent: ({ role, at, year }) =>
    `Ocupo el puesto de ${role}${at}${year ? ` desde ${year}` : ''}`,
  foreignBesides: ({ role, at }) => `También ocupo el puesto de ${role}${at}`,
  foreignEarlier: ({ role, at }, first) =>
    `${first ? 'Antes' : 'Anteriormente'} ocupé el puesto de ${role}${at}`,
};

const upper = (text: string) => (text[0]?.toUpperCase() ?? '') + text.slice(1);

export const leads: LeadWords = {
  asBefore: (role) => `Antes, como ${role}`,
  inThatTime: ['En este tiempo', 'Desde entonces'],
  everyDay: 'En mi día a día',
  there: ['En este puesto', 'En mi día a día'],
  as: (role) => `Como ${role}`,
  at: (house) => upper(house.at),
  earlier: 'Anteriormente',
  earlierAt: (house) => `Anteriormente, ${house.at}`,
  beforeThatAt: (house) => `Previamente, ${house.at}`,
  more: ['En el mismo puesto, ', 'Además, ', ''],
  project: ['En otro proyecto', 'Al margen de mis puestos'],
};

export const background: BackgroundWords = {
  skills: {
    professional: [
      'Mis competencias incluyen',
      'Tengo conocimientos de',
      'Entre mis competencias están',
    ],
    friendly: [
      'Me muevo bien en temas como',
      'Entre mis habilidades están',
      'Lo mío son temas como',
    ],
    energetic: ['Aporto conocimientos de', 'Puedo sumar conocimientos de'],
    confident: ['Lo que aporto:', 'Mis puntos fuertes:'],
    formal: ['Mis competencias abarcan', 'Mis áreas de competencia comprenden'],
  },
  moreSkills: ['A esto se suman', 'También tengo conocimientos de', 'Otras competencias mías son'],
  tools: ['Trabajo con', 'Mis herramientas:', 'A diario trabajo con'],
  holds: (degrees, style) => {
    const list = joinList(degrees);
    return style === 'professional' || style === 'formal'
      ? [`Poseo ${list}`, `Mi formación: ${list}`]
      : [`Tengo ${list}`, `En cuanto a mi formación, tengo ${list}`];
  },
  studying: (degree, school) =>
    `${degree ? `Actualmente curso ${degree}` : 'Actualmente sigo con mis estudios'}${school ? ` ${school.at}` : ''}`,
  studiedAt: (school) => `Estudié ${school.at}`,
  degreeFrom: ({ phrase }, school) => {
    if (!school) return phrase;
    const university = /^(?:la )?universidad(?!\p{L})/iu.test(school.name);
    return school.of && !university ? `${phrase} ${school.of}` : `${phrase} por ${school.name}`;
  },
  qualifications: (items) => {
    const list = joinList(items.map(withArticle));
    // “Experto en …” is a person, so it cannot complete anything by itself.
    const [only = ''] = items.length === 1 ? items : [];
    if (holder.test(only)) return [`Mi formación incluye también la de ${lowerFirst(only)}`];
    if (items.some((item) => holder.test(item)))
      return [`A mi formación se suma lo siguiente: ${items.map(lowerFirst).join(', ')}`];
    return [`Completan mi formación ${list}`, `Mi formación incluye también ${list}`].slice(
      items.length === 1 ? 1 : 0,
    ) as [string, ...string[]];
  },
  speaks: (tongues) => [`Hablo ${tongues}`, `Mis idiomas: ${tongues}`],
  award: (name) => awardSentence(name),
};

/** “Completan mi formación un curso de …”, but names of papers stand as they are. */
function withArticle(item: string): string {
  if (/^(?:curso|certificado|título|diploma|taller|seminario|carné|permiso)(?!\p{L})/iu.test(item))
    return `un ${lowerFirst(item)}`;
  return /^(?:habilitación|certificación|acreditación|formación|licencia|especialización)(?!\p{L})/iu.test(
    item,
  )
    ? `una ${lowerFirst(item)}`
    : item;
}

const holder =
  /^(?:expert[oa]|auditor(?:a)?|técnic[oa]|especialista|instructor(?:a)?|monitor(?:a)?|instalador(?:a)?|operador(?:a)?|perit[oa]|mediador(?:a)?)(?!\p{L})/iu;

function awardSentence(name: string): string | null {
  const plain = lowerFirst(name);
  if (/^(?:Premio|Galardón|Trofeo|Reconocimiento)(?!\p{L})/u.test(name))
    return `Recibí el ${plain}`;
  if (/^(?:Primer|Segundo|Tercer) premio(?!\p{L})/iu.test(name)) return `Recibí el ${plain}`;
  if (/^(?:Medalla|Beca|Distinción|Mención)(?!\p{L})/u.test(name)) return `Recibí la ${plain}`;
  if (/^(?:Finalista|Ganador|Ganadora|Galardonad[oa]|Nombrad[oa]|Elegid[oa])(?!\p{L})/u.test(name))
    return `Fui ${plain}`;
  return /^(?:\d|Primer|Primera|Segundo)/.test(name)
    ? null
    : `Mi trabajo recibió este reconocimiento: ${name}`;
}
