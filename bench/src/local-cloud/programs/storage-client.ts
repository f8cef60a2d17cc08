// Sends and fetches one large object, in a process of its own.
import { serveParent } from '../../lib/child-side.ts';
import { seededRandom } from '../../lib/random.ts';
import { download, LargeContent, upload } from '../clients/large-object.ts';

type Question = { port: number; size: number; seed: number };
type Transfer = (port: number, content: LargeContent) => Promise<void>;

async function timed({ port, size, seed }: Question, transfer: Transfer): Promise<number> {
  const content = new LargeContent(size, seededRandom(seed));
  const startMs = performance.now();
  await transfer(port, content);
  return (performance.now() - startMs) / 1000;
}

serveParent({
  ready: {},
  answers: {
    upload: (question: Question) => timed(question, upload),
    download: (question: Question) => timed(question, download),
  },
  close: () => Promise.resolve(),
});
