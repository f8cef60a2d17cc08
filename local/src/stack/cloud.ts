import { join } from 'node:path';
import type { ControlSources } from '../control/control-routes.ts';
import type { ControlServer } from '../control/control-server.ts';
import { DecisionLog } from '../control/decision-log.ts';
import { RecordedGate } from '../control/recorded-gate.ts';
import { Faults } from '../faults/faults.ts';
import type { IndexGuardMode } from '../firestore/indexes/index-guard.ts';
import type { ReplaceableRules } from '../rules/replaceable-rules.ts';
import { watchRules } from '../rules/watched-rules.ts';
import { type CloudIndexes, openCloudIndexes } from './cloud-indexes.ts';
import { emulatorSwitches } from './environment.ts';
import { renderWithProgram } from '../providers/render-program.ts';
import type { AskWhatIsSaid } from '../providers/openai/audio/transcriptions-routes.ts';
import type { DidPart } from './did-part.ts';
import type { HeygenBehaviour, HeygenPart } from './heygen-part.ts';
import type { RunwaymlPart } from './runwayml-part.ts';
import type { OpenaiPart } from './openai-part.ts';
import { host, type Ports } from './ports.ts';
import { wordsBeingChecked } from './words-being-checked.ts';

export const cloudParts = ['firestore', 'storage', 'heygen', 'runwayml', 'did', 'openai'] as const;
export type CloudPart = (typeof cloudParts)[number];

export type CloudSettings = {
  /** Holds firestore.rules, storage.rules and firestore.indexes.json. */
  root: string;
  ports: Ports;
  dataFolder: string;
  /** The in-house renderer as a program: the stand-ins make their videos with it. */
  renderProgram: string;
  only?: readonly CloudPart[];
  /** The pace of HeyGen's stand-in, and of those of RunwayML and D-ID. */
  heygen: HeygenBehaviour;
  /** What becomes of queries without their index; refused unless told otherwise. */
  indexes?: IndexGuardMode;
  /** Of Firestore: an export to begin with, and where to write one at the end. */
  importFrom?: string | undefined;
  exportTo?: string | undefined;
  /** Told of rules that changed, or that should have; may be several lines. */
  tell: (text: string) => void;
  report: (line: string) => void;
};

export type Cloud = {
  /** The stand-ins; undefined when they were not asked for. */
  heygen: HeygenPart | undefined;
  runwayml: RunwaymlPart | undefined;
  did: DidPart | undefined;
  openai: OpenaiPart | undefined;
  /** What is made to go wrong with Firestore and Storage. */
  faults: Faults;
  close(): Promise<void>;
};

/** Firestore, Storage, the stand-ins and the control page, in this process. */
export async function startCloud(settings: CloudSettings): Promise<Cloud> {
  const { root, ports, dataFolder } = settings;
  const only = settings.only ?? cloudParts;
  await using closing = new AsyncDisposableStack();
  const rules = watchRules({ folder: root, report: settings.tell });
  closing.defer(() => rules.close());
  const indexes = openCloudIndexes(root, settings.indexes ?? 'refuse', settings.report);
  const decisions = new DecisionLog();
  const faults = new Faults();
  closing.defer(() => faults.close());
  const gate = new RecordedGate({
    gate: rules.gate,
    log: decisions,
    explainer: () => rules.gate.explainer(),
  });
  const shared = { settings, faults, gate, rules: rules.gate, indexes };

  // Each part is loaded only when it is asked for: loading takes longer than starting.
  const sources: ControlSources = {
    faults,
    decisions,
    standIns: standInsOf(settings, only),
    facts: factsOf(settings, only, indexes),
  };
  let knownWords: AskWhatIsSaid | undefined;
  if (only.includes('firestore')) {
    const firestore = await startFirestorePart(shared);
    closing.defer(() => firestore.close());
    closing.defer(() => exportAtTheEnd(settings, firestore));
    sources.firestore = firestore;
    knownWords = ({ keywords }) => wordsBeingChecked(firestore, keywords);
  }
  if (only.includes('storage')) {
    const storage = await startStoragePart(shared);
    closing.defer(() => storage.close());
    sources.storage = storage;
  }
  // One after the other, whoever asks: a render takes all cores.
  const renderVideo = renderWithProgram({ program: settings.renderProgram });
  const partOf = (name: 'heygen' | 'runwayml' | 'did') => ({
    ports,
    dataFolder: join(dataFolder, name),
    renderVideo,
    behaviour: settings.heygen,
    report: (line: string) => settings.report(`${name}: ${line}`),
  });
  let heygen: HeygenPart | undefined;
  if (only.includes('heygen')) {
    const { startHeygenPart } = await import('./heygen-part.ts');
    const started = await startHeygenPart(partOf('heygen'));
    closing.defer(() => started.close());
    heygen = started;
  }
  let runwayml: RunwaymlPart | undefined;
  if (only.includes('runwayml')) {
    const { startRunwaymlPart } = await import('./runwayml-part.ts');
    const started = await startRunwaymlPart(partOf('runwayml'));
    closing.defer(() => started.close());
    runwayml = started;
  }
  let did: DidPart | undefined;
  if (only.includes('did')) {
    const { startDidPart } = await import('./did-part.ts');
    const started = await startDidPart(partOf('did'));
    closing.defer(() => started.close());
    did = started;
  }
  let openai: OpenaiPart | undefined;
  if (only.includes('openai')) {
    const { startOpenaiPart } = await import('./openai-part.ts');
    const report = (line: string) => settings.report(`openai: ${line}`);
    openai = await startOpenaiPart(ports.openai, report, knownWords);
    const started = openai;
    closing.defer(() => started.close());
  }
  const control = await startControl(sources, ports);
  closing.defer(() => control.close());
  const owned = closing.move();
  return { heygen, runwayml, did, openai, faults, close: () => owned.disposeAsync() };
}

type Shared = {
  settings: CloudSettings;
  faults: Faults;
  gate: RecordedGate;
  rules: ReplaceableRules;
  indexes: CloudIndexes;
};

async function startFirestorePart({ settings, faults, gate, rules, indexes }: Shared) {
  const { startFirestoreServer } = await import('../firestore/firestore-server.ts');
  const firestore = await startFirestoreServer({
    port: settings.ports.firestore,
    dataFolder: join(settings.dataFolder, 'firestore'),
    importFrom: settings.importFrom,
    gate,
    report: (line) => settings.report(`firestore: ${line}`),
    loadRules: (source) => rules.replaceFirestore(source),
    faults: faults.gate('firestore'),
    ...(indexes.guard && { indexes: indexes.guard }),
  });
  faults.connect('firestore', firestore);
  return firestore;
}

async function exportAtTheEnd(
  { exportTo, tell }: CloudSettings,
  firestore: { exportTo(folder: string): Promise<number> },
): Promise<void> {
  if (exportTo === undefined) return;
  tell(`Documents exported to ${exportTo}: ${await firestore.exportTo(exportTo)}.`);
}

async function startStoragePart({ settings, faults, gate, rules }: Shared) {
  const { startStorageServer } = await import('../storage/storage-server.ts');
  const storage = await startStorageServer({
    port: settings.ports.storage,
    dataFolder: join(settings.dataFolder, 'storage'),
    gate,
    loadRules(source) {
      rules.setStorage(source);
      return gate;
    },
    faults: faults.gate('storage'),
    report: (line) => settings.report(`storage: ${line}`),
  });
  faults.connect('storage', storage);
  return storage;
}

async function startControl(sources: ControlSources, ports: Ports): Promise<ControlServer> {
  const { startControlServer } = await import('../control/control-server.ts');
  return startControlServer(sources, ports.control);
}

const standIns = [
  { name: 'heygen', title: 'HeyGen' },
  { name: 'runwayml', title: 'RunwayML' },
  { name: 'did', title: 'D-ID' },
  { name: 'openai', title: 'OpenAI' },
] as const;

function standInsOf({ ports }: CloudSettings, only: readonly CloudPart[]) {
  return standIns
    .filter(({ name }) => only.includes(name))
    .map(({ name, title }) => ({
      name,
      title,
      address: `http://${host}:${ports[name]}/_control`,
    }));
}

function factsOf(
  settings: CloudSettings,
  only: readonly CloudPart[],
  indexes: CloudIndexes,
): ControlSources['facts'] {
  const { ports, dataFolder } = settings;
  return {
    startedAt: new Date().toISOString(),
    parts: [...only, 'control' as const].map((name) => ({
      name,
      address: `${host}:${ports[name]}`,
    })),
    dataFolder,
    environment: emulatorSwitches(ports),
    indexes: only.includes('firestore') ? indexes.sentence : null,
    links: standInsOf(settings, only).map(({ title, address }) => ({
      label: `What the ${title} stand-in received, and its faults (JSON)`,
      address,
    })),
  };
}
