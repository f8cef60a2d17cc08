import { randomUUID } from 'node:crypto';
import { copyFile, link, mkdir, rm } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { blackenVideo, measureDuration, silenceVideo } from '../../ffmpeg.ts';
import type { RenderVideo } from '../../render-program.ts';
import { InvalidAsset, type KeptAssets } from '../kept-assets.ts';
import { faultOf, type Task } from '../task.ts';
import type { Made } from '../task-board.ts';
import { cutVideo } from './pictures.ts';
import { RecipeMaker } from './recipe-maker.ts';
import { NoSoundError } from './sounds.ts';

type MediaMakerSettings = {
  dataFolder: string;
  assets: KeptAssets;
  renderVideo: RenderVideo;
  mediaCacheFolder: string;
  now: () => Date;
  /** Whether a task still exists when its media are made. */
  isWanted: (id: string) => boolean;
  report: (line: string) => void;
};

/** Makes what tasks ask for in the background; the board asks what is made so far. */
export class MediaMaker {
  readonly filesFolder: string;
  readonly #settings: MediaMakerSettings;
  readonly #closing = new AbortController();
  readonly #recipes: RecipeMaker;
  readonly #running = new Map<string, Promise<void>>();
  readonly #made = new Map<string, Made>();

  constructor(settings: MediaMakerSettings) {
    const { dataFolder, assets, renderVideo, mediaCacheFolder } = settings;
    this.#settings = settings;
    this.filesFolder = join(dataFolder, 'files');
    const { signal } = this.#closing;
    this.#recipes = new RecipeMaker({
      dataFolder,
      assets,
      renderVideo,
      mediaCacheFolder,
      signal,
    });
  }

  /** Tasks that never come to an output are not made at all. */
  start(task: Task): void {
    if (neverMade.some((name) => faultOf(task, name) !== undefined)) return;
    const running = this.#run(task).finally(() => this.#running.delete(task.id));
    this.#running.set(task.id, running);
  }

  made(id: string): Made | undefined {
    return this.#made.get(id);
  }

  /** Resolves when nothing is being made any more. */
  async idle(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running.values());
  }

  async forget({ id, files }: Task): Promise<void> {
    const made = this.#made.get(id);
    this.#made.delete(id);
    const all = new Set([...files, ...(made?.type === 'files' ? made.files : [])]);
    for (const file of all) await rm(join(this.filesFolder, file), { force: true });
  }

  async close(): Promise<void> {
    this.#closing.abort(new Error('The stand-in is being closed.'));
    await this.idle();
  }

  async #run(task: Task): Promise<void> {
    const made = await this.#make(task).catch((error: unknown) => this.#failed(task, error));
    if (made === null) return;
    this.#made.set(task.id, made);
    if (!this.#settings.isWanted(task.id)) await this.forget(task);
  }

  async #make(task: Task): Promise<Made> {
    const from = await this.#recipes.make(task.recipe);
    const file = `${randomUUID()}${extname(from)}`;
    await mkdir(this.filesFolder, { recursive: true });
    await this.#place(task, from, join(this.filesFolder, file));
    const seconds = task.recipe.kind === 'avatar' ? await this.#recipes.secondsOf(from) : null;
    return { at: this.#settings.now().getTime(), type: 'files', files: [file], seconds };
  }

  #failed(task: Task, error: unknown): Made | null {
    if (this.#closing.signal.aborted) return null;
    this.#settings.report(`${task.id} could not be made: ${String(error)}`);
    const isInput = error instanceof InvalidAsset || error instanceof NoSoundError;
    const code = isInput ? 'ASSET.INVALID' : 'INTERNAL';
    return { at: this.#settings.now().getTime(), type: 'failed', code };
  }

  async #place(task: Task, from: string, to: string): Promise<void> {
    const { signal } = this.#closing;
    const { kind } = task.recipe;
    const isVideo = kind === 'scene' || kind === 'avatar';
    const factor = faultOf(task, 'wrong-length');
    if (isVideo && faultOf(task, 'black-video') !== undefined)
      return blackenVideo(from, to, signal);
    if (kind === 'avatar' && faultOf(task, 'silent-video') !== undefined) {
      return silenceVideo(from, to, signal);
    }
    if (isVideo && factor !== undefined) {
      const seconds = (await measureDuration(from)) ?? 0;
      return cutVideo(from, to, seconds * (Number(factor) || usualCut), signal);
    }
    await link(from, to).catch(() => copyFile(from, to));
  }
}

const neverMade = [
  'render-failed',
  'moderated-text',
  'cancelled',
  'stuck',
  'stuck-progress',
] as const;
/** The share of the length that `wrong-length` leaves unless it names another. */
const usualCut = 0.5;
