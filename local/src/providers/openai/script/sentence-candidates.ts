import { pickFrom } from '../../seeded.ts';
import { isInstruction } from './injected-order.ts';
import { phrasesOf, type Phrases } from './phrases/phrases.ts';
import type { Brief, BriefFact } from './read-brief.ts';
import { readPost, spokenList, spokenText } from './spoken-facts.ts';

export const scenes = ['opening', 'experience', 'achievements', 'skills', 'closing'] as const;
export type Scene = (typeof scenes)[number];
export type Sentence = { text: string; factIds: string[]; scene: Scene };

type Templates = readonly [string, ...string[]];

/** Everything that can be said of the facts, the most telling first; each of it once. */
export function candidateSentences(brief: Brief, random: () => number, round = 0): Sentence[] {
  const phrases = phrasesOf[brief.language];
  const facts = brief.facts.filter(({ text }) => !isInstruction(text));
  const of = (kind: string) => facts.filter((fact) => fact.kind === kind);
  const start = Math.floor(random() * 2) + round;
  const one = (kind: string, templates: Templates, scene: Scene, from = start): Sentence[] =>
    of(kind).map((fact, index) => ({
      text: fillTemplate(nth(templates, index + from), { text: spokenText(fact) }),
      factIds: [fact.id],
      scene,
    }));
  const listed = (kind: string, templates: Templates, from = start): Sentence[] =>
    inGroups(of(kind)).map((group, index) => ({
      text: fillTemplate(nth(templates, index + from), {
        list: spokenList(group.map(spokenText), phrases.and),
      }),
      factIds: group.map(({ id }) => id),
      scene: 'skills',
    }));

  const [post, ...earlier] = posts(of('position'), phrases, start);
  const [deed, ...deeds] = one('achievement', phrases.achievement, 'achievements', round);
  const [skills, ...moreSkills] = listed('skill', phrases.skills, round);
  return [
    post ?? one('headline', phrases.headline, 'opening')[0],
    deed,
    skills,
    ...interleave(deeds, earlier),
    ...one('project', phrases.project, 'achievements'),
    ...one('award', phrases.award, 'achievements'),
    ...one('education', phrases.education, 'skills'),
    ...one('certification', phrases.certification, 'skills'),
    ...moreSkills,
    ...listed('language', phrases.languages),
    ...one('summary', phrases.summary, 'opening'),
    ...(post ? one('headline', phrases.headline, 'opening') : []),
  ].filter((sentence) => sentence !== undefined);
}

export function greet(brief: Brief, random: () => number): Sentence {
  const { greeting, greetingWithoutName } = phrasesOf[brief.language];
  const name = brief.facts.find(({ kind }) => kind === 'name');
  return {
    text: name
      ? fillTemplate(pickFrom(greeting, random), { name: spokenText(name) })
      : pickFrom(greetingWithoutName, random),
    factIds: name ? [name.id] : [],
    scene: 'opening',
  };
}

function posts(facts: BriefFact[], phrases: Phrases, start: number): Sentence[] {
  return facts.map((fact, index) => {
    const { title, employer, isCurrent } = readPost(fact);
    const [withEmployer, alone] =
      index > 0
        ? [phrases.earlierPost, phrases.earlierPostAlone]
        : isCurrent
          ? [phrases.currentPost, phrases.currentPostAlone]
          : [phrases.pastPost, phrases.pastPostAlone];
    const template = nth(employer ? withEmployer : alone, index === 0 ? start : index - 1);
    return {
      text: fillTemplate(template, { title: phrases.asTitle(title), employer: employer ?? '' }),
      factIds: [fact.id],
      scene: 'experience',
    };
  });
}

export function fillTemplate(template: string, holes: Record<string, string>): string {
  return template.replaceAll(/\{(\w+)\}/g, (hole, name: string) => holes[name] ?? hole);
}

function nth(templates: Templates, index: number): string {
  return templates[index % templates.length] ?? templates[0];
}

function inGroups(facts: BriefFact[]): BriefFact[][] {
  return facts.reduce<BriefFact[][]>((groups, fact) => {
    const last = groups.at(-1);
    if (last && last.length < 4) last.push(fact);
    else groups.push([fact]);
    return groups;
  }, []);
}

function interleave<Item>(first: Item[], second: Item[]): Item[] {
  return Array.from({ length: Math.max(first.length, second.length) }, (_, index) => [
    first[index],
    second[index],
  ])
    .flat()
    .filter((item) => item !== undefined);
}
