import { join } from 'node:path';
import { keepLocalAuthority } from './certificates/keep-local-authority.ts';
import type { IndexGuardMode } from './firestore/indexes/index-guard.ts';
import { keepAccounts } from './stack/accounts.ts';
import { startCloud, type Cloud } from './stack/cloud.ts';
import { appReady, authReady, startEmulators, type CloudMaker } from './stack/emulators.ts';
import {
  childEnvironment,
  productSecrets,
  productSettings,
  type ProductSettings,
} from './stack/environment.ts';
import type { HeygenBehaviour } from './stack/heygen-part.ts';
import type { GuardedChild } from './stack/guarded-child.ts';
import { localFolder, root } from './stack/places.ts';
import { chooseFreePorts, refuseTakenPorts, usualPorts, type Ports } from './stack/ports.ts';
import { fillRunFolder, openRunFolder } from './stack/run-folder.ts';
import { openRunLog, type RunLog } from './stack/run-log.ts';
import { startSweep } from './stack/sweep.ts';
import { warmFunctions } from './stack/warm-functions.ts';

export type StackSettings = {
  ports: 'usual' | 'free';
  /** Whose Firestore and Storage; ours unless told. Google's keep no data between starts. */
  maker?: CloudMaker;
  /** Names the log file: `.local/logs/{label}.log`. */
  label: string;
  /** Kept between starts; without one, data lives as long as the stack. */
  dataFolder?: string;
  heygen?: HeygenBehaviour;
  /** What becomes of queries without their index; refused unless told otherwise. */
  indexes?: IndexGuardMode;
  /** Settings of the functions that differ from the usual local ones. */
  settings?: ProductSettings;
  sweepEverySeconds?: number;
  verbose?: boolean;
  show?: (line: string) => void;
};

export type Stack = {
  ports: Ports;
  logFile: string;
  cloud: Cloud;
  /** Resolves with a sentence when a part ends that nobody asked to end. */
  broken: Promise<string>;
  /** Ends functions, tasks, auth and hosting as a crash would, and starts them anew. */
  crashEmulators(): Promise<void>;
  /** Ends every part; resolves when nothing of this stack is left. */
  close(): Promise<void>;
};

/** The product on this machine: the built app and functions on a local cloud. */
export async function startStack(settings: StackSettings): Promise<Stack> {
  await using closing = new AsyncDisposableStack();
  const { maker = 'own' } = settings;
  const ports = settings.ports === 'usual' ? usualPorts : await chooseFreePorts();
  await refuseTakenPorts(ports);

  const folder = openRunFolder(localFolder);
  closing.defer(() => folder.remove());
  const log = openRunLog({
    file: join(localFolder, 'logs', `${settings.label}.log`),
    verbose: settings.verbose ?? false,
    show: settings.show ?? (() => {}),
  });
  closing.defer(() => log.close());
  const product = productSettings(ports, settings.settings ?? {});
  const authority = await keepLocalAuthority(join(localFolder, 'certificates'), new Date());
  const secrets = productSecrets(authority);
  fillRunFolder(folder.path, { maker, root, ports, settings: product, secrets });

  const dataFolder = settings.dataFolder ?? join(folder.path, 'data');
  const cloud = await startCloud({
    root,
    ports,
    dataFolder,
    renderProgram: join(folder.path, 'functions', 'programs', 'render.js'),
    ...(maker === 'google' && { only: ['heygen', 'runwayml', 'did', 'openai'] }),
    heygen: settings.heygen ?? {},
    ...(settings.indexes && { indexes: settings.indexes }),
    tell: log.tell('cloud'),
    report: log.takeLines('cloud'),
  });
  closing.defer(() => cloud.close());

  const environment = childEnvironment(process.env, folder.temporaryFolder);
  const broken = Promise.withResolvers<string>();
  const watch = (child: GuardedChild, isWanted: () => boolean) =>
    void child.ended.then((how) => {
      if (!isWanted()) broken.resolve(partEnded(child.name, how, log));
    });
  const openEmulators = () =>
    openWatchedEmulators({
      maker,
      runFolder: folder.path,
      ports,
      environment,
      log,
      dataFolder,
      watch,
    });

  let emulators = await openEmulators();
  closing.defer(() => emulators.close());

  const sweep = startSweep({
    program: join(folder.path, 'functions', 'programs', 'sweep.js'),
    everySeconds: settings.sweepEverySeconds ?? 5,
    ports,
    environment: { ...environment, ...product, ...secrets },
    onLine: log.takeLines('sweep'),
  });
  let closed = false;
  closing.defer(() => {
    closed = true;
    return sweep.stop();
  });
  watch(sweep, () => closed);

  const owned = closing.move();
  return {
    ports,
    logFile: log.file,
    cloud,
    broken: broken.promise,
    async crashEmulators() {
      await emulators.crash();
      emulators = await openEmulators();
    },
    close: () => owned.disposeAsync(),
  };
}

type WatchedEmulators = { close(): Promise<void>; crash(): Promise<void> };

type EmulatorsPart = {
  maker: CloudMaker;
  runFolder: string;
  dataFolder: string;
  ports: Ports;
  environment: Record<string, string>;
  log: RunLog;
  watch: (child: GuardedChild, isWanted: () => boolean) => void;
};

async function openWatchedEmulators(part: EmulatorsPart): Promise<WatchedEmulators> {
  const { maker, runFolder, ports, environment, log, dataFolder, watch } = part;
  const child = startEmulators({
    maker,
    runFolder,
    ports,
    environment,
    onLine: log.takeLines('emulators'),
  });
  let wanted = false;
  watch(child, () => wanted);
  const stopChild = () => {
    wanted = true;
    return child.stop();
  };
  try {
    const dead = child.ended.then((how) =>
      Promise.reject(new Error(partEnded('emulators', how, log))),
    );
    const ready = (async () => {
      await authReady(ports);
      const keeper = await keepAccounts(join(dataFolder, 'auth', 'accounts.json'), ports);
      await Promise.all([appReady(ports), warmFunctions(ports)]);
      return keeper;
    })();
    const accounts = await Promise.race([ready, dead]);
    return {
      async close() {
        await accounts.stop();
        await stopChild();
      },
      async crash() {
        await accounts.stop();
        wanted = true;
        await child.kill();
      },
    };
  } catch (error) {
    await stopChild();
    throw error;
  }
}

function partEnded(name: string, how: string, log: RunLog): string {
  return `The ${name} ended unasked (${how}). Last lines:\n  ${log.recent().join('\n  ')}\nAll lines: ${log.file}`;
}
