import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import type { ScriptDraft, ScriptWriter, WritingRequest } from './script-writer.ts';
import { composeScript } from './writing/compose-script.ts';
import { packFor } from './writing/packs.ts';
import type { Opening } from './writing/opening.ts';
import { pickerFor } from './writing/pick.ts';
import { asSentence } from './writing/sentence.ts';

/** Our own writer: no model, no network, no chance; the same CV always gets the same script. */
export class TemplateWriter implements ScriptWriter {
  readonly method = 'template';

  write(request: WritingRequest): Promise<ScriptDraft> {
    return Promise.resolve(writeFromTemplates(request));
  }
}

/**
 * Stands for the name while a script is composed: how long a name is must not decide what is told.
 * Two words and five syllables, as names are.
 */
const anyName = 'Xanavo Qerim';

function writeFromTemplates(request: WritingRequest): ScriptDraft {
  const { options, business, language, wordsPerMinute } = request;
  const name = request.cv.personalInfo.name;
  const refused = request.refused.map(({ text }) => text.replaceAll(name, anyName));
  const cv = withName(request.cv, anyName);
  const pack = packFor(language);
  const telling = { cv, options, business, pick: pickerFor(cv, options.style) };
  const slots = pack.slots(telling);
  const ways = pack.openings(telling);
  const material = {
    closings: pack.closings(telling),
    pack,
    atEase: options.style !== 'professional' && options.style !== 'formal',
    targetSeconds: options.durationSeconds,
    wordsPerMinute,
  };
  const banned = new Set<string>();
  for (;;) {
    const usable = ways.filter(({ text }) => !banned.has(text));
    const { sentences, seconds } = composeScript({
      ...material,
      openings: usable.length > 0 ? usable : [nothingBut(pack.greeting(anyName))],
      slots: slots.filter(({ key }) => !banned.has(key)),
    });
    const again = sentences.filter(({ text }) => refused.includes(text));
    // What was refused once is replaced by something else the CV says.
    const fresh = again.map(({ key }) => key).filter((key) => !banned.has(key));
    if (fresh.length === 0) {
      const named = sentences.map(({ text, scene, factIds }) => ({
        text: asSentence(text.replaceAll(anyName, name)),
        scene,
        factIds,
      }));
      return { sentences: named, notes: notesOn(request, seconds) };
    }
    for (const key of fresh) banned.add(key);
  }
}

function withName(cv: ParsedCV, name: string): ParsedCV {
  const facts = cv.facts.map((fact) => (fact.kind === 'name' ? { ...fact, text: name } : fact));
  return { ...cv, personalInfo: { ...cv.personalInfo, name }, facts };
}

function nothingBut(text: string): Opening {
  return {
    text,
    factIds: [],
    nameIds: [],
    value: 0,
    employer: null,
    postId: null,
    usesSummary: false,
    achievementId: null,
  };
}

const languageNames = { en: 'English', de: 'German', fr: 'French', es: 'Spanish' };

function notesOn({ cv, options, language }: WritingRequest, spoken: number): string[] {
  const notes: string[] = [];
  if (cv.language !== language) {
    notes.push(
      `This CV is not in ${languageNames[language]}. The script uses only what needs no translation: name, titles, employers, years, skills and languages.`,
    );
  }
  const { durationSeconds } = options;
  const seconds = Math.round(spoken);
  if (spoken < durationSeconds * 0.95) {
    notes.push(
      `The CV holds too little for ${durationSeconds} seconds, so the script lasts about ${seconds} seconds. Achievements with numbers would make it longer.`,
    );
  } else if (spoken > durationSeconds * 1.05) {
    notes.push(`The shortest script this CV allows lasts about ${seconds} seconds.`);
  }
  return notes;
}
