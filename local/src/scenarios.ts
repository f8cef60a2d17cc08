// npm run scenarios -- [--on google] [files]: the stories on our cloud, or on Google's emulators.
import { parseArgs } from 'node:util';
import { buildProduct } from '../../scripts/lib/build-product.ts';
import { runTool, toolPath } from '../../scripts/lib/run-tool.ts';
import { prepareOfficial } from './stack/official-emulators.ts';
import { root } from './stack/places.ts';

const say = (line: string) => console.log(line);

process.exitCode = await run();

async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { on: { type: 'string', default: 'own' } },
    allowPositionals: true,
  });
  if (values.on !== 'own' && values.on !== 'google') {
    console.error('Usage: npm run scenarios -- [--on own|google] [files]');
    return 2;
  }
  if (values.on === 'google') {
    const plan = await prepareOfficial(say);
    if (plan.type !== 'start') {
      if (plan.type === 'refuse') console.error(plan.sentences.join('\n'));
      return 1;
    }
  }
  await buildProduct(say);
  // Read by scenarios/support/scenario.ts, in the workers of the test runner.
  process.env['SCENARIOS_ON'] = values.on;
  const testArguments = ['run', '--project', 'scenarios', ...positionals];
  // Google's emulators forget everything when they end: there is nothing to find again.
  if (values.on === 'google') testArguments.push('--exclude', '**/scenarios/restart.test.ts');
  const { code } = await runTool(root, toolPath(root, 'vitest', 'vitest'), testArguments, {
    collect: false,
  });
  return code;
}
