import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { StatusError } from '../status-error.ts';

// A folder with two files: what was exported, and one line of JSON for each document.
const format = 'cvplus-firestore-export';
const version = 1;
const googlesMetadata = /\.overall_export_metadata$/;

/** Where firebase-tools has the part of Firestore in the folder of an export. */
export const usualExportName = 'firestore_export';

export const manifestOf = (folder: string): string => join(folder, 'export.json');
export const documentsOf = (folder: string): string => join(folder, 'documents.jsonl');

const manifestSchema = z.object({
  format: z.literal(format),
  version: z.int(),
  exportedAt: z.string(),
  databases: z.array(z.object({ name: z.string(), documents: z.int() })),
});

export type Manifest = Omit<z.infer<typeof manifestSchema>, 'format' | 'version'>;

export function buildManifest(manifest: Manifest): string {
  return `${JSON.stringify({ format, version, ...manifest }, null, 2)}\n`;
}

export function isOwnExport(folder: string): boolean {
  return existsSync(manifestOf(folder));
}

/** The folder itself, or the part of Firestore in it. */
export function findExport(folder: string): string {
  const part = join(folder, usualExportName);
  return isOwnExport(folder) || !existsSync(part) ? folder : part;
}

export function readManifest(folder: string): Manifest {
  refuseForeign(folder);
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(manifestOf(folder), 'utf8'));
  } catch (cause) {
    throw notAnExport(`${manifestOf(folder)} is not JSON.`, cause);
  }
  const manifest = manifestSchema.safeParse(json);
  if (!manifest.success)
    throw notAnExport(`${manifestOf(folder)} is not an export of this server.`);
  if (manifest.data.version > version) {
    throw notAnExport(`${folder} was exported by a newer version of this server.`);
  }
  return manifest.data;
}

function refuseForeign(folder: string): void {
  if (!existsSync(folder)) throw notAnExport(`There is no folder ${folder}.`);
  const foreign = readdirSync(folder).find((name) => googlesMetadata.test(name));
  if (foreign !== undefined) {
    throw new StatusError(
      'UNIMPLEMENTED',
      `${join(folder, foreign)} belongs to an export of Google's emulator or service (LevelDB), which this server cannot read. It reads only its own exports.`,
    );
  }
  if (!isOwnExport(folder)) {
    throw notAnExport(`${folder} is not an export: there is no ${manifestOf(folder)}.`);
  }
}

function notAnExport(message: string, cause?: unknown): StatusError {
  return new StatusError('INVALID_ARGUMENT', message, { cause });
}
