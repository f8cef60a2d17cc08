import type { ObjectStore } from './object-store.ts';
import type { ReceivedFile } from './staged-file.ts';

/** Receives one body into a staged file; leaves nothing behind when it breaks off. */
export async function receiveWhole(
  store: ObjectStore,
  data: AsyncIterable<Uint8Array>,
): Promise<ReceivedFile> {
  const staged = await store.stage();
  try {
    await staged.append(data);
  } catch (error) {
    await staged.discard();
    throw error;
  }
  return staged.finish();
}
