import type { FaultName } from '../providers/did/faults.ts';
import { startDid, type DidSettings } from '../providers/did/did-server.ts';
import type { RenderVideo } from '../providers/render-program.ts';
import { didKey } from './environment.ts';
import type { Ports } from './ports.ts';

/** The stand-in's pace; the real D-ID takes minutes. */
type DidBehaviour = Partial<Pick<DidSettings, 'renderDelayMs' | 'fileLifetimeMs'>>;

export type DidPart = {
  /** Arms a fault for the next call or video it can hit. */
  armFault(fault: FaultName): void;
  clearFaults(): void;
  /** How many videos were really ordered; deleted ones count too. */
  orderedVideos(): number;
  close(): Promise<void>;
};

export type DidPartSettings = {
  ports: Ports;
  dataFolder: string;
  renderVideo: RenderVideo;
  behaviour: DidBehaviour;
  report: (line: string) => void;
};

/** The D-ID stand-in, set up as an account of D-ID would be: key and credits. Orders name their own webhooks. */
export async function startDidPart(settings: DidPartSettings): Promise<DidPart> {
  const { ports, dataFolder, renderVideo, behaviour, report } = settings;
  const standIn = await startDid({
    port: ports.did,
    apiKey: didKey,
    dataFolder,
    renderVideo,
    renderDelayMs: { min: 500, max: 1000 },
    credits: 100_000,
    report,
    ...behaviour,
  });
  return {
    armFault: (fault) => standIn.faults.set(fault, 1),
    clearFaults: () => standIn.faults.clear(),
    orderedVideos: () => standIn.started.length,
    close: () => standIn.close(),
  };
}
