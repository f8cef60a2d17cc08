// npm run local -- --only firestore,storage: parts of the local cloud by themselves.
import { join, resolve } from 'node:path';
import { cloudUsage, readCloudArguments, type CloudWish } from './stack/cloud-arguments.ts';
import { checkCloudFiles } from './stack/cloud-files.ts';
import { startCloud, type CloudPart } from './stack/cloud.ts';
import { emulatorSwitches } from './stack/environment.ts';
import { onGoodbye } from './stack/goodbye.ts';
import { localFolder, root } from './stack/places.ts';
import { chooseFreePorts, host, refuseTakenPorts, usualPorts, type Ports } from './stack/ports.ts';
import { describeStartError } from './stack/start-error.ts';

process.exitCode = await main();
process.exit();

async function main(): Promise<number> {
  const wish = readCloudArguments(process.argv.slice(2));
  switch (wish.type) {
    case 'help':
      console.log(cloudUsage);
      return 0;
    case 'wrong':
      console.error(`${wish.sentence}\n\n${cloudUsage}`);
      return 2;
    case 'run':
      return run(wish);
  }
}

async function run(wish: Extract<CloudWish, { type: 'run' }>): Promise<number> {
  const { only, dataFolder, rulesFolder, indexes, freePorts, importFolder, exportFolder } = wish;
  const goodbye = Promise.withResolvers<void>();
  onGoodbye(() => goodbye.resolve());
  const rules = folderOf(rulesFolder) ?? root;
  try {
    // What cannot start says so before anything is built.
    checkCloudFiles(rules, indexes);
    const ports = freePorts ? await chooseFreePorts() : usualPorts;
    await refuseTakenPorts(ports, [...only, 'control']);
    // These stand-ins make their videos with the built renderer; nothing else needs the build.
    if ((['heygen', 'runwayml', 'did'] as const).some((part) => only.includes(part))) {
      const { buildProduct } = await import('../../scripts/lib/build-product.ts');
      await buildProduct((line) => console.log(line));
    }
    const cloud = await startCloud({
      root: rules,
      ports,
      dataFolder: folderOf(dataFolder) ?? join(localFolder, 'data'),
      renderProgram: join(root, 'functions', 'dist', 'programs', 'render.js'),
      only,
      heygen: {},
      indexes,
      importFrom: folderOf(importFolder),
      exportTo: folderOf(exportFolder),
      tell: (text) => console.log(text),
      report: (line) => console.log(line),
    });
    for (const line of addressLines(only, ports)) console.log(line);
    console.log(`\nReady after ${(process.uptime() * 1000).toFixed(0)} ms. Ctrl-C ends it.`);
    await goodbye.promise;
    await cloud.close();
    return 0;
  } catch (error) {
    console.error(describeStartError(error));
    return 1;
  }
}

/** Where everything is, and what other programs export to use it. */
function addressLines(only: CloudPart[], ports: Ports): string[] {
  return [
    ...only.map((part) => `${part.padEnd(10)} ${host}:${ports[part]}`),
    `${'control'.padEnd(10)} http://${host}:${ports.control}`,
    '',
    "For Google's SDKs in other programs:",
    ...Object.entries(emulatorSwitches(ports)).map(([name, value]) => `  export ${name}=${value}`),
  ];
}

function folderOf(named: string | undefined): string | undefined {
  return named && resolve(process.env['INIT_CWD'] ?? process.cwd(), named);
}
