import { type CvFact, type ParsedCV, parsedCvSchema } from '@cvplus/contracts/parsed-cv';

type Post = { title: string; company?: string; start?: string; end?: string; deeds?: string[] };
export type CvWords = {
  language?: string;
  name?: string;
  headline?: string;
  summary?: string;
  /** Newest first; without an end a post is held, unless it has no beginning either. */
  posts?: Post[];
  studies?: { degree: string; end?: string }[];
  skills?: string[];
  certifications?: string[];
  projects?: string[];
  awards?: string[];
  personal?: Pick<CvFact, 'text' | 'attribute'>[];
};

/** A parsed CV of the given words, its facts and entries in step. */
export function aCv(words: CvWords): ParsedCV {
  const facts: CvFact[] = [];
  const keep = (kind: CvFact['kind'], text: string, attribute?: CvFact['attribute']) => {
    const id = `${kind}-${facts.filter((fact) => fact.kind === kind).length + 1}`;
    const source = { page: 1, line: facts.length + 1 };
    facts.push({ id, kind, text, source, confidence: 1, ...(attribute ? { attribute } : {}) });
    return { factId: id, text };
  };
  const list = (kind: CvFact['kind'], texts: string[] = []) =>
    texts.map((text) => keep(kind, text));
  const { name = 'Robin Marlow', headline, summary } = words;
  keep('name', name);
  if (headline) keep('headline', headline);
  for (const { text, attribute } of words.personal ?? []) keep('personal', text, attribute);
  return parsedCvSchema.parse({
    sourceFormat: 'text',
    language: words.language ?? 'en',
    personalInfo: { name, links: [], ...(headline ? { headline } : {}) },
    ...(summary ? { summary: keep('summary', summary) } : {}),
    experience: (words.posts ?? []).map(({ deeds, ...post }) => ({
      ...post,
      factId: keep('position', `${post.title}, ${post.company ?? ''}`).factId,
      current: post.start !== undefined && post.end === undefined,
      achievements: list('achievement', deeds),
    })),
    education: (words.studies ?? []).map(({ degree, end }) => ({
      ...keep('education', degree),
      degree,
      ...(end ? { end } : { current: true }),
    })),
    skills: list('skill', words.skills),
    certifications: list('certification', words.certifications),
    languages: [],
    projects: list('project', words.projects),
    awards: list('award', words.awards),
    facts,
    findings: [],
  });
}
