import * as z from 'zod';
import { type CommitHeader, readChange } from './commit-lines.ts';
import { DamagedFileError } from './damaged-file-error.ts';
import { DataFile } from './data-file.ts';
import type { Content } from './document-history.ts';
import { checksumOf, openSealedLine, sealLine } from './sealed-line.ts';

const format = 'cvplus-firestore';
const version = 2;
const mostHeaderBytes = 1024;
const lineBreak = 0x0a;

const fileHeaderSchema = z.object({
  format: z.literal(format),
  version: z.int(),
  /** Only of a snapshot: how many documents follow, all as they were at that time. */
  snapshot: z.object({ time: z.string(), documents: z.int() }).optional(),
});

type FileHeader = Omit<z.infer<typeof fileHeaderSchema>, 'format' | 'version'>;

export function buildFileHeader(header: FileHeader): string {
  return sealLine({ format, version, ...header });
}

/** Reads the commits of one file. Whatever is not as it was written is refused. */
export class CommitReader implements Disposable {
  readonly #path: string;
  readonly #file: DataFile;
  #line = 1;
  #wholeBytes = 0;
  /** Undefined: the file ends before its first line does. */
  readonly header: FileHeader | undefined;

  constructor(path: string) {
    this.#path = path;
    this.#file = new DataFile(path);
    this.header = this.#readFileHeader();
  }

  /** Where the last whole commit ends; only the end of a commit that was cut short follows. */
  get wholeBytes(): number {
    return this.#wholeBytes;
  }

  /** The number of the line that would come next. */
  get line(): number {
    return this.#line;
  }

  get isWhole(): boolean {
    return this.#wholeBytes === this.#file.size;
  }

  /** Tells every change of every whole commit, in order; answers how many there were. */
  read(tell: (time: string, name: string, content: Content) => void): number {
    let changes = 0;
    for (let header = this.#readHeader(); header; header = this.#readHeader()) {
      const { commit, lines, bytes, checksum } = header;
      const body = this.#file.take(bytes);
      if (!body) break;
      const { piece, start, end } = body;
      if (checksumOf(piece.subarray(start, end)) !== checksum) {
        throw this.#damaged('the documents that follow are not as they were written.');
      }
      for (let at = start; at < end;) {
        const next = piece.indexOf(lineBreak, at);
        const { name, content } = readChange(piece, at, next);
        tell(commit, name, content);
        at = next + 1;
      }
      changes += lines;
      this.#line += 1 + lines;
      this.#wholeBytes = this.#file.position;
    }
    return changes;
  }

  [Symbol.dispose](): void {
    this.#file[Symbol.dispose]();
  }

  #readFileHeader(): FileHeader | undefined {
    const content = this.#takeSealedLine();
    if (content === undefined) return undefined;
    const header = fileHeaderSchema.safeParse(content);
    if (!header.success) throw this.#damaged('this is not a file of this program.');
    if (header.data.version > version) {
      throw new Error(
        `${this.#path} was written by a newer version of this program (format ${header.data.version}, this one knows ${version}). Use that one, or another data folder.`,
      );
    }
    this.#line = 2;
    this.#wholeBytes = this.#file.position;
    return header.data;
  }

  #readHeader(): CommitHeader | undefined {
    // What has our seal has our form.
    return this.#takeSealedLine() as CommitHeader | undefined;
  }

  #takeSealedLine(): unknown {
    const line = this.#file.takeLine(mostHeaderBytes);
    if (line === undefined) {
      if (this.#file.left < mostHeaderBytes) return undefined;
      throw this.#damaged('this line should tell of a commit and does not end.');
    }
    const content = openSealedLine(line);
    if (content === undefined) throw this.#damaged('this line is not as it was written.');
    return content;
  }

  #damaged(reason: string): DamagedFileError {
    return new DamagedFileError(this.#path, this.#line, reason);
  }
}
