import { defineSecret } from 'firebase-functions/params';
import { secretNames } from '../config/secret-names.ts';

/** Secret Manager secrets that every function building the app is bound to. */
export const appSecrets = secretNames().map((name) => defineSecret(name));
