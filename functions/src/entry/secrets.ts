import { defineSecret } from 'firebase-functions/params';

/** Secret Manager secrets that every function building the app is bound to. */
export const appSecrets = [
  defineSecret('HEYGEN_API_KEY'),
  defineSecret('HEYGEN_WEBHOOK_SECRETS'),
  defineSecret('C2PA_CERTIFICATE_CHAIN'),
  defineSecret('C2PA_PRIVATE_KEY'),
];
