import { watch } from 'node:fs';
import type { RulesGate } from './access.ts';
import { openExplainer, type Explainer } from './explain.ts';
import { loadRules } from './rules-gate.ts';
import { WatchedFile } from './watched-file.ts';

export type WatchedRules = {
  gate: RulesGate;
  /** Explains by the rules that are in force. */
  explainer(): Explainer;
  close(): void;
};

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
  let explainer: Explainer | undefined;
  let files: { firestore: WatchedFile; storage: WatchedFile } | undefined;

  function lookAgain(): void {
    for (const file of Object.values(files ?? {})) {
      const news = file.lookAgain();
      if (news === undefined) continue;
      explainer = undefined;
      report(news);
    }
  }

  // Watched before they are read: a change in between must not go unseen.
  const close = startWatching(folder, { settleMs, report, onChange: lookAgain });
  try {
    files = openFiles(folder);
  } catch (error) {
    close();
    throw error;
  }
  const { firestore, storage } = files;
  return {
    gate: {
      judgeFirestore: (access) => firestore.gate.judgeFirestore(access),
      judgeStorage: (access) => storage.gate.judgeStorage(access),
    },
    explainer: () =>
      (explainer ??= openExplainer({ firestoreRules: firestore.text, storageRules: storage.text })),
    close,
  };
}

function openFiles(folder: string) {
  return {
    firestore: new WatchedFile(folder, 'firestore.rules', (text) =>
      loadRules({ firestoreRules: text, storageRules: null }),
    ),
    storage: new WatchedFile(folder, 'storage.rules', (text) =>
      loadRules({ firestoreRules: null, storageRules: text }),
    ),
  };
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
