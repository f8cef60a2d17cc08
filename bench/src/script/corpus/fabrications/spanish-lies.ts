import type { LieWords } from './lie-words.ts';

export const spanishLies: LieWords = {
  companies: [
    'Novalia Consultores',
    'Grupo Sargazo',
    'Puerta Norte Sistemas',
    'Casa Belmonte Alimentación',
    'Transportes Altamar',
    'Cumbre Digital',
  ],
  people: ['Mercedes Villanueva', 'Gonzalo Tresguerres', 'Amparo Quintanilla', 'Leandro Farías'],
  awards: [
    'el premio Brújula de Oro',
    'la medalla Estrella del Norte',
    'el galardón Puente de Plata',
    'el premio Linterna a la Excelencia',
  ],
  wordings: {
    number: [
      'Los costes bajaron un {lie} %.',
      'La producción aumentó un {lie} %.',
      ', lo que ahorra {lie} horas al mes',
      'Las quejas se redujeron un {lie} %.',
    ],
    year: [
      'Hago este trabajo desde {lie}.',
      'Todo empezó en {lie}.',
      ', un camino que empecé en {lie}',
      'Llevo en el oficio desde {lie}.',
    ],
    employer: [
      'Antes trabajé en {lie}.',
      'Aprendí el oficio en {lie}.',
      ', después de mi paso por {lie}',
      'Mis comienzos fueron en {lie}.',
    ],
    title: [
      'Pronto me nombraron {lie}.',
      'Lo hice como {lie}.',
      ', últimamente como {lie}',
      'Terminé allí como {lie}.',
    ],
    degree: [
      'También tengo {lie}.',
      'Por el camino obtuve {lie}.',
      ', y tengo {lie}',
      'Mi formación incluye {lie}.',
    ],
    skill: [
      'Domino {lie}.',
      'La gente me busca para {lie}.',
      ', y conozco {lie} a fondo',
      'Cada día me apoyo en {lie}.',
    ],
    award: [
      'Por ello recibí {lie}.',
      'Eso me valió {lie}.',
      ', lo que me valió {lie}',
      'También gané {lie}.',
    ],
    name: [
      'Lo hice codo con codo con {lie}.',
      'Mi mentor fue {lie}.',
      ', junto con {lie}',
      'Mucho de esto lo aprendí de {lie}.',
    ],
    scope: [
      'Dirijo un equipo de {lie} personas.',
      'Tenía a mi cargo a {lie} personas.',
      ', al frente de un equipo de {lie} personas',
      '{lie} personas trabajaban conmigo.',
    ],
    language: [
      'Hablo {lie} con fluidez.',
      'También negocio en {lie}.',
      ', y hablo {lie} con fluidez',
      'Me defiendo muy bien en {lie}.',
    ],
    certification: [
      'También tengo la certificación {lie}.',
      'Cuento con el certificado {lie}.',
      ', y tengo la certificación {lie}',
      'Aprobé el examen {lie}.',
    ],
  },
  numberWords: 'dos tres cuatro cinco seis siete ocho nueve diez once doce'.split(' '),
  atLeast: /\b(?:más de|al menos|por encima de|no menos de)\s+\D{0,3}$/iu,
  atMost: /\b(?:menos de|como mucho|por debajo de|hasta)\s+\D{0,3}$/iu,
  article: /^(?:una?|el|la|los|las)\s+/i,
};
