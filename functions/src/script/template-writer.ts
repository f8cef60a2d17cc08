import type { ScriptDraft, ScriptWriter, WritingRequest } from './script-writer.ts';
import { achievementSlots } from './writing/achievement-slots.ts';
import { backgroundSlots } from './writing/background-slots.ts';
import { bridge, closings } from './writing/closings.ts';
import { composeScript } from './writing/compose-script.ts';
import { experienceSlots, summarySlots } from './writing/experience-slots.ts';
import { openings } from './writing/opening-slots.ts';
import { pickerFor } from './writing/pick.ts';
import type { Slot } from './writing/slot.ts';

/** Our own writer: no model, no network, no chance; the same CV always gets the same script. */
export class TemplateWriter implements ScriptWriter {
  readonly method = 'template';

  write(request: WritingRequest): Promise<ScriptDraft> {
    return Promise.resolve(writeFromTemplates(request));
  }
}

function writeFromTemplates(request: WritingRequest): ScriptDraft {
  const { cv, options, business, wordsPerMinute, refused } = request;
  const { style, durationSeconds } = options;
  const pick = pickerFor(cv, style);
  const slots: Slot[] = [
    bridgeSlot(bridge(style, pick)),
    ...summarySlots(cv, style),
    ...experienceSlots(cv, pick),
    ...achievementSlots(cv, style, pick),
    ...backgroundSlots(cv, style, pick),
  ];
  const ways = openings(cv, style, pick);
  const material = {
    closings: closings(style, business, pick),
    style,
    targetSeconds: durationSeconds,
    wordsPerMinute,
  };
  const banned = new Set<string>();
  for (;;) {
    const usable = ways.filter(({ text }) => !banned.has(text));
    const { sentences, seconds } = composeScript({
      ...material,
      openings: usable.length > 0 ? usable : [greetingOnly()],
      slots: slots.filter(({ key }) => !banned.has(key)),
    });
    const again = sentences.filter(({ text }) => refused.includes(text));
    // What was refused once is replaced by something else the CV says.
    const fresh = again.map(({ key }) => key).filter((key) => !banned.has(key));
    if (fresh.length === 0) {
      const plain = sentences.map(({ text, scene, factIds }) => ({ text, scene, factIds }));
      return { sentences: plain, notes: notesOn(request, seconds) };
    }
    for (const key of fresh) banned.add(key);
  }
}

function bridgeSlot(text: string): Slot {
  return {
    key: 'bridge',
    scene: 'opening',
    variants: [{ value: 2, say: () => ({ text, factIds: [] }) }],
  };
}

function greetingOnly() {
  return {
    text: 'Hello.',
    factIds: [],
    nameIds: [],
    value: 0,
    employer: null,
    postId: null,
    usesSummary: false,
    achievementId: null,
  };
}

function notesOn({ cv, options }: WritingRequest, spoken: number): string[] {
  const notes: string[] = [];
  if (cv.language !== 'en') {
    notes.push(
      'This CV is not in English. The script uses only what needs no translation: name, titles, employers, years, skills and languages.',
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
