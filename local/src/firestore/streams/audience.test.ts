import { expect, it } from 'vitest';
import { DocumentStore } from '../store/document-store.ts';
import { Audience, type Listener, type Scope } from './audience.ts';

const root = 'projects/p/databases/(default)/documents';

function open() {
  const documents = new DocumentStore();
  const audience = new Audience(documents);
  let commits = 0;
  /** Changes the documents with these paths by one commit. */
  const change = (...paths: string[]) => {
    const time = `2026-11-22T10:00:00.${String(++commits).padStart(6, '0')}Z`;
    const versions = paths.map((path) => {
      const name = `${root}/${path}`;
      return [name, { name, fields: {}, createTime: time, updateTime: time }] as const;
    });
    documents.apply(
      time,
      versions.map(([name, document]) => [name, document]),
    );
  };
  return { audience, change };
}

/** Hears as text, one line for each commit. */
function listener(heard: string[]): Listener {
  return {
    hear: (_time, changes) =>
      heard.push(
        [...changes]
          .map(([id, touched]) => [id, ...touched.map(({ name }) => name.slice(root.length + 1))])
          .map((words) => words.join(' '))
          .join('; '),
      ),
    describe: () => ({ who: 'me', stream: 'gRPC', since: '', targets: [] }),
  };
}

it.each<[string, Scope, string[]]>([
  ['documents', { type: 'documents', names: [`${root}/a/1`, `${root}/a/2`] }, ['a/1']],
  ['a collection', { type: 'collection', name: `${root}/a` }, ['a/1', 'a/3']],
  ['a nested collection', { type: 'collection', name: `${root}/a/1/b` }, ['a/1/b/1']],
  ['collections of one id', { type: 'group', collectionId: 'b' }, ['b/1', 'a/1/b/1']],
  [
    'all collections',
    { type: 'group', collectionId: undefined },
    ['a/1', 'a/3', 'b/1', 'a/1/b/1', 'c/1'],
  ],
])('tells those who listen to %s of that and of nothing else', (_what, scope, expected) => {
  const { audience, change } = open();
  const heard: string[] = [];
  audience.seat(listener(heard), 7, scope);
  change('a/1', 'a/3', 'b/1', 'a/1/b/1', 'c/1');
  expect(heard).toEqual([['7', ...expected].join(' ')]);
});

it('tells a listener once of a commit, with what each of its targets is concerned by', () => {
  const { audience, change } = open();
  const heard: string[] = [];
  const one = listener(heard);
  audience.seat(one, 1, { type: 'collection', name: `${root}/a` });
  audience.seat(one, 2, { type: 'documents', names: [`${root}/a/2`, `${root}/a/2`] });
  change('a/1', 'a/2');
  expect(heard).toEqual(['1 a/1 a/2; 2 a/2']);
});

it('tells nothing more to a seat that was given up, and goes on with the others', () => {
  const { audience, change } = open();
  const heard: string[] = [];
  const one = listener(heard);
  const scope: Scope = { type: 'collection', name: `${root}/a` };
  const leave = audience.seat(one, 1, scope);
  audience.seat(one, 2, scope);
  leave();
  change('a/1');
  expect(heard).toEqual(['2 a/1']);
});
