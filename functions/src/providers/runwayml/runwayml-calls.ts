import type RunwayML from '@runwayml/sdk';
import * as z from 'zod';
import { ProviderError } from '../provider-error.ts';
import { openRunwayClient, type RunwayClientSettings } from './runwayml-client.ts';
import { isTaskGone, readRunwayError, type RunwayCall } from './runwayml-errors.ts';
import {
  avatarPageSchema,
  createdSchema,
  organizationSchema,
  taskSchema,
  usageSchema,
  type OwnAvatar,
  type RunwayOrganization,
  type RunwayPiece,
  type RunwayTask,
  type RunwayUsage,
} from './runwayml-wire.ts';

export type RunwayCallSettings = RunwayClientSettings & {
  apiKey: () => Promise<string>;
  /** Each holds for one try. A create carries up to 5 MB of sound. */
  createTimeoutMs?: number;
  readTimeoutMs?: number;
  /** How often a look or a deletion that failed by itself is tried again. A create never is. */
  readRetries?: number;
};

type Options = { maxRetries: number; timeout: number; signal: AbortSignal };

const avatarsPerPage = 50;
const maxAvatarPages = 10;

/** Runway's API in our own words: every reply checked, every failure a `ProviderError`. */
export class RunwayCalls {
  private readonly settings: RunwayCallSettings;

  constructor(settings: RunwayCallSettings) {
    this.settings = settings;
  }

  /** Costs money; there is no key that would make it safe to repeat. */
  async create(piece: RunwayPiece, signal: AbortSignal): Promise<string> {
    const reply = await this.ask('start', createdSchema, signal, async (client, options) =>
      piece.kind === 'speech'
        ? await client.avatarVideos.create(piece.body, options)
        : await client.textToVideo.create(piece.body, options),
    );
    return reply.id;
  }

  /** Null when Runway no longer has it. */
  retrieve(id: string, signal: AbortSignal): Promise<RunwayTask | null> {
    return this.ask('read', taskSchema.nullable(), signal, (client, options) =>
      nullWhenGone(client.tasks.retrieve(id, options)),
    );
  }

  /** Cancels what is not finished, deletes what is; what is gone already is fine. */
  async remove(id: string, signal: AbortSignal): Promise<void> {
    await this.ask('read', z.unknown(), signal, (client, options) =>
      nullWhenGone(client.tasks.delete(id, options)),
    );
  }

  organization(signal: AbortSignal): Promise<RunwayOrganization> {
    return this.ask('read', organizationSchema, signal, (client, options) =>
      client.organization.retrieve(options),
    );
  }

  usageSince(startDate: string, signal: AbortSignal): Promise<RunwayUsage> {
    return this.ask('read', usageSchema, signal, (client, options) =>
      client.organization.retrieveUsage({ startDate }, options),
    );
  }

  async avatars(signal: AbortSignal): Promise<OwnAvatar[]> {
    const avatars: OwnAvatar[] = [];
    let cursor: string | null | undefined;
    for (let page = 0; page < maxAvatarPages; page += 1) {
      const query = { limit: avatarsPerPage, ...(cursor ? { cursor } : {}) };
      const { data, nextCursor } = await this.ask(
        'read',
        avatarPageSchema,
        signal,
        // Not as the client's page, which makes an empty list of whatever it cannot read.
        (client, options) => client.get<unknown>('/v1/avatars', { query, ...options }),
      );
      avatars.push(...data);
      cursor = nextCursor;
      if (!cursor) break;
    }
    return avatars;
  }

  private async ask<T>(
    call: RunwayCall,
    schema: z.ZodType<T>,
    signal: AbortSignal,
    send: (client: RunwayML, options: Options) => PromiseLike<unknown>,
  ): Promise<T> {
    const { createTimeoutMs = 60_000, readTimeoutMs = 20_000, readRetries = 2 } = this.settings;
    const apiKey = await this.readApiKey();
    if (signal.aborted) {
      // Of a start this says that nothing was ordered.
      const kind = call === 'start' ? 'unavailable' : 'timed-out';
      throw new ProviderError('runwayml', kind, 'Runway was not asked: there was no time left.');
    }
    const options: Options =
      call === 'start'
        ? { maxRetries: 0, timeout: createTimeoutMs, signal }
        : { maxRetries: readRetries, timeout: readTimeoutMs, signal };
    try {
      return schema.parse(await send(openRunwayClient(this.settings, apiKey), options));
    } catch (error) {
      throw readRunwayError(error, call);
    }
  }

  private async readApiKey(): Promise<string> {
    const apiKey = await this.settings.apiKey().catch((cause: unknown) => {
      throw new ProviderError('runwayml', 'unavailable', 'The Runway key could not be read.', {
        cause,
      });
    });
    if (/^[\x21-\x7e]+$/.test(apiKey)) return apiKey;
    throw new ProviderError('runwayml', 'bad-credentials', 'There is no usable Runway key.');
  }
}

async function nullWhenGone<T>(reply: PromiseLike<T>): Promise<T | null> {
  try {
    return await reply;
  } catch (error) {
    if (isTaskGone(error)) return null;
    throw error;
  }
}
