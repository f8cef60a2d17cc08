import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bucket, projectId, type ProductSettings } from './environment.ts';
import type { CloudMaker } from './emulators.ts';
import { host, type Ports } from './ports.ts';

/** What a browser or a script needs to reach a running stack: `/local-stack.json`. */
type StackAddress = { product: 'cvplus'; ports: Ports };

export type RunFolder = { path: string; temporaryFolder: string; remove(): void };

type Owner = { pid: number; temporaryFolder: string };

/** A folder for one run of the stack, and a short one for sockets; both go when the run ends. */
export function openRunFolder(localFolder: string): RunFolder {
  mkdirSync(localFolder, { recursive: true });
  removeLeftovers(localFolder);
  const path = mkdtempSync(join(localFolder, 'run-'));
  // Unix sockets allow about 100 characters, so these do not live below the checkout.
  const temporaryFolder = mkdtempSync(join(tmpdir(), 'cvplus-'));
  const owner: Owner = { pid: process.pid, temporaryFolder };
  writeFileSync(join(path, 'owner.json'), JSON.stringify(owner));
  const remove = () => {
    rmSync(path, { recursive: true, force: true });
    rmSync(temporaryFolder, { recursive: true, force: true });
  };
  return { path, temporaryFolder, remove };
}

/** Removes what runs left behind that were killed before they could clean up. */
function removeLeftovers(localFolder: string): void {
  for (const name of readdirSync(localFolder).filter((entry) => entry.startsWith('run-'))) {
    const file = join(localFolder, name, 'owner.json');
    if (!existsSync(file)) continue;
    const owner = JSON.parse(readFileSync(file, 'utf8')) as Owner;
    if (isRunning(owner.pid)) continue;
    rmSync(owner.temporaryFolder, { recursive: true, force: true });
    rmSync(join(localFolder, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

export type RunContents = {
  maker: CloudMaker;
  root: string;
  ports: Ports;
  settings: ProductSettings;
  secrets: ProductSettings;
};

/** Lays out what firebase-tools serves: the built product with this run's settings and ports. */
export function fillRunFolder(path: string, contents: RunContents): void {
  const { maker, root, ports, settings, secrets } = contents;
  cpSync(join(root, 'functions', 'dist'), join(path, 'functions'), { recursive: true });
  cpSync(join(root, 'frontend', 'dist'), join(path, 'hosting'), { recursive: true });
  writeFileSync(join(path, 'functions', '.env'), dotenv(settings));
  writeFileSync(join(path, 'functions', '.secret.local'), dotenv(secrets));
  writeFileSync(join(path, 'hosting', 'firebase-config.js'), webConfiguration(ports));
  const address: StackAddress = { product: 'cvplus', ports };
  writeFileSync(join(path, 'hosting', 'local-stack.json'), JSON.stringify(address));
  const product = JSON.parse(readFileSync(join(root, 'firebase.json'), 'utf8')) as {
    hosting: object;
    firestore: { rules: string; indexes: string };
    storage: { rules: string };
  };
  const { firestore, storage } = product;
  const onGoogle = maker === 'google';
  if (onGoogle) {
    for (const file of [firestore.rules, firestore.indexes, storage.rules]) {
      cpSync(join(root, file), join(path, file));
    }
  }
  const configuration = {
    functions: [{ source: 'functions', codebase: 'default', runtime: 'nodejs24' }],
    hosting: { ...product.hosting, public: 'hosting' },
    ...(onGoogle && { firestore, storage }),
    emulators: emulatorPorts(ports, maker),
  };
  writeFileSync(join(path, 'firebase.json'), JSON.stringify(configuration, null, 2));
}

function emulatorPorts(ports: Ports, maker: CloudMaker): object {
  const at = (port: number) => ({ host, port });
  return {
    ui: { enabled: false },
    auth: at(ports.auth),
    functions: at(ports.functions),
    tasks: at(ports.tasks),
    hosting: at(ports.app),
    hub: at(ports.hub),
    logging: at(ports.logging),
    eventarc: at(ports.eventarc),
    ...(maker === 'google' && { firestore: at(ports.firestore), storage: at(ports.storage) }),
  };
}

function dotenv(values: ProductSettings): string {
  return Object.entries(values)
    .map(([name, value]) => {
      // Between single quotes firebase-tools takes everything as it stands.
      if (/['\n]|\\$/.test(value)) throw new Error(`${name} holds a quote or a line break.`);
      return `${name}='${value}'\n`;
    })
    .join('');
}

/** The Firebase SDK reads this by itself; in production another file stands in its place. */
function webConfiguration(ports: Ports): string {
  return `globalThis.__FIREBASE_DEFAULTS__ = ${JSON.stringify(webDefaults(ports))};\n`;
}

export function webDefaults(ports: Ports) {
  return {
    config: {
      apiKey: 'local',
      appId: '1:1:web:local',
      projectId,
      authDomain: `${projectId}.firebaseapp.com`,
      storageBucket: bucket,
    },
    emulatorHosts: {
      auth: `${host}:${ports.auth}`,
      firestore: `${host}:${ports.firestore}`,
      functions: `${host}:${ports.functions}`,
      storage: `${host}:${ports.storage}`,
    },
  };
}
