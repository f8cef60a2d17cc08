// npm start: the whole product on this machine, until Ctrl-C.
import { runProduct } from './stack/run-product.ts';
import { readStartArguments, startUsage } from './stack/start-arguments.ts';

process.exitCode = await main();
process.exit();

async function main(): Promise<number> {
  const wish = readStartArguments(process.argv.slice(2));
  if (wish.type === 'wrong') {
    console.error(`${wish.sentence}\n\n${startUsage}`);
    return 2;
  }
  return runProduct({
    maker: 'own',
    verbose: wish.verbose,
    indexes: wish.indexes,
    scriptModel: wish.scriptModel,
    transcribeModel: wish.transcribeModel,
    say: (line) => console.log(line),
    complain: (error) => console.error(error),
  });
}
