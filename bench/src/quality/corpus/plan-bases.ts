import { renderOrderSchema, type RenderOrderInput } from '@cvplus/contracts/render-order';
import { aspectRatioSchema, themeNames, videoStyles } from '@cvplus/contracts/video-options';
import { noCards } from '../../../../local/src/providers/spoken-sentences.ts';
import { seededRandom } from '../../lib/random.ts';
import type { BasePlan, Half, Picture, Trait } from './base.ts';
import { drawWords } from './scripts.ts';

const aspects = aspectRatioSchema.options;
const presenters = ['feminine', 'masculine'] as const;
const backgrounds = ['light', 'dark', 'brand'] as const;
const paces = ['natural', 'calm', 'brisk'] as const;

/** So that nothing of one half is drawn again in the other. */
const seedOf: Record<Half, number> = { tune: 1, 'held-out': 2 };

const cameraTraits: Trait[] = [
  'moving',
  'detailed',
  'smooth',
  'midtones',
  'lit-edges',
  'lips',
  'uncut',
];

/** The good clips of a half, before anything is made of them. */
export function planBases(half: Half, seed: number): BasePlan[] {
  const random = seededRandom(seed * 2 + seedOf[half]);
  const plans: BasePlan[] = [];
  const look = () => Math.floor(random() * 1000) * 2 + seedOf[half];
  const add = (
    style: string,
    picture: Picture,
    traits: readonly Trait[],
    input: Partial<RenderOrderInput> = {},
    framesPerSecond = 25,
  ) => {
    const index = plans.length;
    const order = renderOrderSchema.parse({
      ...drawWords(half, random),
      presenter: presenters[index % 2],
      pace: paces[Math.floor(random() * 5)] ?? 'natural',
      music: index % 3 !== 0,
      style: videoStyles[Math.floor(random() * videoStyles.length)],
      ...input,
    });
    const id = `${half}-${style}-${index}`;
    plans.push({ ...{ id, half, style, order, picture, framesPerSecond, traits } });
  };

  const shift = seedOf[half];
  themeNames.forEach((theme, index) => {
    // Each theme twice, on other backgrounds and in other shapes in each half.
    for (const turn of [0, 1]) {
      const background = backgrounds[(index + turn + shift) % 3] ?? 'dark';
      const aspectRatio = turn === 0 ? '16:9' : aspects[(index + shift) % 3];
      const traits: Trait[] = background === 'light' ? ['detailed', 'lit-edges'] : ['detailed'];
      add(
        `${theme}-${background}`,
        { source: 'render' },
        traits,
        {
          ...{ theme, background, aspectRatio },
          burnCaptions: (index + turn) % 5 === 4,
        },
        30,
      );
    }
  });
  const heads = ['16:9', '16:9', '9:16', '1:1', '16:9', '16:9'] as const;
  const rates = [25, 30, 24, 25, 30, 25];
  heads.forEach((aspectRatio, index) => {
    add('head', { source: 'head', look: look() }, cameraTraits, { aspectRatio }, rates[index]);
  });
  for (const aspectRatio of ['16:9', '1:1'] as const) {
    add('slides', { source: 'slides', look: look() }, ['detailed'], { aspectRatio });
  }
  for (const [style, picture, traits] of filmed(half, random)) add(style, picture, traits);
  const adrift: Trait[] = ['moving', 'smooth', 'midtones', 'lit-edges', 'uncut'];
  add('runway-scene', { source: 'drifting', look: look() % 12 }, adrift, {}, 24);
  add(
    'runway-scene',
    { source: 'drifting', look: look() % 12 },
    adrift,
    { aspectRatio: '9:16' },
    24,
  );
  add(
    'runway-avatar',
    { source: 'avatar', look: look() % 12 },
    ['moving', 'lit-edges'],
    {
      music: false,
    },
    24,
  );
  const standIn = { cards: noCards, nameCard: true };
  add(
    'heygen',
    { source: 'render' },
    ['detailed'],
    {
      ...{ ...standIn, label: 'Local stand-in for HeyGen', background: 'dark' },
    },
    30,
  );
  add(
    'heygen',
    { source: 'render' },
    ['detailed', 'lit-edges'],
    {
      ...{ ...standIn, label: 'Local stand-in for HeyGen', background: 'light' },
    },
    30,
  );
  add(
    'did',
    { source: 'resized', width: 1920, height: 1080 },
    ['detailed'],
    {
      ...{ ...standIn, label: 'Local stand-in for D-ID', resolution: '1080p' },
    },
    30,
  );
  return plans;
}

/** ffmpeg's own pictures, as sharp and lively as a filmed street. */
function filmed(half: Half, random: () => number): [string, Picture, Trait[]][] {
  const lively: Trait[] = ['moving', 'detailed', 'midtones', 'lit-edges'];
  const [x, y] = half === 'tune' ? ['-0.743643887', '-0.131825904'] : ['-0.7269', '0.1889'];
  const scale = (0.01 + 0.02 * random()).toFixed(5);
  const place = `start_x=${x}:start_y=${y}:start_scale=${scale}:end_scale=${scale}`;
  // Moved over by whole points of the picture, as over a photograph.
  const still = `mandelbrot=s=1920x1080:r=25:maxiter=700:${place}`;
  const card = 'testsrc2=s=1280x720:r=25';
  const testCard = half === 'tune' ? card : `${card},hue=h=140,vflip`;
  const seed = half === 'tune' ? 41 : 73;
  const colours = 'mold=12:death_color=#264653:life_color=#e9c46a:mold_color=#2a9d8f';
  const life = `life=s=142x80:r=6:ratio=0.24:random_seed=${seed}:${colours}`;
  // Sharp squares: blown up softly it would be blurred itself.
  const enlarged = 'scale=1280:720:flags=neighbor,fps=25';
  return [
    ['test-card', { source: 'filter', filter: testCard }, lively],
    ['slow-pan', { source: 'pan', still, crop: `x='40+n':y='60+n/4'` }, [...lively, 'uncut']],
    ['quick-pan', { source: 'pan', still, crop: `x='630-2*n':y='300-n/2'` }, [...lively, 'uncut']],
    [
      'life',
      { source: 'filter', filter: `${life},${enlarged}` },
      ['detailed', 'midtones', 'lit-edges'],
    ],
  ];
}
