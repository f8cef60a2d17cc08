import { getApps, initializeApp } from 'firebase-admin/app';
import { type Firestore, getFirestore } from 'firebase-admin/firestore';
import { getStorage } from 'firebase-admin/storage';
import { MediaBucket } from './media-bucket.ts';

/** The project's Firestore and Storage. Emulator addresses come from the SDKs' usual variables. */
export function openGoogleClients(settings: {
  storageBucket: string;
  tasksServiceAccount: string | null;
}): {
  firestore: Firestore;
  bucket: MediaBucket;
} {
  const { storageBucket, tasksServiceAccount } = settings;
  const options = {
    storageBucket,
    // Without it, the first task of every instance waits for the metadata server.
    ...(tasksServiceAccount !== null && { serviceAccountId: tasksServiceAccount }),
  };
  // firebase-functions opens an app of its own beside the default one.
  const app = getApps().find(({ name }) => name === '[DEFAULT]') ?? initializeApp(options);
  return {
    firestore: getFirestore(app),
    bucket: new MediaBucket(getStorage(app).bucket(storageBucket)),
  };
}
