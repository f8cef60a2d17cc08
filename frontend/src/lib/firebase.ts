import { initializeApp, type FirebaseApp } from 'firebase/app';

declare global {
  /** Set by `/firebase-config.js` before the bundle runs: the project's config and, locally, emulator hosts. */
  var __FIREBASE_DEFAULTS__: { config?: Record<string, string> } | undefined;
}

/** The Firebase app, or null when no configuration was served: then nothing can work, and the page says so. */
export function openFirebase(): FirebaseApp | null {
  if (!globalThis.__FIREBASE_DEFAULTS__?.config) return null;
  // Without arguments the SDK reads the defaults itself, emulator hosts included.
  return initializeApp();
}
