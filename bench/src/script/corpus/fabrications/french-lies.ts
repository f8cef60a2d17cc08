import type { LieWords } from './lie-words.ts';

export const frenchLies: LieWords = {
  companies: [
    'Novalys Conseil',
    'Maison Tourvel',
    'Groupe Sargasse',
    'Belrive Industries',
    'Altamer Logistique',
    'Orlane Systèmes',
    'Ivoire Bleu',
  ],
  people: ['Mathilde Carpentier', 'Gaspard Villeneuve', 'Odile Trémaux', 'Lucien Farrère'],
  awards: [
    'le prix Boussole d’or',
    'le trophée Étoile du Nord',
    'la médaille du Pont d’argent',
    'le prix Lanterne de l’excellence',
  ],
  wordings: {
    number: [
      'Les coûts ont baissé de {lie} %.',
      'La production a augmenté de {lie} %.',
      ', ce qui fait gagner {lie} heures par mois',
      'Les réclamations ont reculé de {lie} %.',
    ],
    year: [
      'Je fais ce travail depuis {lie}.',
      'Tout a commencé en {lie}.',
      ', un chemin choisi dès {lie}',
      'J’exerce ce métier depuis {lie}.',
    ],
    employer: [
      'Auparavant, je travaillais chez {lie}.',
      'J’ai appris le métier chez {lie}.',
      ', après mon passage chez {lie}',
      'Mes débuts, je les ai faits chez {lie}.',
    ],
    title: [
      'J’y ai fini comme {lie}.',
      'Je l’ai fait en tant que {lie}.',
      ', en dernier lieu comme {lie}',
      'On m’a vite confié le poste de {lie}.',
    ],
    degree: [
      'J’ai aussi {lie}.',
      'En parallèle, j’ai obtenu {lie}.',
      ', et j’ai {lie}',
      'Ma formation comprend {lie}.',
    ],
    skill: [
      'Je maîtrise {lie}.',
      'On vient me voir pour {lie}.',
      ', et je connais {lie} sur le bout des doigts',
      'Au quotidien, je m’appuie sur {lie}.',
    ],
    award: [
      'J’ai reçu {lie} pour cela.',
      'Cela m’a valu {lie}.',
      ', ce qui m’a valu {lie}',
      'J’ai aussi remporté {lie}.',
    ],
    name: [
      'Je l’ai fait aux côtés de {lie}.',
      'Je rendais compte à {lie}.',
      ', avec {lie}',
      '{lie} m’a tout appris.',
    ],
    scope: [
      'J’encadre une équipe de {lie} personnes.',
      'J’avais la responsabilité de {lie} personnes.',
      ', à la tête d’une équipe de {lie} personnes',
      '{lie} personnes travaillaient sous ma direction.',
    ],
    language: [
      'Je parle couramment {lie}.',
      'Je négocie aussi en {lie}.',
      ', et je parle {lie} couramment',
      'Je travaille aussi en {lie}.',
    ],
    certification: [
      'J’ai aussi la certification {lie}.',
      'Je possède le certificat {lie}.',
      ', et j’ai la certification {lie}',
      'J’ai réussi l’examen {lie}.',
    ],
  },
  // “neuf” is new, too.
  numberWords: 'deux trois quatre cinq six sept huit - dix onze douze'.split(' '),
  atLeast: /\b(?:plus (?:de|d’)|au moins|dépassant)\s*\D{0,3}$/iu,
  atMost: /\b(?:moins (?:de|d’)|au plus|sous|jusqu’à)\s*\D{0,3}$/iu,
  article: /^(?:une?|le|la|les)\s+/i,
};
