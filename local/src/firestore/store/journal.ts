import { renameSync, rmSync } from 'node:fs';
import { buildCommit, type Change } from './commit-lines.ts';
import { buildFileHeader } from './commit-reader.ts';
import { DataFolder } from './data-folder.ts';
import type { DocumentStore } from './document-store.ts';
import { FolderLock } from './folder-lock.ts';
import { GroupSync } from './group-sync.ts';
import { LogFile } from './log-file.ts';
import { restoreDocuments } from './restore-documents.ts';
import { writeSnapshot } from './write-snapshot.ts';

type JournalSettings = {
  folder: string;
  /** Filled from the folder; later the source of snapshots. */
  documents: DocumentStore;
  /** A snapshot is made when the logs are longer than this and than the last snapshot. */
  compactAfterBytes: number;
  /** Throws while nothing can be stored. */
  checkRoom: () => void;
  report: (line: string) => void;
};

/** Keeps commits in a folder: snapshots of all documents, and logs of what came after them. */
export class Journal {
  readonly #settings: JournalSettings;
  readonly #folder: DataFolder;
  readonly #lock: FolderLock;
  readonly #group = new GroupSync(() => this.#log.sync());
  #number: number;
  #log: LogFile;
  #lastTime: string;
  #snapshotBytes: number;
  #earlierLogBytes: number;
  #compactAgainAt = 0;
  #compacting: Promise<void> | null = null;
  #isClosing = false;

  constructor(settings: JournalSettings) {
    this.#settings = settings;
    this.#folder = new DataFolder(settings.folder);
    this.#lock = new FolderLock(settings.folder);
    try {
      const restored = restoreDocuments(this.#folder, settings.documents);
      this.#lastTime = restored.time;
      this.#snapshotBytes = restored.snapshotBytes;
      this.#earlierLogBytes = restored.earlierLogBytes;
      this.#number = restored.log.number;
      this.#log = openLog(this.#folder.log(this.#number), restored.log.bytes);
      this.#folder.removeBefore(restored.snapshot ?? 0);
      this.#folder.sync();
    } catch (error) {
      this.#lock.release();
      throw error;
    }
  }

  /** Of the last commit; empty when there was none. */
  get lastTime(): string {
    return this.#lastTime;
  }

  /** When it returns, the commit outlives this process. When it throws, nothing was stored. */
  append(time: string, changes: readonly Change[]): void {
    this.#log.append(buildCommit(time, changes));
    this.#lastTime = time;
    if (this.#isWorthCompacting) this.#compacting = this.#compact();
  }

  /** Done when everything appended so far outlives a power cut too. */
  synced(): Promise<void> {
    return this.#group.wait();
  }

  async close(): Promise<void> {
    this.#isClosing = true;
    await this.#compacting;
    this.#log.syncNow();
    await this.#log.close();
    this.#lock.release();
  }

  get #logBytes(): number {
    return this.#earlierLogBytes + this.#log.bytes;
  }

  get #isWorthCompacting(): boolean {
    if (this.#compacting || this.#isClosing) return false;
    const { compactAfterBytes } = this.#settings;
    const usual = Math.max(compactAfterBytes, this.#snapshotBytes);
    return this.#logBytes > Math.max(usual, this.#compactAgainAt);
  }

  /** While it writes, commits go on; until the last step, what was there before still counts. */
  async #compact(): Promise<void> {
    try {
      // Most of it, so that the short stop below is short.
      await this.#log.sync();
      const moment = this.#startNextLog();
      const bytes = await writeSnapshot(this.#folder.staging, {
        ...moment,
        mayGoOn: () => this.#checkMayGoOn(),
      });
      renameSync(this.#folder.staging, this.#folder.snapshot(this.#number));
      this.#folder.sync();
      this.#snapshotBytes = bytes;
      this.#earlierLogBytes = 0;
      this.#folder.removeBefore(this.#number);
    } catch (error) {
      rmSync(this.#folder.staging, { force: true });
      this.#compactAgainAt = this.#logBytes + this.#settings.compactAfterBytes;
      const reason = error instanceof Error ? error.message : String(error);
      if (!this.#isClosing) this.#settings.report(`No snapshot of the documents: ${reason}`);
    } finally {
      this.#compacting = null;
    }
  }

  /** From here on commits go to another log; the documents are those of this very moment. */
  #startNextLog() {
    this.#checkMayGoOn();
    const path = this.#folder.log(this.#number + 1);
    const next = openLog(path, 0);
    this.#folder.sync();
    this.#log.syncNow();
    this.#earlierLogBytes += this.#log.bytes;
    void this.#log.close();
    this.#log = next;
    this.#number++;
    return { time: this.#lastTime, documents: this.#settings.documents.contentsBelow('projects') };
  }

  #checkMayGoOn(): void {
    if (this.#isClosing) throw new Error('the server is closing');
    this.#settings.checkRoom();
  }
}

/** A new one starts with its header; so does one whose header was all that was cut short. */
function openLog(path: string, bytes: number): LogFile {
  const log = new LogFile(path, bytes);
  if (bytes > 0) return log;
  try {
    log.append(Buffer.from(buildFileHeader({})));
    return log;
  } catch (error) {
    // What is last must be what is written to.
    void log.close();
    rmSync(path, { force: true });
    throw error;
  }
}
