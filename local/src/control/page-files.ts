import { readFileSync, readdirSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';

export type PageFile = { type: string; text: string };

const folder = join(import.meta.dirname, 'page');

/** The page as a browser takes it: its scripts are ours without their types, nothing is built. */
export function readPageFile(pathname: string): PageFile | undefined {
  const name = pathname === '/' ? 'index.html' : pathname.replace(/^\/page\//, '');
  // Only names that are there: nothing in an address leads out of the folder.
  if (!servedNames().includes(name)) return undefined;
  const text = readFileSync(join(folder, name), 'utf8');
  if (name.endsWith('.html')) return { type: 'text/html; charset=utf-8', text };
  if (name.endsWith('.css')) return { type: 'text/css; charset=utf-8', text };
  return { type: 'text/javascript; charset=utf-8', text: stripTypeScriptTypes(text) };
}

function servedNames(): string[] {
  return readdirSync(folder).filter((name) => /^[a-z-]+\.(ts|css|html)$/.test(name));
}
