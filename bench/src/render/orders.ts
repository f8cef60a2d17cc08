import { renderOrderSchema, type RenderOrder } from '@cvplus/contracts/render-order';
import type { SceneKind } from '@cvplus/contracts/script';

type Line = readonly [SceneKind, string];

const opening: Line[] = [
  ['opening', 'Hi, I am Marta Lindqvist, a senior platform engineer in Gothenburg.'],
  ['opening', 'For nine years I have built systems that stay up when it matters.'],
];
const middle: Line[] = [
  ['experience', 'At Northwind I led a team of seven and moved 40 services to Kubernetes.'],
  ['experience', 'Before that I ran the payments platform at Contoso, from 2016 to 2020.'],
  ['experience', 'There I learned that the best pager is the one that stays silent all night.'],
  ['experience', 'I started out as a support engineer, close to the people who use what we build.'],
  ['experience', 'I like to write things down, so that the next person does not start from zero.'],
  ['experience', 'My teams release several times a day, and roll back in less than a minute.'],
  ['experience', 'I have hired eleven engineers, and most of them still work together today.'],
  ['experience', 'In between I taught two classes a year at the technical college.'],
];
const end: Line[] = [
  ['achievements', 'I cut cloud costs by 38% and raised availability to 99.98%.'],
  ['achievements', 'My work saved €3.2m in two years.'],
  ['skills', 'My strengths are Go, C++, SQL, Terraform and calm incident leadership.'],
  ['closing', 'I am looking for a team that cares about reliability. Let us talk.'],
];

/** Measured with the in-house voice: words a second, pauses included. */
const wordsPerSecond = 2.25;

/** A script of about so many seconds, the same every time. */
export function orderOf(seconds: number, resolution: RenderOrder['resolution']): RenderOrder {
  const wanted = seconds * wordsPerSecond;
  const lines = [...opening, ...end];
  const wordsOf = (all: readonly Line[]) =>
    all.reduce((sum, [, text]) => sum + text.split(' ').length, 0);
  const between: Line[] = [];
  for (let index = 0; wordsOf([...lines, ...between]) < wanted; index += 1) {
    const line = middle[index % middle.length];
    if (line) between.push(line);
  }
  return renderOrderSchema.parse({
    sentences: [...opening, ...between, ...end].map(([scene, text]) => ({
      scene,
      text,
      factIds: [],
    })),
    cards: {
      name: 'Marta Lindqvist',
      headline: 'Senior Platform Engineer',
      strengths: ['Go', 'C++', 'SQL', 'Terraform', 'Kubernetes', 'Incident leadership'],
      achievements: ['38% lower cloud costs', '99.98% availability', '€3.2m saved in two years'],
      callToAction: 'Let’s talk',
    },
    resolution,
  });
}

/** Every line, for measuring the voice. */
export const spokenLines: readonly string[] = [...opening, ...middle, ...end].map(
  ([, text]) => text,
);
