import type { RomanceLanguage } from '../romance/romance-language.ts';

export const greetings: RomanceLanguage['greetings'] = {
  professional: [
    (name) => ({
      alone: `Bonjour, je m'appelle ${name}`,
      apposition: `Bonjour, je m'appelle ${name}, `,
      clause: `Bonjour, je m'appelle ${name}, et je travaille comme `,
    }),
    (name) => ({
      alone: `Bonjour, je suis ${name}`,
      apposition: `Bonjour, je suis ${name}, `,
      clause: `Bonjour, je suis ${name}, et je travaille comme `,
    }),
    (name) => ({
      alone: `Je m'appelle ${name}`,
      apposition: `Je m'appelle ${name}, `,
      clause: `Je m'appelle ${name}, et je travaille comme `,
    }),
  ],
  friendly: [
    (name) => ({
      alone: `Bonjour, moi, c'est ${name}`,
      apposition: `Bonjour, moi, c'est ${name}, `,
      clause: `Bonjour, moi, c'est ${name}, et je travaille comme `,
    }),
    (name) => ({
      alone: `Bonjour et bienvenue, je m'appelle ${name}`,
      apposition: `Bonjour et bienvenue ! Je m'appelle ${name}, `,
      clause: `Bonjour et bienvenue ! Je m'appelle ${name}, et je travaille comme `,
    }),
    (name) => ({
      alone: `Bonjour, je m'appelle ${name}`,
      apposition: `Bonjour ! Je m'appelle ${name}, `,
      clause: `Bonjour ! Je m'appelle ${name}, et je travaille comme `,
    }),
  ],
  energetic: [
    (name) => ({
      alone: `Bonjour, ici ${name}`,
      apposition: `Bonjour, ici ${name}, `,
      clause: `Bonjour, ici ${name}. Je travaille comme `,
    }),
    (name) => ({
      alone: `Moi, c'est ${name}`,
      apposition: `Moi, c'est ${name}, `,
      clause: `Moi, c'est ${name}. Je travaille comme `,
    }),
    (name) => ({
      alone: `Bonjour, moi, c'est ${name}`,
      apposition: `Bonjour ! Moi, c'est ${name}, `,
      clause: `Bonjour ! Moi, c'est ${name}. Je travaille comme `,
    }),
  ],
  confident: [
    (name) => ({
      alone: `Je suis ${name}`,
      apposition: `Je suis ${name}, `,
      clause: `Je suis ${name}. Je travaille comme `,
    }),
    (name) => ({
      alone: `Je m'appelle ${name}`,
      apposition: `Je m'appelle ${name}, `,
      clause: `Je m'appelle ${name}. Je travaille comme `,
    }),
  ],
  formal: [
    (name) => ({
      alone: `Permettez-moi de me présenter : je m'appelle ${name}`,
      apposition: `Permettez-moi de me présenter : je m'appelle ${name}, `,
      clause: `Permettez-moi de me présenter : je m'appelle ${name}, et j'exerce comme `,
    }),
    (name) => ({
      alone: `Bonjour, permettez-moi de me présenter : je suis ${name}`,
      apposition: `Bonjour, permettez-moi de me présenter. Je suis ${name}, `,
      clause: `Bonjour, permettez-moi de me présenter. Je suis ${name}, et j'exerce comme `,
    }),
    (name) => ({
      alone: `Bonjour, mon nom est ${name}`,
      apposition: `Bonjour, mon nom est ${name}, `,
      clause: `Bonjour, mon nom est ${name}, et j'exerce comme `,
    }),
  ],
};
