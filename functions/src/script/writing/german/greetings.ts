import type { VideoStyle } from '@cvplus/contracts/video-options';

/** `alone` is a sentence of its own; `noun` goes before “Köchin bei …”, `work` before “arbeite als … bei …”. */
type Greeting = (name: string) => { alone: string; noun: string; work: string };

export const greetings: Record<VideoStyle, [Greeting, ...Greeting[]]> = {
  professional: [
    (name) => ({
      alone: `Guten Tag, ich bin ${name}`,
      noun: `Guten Tag, ich bin ${name}, `,
      work: `Guten Tag, ich bin ${name} und arbeite `,
    }),
    (name) => ({
      alone: `Mein Name ist ${name}`,
      noun: `Mein Name ist ${name}, und ich bin `,
      work: `Mein Name ist ${name}, und ich arbeite `,
    }),
    (name) => ({
      alone: `Guten Tag, mein Name ist ${name}`,
      noun: `Guten Tag, mein Name ist ${name}, und ich bin `,
      work: `Guten Tag, mein Name ist ${name}, und ich arbeite `,
    }),
  ],
  friendly: [
    (name) => ({ alone: `Hallo, ich bin ${name}`, noun: `Hallo, ich bin ${name}, `, work: `Hallo, ich bin ${name} und arbeite ` }),
    (name) => ({
      alone: `Hallo und schön, dass Sie da sind. Ich bin ${name}`,
      noun: `Hallo und schön, dass Sie da sind. Ich bin ${name}, `,
      work: `Hallo und schön, dass Sie da sind. Ich bin ${name} und arbeite `,
    }),
    (name) => ({
      alone: `Hallo zusammen, ich bin ${name}`,
      noun: `Hallo zusammen, ich bin ${name}, `,
      work: `Hallo zusammen, ich bin ${name} und arbeite `,
    }),
  ],
  energetic: [
    (name) => ({ alone: `Hallo, hier ist ${name}`, noun: `Hallo, hier ist ${name}, `, work: `Hallo, hier ist ${name}. Ich arbeite ` }),
    (name) => ({ alone: `Ich bin ${name}`, noun: `Ich bin ${name}, `, work: `Ich bin ${name} und arbeite ` }),
    (name) => ({ alone: `Hallo, ich bin ${name}`, noun: `Hallo, ich bin ${name}, `, work: `Hallo, ich bin ${name}. Ich arbeite ` }),
  ],
  confident: [
    (name) => ({ alone: `Ich bin ${name}`, noun: `Ich bin ${name}, `, work: `Ich bin ${name}. Ich arbeite ` }),
    (name) => ({ alone: `Mein Name ist ${name}`, noun: `Mein Name ist ${name}. Ich bin `, work: `Mein Name ist ${name}. Ich arbeite ` }),
  ],
  formal: [
    (name) => ({
      alone: `Guten Tag, mein Name ist ${name}`,
      noun: `Guten Tag, mein Name ist ${name}, und ich bin `,
      work: `Guten Tag, mein Name ist ${name}, und ich arbeite `,
    }),
    (name) => ({
      alone: `Gestatten Sie, dass ich mich kurz vorstelle. Mein Name ist ${name}`,
      noun: `Gestatten Sie, dass ich mich kurz vorstelle. Mein Name ist ${name}, und ich bin `,
      work: `Gestatten Sie, dass ich mich kurz vorstelle. Mein Name ist ${name}, und ich arbeite `,
    }),
    (name) => ({
      alone: `Sehr geehrte Damen und Herren, mein Name ist ${name}`,
      noun: `Sehr geehrte Damen und Herren, mein Name ist ${name}. Ich bin `,
      work: `Sehr geehrte Damen und Herren, mein Name ist ${name}. Ich arbeite `,
    }),
  ],
}; // prettier-ignore
