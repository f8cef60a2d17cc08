import type { RomanceLanguage } from '../romance/romance-language.ts';

export const greetings: RomanceLanguage['greetings'] = {
  professional: [
    (name) => ({
      alone: `Hola, me llamo ${name}`,
      apposition: `Hola, me llamo ${name} y soy `,
      clause: `Hola, me llamo ${name} y trabajo como `,
    }),
    (name) => ({
      alone: `Hola, soy ${name}`,
      apposition: `Hola, soy ${name}, `,
      clause: `Hola, soy ${name} y trabajo como `,
    }),
    (name) => ({
      alone: `Me llamo ${name}`,
      apposition: `Me llamo ${name} y soy `,
      clause: `Me llamo ${name} y trabajo como `,
    }),
  ],
  friendly: [
    (name) => ({
      alone: `Hola, ¿qué tal? Soy ${name}`,
      apposition: `Hola, ¿qué tal? Soy ${name}, `,
      clause: `Hola, ¿qué tal? Soy ${name} y trabajo como `,
    }),
    (name) => ({
      alone: `Hola a todo el mundo, soy ${name}`,
      apposition: `Hola a todo el mundo, soy ${name}, `,
      clause: `Hola a todo el mundo, soy ${name} y trabajo como `,
    }),
    (name) => ({
      alone: `Hola, qué gusto saludarles, me llamo ${name}`,
      apposition: `Hola, qué gusto saludarles. Me llamo ${name} y soy `,
      clause: `Hola, qué gusto saludarles. Me llamo ${name} y trabajo como `,
    }),
  ],
  energetic: [
    (name) => ({
      alone: `Hola, aquí ${name}`,
      apposition: `Hola, aquí ${name}, `,
      clause: `Hola, aquí ${name}. Trabajo como `,
    }),
    (name) => ({
      alone: `Soy ${name}`,
      apposition: `Soy ${name}, `,
      clause: `Soy ${name} y trabajo como `,
    }),
    (name) => ({
      alone: `Hola, yo soy ${name}`,
      apposition: `Hola, yo soy ${name}, `,
      clause: `Hola, yo soy ${name}. Trabajo como `,
    }),
  ],
  confident: [
    (name) => ({
      alone: `Soy ${name}`,
      apposition: `Soy ${name}, `,
      clause: `Soy ${name}. Trabajo como `,
    }),
    (name) => ({
      alone: `Me llamo ${name}`,
      apposition: `Me llamo ${name}. Soy `,
      clause: `Me llamo ${name}. Trabajo como `,
    }),
  ],
  formal: [
    (name) => ({
      alone: `Buenos días, mi nombre es ${name}`,
      apposition: `Buenos días, mi nombre es ${name} y soy `,
      clause: `Buenos días, mi nombre es ${name} y ejerzo como `,
    }),
    (name) => ({
      alone: `Permítame presentarme: mi nombre es ${name}`,
      apposition: `Permítame presentarme: mi nombre es ${name} y soy `,
      clause: `Permítame presentarme: mi nombre es ${name} y ejerzo como `,
    }),
    (name) => ({
      alone: `Buenos días, permítame presentarme: soy ${name}`,
      apposition: `Buenos días, permítame presentarme. Soy ${name}, `,
      clause: `Buenos días, permítame presentarme. Soy ${name} y ejerzo como `,
    }),
  ],
};
