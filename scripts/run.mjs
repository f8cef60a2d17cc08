// Runs one of this project's programs: installs the lockfile if needed, then hands over to the
// pinned Node. Plain JavaScript without dependencies, because it runs on whatever Node is there.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const lockfile = join(root, 'package-lock.json');
const marker = join(root, 'node_modules', '.installed-lockfile');
const pinnedNode = join(
  root,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

function installIfNeeded() {
  const wanted = createHash('sha256').update(readFileSync(lockfile)).digest('hex');
  const installed = existsSync(marker) ? readFileSync(marker, 'utf8') : '';
  if (installed === wanted && existsSync(pinnedNode)) return;
  console.error(
    'Installing the exact versions of package-lock.json (about two minutes the first time) …',
  );
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) stop('npm ci failed; its message is above.');
  if (!existsSync(pinnedNode)) {
    stop(
      'Node 24 was not installed: allow the install script of the npm package "node" and try again.',
    );
  }
  writeFileSync(marker, wanted);
}

const [program, ...programArguments] = process.argv.slice(2);
if (!program) stop('Usage: node scripts/run.mjs <program> [arguments]');
if (Number(process.versions.node.split('.')[0]) < 20) {
  stop(`Node ${process.versions.node} is too old to start with: Node 20 or newer is needed.`);
}
installIfNeeded();

const child = spawn(
  pinnedNode,
  ['--disable-warning=ExperimentalWarning', join(root, program), ...programArguments],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: `${dirname(pinnedNode)}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`,
      // Compiled code is kept between runs: half of the time of a short start is compiling.
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, '.local', 'compile-cache'),
      // Where the person stands: relative paths on the command line mean this folder.
      INIT_CWD: process.env.INIT_CWD ?? process.cwd(),
    },
  },
);
// A terminal sends Ctrl-C to the child as well; a supervisor signals only this process.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => {
  process.exit(code ?? (signal === 'SIGINT' ? 130 : 1));
});
