import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { basename, join } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';

type Manifest = { version: string; dependencies: Record<string, string> };

/** Bundles the deploy entry, the programs and the worker threads of functions/ into `outFolder`. */
export async function buildFunctions(root: string, outFolder: string): Promise<void> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: entryPoints(root),
    outdir: outFolder,
    bundle: true,
    splitting: true,
    // Chunks lie beside functions.js: code that looks for its worker “beside this file” finds it.
    chunkNames: '[name]-[hash]',
    platform: 'node',
    target: 'node24',
    format: 'esm',
    // Discovery of a bundled firebase-admin fails; npm dependencies are installed where it runs.
    packages: 'external',
    plugins: [contractsAreSource(root)],
    sourcemap: true,
    metafile: true,
    logLevel: 'warning',
  });
  writeManifest(root, outFolder, metafile);
}

function entryPoints(root: string): { in: string; out: string }[] {
  const functions = join(root, 'functions', 'src');
  const programs = globSync('programs/*.ts', { cwd: functions }).filter(isSource);
  const workers = globSync('**/*-worker.ts', { cwd: functions }).filter(isSource);
  return [
    { in: join(functions, 'functions.ts'), out: 'functions' },
    ...programs.map((program) => ({
      in: join(functions, program),
      out: `programs/${bare(program)}`,
    })),
    // In both folders, because code used by one program only is bundled into that program.
    ...workers.flatMap((worker) =>
      ['', 'programs/'].map((folder) => ({
        in: join(functions, worker),
        out: `${folder}${bare(worker)}`,
      })),
    ),
  ];
}

function isSource(path: string): boolean {
  return !path.endsWith('.test.ts');
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
function writeManifest(root: string, outFolder: string, metafile: Metafile): void {
  const source = JSON.parse(
    readFileSync(join(root, 'functions', 'package.json'), 'utf8'),
  ) as Manifest;
  const dependencies = Object.fromEntries(
    Object.entries(source.dependencies).filter(([name]) => !name.startsWith('@cvplus/')),
  );
  const missing = importedPackages(metafile).filter((name) => !(name in dependencies));
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
  const names = Object.values(outputs)
    .flatMap((output) => output.imports)
    .filter((found) => found.external && !isBuiltin(found.path))
    .map((found) => /^(@[^/]+\/)?[^/]+/.exec(found.path)?.[0] ?? found.path);
  return [...new Set(names)];
}
