import type { CvEducation, ParsedCV } from '@cvplus/contracts/parsed-cv';
import type { VideoStyle } from '@cvplus/contracts/video-options';
import { educationPhrase } from './career-phrases.ts';
import { isSpeakable } from './plain-words.ts';
import { sayingSlot } from '../saying-slot.ts';
import type { Slot } from '../slot.ts';

type Study = { entry: CvEducation; degree: string | null; school: string | null };

/** Studies that still go on: told beside the work. */
export function studyingSlots(cv: ParsedCV): Slot[] {
  const current = studiesOf(cv).find(({ entry }) => entry.current);
  if (!current) return [];
  const words = current.degree
    ? `I am currently studying for ${current.degree}`
    : 'I am currently studying';
  const at = current.school ? ` at ${current.school}` : '';
  return [sayingSlot('studying', `${words}${at}`, [current.entry], 40, 'experience')];
}

/** Degrees held, in up to three lengths. */
export function educationSlots(cv: ParsedCV, style: VideoStyle): Slot[] {
  const done = studiesOf(cv).filter(({ entry }) => !entry.current);
  const hold = style === 'professional' || style === 'formal' ? 'I hold' : 'I have';
  const [first, second] = done.filter(({ degree }) => degree !== null);
  if (!first) {
    const [study] = done;
    return study?.school
      ? [sayingSlot('education', `I studied at ${study.school}`, [study.entry], 22)]
      : [];
  }
  const lengths = [
    ...(second
      ? [
          sayingSlot(
            '',
            `${hold} ${named(first)} and ${named(second)}`,
            [first.entry, second.entry],
            32,
          ),
        ]
      : []),
    sayingSlot('', `${hold} ${named(first)}`, [first.entry], 30),
    ...(first.school ? [sayingSlot('', `${hold} ${first.degree}`, [first.entry], 20)] : []),
  ];
  return [
    { key: 'education', scene: 'skills', variants: lengths.flatMap(({ variants }) => variants) },
  ];
}

function named({ degree, school }: Study): string {
  return `${degree}${school ? ` from ${school}` : ''}`;
}

const isSchool = (name = '') =>
  /\b(?:High|Secondary|Grammar|Sixth Form) (?:School|College)\b/i.test(name);

function studiesOf(cv: ParsedCV): Study[] {
  return (
    cv.education
      .filter(
        ({ degree, institution }) => isSpeakable(degree ?? '') || isSpeakable(institution ?? ''),
      )
      // Next to work or a degree, school says nothing more.
      .filter(
        ({ institution }) =>
          !isSchool(institution) || (cv.experience.length === 0 && cv.education.length === 1),
      )
      .slice(0, 3)
      .map((entry) => {
        const { degree, school } = educationPhrase(entry);
        // A degree in another language stays unsaid; its school is a name.
        return { entry, degree: cv.language === 'en' ? degree : null, school };
      })
      .filter(({ degree, school }) => degree !== null || school !== null)
  );
}
