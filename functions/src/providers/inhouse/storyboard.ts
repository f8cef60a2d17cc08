import type { IntroductionCards } from '@cvplus/contracts/render-order';
import type { SceneKind } from '@cvplus/contracts/script';
import { columnsOf, pictureText } from '../../platform/plain-text.ts';
import { figureIn } from './figure-in-text.ts';
import type { Figure } from './figure-in-text.ts';
import { statementsOf } from './statements.ts';
import type { TimedScene, TimedSentence, Timeline } from './timeline.ts';

/** Something that appears during a shot, at its own time. */
type TimedItem = { text: string; atSeconds: number };
export type FigureItem = TimedItem & { figure?: Figure };

type ShotContent =
  | { kind: 'name'; name: string; headline: string }
  | {
      kind: 'statement';
      scene: SceneKind;
      text: string;
      spokenUntilSeconds: number;
      wordStarts: number[] | null;
    }
  | { kind: 'figures'; items: FigureItem[] }
  | { kind: 'strengths'; items: TimedItem[] }
  | { kind: 'closing'; callToAction: string; name: string; headline: string };

/** One composition that stands still except for its entrance and exit. */
export type Shot = ShotContent & { startSeconds: number; endSeconds: number };

export type Storyboard = { shots: Shot[]; durationSeconds: number };

const maxFigures = 3;
const maxStrengths = 8;
const minPageSeconds = 4.5;

/** Decides what is seen when; every time comes from the spoken sentences. */
export function planStoryboard(
  timeline: Timeline,
  cards: IntroductionCards,
  { nameCard }: { nameCard: boolean },
): Storyboard {
  const shown = shownCards(cards);
  const shots = timeline.scenes.flatMap((scene, index) =>
    shotsOf(scene, shown, { nameCard, isLast: index === timeline.scenes.length - 1 }),
  );
  return {
    shots: withoutGaps(shots, timeline.durationSeconds),
    durationSeconds: timeline.durationSeconds,
  };
}

function shownCards(cards: IntroductionCards): IntroductionCards {
  const texts = (values: readonly string[]) =>
    values.map(pictureText).filter((text) => text !== '');
  return {
    name: pictureText(cards.name),
    headline: pictureText(cards.headline),
    strengths: texts(cards.strengths),
    achievements: texts(cards.achievements),
    callToAction: pictureText(cards.callToAction),
  };
}

type Place = { nameCard: boolean; isLast: boolean };

function shotsOf(scene: TimedScene, cards: IntroductionCards, { nameCard, isLast }: Place): Shot[] {
  const [first] = scene.sentences;
  const last = scene.sentences.at(-1);
  if (!first || !last) return [];
  switch (scene.kind) {
    case 'opening':
      if (cards.name === '' || !nameCard) return statements(scene, scene.sentences);
      return [
        {
          kind: 'name',
          name: cards.name,
          headline: cards.headline,
          startSeconds: scene.startSeconds,
          endSeconds: scene.sentences[1]?.startSeconds ?? scene.endSeconds,
        },
        ...statements(scene, scene.sentences.slice(1)),
      ];
    case 'achievements':
      return cards.achievements.length === 0
        ? statements(scene, scene.sentences)
        : figurePages(scene, cards.achievements);
    case 'skills':
      return cards.strengths.length === 0
        ? statements(scene, scene.sentences)
        : [strengthsShot(scene, cards.strengths)];
    case 'closing': {
      if (!isLast || (cards.callToAction === '' && cards.name === '')) {
        return statements(scene, scene.sentences);
      }
      const { callToAction, name, headline } = cards;
      const closing = { kind: 'closing' as const, callToAction, name, headline };
      return [
        ...statements(scene, scene.sentences.slice(0, -1)),
        { ...closing, startSeconds: last.startSeconds - 0.2, endSeconds: scene.endSeconds },
      ];
    }
    case 'experience':
      return statements(scene, scene.sentences);
  }
}

function statements(scene: TimedScene, sentences: readonly TimedSentence[]): Shot[] {
  return statementsOf(sentences).map((statement) => ({
    kind: 'statement',
    scene: scene.kind,
    text: statement.text,
    startSeconds: statement.startSeconds - 0.2,
    spokenUntilSeconds: statement.endSeconds,
    wordStarts: statement.wordStarts,
    endSeconds: statement.endSeconds,
  }));
}

/** Items appear with the sentences, in their order; those that share a sentence follow each other quickly. */
function timedItems(texts: readonly string[], scene: TimedScene, stepSeconds: number): TimedItem[] {
  const { sentences } = scene;
  const sentenceOf = (index: number) => Math.floor((index * sentences.length) / texts.length);
  return texts.map((text, index) => {
    const sentence = sentences[sentenceOf(index)];
    const first = texts.findIndex((_, other) => sentenceOf(other) === sentenceOf(index));
    const start = Math.max(scene.startSeconds + 0.3, (sentence?.startSeconds ?? 0) - 0.15);
    return { text, atSeconds: start + (index - first) * stepSeconds };
  });
}

/** All on one page that follows the sentences, or on several that share the time evenly. */
function figurePages(scene: TimedScene, achievements: readonly string[]): Shot[] {
  const length = scene.endSeconds - scene.startSeconds;
  const affordable = Math.max(1, Math.floor(length / minPageSeconds));
  const wanted = Math.ceil(achievements.length / maxFigures);
  if (wanted === 1 || affordable === 1) {
    const items = timedItems(achievements.slice(0, maxFigures), scene, 0.45).map(withFigure);
    return [
      { kind: 'figures', items, startSeconds: scene.startSeconds, endSeconds: scene.endSeconds },
    ];
  }
  const shown = achievements.slice(0, Math.min(wanted, affordable) * maxFigures);
  const perPage = Math.ceil(shown.length / Math.min(wanted, affordable));
  const count = Math.ceil(shown.length / perPage);
  return Array.from({ length: count }, (_, page) => {
    const startSeconds = scene.startSeconds + (length * page) / count;
    const items = shown
      .slice(page * perPage, (page + 1) * perPage)
      .map((text, index) => withFigure({ text, atSeconds: startSeconds + 0.3 + 0.6 * index }));
    const endSeconds = scene.startSeconds + (length * (page + 1)) / count;
    return { kind: 'figures', items, startSeconds, endSeconds };
  });
}

function withFigure(item: TimedItem): FigureItem {
  const found = figureIn(item.text);
  return found ? { ...item, text: found.beside, figure: found.figure } : item;
}

function strengthsShot(scene: TimedScene, strengths: readonly string[]): Shot {
  // Long ones read like sentences: fewer of them fit a card.
  const roomy = strengths.filter((text) => columnsOf(text) <= 60);
  const shown = (roomy.length > 0 ? roomy : strengths).slice(0, maxStrengths);
  return {
    kind: 'strengths',
    items: timedItems(shown, scene, 0.22),
    startSeconds: scene.startSeconds,
    endSeconds: scene.endSeconds,
  };
}

/** Every moment shows a shot: each one stays until the next begins. */
function withoutGaps(shots: readonly Shot[], durationSeconds: number): Shot[] {
  return shots.map((shot, index) => ({
    ...shot,
    startSeconds: index === 0 ? 0 : shot.startSeconds,
    endSeconds: shots[index + 1]?.startSeconds ?? durationSeconds,
  }));
}
