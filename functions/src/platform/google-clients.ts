import { getApps, initializeApp } from 'firebase-admin/app';
import { type Firestore, getFirestore } from 'firebase-admin/firestore';
import { getStorage } from 'firebase-admin/storage';
import { MediaBucket } from './media-bucket.ts';

/** The project's Firestore and Storage. Emulator addresses come from the SDKs' usual variables. */
export function openGoogleClients(storageBucket: string): {
  firestore: Firestore;
  bucket: MediaBucket;
} {
  const app = getApps()[0] ?? initializeApp({ storageBucket });
  return {
    firestore: getFirestore(app),
    bucket: new MediaBucket(getStorage(app).bucket(storageBucket)),
  };
}
