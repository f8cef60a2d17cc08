import type { BackgroundWords, LeadWords, PostWords } from '../romance/romance-language.ts';
import { elide, joinList } from './grammar.ts';

const as = (role: string) => elide('en tant que', role);
/** “le poste d’Aircraft Technician”. */
const theirPost = (role: string) => `le poste ${elide('de', role)}`;

export const posts: PostWords = {
  current: ({ role, at, year }) =>
    year
      ? [
          `Depuis ${year}, je travaille comme ${role}${at}`,
          `Je travaille comme ${role}${at} depuis ${year}`,
          `Depuis ${year}, je suis ${role}${at}`,
        ]
      : [
          `Je travaille actuellement comme ${role}${at}`,
          `Aujourd'hui, je travaille comme ${role}${at}`,
        ],
  currentThere: ({ role, at, year }) =>
    year && at !== '' ? [`Aujourd'hui, je travaille comme ${role}${at}, et ce depuis ${year}`] : [],
  heldSince: (year) => [`J'occupe mon poste actuel depuis ${year}`],
  justNamedSince: (year) => [`J'occupe ce poste depuis ${year}`, `C'est mon poste depuis ${year}`],
  thereSince: (year) => [`J'y suis depuis ${year}`],
  besides: ({ role, at }) => `En parallèle, je travaille comme ${role}${at}`,
  firstThere: (role) => `J'y ai commencé comme ${role}`,
  beforeThere: (role) => [
    `Avant cela, j'y ai travaillé comme ${role}`,
    `Avant cela, j'y étais ${role}`,
  ],
  latest: ({ role, at }) => [
    `Tout récemment, j'ai travaillé comme ${role}${at}`,
    `Mon dernier poste : ${role}${at}`,
  ],
  before: ({ role, at }) => [
    `Avant cela, j'ai travaillé comme ${role}${at}`,
    `Avant cela, j'étais ${role}${at}`,
  ],
  beforeJoining: (house, { role, at }) => [
    `Avant de rejoindre ${house.name}, j'ai travaillé comme ${role}${at}`,
    `Avant de rejoindre ${house.name}, j'étais ${role}${at}`,
  ],
  previously: ({ role, at }) => [
    `Auparavant, j'ai travaillé comme ${role}${at}`,
    `Auparavant, j'étais ${role}${at}`,
  ],
  further: ({ role, at }) => [
    `Plus tôt, j'ai travaillé comme ${role}${at}`,
    `J'ai aussi travaillé comme ${role}${at}`,
  ],
  furtherStill: ({ role, at }) => [
    `Plus tôt encore, j'étais ${role}${at}`,
    `Et avant cela, j'ai travaillé comme ${role}${at}`,
  ],
  joined: (year, house, role) => `En ${year}, j'ai rejoint ${house.name} ${as(role)}`,
  when: (from, to) => (from === to ? ` en ${from}` : ` de ${from} à ${to}`),
  internship: (what, at) => `J'ai effectué ${what}${at}`,
  foreignCurrent: ({ role, at, year }) =>
    `J'occupe ${theirPost(role)}${at}${year ? ` depuis ${year}` : ''}`,
  foreignBesides: ({ role, at }) => `J'occupe aussi ${theirPost(role)}${at}`,
  foreignEarlier: ({ role, at }, first) =>
    `${first ? 'Avant cela' : 'Plus tôt'}, j'ai occupé ${theirPost(role)}${at}`,
};

export const leads: LeadWords = {
  asBefore: (role) => `Plus tôt, comme ${role}`,
  inThatTime: ['Depuis', 'Depuis lors'],
  everyDay: 'Au quotidien',
  there: ['À ce poste', 'Au quotidien'],
  as: (role) => `Comme ${role}`,
  at: (house) => upper(house.at),
  earlier: 'Auparavant',
  earlierAt: (house) => `Auparavant, ${house.at}`,
  beforeThatAt: (house) => `Plus tôt, ${house.at}`,
  more: ['Au même poste, ', 'En outre, ', ''],
  project: ['Dans un autre cadre', 'En dehors de mes postes'],
};

const upper = (text: string) => (text[0]?.toUpperCase() ?? '') + text.slice(1);

export const background: BackgroundWords = {
  skills: {
    professional: [
      "J'apporte des compétences en",
      'Mes domaines de compétence :',
      "Je m'appuie sur des compétences en",
    ],
    friendly: [
      'Côté compétences, je peux vous parler de plusieurs choses :',
      'Mon quotidien, ce sont des sujets comme :',
      "J'apporte des compétences en",
    ],
    energetic: ["J'apporte des compétences en", 'Dans ma boîte à outils :'],
    confident: ["Ce que j'apporte :", 'Mes points forts :'],
    formal: [
      'Mes compétences couvrent les domaines suivants :',
      'Mes domaines de compétence sont les suivants :',
    ],
  },
  moreSkills: [
    "S'y ajoutent d'autres compétences :",
    "J'ai aussi des compétences en",
    'Autres compétences :',
  ],
  tools: ['Je travaille avec', 'Mes outils :', 'Mes outils de travail :'],
  holds: (degrees, style) => {
    const list = joinList(degrees);
    if (list.startsWith('une formation')) return [`J'ai ${list}`];
    return style === 'professional' || style === 'formal'
      ? [`Je possède ${list}`, `Ma formation : ${list}`]
      : [`J'ai ${list}`, `Côté formation, j'ai ${list}`];
  },
  studying: (degree, school) =>
    `${degree ? `Je prépare actuellement ${degree}` : 'Je poursuis actuellement mes études'}${school ? ` ${school.at}` : ''}`,
  studiedAt: (school) => `J'ai fait mes études ${school.at}`,
  degreeFrom: ({ phrase, gender }, school) => {
    if (!school) return phrase;
    return school.of
      ? `${phrase} ${school.of}`
      : `${phrase}, obtenu${gender === 'f' ? 'e' : ''} ${school.at}`;
  },
  qualifications: (items) => {
    const list = joinList(items);
    return items.length === 1
      ? [`Parmi mes qualifications : ${list}`, `Ma formation comprend aussi : ${list}`]
      : [
          `Ma formation comprend aussi : ${list}`,
          `Je dispose aussi des qualifications suivantes : ${list}`,
        ];
  },
  speaks: (tongues) => [`Je parle ${tongues}`, `Mes langues : ${tongues}`],
  award: (name) => awardSentence(name),
};

function awardSentence(name: string): string | null {
  const plain = (name[0]?.toLowerCase() ?? '') + name.slice(1);
  if (/^(?:Prix|Trophée|Label|Grand Prix|Oscar|Laurier)(?!\p{L})/u.test(name))
    return `J'ai reçu le ${plain.replace(/^(prix|trophée)/, (word) => word)}`;
  if (/^(?:Premier|Deuxième|Second|Troisième) prix(?!\p{L})/u.test(name))
    return `J'ai reçu le ${plain}`;
  if (/^(?:Médaille|Bourse|Palme|Mention|Distinction)(?!\p{L})/u.test(name))
    return `J'ai reçu la ${plain}`;
  if (/^(?:Lauréate?|Finaliste|Élue?|Nommée?|Médaillée?|Vainqueur)(?!\p{L})/u.test(name))
    return `J'ai été ${plain}`;
  if (/^Meilleure?(?!\p{L})/u.test(name)) return `Mon travail a été salué par ce titre : ${plain}`;
  return /^(?:\d|Premier|Première)/.test(name) ? null : `Mon travail a été salué : ${name}`;
}
