import type { ScriptDraft, ScriptWriter, WritingRequest } from './script-writer.ts';
import { anyName, withName } from './writing/any-name.ts';
import { composeScript } from './writing/compose-script.ts';
import { packFor } from './writing/packs.ts';
import { disclosedSlots } from './writing/disclosed-slots.ts';
import type { Opening } from './writing/opening.ts';
import { pickerFor } from './writing/pick.ts';
import { weighOpenings, weighSlots } from './writing/weigh-material.ts';
import { asSentence } from './writing/sentence.ts';
import { workOnly } from './writing/work-only.ts';

/** Our own writer: no model, no network, no chance; the same CV always gets the same script. */
export class TemplateWriter implements ScriptWriter {
  readonly method = 'template';

  write(request: WritingRequest): Promise<ScriptDraft> {
    return Promise.resolve(this.compose(request));
  }

  compose(request: WritingRequest): ScriptDraft {
    return writeFromTemplates(request);
  }
}

function writeFromTemplates(request: WritingRequest): ScriptDraft {
  const { options, business, language, wordsPerMinute } = request;
  const name = request.cv.personalInfo.name;
  const refused = request.refused.map(({ text }) => text.replaceAll(name, anyName));
  const cv = workOnly(withName(request.cv, anyName));
  const pack = packFor(language);
  const pick = pickerFor(cv, `${options.style} ${request.wording}`);
  const telling = { cv, options, business, pick };
  const { template, context } = request;
  const slots = [
    ...weighSlots(pack.slots(telling), template, context),
    ...disclosedSlots(cv, language, options.disclose),
  ];
  const ways = weighOpenings(pack.openings(telling), template);
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
    const { sentences } = composeScript({
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
      return { sentences: named, notes: notesOn(request) };
    }
    for (const key of fresh) banned.add(key);
  }
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

function notesOn({ cv, language }: WritingRequest): string[] {
  const notes: string[] = [];
  if (cv.language !== language) {
    notes.push(
      `This CV is not in ${languageNames[language]}. The script uses only what needs no translation: name, titles, employers, years, skills and languages.`,
    );
  }
  return notes;
}
