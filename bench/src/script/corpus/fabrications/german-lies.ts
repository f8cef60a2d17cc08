import type { LieWords } from './lie-words.ts';

export const germanLies: LieWords = {
  companies: [
    'Nordtor Dynamik',
    'Falkenstein & Partner',
    'Blauwasser Logistik',
    'Erlenbach Systeme',
    'Silberbrück Technik',
    'Rheinau Konsumgüter',
  ],
  people: ['Friederike Amsel', 'Joachim Wieland', 'Ottilie Brandauer', 'Ruprecht Sommerfeld'],
  awards: [
    'den Goldenen Kompass',
    'den Nordstern-Preis',
    'die Silberne Brücke',
    'den Laternenpreis für besondere Leistungen',
  ],
  wordings: {
    number: [
      'Das senkte die Kosten um {lie} Prozent.',
      'Der Ausstoß stieg dadurch um {lie} Prozent.',
      ', was {lie} Stunden im Monat spart',
      'Die Beschwerden gingen um {lie} Prozent zurück.',
    ],
    year: [
      'Diese Arbeit mache ich seit {lie}.',
      'Angefangen hat alles im Jahr {lie}.',
      ', ein Weg, den ich {lie} begann',
      'Seit {lie} bin ich in diesem Beruf.',
    ],
    employer: [
      'Davor war ich bei {lie}.',
      'Gelernt habe ich das bei {lie}.',
      ', nach meiner Zeit bei {lie}',
      'Bei {lie} hatte ich angefangen.',
    ],
    title: [
      'Bald wurde ich {lie}.',
      'Das tat ich als {lie}.',
      ', zuletzt als {lie}',
      'Am Ende war ich dort {lie}.',
    ],
    degree: [
      'Außerdem habe ich {lie}.',
      'Nebenbei erwarb ich {lie}.',
      ', und ich habe {lie}',
      'An der Universität machte ich {lie}.',
    ],
    skill: [
      '{lie} beherrsche ich sicher.',
      'Auch {lie} gehört zu meinem Handwerk.',
      ', und ich beherrsche {lie}',
      'Kollegen fragen mich, wenn es um {lie} geht.',
    ],
    award: [
      'Dafür erhielt ich {lie}.',
      'Das brachte mir {lie} ein.',
      ', wofür ich {lie} bekam',
      'Auch {lie} habe ich gewonnen.',
    ],
    name: [
      'Das tat ich Seite an Seite mit {lie}.',
      'Ich berichtete an {lie}.',
      ', gemeinsam mit {lie}',
      'Viel gelernt habe ich von {lie}.',
    ],
    scope: [
      'Ich leite ein Team von {lie} Leuten.',
      'Verantwortlich war ich für {lie} Menschen.',
      ', mit einem Team von {lie} Leuten',
      'Dabei führte ich {lie} Mitarbeitende.',
    ],
    language: [
      'Ich spreche fließend {lie}.',
      'Auch auf {lie} verhandle ich.',
      ', und ich spreche fließend {lie}',
      '{lie} spreche ich verhandlungssicher.',
    ],
    certification: [
      'Dazu bin ich als {lie} zertifiziert.',
      'Ich habe das Zertifikat {lie}.',
      ', und ich habe das Zertifikat {lie}',
      'Die Prüfung {lie} habe ich bestanden.',
    ],
  },
  // “acht” is attention too, “elf” a spirit.
  numberWords: 'zwei drei vier fünf sechs sieben - neun zehn - zwölf'.split(' '),
  atLeast: /\b(?:mehr als|mindestens|gut|jenseits von|von über|über)\s+\D{0,3}$/iu,
  atMost: /\b(?:weniger als|höchstens|unter|bis zu|maximal|knapp)\s+\D{0,3}$/iu,
  article: /^(?:eine[nmrs]?|ein|de[rnm]|die|das)\s+/i,
};
