// npm start: the whole product on this machine, until Ctrl-C.
import { runProduct } from './stack/run-product.ts';

process.exitCode = await runProduct({
  maker: 'own',
  verbose: process.argv.includes('--verbose'),
  say: (line) => console.log(line),
  complain: (error) => console.error(error),
});
process.exit();
