// A client in a process of its own, so that it takes no time from the server or the bench.
import { serveParent } from '../../lib/child-side.ts';
import { writeThroughAdmin } from '../clients/admin-writes.ts';
import { commitBarely } from '../clients/bare-commits.ts';
import { contend } from '../clients/contention.ts';
import { fillDocuments } from '../clients/fill.ts';
import { listenToMany } from '../clients/many-listeners.ts';

serveParent({
  ready: {},
  answers: { writeThroughAdmin, commitBarely, contend, fillDocuments, listenToMany },
  // Its connections end with it.
  close: () => Promise.resolve(),
});
