// npm run start:official: the product on Google's own Firestore and Storage emulators.
import { prepareOfficial } from './stack/official-emulators.ts';
import { runProduct } from './stack/run-product.ts';

const say = (line: string) => console.log(line);

process.exitCode = await run();
process.exit();

async function run(): Promise<number> {
  const plan = await prepareOfficial(say);
  if (plan.type !== 'start') {
    if (plan.type === 'refuse') console.error(plan.sentences.join('\n'));
    return 1;
  }
  return runProduct({
    maker: 'google',
    verbose: process.argv.includes('--verbose'),
    say,
    complain: (error) => console.error(error),
  });
}
