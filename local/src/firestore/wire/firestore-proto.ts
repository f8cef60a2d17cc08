import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import protobuf from 'protobufjs';

/** The protobuf service google.firestore.v1.Firestore as the Admin SDK ships it. */
export function loadFirestoreService(): protobuf.Service {
  // The package does not export the file itself, only the way to its folder.
  const manifest = createRequire(import.meta.url).resolve('@google-cloud/firestore/package.json');
  const path = join(dirname(manifest), 'build/protos/v1.json');
  const root = protobuf.Root.fromJSON(
    JSON.parse(readFileSync(path, 'utf8')) as protobuf.INamespace,
  );
  // The web SDK sends this operation for documents that a transaction read but did not write;
  // the published definition lacks it, and without it such a write would arrive empty.
  const write = root.lookupType('google.firestore.v1.Write');
  write.add(new protobuf.Field('verify', 5, 'string'));
  root.resolveAll();
  return root.lookupService('google.firestore.v1.Firestore');
}
