import type { Phrases } from './phrases.ts';

export const french: Phrases = {
  and: 'et',
  greeting: [
    'Bonjour, je suis {name}.',
    'Bonjour, je m’appelle {name}.',
    'Bonjour, moi, c’est {name}.',
  ],
  greetingWithoutName: ['Bonjour et merci de votre temps.', 'Bonjour, merci d’être là.'],
  headline: ['En quelques mots : {text}.', 'Mon domaine, en bref : {text}.'],
  summary: ['Voici ce que je fais : {text}.', 'Voici comment je vois mon travail : {text}.'],
  currentPost: [
    'Je travaille comme {title} chez {employer}.',
    'Aujourd’hui, je travaille comme {title} chez {employer}.',
  ],
  currentPostAlone: ['Je travaille comme {title}.', 'Aujourd’hui, je travaille comme {title}.'],
  pastPost: ['J’ai travaillé comme {title} chez {employer}.', 'J’ai été {title} chez {employer}.'],
  pastPostAlone: ['J’ai travaillé comme {title}.', 'J’ai été {title}.'],
  earlierPost: [
    'Avant cela, j’ai travaillé comme {title} chez {employer}.',
    'Plus tôt, j’ai été {title} chez {employer}.',
    'J’ai aussi été {title} chez {employer}.',
  ],
  earlierPostAlone: ['Avant cela, j’ai été {title}.', 'Plus tôt, j’ai travaillé comme {title}.'],
  achievement: [
    'Un résultat dont je suis content de parler : {text}.',
    'Un autre travail que j’aime rappeler : {text}.',
    'Voici ce que je peux montrer : {text}.',
    'Ce que j’ai aussi réussi : {text}.',
    'Et encore une chose qui a bien marché : {text}.',
  ],
  project: ['Un de mes projets : {text}.', 'Un projet dont je parle volontiers : {text}.'],
  award: ['Ce travail a reçu un prix : {text}.', 'D’autres l’ont remarqué aussi : {text}.'],
  skills: [
    'Mes outils de tous les jours : {list}.',
    'Vous pouvez compter sur moi pour ceci : {list}.',
    'J’apporte aussi ceci : {list}.',
  ],
  languages: ['Côté langues : {list}.', 'Les langues que j’utilise : {list}.'],
  education: ['Ma formation : {text}.', 'C’est là que je l’ai appris : {text}.'],
  certification: ['J’ai un certificat : {text}.', 'Sur le papier aussi : {text}.'],
  closing: [
    'On en parle ?',
    'Que voulez-vous savoir en premier ?',
    'Qu’est-ce qui aiderait le plus votre équipe en ce moment ?',
    'Si cela correspond à ce qu’il vous faut, quand auriez-vous un moment pour en parler ?',
    'Si cela correspond à ce que vous cherchez, parlez-moi de vos projets : quand auriez-vous un moment pour une conversation avec moi ?',
  ],
  inventedEmployer: 'J’ai aussi travaillé un temps pour {employer}.',
  inventedNumber: 'En chemin, j’ai dirigé une équipe de {number} personnes.',
  remark: 'Des chiffres pour davantage de résultats aideraient à se les représenter.',
  asTitle: (title) => title,
};
