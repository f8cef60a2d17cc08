import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import type { Interpretation } from './build-cv.ts';
import { remarksOn } from './cv-remarks.ts';
import { lineOf, type DocumentLine } from './document-line.ts';
import { FactLedger, type Place } from './fact-ledger.ts';
import { judgeCv } from './judge-cv.ts';
import type { Resume } from './json-resume.ts';
import { splitSentences } from './join-lines.ts';
import { languageName } from './read-languages.ts';
import { readDateRange } from './read-dates.ts';
import { asName } from './read-identity.ts';
import { recordPosition } from './record-position.ts';
import { screenLines } from './screen-lines.ts';

export type ResumeSource = {
  sourceFormat: 'json-resume' | 'europass';
  /** The text of the file, to find the lines of facts in. */
  source: string;
  language: string;
};

/** A resume whose fields are named → a CV. Its texts go through the same screen as any other document's lines. */
export function buildResumeCv(
  resume: Resume,
  { sourceFormat, source, language }: ResumeSource,
): Interpretation {
  const ledger = new FactLedger();
  const place = lineFinder(source, escapes[sourceFormat]);
  const findings: ParsedCV['findings'] = [];
  const clean = (text: string | undefined): string | undefined => {
    if (text === undefined) return undefined;
    const screened = screenLines([asLine(text, place(text))]);
    findings.push(...screened.findings);
    return screened.lines[0]?.text;
  };
  const cleanAll = (all: string[]) => all.map(clean).filter((text) => text !== undefined);
  const listed = (kind: Parameters<FactLedger['add']>[0], all: string[]) =>
    [...new Set(cleanAll(all))].map((text) => ({
      factId: ledger.add(kind, text, place(text), 1),
      text,
    }));

  const name = asName(clean(resume.name) ?? '');
  if (name) ledger.add('name', name, place(resume.name ?? name), 1);
  const headline = clean(resume.headline);
  if (headline) ledger.add('headline', headline, place(headline), 1);
  const { email, phone, location, links } = resume;
  for (const text of [email, phone, location, ...links]) {
    if (text) ledger.add('contact', text, place(text), 1);
  }
  for (const { attribute, text } of resume.personal ?? []) {
    ledger.add('personal', text, place(text), 1, attribute);
  }
  const summaryText = clean(resume.summary);
  const summary = summaryText && {
    factId: ledger.add('summary', summaryText, place(summaryText), 1),
    text: summaryText,
  };
  const experience = resume.work.flatMap((work) => {
    const title = clean(work.title);
    if (title === undefined) return [];
    const line = asLine(title, place(work.title));
    const dates = { ...moments(work.start, work.end), current: work.current, rest: '' };
    const points = [...cleanAll(work.highlights), ...cleanAll(splitSentences(work.summary ?? ''))];
    const achievements = points
      .filter((text) => text.split(' ').length >= 3)
      .map((text) => ({ text, line: asLine(text, place(text)) }));
    const company = clean(work.company);
    const at = clean(work.location);
    const header = { title, ...(company ? { company } : {}), ...(at ? { location: at } : {}) };
    return [
      recordPosition(ledger, {
        ...header,
        companyFirst: false,
        dates,
        line,
        achievements,
        toolLines: [],
      }),
    ];
  });
  const education = resume.education.flatMap((study) => {
    const degree = clean(study.degree);
    const institution = clean(study.institution);
    const dates = moments(study.start, study.end);
    const text = [degree, institution, dates.start, dates.end].filter(Boolean).join(', ');
    if (text === '') return [];
    const factId = ledger.add(
      'education',
      text,
      place(study.institution ?? study.degree ?? text),
      1,
    );
    return [
      {
        factId,
        text,
        ...(degree ? { degree } : {}),
        ...(institution ? { institution } : {}),
        ...dates,
        current: study.current,
      },
    ];
  });

  const cv: Omit<ParsedCV, 'findings'> = {
    sourceFormat,
    language,
    personalInfo: {
      name: name ?? '',
      ...(headline ? { headline } : {}),
      ...(email ? { email } : {}),
      ...(phone ? { phone } : {}),
      ...(location ? { location } : {}),
      links,
    },
    ...(summary ? { summary } : {}),
    experience,
    education,
    skills: listed(
      'skill',
      resume.skills.filter((skill) => skill.length <= 80),
    ),
    certifications: listed('certification', resume.certifications),
    languages: listed('language', resume.languages.filter(languageName)),
    projects: listed('project', resume.projects),
    awards: listed('award', resume.awards),
    facts: ledger.facts,
  };
  const verdict = judgeCv({
    cv,
    named: name !== null,
    sections: new Set(['experience', 'education', 'skills']),
  });
  if (verdict !== 'cv') return { ok: false, code: verdict };
  return { ok: true, cv: { ...cv, findings: [...findings, ...remarksOn(cv)] } };
}

function moments(start?: string, end?: string): { start?: string; end?: string } {
  const from = start === undefined ? undefined : moment(start);
  const to = end === undefined ? undefined : moment(end);
  return { ...(from ? { start: from } : {}), ...(to ? { end: to } : {}) };
}

/** In a field of its own “2012-12” is a month; in running text it may be a span of years. */
const moment = (text: string) =>
  /^\d{4}-(?:0[1-9]|1[0-2])(?=$|-)/.exec(text)?.[0] ?? readDateRange(text)?.end;

const asLine = (text: string, { line, page }: Place): DocumentLine => lineOf(text, line, { page });

/** How each format writes a text down. */
const escapes: Record<ResumeSource['sourceFormat'], (text: string) => string> = {
  'json-resume': (text) => JSON.stringify(text).slice(1, -1),
  europass: (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
};

/** Finds the line of the file a value stands in; values are written escaped there. */
function lineFinder(source: string, escape: (text: string) => string): (text: string) => Place {
  const lines = source.split('\n');
  return (text) => {
    const start = escape(text.slice(0, 40));
    const at = lines.findIndex((line) => line.includes(start));
    return { page: 1, line: Math.max(0, at) + 1 };
  };
}
