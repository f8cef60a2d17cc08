import { buildRenderOrder } from '../providers/inhouse/build-render-order.ts';
import type { RenderQueue } from '../providers/inhouse/in-house-provider.ts';
import type { RenderStore } from '../providers/inhouse/render-store.ts';
import { collectFile, type CollectSettings } from './collect-file.ts';
import { checkVideo, type FinishSettings, publishVideo } from './finish-video.ts';
import { type Generation, orderedOptions } from './generation.ts';
import type { CommandPerformer, Tell } from './generation-runner.ts';
import type { Command, News } from './news.ts';
import { type CopySettings, deleteAttemptCopy } from './delete-copies.ts';
import { settleAttempt, type SettleSettings } from './settle-attempt.ts';
import { askProvider, orderVideo, type OrderVideoSettings } from './order-video.ts';
import { writeScript, type WriteScriptSettings } from './write-script.ts';

export type GenerationPerformerSettings = WriteScriptSettings &
  OrderVideoSettings &
  CollectSettings &
  FinishSettings &
  SettleSettings &
  CopySettings & { renders: RenderStore; renderQueue: RenderQueue };

/** Brings the rooms together: one function for each command of the state machine. */
export class GenerationPerformer implements CommandPerformer {
  private readonly settings: GenerationPerformerSettings;

  constructor(settings: GenerationPerformerSettings) {
    this.settings = settings;
  }

  async perform(
    command: Command,
    generation: Generation,
    tell: Tell,
    signal: AbortSignal,
  ): Promise<void> {
    if (command.type === 'order-video') {
      await orderVideo(generation, command.attempt, tell, this.settings, signal);
      return;
    }
    const news = await this.newsOf(command, generation, signal);
    if (news) await tell(news);
  }

  private async newsOf(
    command: Exclude<Command, { type: 'order-video' }>,
    generation: Generation,
    signal: AbortSignal,
  ): Promise<News | null> {
    switch (command.type) {
      case 'write-script':
        return await writeScript(generation, this.settings, signal);
      case 'order-draft':
        await this.orderDraft(generation);
        return null;
      case 'ask-provider':
        return await askProvider(generation, command.attempt, this.settings, signal);
      case 'collect-file':
        return await collectFile(generation, command, this.settings, signal);
      case 'check-video':
        return await checkVideo(generation, command.attempt, this.settings, signal);
      case 'publish-video':
        return await publishVideo(generation, command.attempt, this.settings, signal);
      case 'discard-collected-files':
        await this.settings.bucket.deleteFolder(`generations/${generation.id}/`);
        return null;
      case 'settle-attempt':
        await settleAttempt(generation, command.attempt, this.settings);
        return null;
      case 'abandon-order':
      case 'delete-copy':
        await deleteAttemptCopy(generation, command, this.settings, signal);
        return null;
      case 'look-at':
        return null;
    }
  }

  private async orderDraft(generation: Generation): Promise<void> {
    const { id, userId, script, cards } = generation;
    if (!script || !cards) return;
    const { language } = script.metadata;
    const options = orderedOptions(generation);
    const renderId = `${id}:draft`;
    await this.settings.renders.createOnce({
      id: renderId,
      generationId: id,
      userId,
      purpose: 'draft',
      order: buildRenderOrder({ sentences: script.sentences, cards, language, options }, 'draft'),
      folder: `users/${userId}/generations/${id}`,
      fileName: 'draft',
    });
    await this.settings.renderQueue.enqueueRender(renderId);
  }
}
