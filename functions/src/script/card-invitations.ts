import type { ScriptLanguage, VideoStyle } from '@cvplus/contracts/video-options';

/** The last card’s words, in the language of the script. */
export const cardInvitations: Record<ScriptLanguage, Record<VideoStyle, string>> = {
  en: {
    professional: 'Let’s talk',
    friendly: 'Say hello',
    energetic: 'Let’s get started',
    confident: 'Let’s talk',
    formal: 'I look forward to your reply',
  },
  de: {
    professional: 'Sprechen wir',
    friendly: 'Melden Sie sich gern',
    energetic: 'Legen wir los',
    confident: 'Sprechen wir',
    formal: 'Ich freue mich auf Ihre Antwort',
  },
  fr: {
    professional: 'Parlons-en',
    friendly: 'Écrivez-moi',
    energetic: 'Lançons-nous',
    confident: 'Parlons-en',
    formal: 'Au plaisir de vous lire',
  },
  es: {
    professional: 'Hablemos',
    friendly: 'Escríbame',
    energetic: 'Empecemos',
    confident: 'Hablemos',
    formal: 'Quedo a su disposición',
  },
};
