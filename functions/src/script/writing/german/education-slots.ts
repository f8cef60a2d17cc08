import type { CvEducation, ParsedCV } from '@cvplus/contracts/parsed-cv';
import type { Pick } from '../pick.ts';
import { sayingSlot } from '../saying-slot.ts';
import type { Slot } from '../slot.ts';
import { type Degree, degreeOf } from './degree.ts';
import { employerOf } from './employer.ts';
import { isSpeakable } from './plain-words.ts';

type Study = { entry: CvEducation; degree: Degree | null; at: string | null };

/** Studies that still go on: told beside the work. */
export function studyingSlots(cv: ParsedCV): Slot[] {
  const current = studiesOf(cv).find(({ entry }) => entry.current);
  // The summary says it already.
  if (!current || /(?<!\p{L})ich studiere/iu.test(cv.summary?.text ?? '')) return [];
  const { degree, at, entry } = current;
  const where = at ? ` ${at}` : '';
  const words =
    degree?.field && degree.kind === 'study'
      ? `Derzeit studiere ich ${degree.field}${where}`
      : degree?.kind === 'training'
        ? `Derzeit mache ich ${degree.acquired}${where}`
        : at
          ? `Derzeit studiere ich${where}`
          : null;
  return words ? [sayingSlot('studying', words, [entry], 40, 'experience')] : [];
}

const university =
  /universität|hochschule|universit[yéà]|college| (?:TU|FH|TH|LMU|RWTH|HTW|HAW|FU|HU) /iu;

/** Degrees held, in up to three lengths. */
export function educationSlots(cv: ParsedCV, pick: Pick): Slot[] {
  const done = studiesOf(cv).filter(({ entry }) => !entry.current);
  const [first, second] = done.filter(({ degree }) => degree !== null);
  if (!first) {
    // “Studiert” is for universities, not for schools.
    const study = done.find(({ at }) => at !== null && university.test(at));
    return study
      ? [sayingSlot('education', `Studiert habe ich ${study.at}`, [study.entry], 22)]
      : [];
  }
  const lengths = [
    ...(second && twoOf(first, second)
      ? [sayingSlot('', twoOf(first, second) ?? '', [first.entry, second.entry], 33)]
      : []),
    sayingSlot('', oneOf(first, pick), [first.entry], 30),
    ...(first.at ? [sayingSlot('', oneOf({ ...first, at: null }, pick), [first.entry], 20)] : []),
  ];
  return [
    { key: 'education', scene: 'skills', variants: lengths.flatMap(({ variants }) => variants) },
  ];
}

function oneOf({ degree, at }: Study, pick: Pick): string {
  if (!degree) return '';
  const where = at ? `${at} ` : '';
  const verb = degree.verb;
  if (at && degree.kind === 'study' && degree.acquired && pick('education', [true, false])) {
    return `${upper(at)} habe ich ${degree.acquired} ${verb}`;
  }
  return `Ich habe ${where}${degree.acquired} ${verb}`;
}

function twoOf(first: Study, second: Study): string | null {
  if (!first.degree || !second.degree || first.degree.verb !== second.degree.verb) return null;
  const part = ({ degree, at }: Study) => `${at ? `${at} ` : ''}${degree?.acquired}`;
  const sameSchool = first.at === second.at;
  const behind = sameSchool ? second.degree.acquired : part(second);
  // “den Master und den Bachelor in Maschinenbau” names the field once.
  const { field } = first.degree;
  if (sameSchool && field && field === second.degree.field && first.degree.verb === 'erworben') {
    const lead = first.degree.acquired.replace(/ in .*$/, '');
    return `Ich habe ${first.at ? `${first.at} ` : ''}${lead} und ${behind} erworben`;
  }
  return `Ich habe ${part(first)} und ${behind} ${first.degree.verb}`;
}

const upper = (text: string) => (text[0]?.toUpperCase() ?? '') + text.slice(1);

function studiesOf(cv: ParsedCV): Study[] {
  return cv.education
    .filter(
      ({ degree, institution }) => isSpeakable(degree ?? '') || isSpeakable(institution ?? ''),
    )
    .slice(0, 3)
    .map(ownSchool)
    .map((entry) => ({
      entry,
      // A degree in another language stays unsaid; its school is a name.
      degree: cv.language === 'de' ? degreeOf(entry.degree) : null,
      at: entry.institution && isSpeakable(entry.institution) ? schoolAt(entry.institution) : null,
    }))
    .filter(({ degree, at }) => degree !== null || at !== null);
}

/** “Ausbildung zum Koch, Hotel Seeblick” beside “Meisterprüfung …, IHK” read as its school: each its own. */
function ownSchool(entry: CvEducation): CvEducation {
  const { degree = '', institution = '' } = entry;
  const [, what = '', where = ''] =
    /^((?:Berufsa|A)usbildung[^,]+|Lehre[^,]+|Studium[^,]+), (\p{Lu}.*)$/u.exec(degree) ?? [];
  const notSchool = degreeOf(institution.split(', ')[0]) !== null;
  if (!notSchool) return entry;
  return what
    ? { ...entry, degree: what, institution: where }
    : { ...entry, institution: undefined };
}

/** “an der Universität Leipzig”; a school of another name is not worked for, so “bei” is left out. */
function schoolAt(institution: string): string | null {
  const school = employerOf(institution);
  if (!school) return null;
  if (!school.at.startsWith('bei ')) return school.at;
  const [head = ''] = school.name.split(' ');
  // Abbreviations of universities are feminine: “an der TU München”, “an der HTW Berlin”.
  if (
    /^(?:TU|FH|HTW|HAW|HTWK|RWTH|LMU|FU|HU|TH|HS|FAU|KIT|ETH|OTH|PH|DHBW|WU|IHK|HWK)$/.test(head)
  ) {
    return head === 'KIT' ? `am ${school.name}` : `an der ${school.name}`;
  }
  return /(?:universit|university|college|school)/i.test(school.name)
    ? `an der ${school.name}`
    : school.at;
}
