import { dirname, join } from 'node:path';

/** This checkout, and the folder in it that holds whatever local runs leave. */
export const root = dirname(dirname(dirname(import.meta.dirname)));
export const localFolder = join(root, '.local');
