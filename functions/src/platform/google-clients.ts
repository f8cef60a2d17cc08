import { type App, getApps, initializeApp } from 'firebase-admin/app';
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
  const { storageBucket } = settings;
  const app = openGoogleApp(settings);
  return {
    firestore: getFirestore(app),
    bucket: new MediaBucket(getStorage(app).bucket(storageBucket)),
  };
}

/** For a program that needs no files. The default project is that of the environment. */
export function openFirestore(settings: {
  projectId: string | null;
  tasksServiceAccount: string | null;
}): Firestore {
  return getFirestore(openGoogleApp(settings));
}

function openGoogleApp(settings: {
  storageBucket?: string;
  projectId?: string | null;
  tasksServiceAccount: string | null;
}): App {
  const { storageBucket, projectId = null, tasksServiceAccount } = settings;
  const options = {
    ...(storageBucket !== undefined && { storageBucket }),
    ...(projectId !== null && { projectId }),
    // Without it, the first task of every instance waits for the metadata server.
    ...(tasksServiceAccount !== null && { serviceAccountId: tasksServiceAccount }),
  };
  // firebase-functions opens an app of its own beside the default one.
  return getApps().find(({ name }) => name === '[DEFAULT]') ?? initializeApp(options);
}
