import * as z from 'zod';
import type { FaultName } from '../providers/heygen/faults.ts';
import { startHeygen, type HeygenSettings } from '../providers/heygen/heygen-server.ts';
import type { RenderVideo } from '../providers/render-program.ts';
import { functionUrl, heygenKey, heygenWebhookSecret } from './environment.ts';
import { host, type Ports } from './ports.ts';

/** The stand-in's pace; the real HeyGen takes minutes. */
export type HeygenBehaviour = Partial<Pick<HeygenSettings, 'renderDelayMs' | 'fileLifetimeMs'>>;

export type HeygenPart = {
  /** Arms a fault for the next call or video it can hit. */
  armFault(fault: FaultName): void;
  clearFaults(): void;
  /** How many videos were really ordered: repeats under one key count once. */
  orderedVideos(): Promise<number>;
  close(): Promise<void>;
};

export type HeygenPartSettings = {
  ports: Ports;
  dataFolder: string;
  renderVideo: RenderVideo;
  behaviour: HeygenBehaviour;
  report: (line: string) => void;
};

const controlSchema = z.object({ ordered: z.int() });

/** The HeyGen stand-in, set up as an account of HeyGen would be: key, webhook, credit. */
export async function startHeygenPart(settings: HeygenPartSettings): Promise<HeygenPart> {
  const { ports, dataFolder, renderVideo, behaviour, report } = settings;
  const webhook = `${functionUrl(ports, 'videoGenerationWebhook')}/heygen`;
  const standIn = await startHeygen({
    port: ports.heygen,
    apiKey: heygenKey,
    dataFolder,
    renderVideo,
    webhooks: [{ url: webhook, secret: heygenWebhookSecret }],
    renderDelayMs: { min: 500, max: 1000 },
    walletUsd: 100_000,
    report,
    ...behaviour,
  });
  return {
    armFault: (fault) => standIn.faults.set(fault, 1),
    clearFaults: () => standIn.faults.clear(),
    async orderedVideos() {
      const answer = await fetch(`http://${host}:${ports.heygen}/_control`);
      return controlSchema.parse(await answer.json()).ordered;
    },
    close: () => standIn.close(),
  };
}
