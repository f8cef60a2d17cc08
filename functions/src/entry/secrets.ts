import { defineSecret } from 'firebase-functions/params';

/** Secret Manager secrets that every function building the app is bound to. */
export const appSecrets = [defineSecret('HEYGEN_API_KEY'), defineSecret('HEYGEN_WEBHOOK_SECRETS')];
