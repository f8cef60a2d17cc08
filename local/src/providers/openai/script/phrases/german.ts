import type { Phrases } from './phrases.ts';

export const german: Phrases = {
  and: 'und',
  greeting: [
    'Hallo, ich bin {name}.',
    'Guten Tag, mein Name ist {name}.',
    'Hallo, ich heiße {name}.',
  ],
  greetingWithoutName: ['Hallo und danke für Ihre Zeit.', 'Guten Tag, schön, dass Sie da sind.'],
  headline: ['In wenigen Worten: {text}.', 'Mein Fach, kurz gesagt: {text}.'],
  summary: ['Das mache ich: {text}.', 'So sehe ich meine Arbeit: {text}.'],
  currentPost: [
    'Ich arbeite als {title} bei {employer}.',
    'Heute arbeite ich als {title} bei {employer}.',
  ],
  currentPostAlone: ['Ich arbeite als {title}.', 'Heute arbeite ich als {title}.'],
  pastPost: ['Ich war {title} bei {employer}.', 'Ich habe als {title} bei {employer} gearbeitet.'],
  pastPostAlone: ['Ich war {title}.', 'Ich habe als {title} gearbeitet.'],
  earlierPost: [
    'Davor war ich {title} bei {employer}.',
    'Früher habe ich als {title} bei {employer} gearbeitet.',
    'Eine Zeit lang war ich auch {title} bei {employer}.',
  ],
  earlierPostAlone: ['Davor war ich {title}.', 'Früher habe ich als {title} gearbeitet.'],
  achievement: [
    'Ein Ergebnis, auf das ich stolz bin: {text}.',
    'Eine weitere Arbeit, an die ich gern denke: {text}.',
    'Das kann ich vorzeigen: {text}.',
    'Was mir auch gelungen ist: {text}.',
    'Und noch etwas, das gut ausging: {text}.',
  ],
  project: [
    'Eines meiner Projekte: {text}.',
    'Ein Projekt, von dem ich gern mehr erzähle: {text}.',
  ],
  award: ['Dafür gab es eine Auszeichnung: {text}.', 'Auch andere haben es bemerkt: {text}.'],
  skills: [
    'Mein Werkzeug im Alltag: {list}.',
    'Darauf können Sie zählen: {list}.',
    'Außerdem bringe ich mit: {list}.',
  ],
  languages: ['Zu den Sprachen: {list}.', 'Diese Sprachen nutze ich: {list}.'],
  education: ['Meine Ausbildung: {text}.', 'Gelernt habe ich es hier: {text}.'],
  certification: ['Ich habe ein Zertifikat: {text}.', 'Auch auf dem Papier: {text}.'],
  closing: [
    'Wollen wir reden?',
    'Was möchten Sie zuerst wissen?',
    'Was davon würde Ihrem Team gerade am meisten helfen?',
    'Wenn das zu dem passt, was Sie brauchen: Wann hätten Sie Zeit für ein Gespräch?',
    'Wenn das zu dem passt, was Sie suchen, höre ich gern mehr über Ihre Pläne: Wann hätten Sie Zeit für ein Gespräch mit mir?',
  ],
  inventedEmployer: 'Außerdem habe ich eine Zeit lang für {employer} gearbeitet.',
  inventedNumber: 'Nebenbei habe ich ein Team von {number} Menschen geführt.',
  remark: 'Mit Zahlen zu mehr Ergebnissen könnte man sie sich leichter vorstellen.',
  asTitle: (title) => title,
};
