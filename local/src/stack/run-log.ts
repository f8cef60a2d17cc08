import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { finished } from 'node:stream/promises';
import { readLogLine, worthShowing } from './log-lines.ts';

export type RunLog = {
  file: string;
  /** Takes lines of one part: all of them into the file, what matters to the person. */
  takeLines(part: string): (line: string) => void;
  /** Takes what a person should see at once, whatever it says. */
  tell(part: string): (text: string) => void;
  /** The last lines, for the message when something went wrong. */
  recent(): string[];
  close(): Promise<void>;
};

export type RunLogSettings = {
  file: string;
  verbose: boolean;
  show: (line: string) => void;
};

const recentLines = 20;

export function openRunLog({ file, verbose, show }: RunLogSettings): RunLog {
  mkdirSync(dirname(file), { recursive: true });
  const stream = createWriteStream(file);
  const kept: string[] = [];
  function keep(written: string): void {
    stream.write(`${new Date().toISOString().slice(11, 23)}  ${written}\n`);
    kept.push(written);
    if (kept.length > recentLines) kept.shift();
  }
  return {
    file,
    tell: (part) => (text) => {
      for (const line of text.split('\n')) keep(`${part}  ${line}`);
      show(text);
    },
    takeLines: (part) => (line) => {
      if (line.trim() === '') return;
      const written = `${part}  ${line}`;
      keep(written);
      const shown = verbose ? written : worthShowing(readLogLine(line));
      if (shown !== undefined) show(shown);
    },
    recent: () => [...kept],
    async close() {
      stream.end();
      await finished(stream);
    },
  };
}
