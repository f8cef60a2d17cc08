import { watch } from 'node:fs';
import { ReplaceableRules } from './replaceable-rules.ts';
import { WatchedFile } from './watched-file.ts';

export type WatchedRules = { gate: ReplaceableRules; close(): void };

type WatchSettings = {
  /** Holds firestore.rules and storage.rules. */
  folder: string;
  /** Told of every change, and of what keeps one from counting; may be several lines. */
  report: (text: string) => void;
  /** Editors save in several steps: files are read once nothing has happened for this long. */
  settleMs?: number;
};

/**
 * The rules of a folder, read again whenever a file changes. A file that is missing or does not
 * load leaves the earlier one in force. Throws when the rules do not load to begin with.
 */
export function watchRules({ folder, report, settleMs = 80 }: WatchSettings): WatchedRules {
  const gate = new ReplaceableRules();
  let files: WatchedFile[] = [];

  function lookAgain(): void {
    for (const file of files) {
      const news = file.lookAgain();
      if (news !== undefined) report(news);
    }
  }

  // Watched before they are read: a change in between must not go unseen.
  const close = startWatching(folder, { settleMs, report, onChange: lookAgain });
  try {
    files = [
      new WatchedFile(folder, 'firestore.rules', (text) => gate.setFirestore(text)),
      new WatchedFile(folder, 'storage.rules', (text) => gate.setStorage(text)),
    ];
  } catch (error) {
    close();
    throw error;
  }
  for (const warning of files.flatMap(({ firstWarnings }) => firstWarnings)) report(warning);
  return { gate, close };
}

type Watching = { settleMs: number; report: (text: string) => void; onChange: () => void };

/**
 * Watches the folder, not the files: whoever saves by renaming replaces the file, and a watch
 * of the old one would never hear of the new. Answers with how to stop.
 */
function startWatching(folder: string, { settleMs, report, onChange }: Watching): () => void {
  const giveUp = (error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    report(`Changes of the rules will not be noticed: ${why}`);
  };
  let settling: NodeJS.Timeout | undefined;
  try {
    const watcher = watch(folder, { persistent: false }, (_event, name) => {
      // Some systems do not tell which file it was.
      if (name !== null && !name.endsWith('.rules')) return;
      clearTimeout(settling);
      settling = setTimeout(onChange, settleMs);
    });
    watcher.on('error', giveUp);
    return () => {
      clearTimeout(settling);
      watcher.close();
    };
  } catch (error) {
    // No watches left, for one. The rules are in force all the same.
    giveUp(error);
    return () => {};
  }
}
