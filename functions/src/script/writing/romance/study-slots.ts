import type { CvEducation, ParsedCV } from '@cvplus/contracts/parsed-cv';
import type { VideoStyle } from '@cvplus/contracts/video-options';
import type { Pick } from '../pick.ts';
import { sayingSlot } from '../saying-slot.ts';
import type { Slot } from '../slot.ts';
import type { Degree, House, RomanceLanguage } from './romance-language.ts';

type Study = { entry: CvEducation; degree: Degree | null; school: House | null };

/** Studies that still go on: told beside the work. */
export function studyingSlots(cv: ParsedCV, words: RomanceLanguage): Slot[] {
  const current = studiesOf(cv, words).find(({ entry }) => entry.current);
  if (!current) return [];
  const { degree, school, entry } = current;
  const sentence = words.background.studying(degree?.phrase ?? null, school);
  return [sayingSlot('studying', sentence, [entry], 40, 'experience')];
}

/** Degrees held, in up to three lengths. */
export function degreeSlots(
  cv: ParsedCV,
  style: VideoStyle,
  words: RomanceLanguage,
  pick: Pick,
): Slot[] {
  const done = studiesOf(cv, words).filter(({ entry }) => !entry.current);
  const { background } = words;
  const [first, second] = done.filter(({ degree }) => degree !== null);
  if (!first?.degree) {
    const [study] = done;
    return study?.school
      ? [sayingSlot('education', background.studiedAt(study.school), [study.entry], 22)]
      : [];
  }
  const full = background.degreeFrom(first.degree, first.school);
  const hold = (degrees: string[]) => pick('education', background.holds(degrees, style));
  const lengths = [
    ...(second?.degree
      ? [
          sayingSlot(
            '',
            hold([full, background.degreeFrom(second.degree, second.school)]),
            [first.entry, second.entry],
            32,
          ),
        ]
      : []),
    sayingSlot('', hold([full]), [first.entry], 30),
    ...(first.school ? [sayingSlot('', hold([first.degree.phrase]), [first.entry], 20)] : []),
  ];
  const variants = lengths.flatMap((slot) => slot.variants);
  return [{ key: 'education', scene: 'skills', variants }];
}

function studiesOf(cv: ParsedCV, words: RomanceLanguage): Study[] {
  return cv.education
    .filter(
      ({ degree, institution }) =>
        words.isSpeakable(degree ?? '') || words.isSpeakable(institution ?? ''),
    )
    .slice(0, 4)
    .map((entry) => ({
      entry,
      // A degree in another language stays unsaid; its school is a name.
      degree: cv.language === words.language ? words.degree(entry.degree) : null,
      school: words.school(entry.institution),
    }))
    .filter(({ degree, school }) => degree !== null || school !== null);
}
