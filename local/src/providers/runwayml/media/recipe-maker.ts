import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { measureDuration } from '../../ffmpeg.ts';
import { RenderCache } from '../../render-cache.ts';
import type { RenderVideo } from '../../render-program.ts';
import { InvalidAsset, type KeptAssets } from '../kept-assets.ts';
import type { Recipe, Spoken } from '../task.ts';
import { MediaCache } from './media-cache.ts';
import { animatePicture, drawPicture, drawScene, drawSpeaker, joinSpeaker } from './pictures.ts';
import { decodeSound, encodeSpeech, NoSoundError, playChord, takeSpeech } from './sounds.ts';
import { speechOrder } from './speech-order.ts';

type RecipeMakerSettings = {
  dataFolder: string;
  assets: KeptAssets;
  renderVideo: RenderVideo;
  mediaCacheFolder: string;
  signal: AbortSignal;
};
type RecipeOf<Kind extends Recipe['kind']> = Extract<Recipe, { kind: Kind }>;

/** Makes the file a recipe describes, each different one once. */
export class RecipeMaker {
  readonly #assets: KeptAssets;
  readonly #signal: AbortSignal;
  readonly #cache: MediaCache;
  readonly #renders: RenderCache;
  readonly #seconds = new Map<string, number>();

  constructor({ dataFolder, assets, renderVideo, mediaCacheFolder, signal }: RecipeMakerSettings) {
    this.#assets = assets;
    this.#signal = signal;
    this.#cache = new MediaCache(mediaCacheFolder);
    const folder = join(dataFolder, 'render-cache');
    this.#renders = new RenderCache({ folder, renderVideo, signal });
  }

  async make(recipe: Recipe): Promise<string> {
    switch (recipe.kind) {
      case 'scene':
        return this.#makeScene(recipe);
      case 'image':
        for (const each of recipe.references) await this.#assets.open(each, 'image');
        return this.#cache.get(recipe, '.png', (to) => drawPicture(recipe, to, this.#signal));
      case 'avatar':
        return this.#makeAvatar(recipe);
      case 'speech': {
        const spoken = await this.#speak(recipe.spoken);
        return this.#cache.get(recipe, '.mp3', (to) =>
          encodeSpeech(spoken, to, recipe.speed, this.#signal),
        );
      }
      case 'sound':
        return this.#cache.get(recipe, '.mp3', (to) => playChord(recipe, to, this.#signal));
    }
  }

  /** Measured once for each file. */
  async secondsOf(file: string): Promise<number | null> {
    const known = this.#seconds.get(file);
    if (known !== undefined) return known;
    const seconds = await measureDuration(file);
    if (seconds !== null) this.#seconds.set(file, seconds);
    return seconds;
  }

  async #makeScene(recipe: RecipeOf<'scene'>): Promise<string> {
    if (recipe.image === null) {
      return this.#cache.get(recipe, '.mp4', (to) => drawScene(recipe, to, this.#signal));
    }
    const { file, name } = await this.#assets.open(recipe.image, 'image');
    return this.#cache.get({ ...recipe, image: name }, '.mp4', async (to) => {
      const scene = { ...recipe, image: file };
      await animatePicture(scene, to, this.#signal).catch((cause: unknown) => {
        throw new InvalidAsset('The picture cannot be read.', { cause });
      });
    });
  }

  async #makeAvatar({ speech, look }: RecipeOf<'avatar'>): Promise<string> {
    const speaker = await this.#cache.get({ speaker: look }, '.mp4', (to) =>
      drawSpeaker(look, to, this.#signal),
    );
    const sound =
      speech.type === 'audio'
        ? await this.#assets.open(speech.audio, 'audio')
        : { file: await this.#speak(speech), name: speech };
    return this.#cache.get({ avatar: look, sound: sound.name }, '.mp4', async (to) => {
      const pcm = `${to}.wav`;
      try {
        const seconds = await decodeSound(sound.file, pcm, this.#signal);
        if (seconds === null) throw new NoSoundError('The file holds no sound.');
        await joinSpeaker({ speaker, sound: pcm, seconds }, to, this.#signal);
      } finally {
        await rm(pcm, { force: true });
      }
    });
  }

  /** The text in the renderer's voice, as PCM. */
  async #speak(spoken: Spoken): Promise<string> {
    const { video } = await this.#renders.get(speechOrder(spoken));
    return this.#cache.get({ spoken }, '.wav', (to) => takeSpeech(video, to, this.#signal));
  }
}
