import type { ParsedCV } from '@cvplus/contracts/parsed-cv';

/** Chooses by what the CV says, so that one CV always gets the same words and two CVs rarely do. */
export type Pick = <T>(key: string, choices: readonly [T, ...T[]]) => T;

export function pickerFor(cv: ParsedCV, salt: string): Pick {
  // Who a person is must not change how they are told of: only work and study count here.
  const work = cv.experience.map(({ company, start, end }) => `${company} ${start} ${end}`);
  const study = cv.education.map(({ institution, end }) => `${institution} ${end}`);
  const skills = cv.skills.map(({ text }) => text);
  const base = hash([...work, ...study, ...skills, salt].join('\n'));
  return (key, choices) => {
    const at = hash(`${base}:${key}`) % choices.length;
    return choices[at] ?? choices[0];
  };
}

/** FNV-1a with a final mix, so that its low bits are as good as its high ones. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x45d9f3b);
  return (value ^ (value >>> 15)) >>> 0;
}
