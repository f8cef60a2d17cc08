import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildProduct } from '../../../../scripts/lib/build-product.ts';
import { openCloudClient, type CloudClient } from '../../intro/cloud-client.ts';
import { startStack, type Stack, type StackSettings } from '../../stack.ts';
import { JobFollower } from './job-follower.ts';

export const fixtures = join(import.meta.dirname, '..', '__fixtures__');

/** Short: stories need a video, not a long one. */
export const shortOrder = { durationSeconds: 15 } as const;

/** `npm run scenarios -- --on google`: the same stories on Google's own emulators. */
const maker = process.env['SCENARIOS_ON'] === 'google' ? 'google' : 'own';

/** A stack of its own with people who use it; everything is gone after `close`. */
export class Scenario {
  readonly stack: Stack;
  private readonly people: CloudClient[] = [];
  private readonly followers: JobFollower[] = [];

  private constructor(stack: Stack) {
    this.stack = stack;
  }

  static async open(settings: Omit<StackSettings, 'ports'>): Promise<Scenario> {
    await buildProduct(() => {});
    return new Scenario(
      await startStack({ ports: 'free', maker, sweepEverySeconds: 2, ...settings }),
    );
  }

  async person(): Promise<CloudClient> {
    const person = await openCloudClient(this.stack.ports);
    this.people.push(person);
    return person;
  }

  /** Uploads and imports a CV; by default a plain text one that has everything. */
  async importCv(
    person: CloudClient,
    cv?: Uint8Array,
    contentType = 'text/plain',
  ): Promise<string> {
    const bytes = cv ?? (await readFile(join(fixtures, 'marta-lindqvist.txt')));
    const uploadId = randomUUID();
    await person.upload(uploadId, bytes, contentType);
    return (await person.importCv({ uploadId })).jobId;
  }

  follow(person: CloudClient, jobId: string): JobFollower {
    const follower = new JobFollower(person, jobId);
    this.followers.push(follower);
    return follower;
  }

  async close(): Promise<void> {
    this.followers.forEach((follower) => follower.close());
    await Promise.all(this.people.map((person) => person.close()));
    await this.stack.close();
  }
}
