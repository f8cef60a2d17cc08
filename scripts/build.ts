// npm run build: functions/dist (what is deployed and what runs locally) and frontend/dist.
import { buildProduct } from './lib/build-product.ts';

await buildProduct((line) => console.log(line));
