/** A file of the data folder is not as it was written: nothing is guessed and nothing is lost. */
export class DamagedFileError extends Error {
  constructor(path: string, line: number, reason: string) {
    super(
      `${path}, line ${line}: ${reason}\n` +
        'The file was damaged after it was written; it has not been changed now. ' +
        'Put back a copy of the whole data folder, or move the folder away to start empty.',
    );
    this.name = 'DamagedFileError';
  }
}
