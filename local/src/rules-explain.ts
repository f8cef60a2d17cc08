// npm run rules:explain -- get jobs/job-1 --as ann: which line of the rules allows or denies.
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { openExplainer } from './rules/explain.ts';
import { readExplainArguments, type ExplainWish } from './rules/explaining/explain-arguments.ts';
import { explainRequest } from './rules/explaining/explain-request.ts';
import { explainUsage } from './rules/explaining/explain-usage.ts';
import {
  cloudData,
  DataError,
  folderData,
  nothingStored,
  type StoredData,
} from './rules/explaining/stored-data.ts';
import { explanationLines } from './rules/explanation-lines.ts';
import { RulesError } from './rules/language/rules-error.ts';
import { bucket, projectId } from './stack/environment.ts';
import { root } from './stack/places.ts';
import { host, usualPorts } from './stack/ports.ts';

process.exitCode = await main();

async function main(): Promise<number> {
  const wish = readExplainArguments(process.argv.slice(2));
  switch (wish.type) {
    case 'help':
      console.log(explainUsage);
      return 0;
    case 'wrong':
      console.error(
        `${wish.sentence}\nnpm run rules:explain -- --help lists all that can be asked.`,
      );
      return 2;
    case 'explain':
      return explain(wish);
  }
}

async function explain(wish: ExplainWish): Promise<number> {
  const now = new Date();
  try {
    const rules = await readRules(wish);
    const explanation = await explainRequest(fromHere(wish), {
      explainer: openExplainer(rules, wish.profile),
      data: openData(wish, now),
      now,
      defaultBucket: bucket,
    });
    for (const line of explanationLines(explanation, { values: wish.values })) console.log(line);
    return explanation.verdict.allowed ? 0 : 1;
  } catch (error) {
    if (error instanceof RulesError) {
      console.error([error.message, ...error.excerpt].join('\n'));
      return 2;
    }
    if (!(error instanceof DataError)) throw error;
    console.error(error.message);
    return 2;
  }
}

async function readRules({ asked, rulesFile }: ExplainWish) {
  const name = `${asked.service}.rules`;
  const file = rulesFile === undefined ? resolve(root, name) : named(rulesFile);
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new DataError(`The rules ${file} cannot be read.`, { cause });
  });
  return asked.service === 'firestore'
    ? { firestoreRules: text, storageRules: null }
    : { firestoreRules: null, storageRules: text };
}

function openData({ data, time }: ExplainWish, now: Date): StoredData {
  switch (data.type) {
    case 'none':
      return nothingStored;
    case 'folder':
      return folderData(named(data.folder), time ?? now.toISOString());
    case 'cloud':
      return cloudData({
        firestore: process.env['FIRESTORE_EMULATOR_HOST'] ?? `${host}:${usualPorts.firestore}`,
        storage: process.env['FIREBASE_STORAGE_EMULATOR_HOST'] ?? `${host}:${usualPorts.storage}`,
        project: data.project ?? projectId,
      });
  }
}

/** Files are named from where the person stands, which npm changes. */
function named(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
}

function fromHere(wish: ExplainWish): ExplainWish {
  const { asked } = wish;
  if (asked.service === 'storage') return wish;
  const { docFile, afterFile } = asked;
  return {
    ...wish,
    asked: {
      ...asked,
      docFile: docFile && named(docFile),
      afterFile: afterFile && named(afterFile),
    },
  };
}
