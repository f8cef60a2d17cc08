import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { basename, join } from 'node:path';
import { build, type BuildOptions, type Metafile, type Plugin } from 'esbuild';

type Manifest = { version: string; dependencies: Record<string, string> };
type Entry = { in: string; out: string };

/** Bundles the deploy entry, the programs and the worker threads of functions/ into `outFolder`. */
export async function buildFunctions(root: string, outFolder: string): Promise<void> {
  const sources = join(root, 'functions', 'src');
  const common = {
    absWorkingDir: root,
    outdir: outFolder,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    // Discovery of a bundled firebase-admin fails; npm dependencies are installed where it runs.
    packages: 'external',
    plugins: [contractsAreSource(root)],
    sourcemap: true,
    metafile: true,
    logLevel: 'warning',
  } as const satisfies BuildOptions;
  const results = await Promise.all([
    build({
      ...common,
      entryPoints: mainEntries(sources),
      splitting: true,
      // Beside functions.js: code that looks for its worker “beside this file” finds it.
      chunkNames: '[name]-[hash]',
    }),
    // Not split: a worker whose body waits in an imported chunk brings down the whole process
    // (V8 “Check failed: location_ != nullptr”, Node 24.21.0) when it is terminated just then.
    build({ ...common, entryPoints: threadEntries(sources) }),
  ]);
  writeManifest(
    root,
    outFolder,
    results.map(({ metafile }) => metafile),
  );
}

function mainEntries(sources: string): Entry[] {
  const programs = globSync('programs/*.ts', { cwd: sources }).filter(isSource);
  return [
    { in: join(sources, 'functions.ts'), out: 'functions' },
    ...programs.map((path) => ({ in: join(sources, path), out: `programs/${bare(path)}` })),
  ];
}

/** In both folders, because code used by one program only is bundled into that program. */
function threadEntries(sources: string): Entry[] {
  const threads = globSync('**/*-worker.ts', { cwd: sources })
    .filter(isSource)
    .map((path) => join(sources, path))
    .filter(isThread);
  return threads.flatMap((path) => [
    { in: path, out: bare(path) },
    { in: path, out: `programs/${bare(path)}` },
  ]);
}

function isSource(path: string): boolean {
  return !path.endsWith('.test.ts');
}

/** A program for a worker thread; other files may be called worker too. */
function isThread(file: string): boolean {
  return /\bparentPort\b.*from 'node:worker_threads'/.test(readFileSync(file, 'utf8'));
}

function bare(path: string): string {
  return basename(path, '.ts');
}

function contractsAreSource(root: string): Plugin {
  return {
    name: 'contracts-are-source',
    setup(pluginBuild) {
      pluginBuild.onResolve({ filter: /^@cvplus\/contracts\// }, ({ path }) => ({
        path: join(root, 'contracts', 'src', `${path.slice('@cvplus/contracts/'.length)}.ts`),
      }));
    },
  };
}

/** What the cloud installs: exactly the versions this machine runs, without the bundled ffmpeg. */
function writeManifest(root: string, outFolder: string, metafiles: Metafile[]): void {
  const source = JSON.parse(
    readFileSync(join(root, 'functions', 'package.json'), 'utf8'),
  ) as Manifest;
  const dependencies = Object.fromEntries(
    Object.entries(source.dependencies).filter(([name]) => !name.startsWith('@cvplus/')),
  );
  const imported = new Set(metafiles.flatMap(importedPackages));
  const missing = [...imported].filter((name) => !(name in dependencies));
  if (missing.length > 0) {
    throw new Error(`functions/package.json lacks what its code imports: ${missing.join(', ')}.`);
  }
  const manifest = {
    name: 'cvplus-functions',
    version: source.version,
    private: true,
    type: 'module',
    main: 'functions.js',
    engines: { node: '24' },
    dependencies,
  };
  writeFileSync(join(outFolder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

function importedPackages({ outputs }: Metafile): string[] {
  return Object.values(outputs)
    .flatMap((output) => output.imports)
    .filter((found) => found.external && !isBuiltin(found.path))
    .map((found) => /^(@[^/]+\/)?[^/]+/.exec(found.path)?.[0] ?? found.path);
}
