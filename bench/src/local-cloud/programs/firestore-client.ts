// A client in a process of its own, so that it takes no time from the server or the bench.
import { serveParent } from '../../lib/child-side.ts';
import { listenThroughAdmin } from '../clients/admin-listeners.ts';
import { writeThroughAdmin } from '../clients/admin-writes.ts';
import { commitBarely } from '../clients/bare-commits.ts';
import { contend } from '../clients/contention.ts';
import { fillDocuments } from '../clients/fill.ts';
import { listenOnOneStream } from '../clients/one-stream-listeners.ts';

serveParent({
  ready: {},
  answers: {
    writeThroughAdmin,
    commitBarely,
    contend,
    fillDocuments,
    listenThroughAdmin,
    listenOnOneStream,
  },
  // Its connections end with it.
  close: () => Promise.resolve(),
});
