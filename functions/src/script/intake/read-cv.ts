import type { CvProblem, ParsedCV } from '@cvplus/contracts/parsed-cv';
import { buildCv, type Interpretation } from './build-cv.ts';
import { buildResumeCv } from './build-resume-cv.ts';
import { cvProblem } from './cv-problem.ts';
import { detectLanguage } from './detect-language.ts';
import { wordCount, type Extraction } from './document-line.ts';
import { parseDocument } from './document-parser.ts';
import { readResume, type Resume } from './json-resume.ts';
import { sniffFormat, type SniffedFormat } from './sniff-format.ts';
import { readTextLines } from './text-lines.ts';

export type CvReading = { ok: true; cv: ParsedCV } | { ok: false; problem: CvProblem };
export type ReadCvOptions = {
  maxPages?: number;
  timeoutMs?: number;
  signal?: AbortSignal;
  /** Where the bundled `document-worker` lies, when it is not beside the bundle. */
  workerUrl?: URL;
};

const maxBytes = 10 * 1024 * 1024;
const fewestWords = 20;

/** Reads a CV from its bytes, whatever its name says. Refusals are values with a sentence for the owner. */
export async function readCv(bytes: Uint8Array, options: ReadCvOptions = {}): Promise<CvReading> {
  options.signal?.throwIfAborted();
  if (bytes.byteLength > maxBytes) return refuse('too-large');
  if (bytes.byteLength === 0) return refuse('empty');
  const format = await sniffFormat(bytes);
  switch (format.kind) {
    case 'pdf':
      return readDocument('pdf', bytes, options);
    case 'zip':
      return readDocument('docx', bytes, options);
    case 'text':
      return interpret(readTextLines(format.text), 'text', options);
    case 'json':
      return readJson(format);
    case 'europass':
      return readXml(format.text);
    case 'office-binary':
      return refuse(format.encrypted ? 'encrypted' : 'legacy-doc');
    case 'broken-json':
      return refuse(
        'corrupt',
        'This looks like a JSON file, but it is cut off or damaged and cannot be read.',
      );
    case 'picture':
      return refuse(
        'not-a-cv',
        `This is a picture (${format.name}), not a CV document. Please upload a PDF, a Word document or text.`,
      );
    case 'other':
      return refuse(
        'unsupported-format',
        `This is a ${format.name} file, which cannot be read as a CV. Please upload a PDF, a Word document (.docx), a JSON Resume, Europass XML or plain text.`,
      );
    case 'markup':
      return refuse(
        'unsupported-format',
        'This is a web page or an XML file other than a Europass CV (SkillsPassport). Please save your CV as PDF and upload that.',
      );
    case 'unknown-bytes':
      return refuse(
        'not-a-cv',
        'This file is neither a document nor text, so there is no CV in it to read.',
      );
  }
}

async function readDocument(
  kind: 'pdf' | 'docx',
  bytes: Uint8Array,
  options: ReadCvOptions,
): Promise<CvReading> {
  const { maxPages = 60, timeoutMs = 20_000, signal, workerUrl } = options;
  const reading = await parseDocument({ kind, bytes, maxPages }, { timeoutMs, signal, workerUrl });
  return reading.ok ? interpret(reading.extraction, kind, options) : refuse(reading.code);
}

async function interpret(
  extraction: Extraction,
  sourceFormat: ParsedCV['sourceFormat'],
  { maxPages = 60 }: ReadCvOptions,
): Promise<CvReading> {
  if (extraction.pages > maxPages) return refuse('too-many-pages');
  const text = extraction.lines.map((line) => line.text).join('\n');
  const words = wordCount(text);
  if (words < fewestWords && extraction.hasImages && sourceFormat !== 'text')
    return refuse('no-text');
  if (words === 0) return refuse('empty');
  if (words < fewestWords) return refuse('too-short');
  const language = await detectLanguage(text);
  return finish(buildCv({ extraction, sourceFormat, language }));
}

async function readJson({
  value,
  text,
}: Extract<SniffedFormat, { kind: 'json' }>): Promise<CvReading> {
  const resume = readResume(value);
  if (!resume)
    return refuse(
      'not-a-cv',
      'This JSON file is not a resume: it names no person, work, education or skills.',
    );
  return finish(
    buildResumeCv(resume, {
      sourceFormat: 'json-resume',
      source: text,
      language: await languageOf(resume),
    }),
  );
}

async function readXml(text: string): Promise<CvReading> {
  const { readEuropass } = await import('./europass.ts');
  const europass = readEuropass(text);
  if (!europass) {
    return refuse(
      'corrupt',
      'This is a Europass XML file, but it is cut off, damaged or far larger than a CV and cannot be read.',
    );
  }
  const { resume, locale } = europass;
  const language = await languageOf(resume, locale);
  return finish(buildResumeCv(resume, { sourceFormat: 'europass', source: text, language }));
}

/** The language of its prose; where there is too little of it, that of the form. */
async function languageOf(resume: Resume, locale?: string): Promise<string> {
  const prose = [
    resume.summary,
    ...resume.work.flatMap(({ summary, highlights }) => [summary, ...highlights]),
  ]
    .filter((part) => part !== undefined)
    .join('\n');
  return locale && prose.length < 80 ? locale.slice(0, 2).toLowerCase() : detectLanguage(prose);
}

function finish(interpretation: Interpretation): CvReading {
  return interpretation.ok ? interpretation : refuse(interpretation.code);
}

function refuse(...[code, message]: Parameters<typeof cvProblem>): CvReading {
  return { ok: false, problem: cvProblem(code, message) };
}
