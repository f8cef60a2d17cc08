import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import type { VideoStyle } from '@cvplus/contracts/video-options';
import { languageName } from '../../intake/read-languages.ts';
import type { Pick } from '../pick.ts';
import { sayingSlot } from '../saying-slot.ts';
import { asSentence } from '../sentence.ts';
import type { Slot } from '../slot.ts';
import { educationSlots } from './education-slots.ts';
import { tongues } from './tongues.ts';
import { genderOf } from './nouns.ts';
import { isSpeakable } from './plain-words.ts';
import { speakable } from './spoken-text.ts';
import { joinList, lowerAdjectives } from './words.ts';

/** All of them take the nominative, so that no skill has to be declined. */
const skillLeads: Record<VideoStyle, [string, ...string[]]> = {
  professional: ['Zu meinen Kenntnissen gehören', 'Meine fachlichen Schwerpunkte sind', 'Zu meinen Schwerpunkten zählen'],
  friendly: ['Meine Themen sind', 'Damit kenne ich mich aus:', 'Gut kenne ich mich damit aus:'],
  energetic: ['Meine Werkzeuge und Themen sind', 'Das bringe ich mit:', 'Meine Themen sind'],
  confident: ['Das bringe ich mit:', 'Darauf verstehe ich mich:', 'Darauf können Sie zählen:'],
  formal: ['Zu meinen Kenntnissen zählen', 'Meine fachlichen Schwerpunkte sind', 'Meine Kenntnisse umfassen'],
}; // prettier-ignore
const moreLeads: [string, ...string[]] = [
  'Ebenso vertraut sind mir',
  'Dazu kommen',
  'Außerdem gehören dazu',
];

type Listed = { factId: string; text: string };

/** Skills, studies, certificates and languages: the ground the work stands on. */
export function backgroundSlots(cv: ParsedCV, style: VideoStyle, pick: Pick): Slot[] {
  return [
    ...skillSlots(cv, style, pick),
    ...educationSlots(cv, pick),
    ...certificationSlots(cv, pick),
    ...languageSlots(cv, pick),
  ];
}

function skillSlots(cv: ParsedCV, style: VideoStyle, pick: Pick): Slot[] {
  const skills = cv.skills.flatMap(({ factId, text }) => {
    // Languages spoken have a sentence of their own.
    const plain = languageName(text) === null ? skillWords(text) : null;
    return plain ? [{ factId, text: cv.language === 'de' ? lowerAdjectives(plain) : plain }] : [];
  });
  const first = skills.slice(0, 6);
  const second = skills.slice(6, 11);
  const all = skillLeads[style];
  const chosen = pick(`skills-${style}`, all);
  // The summary may have spoken of “Schwerpunkte” already.
  // “Meine Schwerpunkte sind Excel und SAP”: programs are known, not worked towards.
  const tools = first.filter(({ text: skill }) => !field.test(skill)).length * 2 > first.length;
  const told = /Schwerpunkt/.test(chosen) && (tools || /schwerpunkt/i.test(cv.summary?.text ?? ''));
  const lead = told ? (all.find((words) => !/Schwerpunkt/.test(words)) ?? chosen) : chosen;
  const more = pick('more-skills', moreLeads);
  return [
    ...(first.length >= 2 ? [listSlot('skills', lead, first, 34)] : []),
    ...(second.length >= 2 ? [listSlot('more-skills', lead, second, 14, more)] : []),
  ];
}

/** Ends as fields of work do. */
const field =
  /(?:ung|heit|keit|ion|ität|schaft|tik|ik|ie|enz|anz|ment|recht|wesen|bau|kunde|pflege|arbeit|ing|kauf|trieb|lehre|kontrolle|analyse|küche)$/u;

/** A skill as it stands, without its level; null when it does not fit a list inside a sentence. */
function skillWords(text: string): string | null {
  const plain = speakable(text.replace(/\s*[–—:]\s.*$/, '')).replace(/\.$/, '');
  if (!isSpeakable(text) && !/^[\w+#.-]{1,12}$/.test(text)) return null;
  const fits =
    plain.split(' ').length <= 4 &&
    plain.length > 1 &&
    !/[.;:!?@§]\s|www|http/.test(plain) &&
    !/^(?:sehr )?(?:gute|gut|sicher|fundierte|umfassende|führerschein)(?!\p{L})/iu.test(plain);
  return fits ? plain : null;
}

/** `more` leads where the first list has just been said: “Dazu kommen …” needs something to come to. */
function listSlot(key: string, lead: string, items: Listed[], value: number, more = lead): Slot {
  const counts = [6, 5, 4, 3, 2].filter((count) => count <= items.length);
  return {
    key,
    scene: 'skills',
    variants: counts.map((count) => {
      const some = items.slice(0, count);
      const list = joinList(some.map((item) => item.text));
      return {
        // Two items are hardly a list; from three on each adds a little.
        value: count >= 3 ? value + 10 + count * 2 : value,
        say: ({ after }) => ({
          text: asSentence(`${after === 'skills' ? more : lead} ${list}`),
          factIds: some.map((item) => item.factId),
        }),
      };
    }),
  };
}

function certificationSlots(cv: ParsedCV, pick: Pick): Slot[] {
  if (cv.language !== 'de') return [];
  const items = cv.certifications.flatMap(({ factId, text }) => {
    const [name = ''] = text.split(/\s[–—|-]\s|(?<!-)[,:;(]|\s(?:von|durch)\s/);
    const plain = speakable(name.replace(/^(?:19|20)\d\d\s*/, '').replace(/\s+(?:19|20)\d\d$/, ''));
    const isLicence = /führerschein|fahrerlaubnis/i.test(plain);
    const sayable =
      isSpeakable(plain) && plain.split(' ').length <= 8 && !/\d{4,}|[*§]/.test(plain);
    return sayable && !isLicence && /^\p{Lu}/u.test(plain)
      ? [{ factId, text: withCourse(lowerAdjectives(plain)) }]
      : [];
  });
  const [first] = items;
  if (!first) return [];
  // “Geprüfte Bilanzbuchhalterin” is what the person is, not something they have.
  if (
    /^(?:geprüfte|examinierte|zertifizierte|staatlich \p{Ll}+)r? \p{Lu}\p{Ll}+$/u.test(first.text)
  ) {
    return [sayingSlot('certifications', `Ich bin ${first.text}`, [first], 22)];
  }
  const lead = pick('certificates', ['Qualifikationen', 'Weiterbildungen und Zertifikaten']);
  const plural =
    lead === 'Qualifikationen' ? 'Qualifikationen' : 'Zertifikaten und Weiterbildungen';
  const paper = /(?:schein|zertifikat|prüfung|lizenz|zertifizierung)$/i.test(first.text)
    ? genderOf(first.text)
    : null;
  if (items.length === 1 && paper && /^\S+$/.test(first.text)) {
    const the = { m: 'den', f: 'die', n: 'das' }[paper];
    return [sayingSlot('certifications', `Ich habe ${the} ${first.text}`, items, 20)];
  }
  if (items.length === 1) {
    return [sayingSlot('certifications', `Zu meinen ${plural} zählt ${first.text}`, items, 20)];
  }
  return [listSlot('certifications', `Zu meinen ${plural} zählen`, items.slice(0, 4), 14)];
}

/** “Fortbildung barrierefreies Bauen” is one of several, so it takes its article. */
function withCourse(name: string): string {
  if (
    /^(?:Fort|Weiter|Fachweiter|Zusatzaus|Aus)bildung |^(?:Schulung|Zusatzqualifikation) /.test(
      name,
    )
  )
    return `die ${name}`;
  return /^(?:Kurs|Lehrgang|Grundkurs) /.test(name) ? `der ${name}` : name;
}

const beginner =
  /(?<!\p{L})(?:grund\p{L}*|basis\p{L}*|anfänger\p{L}*|basic|beginner|elementary|a[12]|notions|scolaire|b[aá]sico|scolastico|limited)(?!\p{L})/iu;

function languageSlots(cv: ParsedCV, pick: Pick): Slot[] {
  const spoken = cv.languages.flatMap(({ factId, text }) => {
    const name = tongues[languageName(text) ?? ''];
    return name && !beginner.test(text) ? [{ factId, text: name }] : [];
  });
  const distinct = spoken.filter(
    ({ text }, at) => spoken.findIndex((other) => other.text === text) === at,
  );
  if (distinct.length < 2) return [];
  const some = distinct.slice(0, 5);
  const list = joinList(some.map((item) => item.text));
  const words = pick('languages', [`Ich spreche ${list}`, `Meine Sprachen sind ${list}`]);
  return [sayingSlot('languages', words, some, 14)];
}
