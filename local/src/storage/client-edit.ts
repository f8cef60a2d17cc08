import type { Asker } from './access-check.ts';
import { readMetadataEdit, tokensKey, type MetadataEdit } from './object-record.ts';
import { invalid } from './storage-error.ts';

/** Apps may not choose, read or drop download tokens by way of the custom metadata. */
export function readClientEdit(body: unknown, asker: Asker): MetadataEdit {
  const edit = readMetadataEdit(body);
  if (asker !== 'owner' && edit.metadata && tokensKey in edit.metadata) {
    throw invalid(`Apps may not set ${tokensKey}.`);
  }
  return edit;
}
