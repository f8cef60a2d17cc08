import type { ParsedCV } from '@cvplus/contracts/parsed-cv';
import type { DocumentLine, Extraction } from './document-line.ts';
import { FactLedger } from './fact-ledger.ts';
import { isReadable, remarksOn } from './cv-remarks.ts';
import { judgeCv, type CvEvidence } from './judge-cv.ts';
import { joinWrappedLines } from './join-lines.ts';
import { findContacts, isContactText, isLocation, readLocation } from './read-contact.ts';
import { hasDateRange } from './read-dates.ts';
import { readEducation } from './read-education.ts';
import { readExperience } from './read-experience.ts';
import { asName, readIdentity } from './read-identity.ts';
import { readLinkedinExperience } from './read-linkedin-experience.ts';
import { readLanguages } from './read-languages.ts';
import { dropRepeated, readEntries, readItems, readSkills, type ListedItem } from './read-lists.ts';
import { recordPosition } from './record-position.ts';
import { screenLines } from './screen-lines.ts';
import { splitSections, type Section } from './split-sections.ts';

export type Interpretation =
  { ok: true; cv: ParsedCV } | { ok: false; code: 'not-a-cv' | 'no-name' };

export type Interpreted = {
  extraction: Extraction;
  sourceFormat: ParsedCV['sourceFormat'];
  language: string;
};

/** Lines of any document → a CV whose every fact knows its line. */
export function buildCv({ extraction, sourceFormat, language }: Interpreted): Interpretation {
  const screened = screenLines(extraction.lines);
  const sections = splitSections(screened.lines);
  const linesOf = (...kinds: Section['kind'][]): DocumentLine[] =>
    sections.filter(({ kind }) => kinds.includes(kind)).flatMap(({ lines }) => lines);
  const ledger = new FactLedger();
  const listed = (kind: Parameters<FactLedger['add']>[0], items: ListedItem[]) =>
    items.map(({ text, line, confidence }) => ({
      factId: ledger.add(kind, text, line, confidence),
      text,
    }));

  const head = linesOf('head');
  const opening = head.length > 0 ? [...head, ...linesOf('contact')] : screened.lines.slice(0, 15);
  const { name, headline } = readIdentity(opening);
  const nameId = name && ledger.add('name', name.text, name.line, name.confidence);
  if (headline) ledger.add('headline', headline.text, headline.line, headline.confidence);
  const contacts = recordContacts(ledger, withoutName(opening, name?.line), screened.lines);

  for (const { attribute, text, line } of screened.personal) {
    ledger.add('personal', text, line, 0.9, attribute);
  }

  // In a language we cannot read nothing is guessed from where it stands.
  const readable = isReadable(language);
  const unheaded = readable ? head : [];
  const summaryText = readSummary(linesOf('summary'), unheaded, [name?.line, headline?.line]);
  const summary = summaryText && {
    factId: ledger.add('summary', summaryText.text, summaryText.line, 0.9),
    text: summaryText.text,
  };

  const section = linesOf('experience');
  const printed = extraction.isLinkedin ? readLinkedinExperience(section) : [];
  const fromSection = printed.length > 0 ? printed : readExperience(section);
  // A CV without headings keeps its posts in the opening lines.
  const positions =
    fromSection.length > 0 || !readable ? fromSection : readExperience(head).filter((p) => p.dates);
  const experience = positions.map((position) => recordPosition(ledger, position));
  const education = readEducation(linesOf('education')).map(({ line, ...entry }) => ({
    factId: ledger.add('education', entry.text, line, entry.degree ? 0.9 : 0.6),
    ...entry,
  }));

  const tongues = readLanguages(linesOf('languages'));
  const skillItems = [
    ...readSkills(linesOf('skills')),
    ...positions.flatMap(({ toolLines }) =>
      toolLines.flatMap(({ text, line }) => readSkills([{ ...line, text }])),
    ),
    // “Languages” over programming languages is a skill list.
    ...(tongues.length === 0 && readable ? readSkills(linesOf('languages')) : []),
  ];

  const cv: Omit<ParsedCV, 'findings'> = {
    sourceFormat,
    language,
    personalInfo: {
      name: name?.text ?? '',
      ...(headline ? { headline: headline.text } : {}),
      ...contacts,
    },
    ...(summary ? { summary } : {}),
    experience,
    education,
    skills: listed('skill', dropRepeated(skillItems)),
    certifications: listed('certification', readItems(linesOf('certifications'))),
    languages: listed('language', tongues),
    projects: listed('project', readEntries(linesOf('projects', 'volunteering'))),
    awards: listed('award', readItems(linesOf('awards'))),
    facts: ledger.facts,
  };
  const evidence: CvEvidence = {
    cv,
    named: nameId !== null,
    sections: new Set(sections.map(({ kind }) => kind)),
    isForeign: !readable && screened.lines.some(({ text }) => hasDateRange(text)),
  };
  const verdict = judgeCv(evidence);
  if (verdict !== 'cv') return { ok: false, code: verdict };
  return {
    ok: true,
    cv: { ...cv, findings: [...screened.findings, ...remarksOn(cv)] },
  };
}

/** “Nadège Rochat, Lausanne”: the town is where to find the person, the name is not. */
function withoutName(opening: DocumentLine[], name: DocumentLine | undefined): DocumentLine[] {
  return opening.map((line) =>
    name &&
    line.line === name.line &&
    line.page === name.page &&
    !asName(line.text) &&
    asName(line.text.split(',')[0] ?? '')
      ? { ...line, text: line.text.replace(/^[^,]+,\s*/, '') }
      : line,
  );
}

function recordContacts(
  ledger: FactLedger,
  opening: DocumentLine[],
  all: DocumentLine[],
): Omit<ParsedCV['personalInfo'], 'name' | 'headline'> {
  const { email, phone, links } = findContacts(
    all
      .slice(0, 400)
      // A narrow column breaks addresses at their hyphens.
      .map(({ text, full }) => (full && /\S[-/]$/.test(text) ? text : `${text}\n`))
      .join(''),
  );
  const placeOf = (text: string) =>
    all.find((line) => line.text.includes(text.slice(0, 12))) ?? all[0];
  const located = opening.find((line) => !asName(line.text) && readLocation(line.text));
  const location = located ? readLocation(located.text) : null;
  for (const text of [email, phone, ...links, location]) {
    const line = text ? placeOf(text) : undefined;
    if (text && line) ledger.add('contact', text, line, 0.95);
  }
  return {
    ...(email ? { email } : {}),
    ...(phone ? { phone } : {}),
    ...(location ? { location } : {}),
    links,
  };
}

/** The summary section, or the first paragraph of the opening. */
function readSummary(
  section: DocumentLine[],
  head: DocumentLine[],
  used: (DocumentLine | undefined)[],
): { text: string; line: DocumentLine } | null {
  const source = section.length > 0 ? section : head.filter((line) => !isTaken(line, used));
  const [first] = source;
  if (!first) return null;
  if (section.length > 0) {
    const text = joinWrappedLines(
      section.filter((line, at) => at === 0 || !isDetail(line.text)),
    ).map((line) => line.text.replace(/\t/g, ' '));
    return { text: text.join(' '), line: first };
  }
  const paragraphs = joinWrappedLines(source);
  const long = paragraphs.find(
    ({ text }) => text.length >= 60 && /\p{Ll}/u.test(text) && !text.includes('\t'),
  );
  return long ? { text: long.text, line: long } : null;
}

/** “Licence: HR truck” below the prose is a detail of the form, and nobody’s address is told. */
const isDetail = (text: string) =>
  isContactText(text) || (/^\p{Lu}[\p{L} ]{2,24}:\s/u.test(text) && text.length < 60);

function isTaken(line: DocumentLine, used: (DocumentLine | undefined)[]): boolean {
  const same = used.some((other) => other?.line === line.line && other.page === line.page);
  return same || isContactText(line.text) || isLocation(line.text);
}
