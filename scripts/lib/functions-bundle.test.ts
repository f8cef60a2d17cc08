import { execFile } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildFunctions } from './build-functions.ts';
import { root } from './build-product.ts';

const run = promisify(execFile);
// Inside the checkout, so that npm packages are found as they are beside a deployed bundle.
const folder = join(root, '.local', `checking-bundle-${process.pid}`);

/** What the tools that deploy do: import the bundle in a plain process and list what it exports. */
const listing = `
  const functions = await import(process.argv[1]);
  const described = Object.entries(functions).map(([name, each]) => [name, each?.__endpoint?.platform]);
  console.log(JSON.stringify(Object.fromEntries(described)));
  process.exit();
`;
/** Without any setting or secret of the product: none is there when functions are listed. */
const environment = {
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  GCLOUD_PROJECT: 'demo-check',
  FIREBASE_CONFIG: JSON.stringify({
    projectId: 'demo-check',
    storageBucket: 'demo-check.appspot.com',
  }),
};

describe('the bundle that is deployed', { timeout: 120_000 }, () => {
  beforeAll(() => buildFunctions(root, folder), 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('can be imported, and exports exactly the functions of functions.ts', async () => {
    const source = readFileSync(join(root, 'functions', 'src', 'functions.ts'), 'utf8');
    const names = [...source.matchAll(/^export \{ (\w+) \} from/gm)].map(([, name]) => name!);
    expect(names.length).toBeGreaterThan(0);
    // Every line that exports is one of those.
    expect(names).toHaveLength(source.match(/^export/gm)?.length ?? 0);

    const { main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      main: string;
    };
    const address = pathToFileURL(join(folder, main)).href;
    const { stdout } = await run(
      process.execPath,
      ['--input-type=module', '--eval', listing, address],
      { cwd: folder, env: environment },
    );
    const exported = JSON.parse(stdout) as Record<string, string | undefined>;
    expect(exported).toEqual(Object.fromEntries(names.map((name) => [name, 'gcfv2'])));
  });
});
