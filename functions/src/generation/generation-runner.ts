import { describeError, type Logger } from '../platform/logger.ts';
import { type Generation, hasEnded } from './generation.ts';
import type { Applied, GenerationStore } from './generation-store.ts';
import type { Command, News } from './news.ts';

/** Brings tasks into the queue. A task may come twice, late or never: the sweeper covers the last. */
export interface LookQueue {
  /**
   * `key` names this look: a second one with the same key is not enqueued again. `dueMs` marks a
   * look that its generation planned for itself; it is void once another one is planned.
   */
  enqueueLook(
    generationId: string,
    look: { atMs: number; key: string; dueMs?: number },
  ): Promise<void>;
}

/** How a command tells what came of it. Answers with the generation as it stands then. */
export type Tell = (news: News) => Promise<Generation | null>;

/** Performs commands. Each is safe to repeat; what goes wrong for good is told as news. */
export interface CommandPerformer {
  perform(command: Command, generation: Generation, tell: Tell, signal: AbortSignal): Promise<void>;
}

const leaseMs = 90_000;
const renewEveryMs = 25_000;
/** An owner who cancels waits for it. */
const tidyUpMs = 20_000;

export type GenerationRunnerSettings = {
  store: GenerationStore;
  queue: LookQueue;
  performer: CommandPerformer;
  logger: Logger;
  now: () => number;
  newId: () => string;
};

/** Moves one generation as far as it goes now. Any instance can take it up where another stopped. */
export class GenerationRunner {
  private readonly settings: GenerationRunnerSettings;

  constructor(settings: GenerationRunnerSettings) {
    this.settings = settings;
  }

  /** `dueMs` as the task carries it: a planned look that was replaced by another does nothing. */
  async advance(id: string, signal: AbortSignal, dueMs?: number): Promise<void> {
    const { store, newId } = this.settings;
    const holder = newId();
    const claimed = await store.claim(id, { holder, leaseMs, dueMs });
    if (claimed === 'busy' || claimed === 'none') return;

    const lease = new AbortController();
    const renewal = setInterval(() => {
      store.renew(id, holder, leaseMs).then(
        (held) => held || lease.abort(new Error('The lease was taken over.')),
        (error: unknown) => this.settings.logger.warn('lease not renewed', describeError(error)),
      );
    }, renewEveryMs);
    try {
      do {
        await this.look(id, AbortSignal.any([signal, lease.signal]));
      } while ((await store.release(id, holder)) === 'look-again');
    } catch (error) {
      await store.release(id, holder);
      throw error;
    } finally {
      clearInterval(renewal);
    }
  }

  /** Tells a generation something that happened outside, and performs what follows from it. */
  async tell(id: string, news: News): Promise<boolean> {
    const applied = await this.settings.store.apply(id, news);
    if (!applied?.changed) return false;
    if (hasEnded(applied.generation)) await this.tidyUp(applied);
    else if (applied.commands.length > 0) await this.lookSoon(applied.generation);
    return true;
  }

  /** Nobody looks at a generation that has ended: what is left to do is done here and now. */
  private async tidyUp({ generation, commands }: Applied): Promise<void> {
    const signal = AbortSignal.timeout(tidyUpMs);
    for (const command of commands) {
      try {
        await this.settings.performer.perform(
          command,
          generation,
          (news) => this.applyAndPerform(generation.id, news, signal),
          signal,
        );
      } catch (error) {
        // The end stands: places and orders that stay behind run out by themselves.
        this.settings.logger.error('command after the end failed', {
          generationId: generation.id,
          command: command.type,
          ...describeError(error),
        });
      }
    }
  }

  private async look(id: string, signal: AbortSignal): Promise<void> {
    const generation = await this.settings.store.load(id);
    if (!generation || hasEnded(generation)) return;

    const atMs = this.settings.now();
    const late = generation.deadlineMs !== null && atMs >= generation.deadlineMs;
    await this.applyAndPerform(id, { type: late ? 'deadline-passed' : 'task-ran', atMs }, signal);
  }

  private async applyAndPerform(
    id: string,
    news: News,
    signal: AbortSignal,
  ): Promise<Generation | null> {
    const applied = await this.settings.store.apply(id, news);
    if (!applied) return null;
    if (applied.changed) {
      const { phase, jobId } = applied.generation;
      this.settings.logger.info('generation moved', {
        generationId: id,
        jobId,
        phase,
        news: news.type,
      });
    }
    let generation: Generation | null = applied.generation;
    for (const command of applied.commands) {
      signal.throwIfAborted();
      if (command.type === 'look-at') {
        await this.planLook(applied.generation, command.atMs);
      } else {
        const tell: Tell = async (next) => {
          generation = await this.applyAndPerform(id, next, signal);
          return generation;
        };
        await this.settings.performer.perform(command, applied.generation, tell, signal);
      }
    }
    return generation;
  }

  private async lookSoon({ id }: Generation): Promise<void> {
    const atMs = this.settings.now();
    await this.settings.queue.enqueueLook(id, { atMs, key: `${id}-told-${atMs}` });
  }

  private async planLook({ id }: Generation, dueMs: number): Promise<void> {
    await this.settings.queue.enqueueLook(id, { atMs: dueMs, dueMs, key: `${id}-due-${dueMs}` });
  }
}
