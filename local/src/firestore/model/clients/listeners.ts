import type { Firestore as AdminFirestore } from 'firebase-admin/firestore';
import { doc, type Firestore as WebFirestore, onSnapshot } from 'firebase/firestore';
import { findDocuments, type ModelQuery } from '../reference/model-query.ts';
import type { ModelDocuments, Precision } from '../reference/model-value.ts';
import { showFound, showQuery } from '../reference/show-query.ts';
import { adminQuery, readAdmin } from './admin-queries.ts';
import { ExpectedSnapshots, type Snapshot } from './expected-snapshots.ts';
import { fromData } from './sdk-values.ts';
import { webDialect } from './web-dialect.ts';
import { webQuery } from './web-queries.ts';

/** All that match a query, or one document. */
export type Subject = { query: ModelQuery } | { document: string };

type Reporting = { hear(snapshot: Snapshot): void; fail(error: Error): void };

/** A listener that stays open while the documents change, and what it must hear of that. */
export class Listener {
  readonly #subject: Subject;
  readonly #precision: Precision;
  readonly expected: ExpectedSnapshots;
  readonly stop: () => void;

  /** The subject with the values of its bounds. */
  constructor(
    subject: Subject,
    precision: Precision,
    documents: ModelDocuments,
    start: (reporting: Reporting) => () => void,
  ) {
    this.#subject = subject;
    this.#precision = precision;
    const state = linesOf(subject, documents, precision);
    this.expected = new ExpectedSnapshots(showSubject(subject), state, precision === 'script');
    this.stop = start(this.expected);
  }

  expect(documents: ModelDocuments, detours: readonly ModelDocuments[]): void {
    const lines = (some: ModelDocuments) => linesOf(this.#subject, some, this.#precision);
    this.expected.expect(lines(documents), detours.map(lines));
  }
}

export function showSubject(subject: Subject): string {
  return 'document' in subject ? `document ${subject.document}` : showQuery(subject.query);
}

function linesOf(subject: Subject, documents: ModelDocuments, precision: Precision): string[] {
  if ('query' in subject) return showFound(findDocuments(subject.query, documents), precision);
  const document = documents.get(subject.document);
  return showFound(document ? [{ path: subject.document, document }] : [], precision);
}

export async function listenAdmin(
  db: AdminFirestore,
  subject: Subject,
  resolved: Subject,
  documents: ModelDocuments,
): Promise<Listener> {
  const isFromCache = false;
  if ('document' in subject) {
    return new Listener(resolved, 'exact', documents, (reporting) =>
      db.doc(subject.document).onSnapshot(
        (snapshot) => {
          const lines = showFound(readAdmin(db, [snapshot]));
          reporting.hear({ lines, changes: undefined, isFromCache });
        },
        (error) => reporting.fail(error),
      ),
    );
  }
  const query = await adminQuery(db, subject.query);
  return new Listener(resolved, 'exact', documents, (reporting) =>
    query.onSnapshot(
      (snapshot) => {
        const changes = snapshot.docChanges().map(({ type, oldIndex, newIndex, doc: changed }) => {
          return { type, oldIndex, newIndex, line: showFound(readAdmin(db, [changed]))[0] ?? '' };
        });
        reporting.hear({ lines: showFound(readAdmin(db, snapshot.docs)), changes, isFromCache });
      },
      (error) => reporting.fail(error),
    ),
  );
}

export async function listenWeb(
  db: WebFirestore,
  subject: Subject,
  resolved: Subject,
  documents: ModelDocuments,
): Promise<Listener> {
  // Otherwise nothing is reported when the server only confirms what was in the cache.
  const options = { includeMetadataChanges: true };
  const dialect = webDialect(db);
  const lineOf = (path: string, data: object) => {
    const document = { fields: fromData(data, dialect), createTime: 0n, updateTime: 0n };
    return showFound([{ path, document }], 'script')[0] ?? '';
  };
  if ('document' in subject) {
    return new Listener(resolved, 'script', documents, (reporting) =>
      onSnapshot(
        doc(db, subject.document),
        options,
        (snapshot) => {
          const data = snapshot.data();
          const lines = data ? [lineOf(subject.document, data)] : [];
          reporting.hear({ lines, changes: undefined, isFromCache: snapshot.metadata.fromCache });
        },
        (error) => reporting.fail(error),
      ),
    );
  }
  const query = await webQuery(db, subject.query);
  return new Listener(resolved, 'script', documents, (reporting) =>
    onSnapshot(
      query,
      options,
      (snapshot) => {
        const lines = snapshot.docs.map((found) => lineOf(found.ref.path, found.data()));
        const changes = snapshot.docChanges().map(({ type, oldIndex, newIndex, doc: changed }) => {
          return { type, oldIndex, newIndex, line: lineOf(changed.ref.path, changed.data()) };
        });
        reporting.hear({ lines, changes, isFromCache: snapshot.metadata.fromCache });
      },
      (error) => reporting.fail(error),
    ),
  );
}
