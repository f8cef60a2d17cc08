import type { RenderVideo } from '../providers/render-program.ts';
import type { FaultName } from '../providers/runwayml/faults.ts';
import { startRunwayml, type RunwaymlSettings } from '../providers/runwayml/runwayml-server.ts';
import { runwaymlKey } from './environment.ts';
import type { Ports } from './ports.ts';

/** The stand-in's pace; the real RunwayML takes minutes. */
type RunwaymlBehaviour = Partial<Pick<RunwaymlSettings, 'renderDelayMs' | 'fileLifetimeMs'>>;

export type RunwaymlPart = {
  /** Arms a fault for the next call or task it can hit. */
  armFault(fault: FaultName): void;
  clearFaults(): void;
  /** How many tasks were really ordered; deleted ones count too. */
  orderedTasks(): number;
  close(): Promise<void>;
};

export type RunwaymlPartSettings = {
  ports: Ports;
  dataFolder: string;
  renderVideo: RenderVideo;
  behaviour: RunwaymlBehaviour;
  report: (line: string) => void;
};

/** The RunwayML stand-in, set up as an account of RunwayML would be: key, credits, limits of a tier. */
export async function startRunwaymlPart(settings: RunwaymlPartSettings): Promise<RunwaymlPart> {
  const { ports, dataFolder, renderVideo, behaviour, report } = settings;
  const standIn = await startRunwayml({
    port: ports.runwayml,
    apiKey: runwaymlKey,
    dataFolder,
    renderVideo,
    renderDelayMs: { min: 500, max: 1000 },
    // Tasks here take seconds, not minutes, and are looked at as often as that needs.
    pollMinimumMs: 100,
    creditBalance: 1_000_000,
    concurrency: 20,
    dailyGenerations: 30_000,
    report,
    ...behaviour,
  });
  return {
    armFault: (fault) => standIn.faults.set(fault, 1),
    clearFaults: () => standIn.faults.clear(),
    orderedTasks: () => standIn.started.length,
    close: () => standIn.close(),
  };
}
