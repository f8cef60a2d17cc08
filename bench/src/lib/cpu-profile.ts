import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Profile = {
  nodes: {
    id: number;
    callFrame: { functionName: string; url: string; lineNumber: number };
  }[];
  samples: number[];
  timeDeltas: number[];
};

const shown = 25;

/** What of its own each function took, over all profiles of the folder (`--cpu-prof` of Node). */
export function printHotSpots(folder: string): void {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.cpuprofile'))) {
    const profile = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Profile;
    const { totalMs, spots } = findHotSpots(profile);
    console.log(`\n${file}: ${Math.round(totalMs)} ms at work`);
    for (const { name, ms } of spots.slice(0, shown)) {
      const percent = ((100 * ms) / totalMs).toFixed(1).padStart(5);
      console.log(`  ${percent} %  ${name}`);
    }
  }
}

function findHotSpots({ nodes, samples, timeDeltas }: Profile) {
  const names = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]));
  const times = new Map<string, number>();
  samples.forEach((id, index) => {
    const name = names.get(id) ?? '?';
    if (name === '(idle)' || name === '(program)') return;
    // A sample stands for the time until the next one.
    times.set(name, (times.get(name) ?? 0) + (timeDeltas[index + 1] ?? 0) / 1000);
  });
  const spots = [...times].map(([name, ms]) => ({ name, ms }));
  spots.sort((left, right) => right.ms - left.ms);
  return { totalMs: spots.reduce((sum, { ms }) => sum + ms, 0), spots };
}

function nameOf({ functionName, url, lineNumber }: Profile['nodes'][number]['callFrame']): string {
  const place = url.split('/').slice(-2).join('/');
  const name = functionName || '(anonymous)';
  return place === '' ? name : `${name} ${place}:${lineNumber + 1}`;
}
