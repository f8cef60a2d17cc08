import type { WrittenLanguage } from '../writing.ts';

/** What a damaged script of each language says in place of what it said. */
export const damageWords: Record<WrittenLanguage, { cliches: string; aFew: string; lie: string }> =
  {
    en: {
      cliches:
        'I am a passionate team player with a proven track record, and I always think outside the box.',
      aFew: 'several',
      lie: 'In 1987 I received the Fields Medal for it.',
    },
    de: {
      cliches:
        'Ich bin ein leidenschaftlicher Teamplayer, hoch motiviert, belastbar und denke immer über den Tellerrand hinaus.',
      aFew: 'mehrere',
      lie: 'Dafür bekam ich 1987 die Fields-Medaille.',
    },
    fr: {
      cliches:
        'Passionné, dynamique et doté d’un excellent relationnel, j’ai l’esprit d’équipe et je suis une force de proposition.',
      aFew: 'plusieurs',
      lie: 'J’ai reçu la médaille Fields pour cela en 1987.',
    },
    es: {
      cliches:
        'Soy una persona apasionada y proactiva, con gran capacidad de trabajo en equipo y orientada a resultados.',
      aFew: 'varios',
      lie: 'Por ello recibí la medalla Fields en 1987.',
    },
  };
