import {
  optimizedScriptSchema,
  sceneKinds,
  type OptimizedScript,
  type ScriptSentence,
} from '@cvplus/contracts/script';
import { videoOptionsSchema, videoStyles, type VideoStyle } from '@cvplus/contracts/video-options';
import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import { beforeAll, describe, expect, it } from 'vitest';
import { AdvancedPromptEngine } from './advanced-prompt-engine.ts';
import { findUnsupportedClaims } from './grounding/find-unsupported-claims.ts';
import type { ScriptWriter } from './script-writer.ts';
import { fixtureBytes, readGoodCv, sampleBytes, sampleNames } from './testing/sample-files.ts';
import { clicheIn } from './writing/english/plain-words.ts';

const cvs = new Map<string, ParsedCV>();
beforeAll(async () => {
  for (const name of sampleNames) cvs.set(name, await readGoodCv(sampleBytes(name)));
});

const cvOf = (name: string): ParsedCV => {
  const cv = cvs.get(name);
  if (!cv) throw new Error(name);
  return cv;
};
const options = (style: VideoStyle, durationSeconds: number) =>
  videoOptionsSchema.parse({ style, durationSeconds });
const write = (name: string, style: VideoStyle, seconds: number): Promise<OptimizedScript> =>
  new AdvancedPromptEngine().generateOptimizedScript(cvOf(name), options(style, seconds));

describe('every sample in every style and length', () => {
  const cases = sampleNames.flatMap((name) =>
    videoStyles.flatMap((style) => [30, 60, 90].map((seconds) => [name, style, seconds] as const)),
  );
  it.each(cases)('%s, %s, %i seconds', async (name, style, seconds) => {
    const cv = cvOf(name);
    const script = await write(name, style, seconds);
    expect(optimizedScriptSchema.parse(script)).toEqual(script);

    const { estimatedSeconds, notes } = script.metadata;
    const short = estimatedSeconds < seconds * 0.95;
    expect(estimatedSeconds).toBeLessThanOrEqual(seconds * 1.05);
    expect(notes.some((note) => note.includes('too little'))).toBe(short);

    expect(findUnsupportedClaims(script, cv)).toEqual([]);
    const texts = script.sentences.map(({ text }) => text.toLowerCase());
    expect(new Set(texts).size).toBe(texts.length);
    const deeds = script.sentences.flatMap(({ factIds }) =>
      factIds.filter((id) => id.startsWith('achievement')),
    );
    // A long sentence split in two tells of one deed in both halves.
    const told = deeds.filter((deed, at) => deed !== deeds[at - 1]);
    expect(new Set(told).size).toBe(told.length);

    const order = script.sentences.map(({ scene }) => sceneKinds.indexOf(scene));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(script.content).toBe(script.sentences.map(({ text }) => text).join(' '));
    for (const { text } of script.sentences) {
      expect(text).toMatch(/^\p{Lu}.*[.!?]$/u);
      expect(text).not.toMatch(/ {2}|,\.|\.\.|undefined|null|[<>{}]| ,/);
      expect(clicheIn(text)).toBe(false);
    }
    const { email, phone, links, location } = cv.personalInfo;
    for (const secret of [email, phone, location, ...links]) {
      if (secret) expect(script.content).not.toContain(secret);
    }
    expect(script.content).not.toMatch(/verheiratet|born|nationality|Polish-born/i);
    expect(script.content).toContain(cv.personalInfo.name);
  });
});

describe('generateOptimizedScript', () => {
  it('fits English CVs of normal size to the length asked for', async () => {
    for (const name of ['software-engineer.pdf', 'nurse.pdf', 'chef.txt', 'teacher.docx']) {
      for (const seconds of [20, 45, 75]) {
        const { estimatedSeconds } = (await write(name, 'professional', seconds)).metadata;
        expect(Math.abs(estimatedSeconds - seconds)).toBeLessThanOrEqual(seconds * 0.05);
      }
    }
  });

  it('fits the pace of the voice it is given', async () => {
    const slow = new AdvancedPromptEngine({ wordsPerMinute: 130 });
    const quick = new AdvancedPromptEngine({ wordsPerMinute: 175 });
    const [a, b] = await Promise.all(
      [slow, quick].map((engine) =>
        engine.generateOptimizedScript(cvOf('chef.txt'), options('friendly', 60)),
      ),
    );
    expect(a?.metadata.wordCount).toBeLessThan(b?.metadata.wordCount ?? 0);
    for (const script of [a, b]) expect(script?.metadata.estimatedSeconds).toBeCloseTo(60, -1);
  });

  it('always writes the same script for the same CV', async () => {
    expect(await write('chef.txt', 'friendly', 60)).toEqual(
      await write('chef.txt', 'friendly', 60),
    );
  });

  it('speaks differently in each style and opens differently for different people', async () => {
    for (const name of sampleNames) {
      const scripts = await Promise.all(videoStyles.map((style) => write(name, style, 60)));
      const shared = scripts[0]?.sentences.filter(({ text }) =>
        scripts.slice(1).every((other) => other.content.includes(text)),
      );
      expect(shared?.length).toBeLessThan((scripts[0]?.sentences.length ?? 0) * 0.7);
    }
    const openings = await Promise.all(
      sampleNames.map(async (name) => {
        const script = await write(name, 'friendly', 60);
        return script.content
          .slice(0, 400)
          .replaceAll(cvOf(name).personalInfo.name, 'N')
          .split(' ')
          .slice(0, 4)
          .join(' ');
      }),
    );
    expect(new Set(openings).size).toBeGreaterThanOrEqual(3);
  });

  it('says what a thin CV cannot fill and invents nothing', async () => {
    const cv = await readGoodCv(
      'Jo Example\nBaker\njo@example.com\n\nExperience\n\nBaker, Corner Bakery, 2019 – present\n- Bake 300 loaves a night\n\nSkills\nBread, Pastry, Cakes, Night work\n',
    );
    const script = await new AdvancedPromptEngine().generateOptimizedScript(
      cv,
      options('professional', 90),
    );
    expect(script.metadata.notes.join(' ')).toMatch(/too little for 90 seconds/);
    expect(findUnsupportedClaims(script, cv)).toEqual([]);
    expect(script.metadata.estimatedSeconds).toBeLessThan(60);
  });

  it('uses only what needs no translation from a CV in another language, and says so', async () => {
    const cv = await readGoodCv(fixtureBytes('french.txt'));
    const script = await new AdvancedPromptEngine().generateOptimizedScript(cv, {
      ...options('friendly', 30),
      language: 'en',
    });
    expect(script.content).toContain('Clinique des Lilas');
    expect(script.content).not.toMatch(/Encadrement|douze ans/);
    expect(script.metadata.language).toBe('en');
    expect(script.metadata.notes.join(' ')).toContain('not in English');
  });

  it('brings in the target and the call to action of the owner', async () => {
    const script = await new AdvancedPromptEngine().generateOptimizedScript(
      cvOf('nurse.pdf'),
      options('professional', 60),
      {
        targetRole: 'Ward Manager',
        targetCompany: 'Mercy General',
        callToAction: 'Please write to me through this page',
      },
    );
    expect(script.content).toContain(
      'I would like to bring this to Mercy General as Ward Manager.',
    );
    expect(script.sentences.at(-1)?.text).toMatch(/Please write to me|Thank you/);
    expect(script.metadata.notes).toEqual([]);
  });

  it('keeps two posts at one employer apart', async () => {
    for (const style of videoStyles) {
      const { content } = await write('project-manager.pdf', style, 90);
      expect(content).toContain(
        'Earlier, as a project manager, I managed the renovation of 11 public schools',
      );
      // The person came in 2016; 2020 is when the present post began.
      expect(content).not.toMatch(/worked there since 2020|where I've? have been since 2020/);
      expect(content).toMatch(
        /\b(?:role|manager) (?:at Alder and Stone Construction )?since 2020|Since 2020/,
      );
    }
  });

  it('scores what it has measured, and says what each part came from', async () => {
    const script = await write('software-engineer.pdf', 'professional', 60);
    expect(script.qualityScore).toBeGreaterThan(8);
    expect(script.industryAlignment).toBeGreaterThan(0.8);
    expect(script.content).toContain('team');
    expect(script.metadata.understanding).toMatchObject({
      industry: 'technology',
      experienceLevel: 'senior',
    });
    const { parts = [] } = script.metadata.scores ?? {};
    expect(parts.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1);
    expect(parts.every(({ explanation }) => explanation !== '')).toBe(true);
  });

  it('has no alignment to show for a field it does not know', async () => {
    const cv = await readGoodCv(
      'Jo Example\nWanderer\njo@example.com\n\nExperience\n\nHelper, Blue House, 2019 – present\n- Walked 300 miles\n- Counted 40 clouds\n\nSkills\nWalking, Counting, Waiting, Whistling\n',
    );
    const script = await new AdvancedPromptEngine().generateOptimizedScript(
      cv,
      options('friendly', 30),
    );
    expect(script.metadata.understanding).toMatchObject({ industry: 'general' });
    expect(script.industryAlignment).toBeNull();
  });

  it('keeps every version it tried, and the last one is the script', async () => {
    const script = await write('mechanical-engineer.pdf', 'professional', 60);
    const { versions } = script.metadata;
    expect(versions.at(-1)).toMatchObject({
      content: script.content,
      qualityScore: script.qualityScore,
    });
    const scores = versions.map(({ qualityScore }) => qualityScore);
    expect(scores).toEqual(scores.toSorted((a, b) => a - b));
  });
});

describe('protected attributes', () => {
  const cvText =
    'Jane Example\nNurse\njane@example.com\nNationality: Irish\nMarital status: married\n\nExperience\nNurse, Rose Hospital, 2018 – present\n- Cared for 20 patients a day\n- Cut waiting times by 12 %\n\nSkills\nTriage, Wound care, Pain management\n';

  it('stay unsaid unless their owner asks for them, one by one', async () => {
    const cv = await readGoodCv(cvText);
    const engine = new AdvancedPromptEngine();
    const usual = await engine.generateOptimizedScript(cv, options('friendly', 45));
    expect(usual.content).not.toMatch(/Irish|married/i);
    const asked = await engine.generateOptimizedScript(cv, {
      ...options('friendly', 45),
      disclose: ['nationality'],
    });
    expect(asked.content).toContain('Irish');
    expect(asked.content).not.toMatch(/married/i);
    expect(asked.metadata.writing?.repairs).toEqual([]);
  });

  it.each([
    [
      'de',
      'Erika Beispiel\nKrankenpflegerin\nerika@example.com\nStaatsangehörigkeit: österreichisch\n\nBerufserfahrung\nKrankenpflegerin, Rosenklinik Wien, 2018 – heute\n- Versorgung von 20 Patienten am Tag\n\nKenntnisse\nWundversorgung, Schmerztherapie, Beatmung\n',
      'österreichisch',
    ],
    [
      'fr',
      'Anne Exemple\nInfirmière\nanne@example.com\nNationalité : belge\n\nExpérience professionnelle\nInfirmière, Clinique des Roses, 2018 – présent\n- Prise en charge de 20 patients par jour\n\nCompétences\nTriage, Soins des plaies, Gestion de la douleur\n',
      'belge',
    ],
    [
      'es',
      'Ana Ejemplo\nEnfermera\nana@example.com\nNacionalidad: mexicana\n\nExperiencia profesional\nEnfermera, Clínica Rosas, 2018 – actualidad\n- Atención a 20 pacientes al día\n\nHabilidades\nTriaje, Cura de heridas, Manejo del dolor\n',
      'mexicana',
    ],
  ])('are said in %s as well when asked for', async (language, text, word) => {
    const cv = await readGoodCv(text);
    const wanted = { ...options('professional', 45), disclose: ['nationality' as const] };
    const script = await new AdvancedPromptEngine().generateOptimizedScript(cv, wanted);
    expect(script.metadata.language).toBe(language);
    expect(script.content).toContain(word);
  });
});

describe('a writer that makes things up', () => {
  const honest: ScriptSentence[] = [
    { text: "Hello, I'm Marco Bellini.", scene: 'opening', factIds: ['name-1'] },
    {
      text: 'I am a head chef at Osteria del Ponte.',
      scene: 'experience',
      factIds: ['position-1'],
    },
    {
      text: 'There, I run a kitchen of 11 cooks that serves 140 covers a night.',
      scene: 'achievements',
      factIds: ['achievement-1'],
    },
    {
      text: 'I also brought food costs down from 34 percent to 27 percent of sales.',
      scene: 'achievements',
      factIds: ['achievement-4'],
    },
    { text: 'Shall we talk about what we could cook together?', scene: 'closing', factIds: [] },
  ];
  const lie: ScriptSentence = {
    text: 'I cooked at Noma for 7 years.',
    scene: 'experience',
    factIds: ['position-1'],
  };

  function writerOf(drafts: ScriptSentence[][]): ScriptWriter & { refused: string[][] } {
    const refused: string[][] = [];
    return {
      method: 'model',
      refused,
      write: (request) => {
        refused.push(request.refused.map(({ text }) => text));
        return Promise.resolve({ sentences: drafts[refused.length - 1] ?? [], notes: [] });
      },
    };
  }
  const writeWith = (model: ScriptWriter, seconds: number) =>
    new AdvancedPromptEngine({ model }).generateOptimizedScript(
      cvOf('chef.txt'),
      options('friendly', seconds),
    );

  it('is asked once to repair, with the sentence it must not say', async () => {
    const writer = writerOf([[...honest, lie], honest]);
    const script = await writeWith(writer, 25);
    expect(writer.refused).toEqual([[], [lie.text]]);
    expect(script.sentences).toEqual(honest);
    expect(script.metadata.method).toBe('model');
    expect(script.metadata.writing?.repairs).toContainEqual({
      kind: 'employer',
      text: 'Noma',
      outcome: 'rewritten',
    });
  });

  it('loses the sentence when it insists, and the owner is told', async () => {
    const writer = writerOf([
      [...honest, lie],
      [...honest, lie],
    ]);
    const script = await writeWith(writer, 25);
    expect(writer.refused).toHaveLength(2);
    expect(script.content).not.toMatch(/Noma/);
    expect(script.metadata.notes.join(' ')).toMatch(/left out because the CV does not carry/);
  });

  it('is asked to mend a length that is far off, and not more than once', async () => {
    const writer = writerOf([honest, honest]);
    await writeWith(writer, 60);
    expect(writer.refused).toEqual([[], ['the whole script']]);
  });

  it('gives way to our own writer when nearly nothing of it is true', async () => {
    const script = await writeWith(writerOf([[lie], [lie]]), 30);
    expect(script.metadata.method).toBe('template');
    expect(script.metadata.writing?.fallbackReason).toMatch(/did not stand in the CV/);
    expect(script.content).toContain('Marco Bellini');
  });

  it('never mentions a protected attribute nobody asked for', async () => {
    const told: ScriptSentence = {
      text: 'As a married father of two, I plan my shifts well.',
      scene: 'experience',
      factIds: ['position-1'],
    };
    const script = await writeWith(
      writerOf([
        [...honest, told],
        [...honest, told],
      ]),
      25,
    );
    expect(script.content).not.toMatch(/married|father/);
  });
});
