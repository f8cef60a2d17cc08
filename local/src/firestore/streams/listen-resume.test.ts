import { expect, it } from 'vitest';
import { erase, filter, from, openListening, root, set } from '../testing/listening.ts';
import { resumeTokenOf } from './resume-token.ts';

const above3 = { from, where: filter('GREATER_THAN', 3) };

it('tells a client that comes back only what changed, and how many documents there are', () => {
  const { connect, commit } = openListening();
  commit(set('a', 1), set('b', 5), set('c', 6), set('d', 7), set('same', 9));
  const before = connect();
  before.listen(1, above3);
  const { resumeToken } = before;
  commit(set('b', 9));
  commit(set('c', 0), set('e', 8));
  commit(erase('d'));
  commit(set('same', 9));
  const after = connect();
  after.listen(2, above3, { resumeToken });
  const [first, ...rest] = after.told();
  expect(first).toBe('ADD 2');
  expect(rest.slice(0, -3).sort()).toEqual([
    '/c/b in 2',
    '/c/c out 2',
    '/c/d deleted, out 2',
    '/c/e in 2',
  ]);
  expect(rest.slice(-3)).toEqual(['COUNT 3 of 2', 'CURRENT 2', 'NO_CHANGE']);
});

it('tells of a document that was deleted and came again, but not of one that only came and went', () => {
  const { connect, commit } = openListening();
  commit(set('a', 1));
  const client = connect();
  client.listen(1, { from });
  const { resumeToken } = client;
  commit(erase('a'));
  commit(set('a', 1));
  commit(set('brief', 1));
  commit(erase('brief'));
  client.told();
  client.listen(2, { from }, { resumeToken });
  const told = ['ADD 2', '/c/a in 2', 'COUNT 1 of 2', 'CURRENT 2', 'NO_CHANGE'];
  expect(client.told()).toEqual(told);
});

it('tells what slid into and out of a limited query', () => {
  const { connect, commit } = openListening();
  const query = { from, orderBy: [{ field: { fieldPath: 'n' } }], limit: 2 };
  commit(set('a', 1), set('b', 2), set('c', 3));
  const client = connect();
  client.listen(1, query);
  const { resumeToken } = client;
  commit(set('a', 9));
  client.told();
  client.listen(2, query, { resumeToken });
  const told = ['ADD 2', '/c/c in 2', '/c/a out 2', 'COUNT 2 of 2', 'CURRENT 2', 'NO_CHANGE'];
  expect(client.told()).toEqual(told);
});

it('shows no more of a document than was asked for, also when it left', () => {
  const { connect, commit } = openListening();
  const write = (n: number, secret: string) => ({
    update: {
      name: `${root}/c/a`,
      fields: { n: { integerValue: n }, secret: { stringValue: secret } },
    },
  });
  const query = { ...above3, select: { fields: [{ fieldPath: 'n' }] } };
  commit(write(5, 'one'));
  const client = connect();
  client.listen(1, query);
  const { resumeToken } = client;
  commit(write(6, 'two'));
  client.listen(2, query, { resumeToken });
  commit(write(0, 'three'));
  const shown = client.messages.flatMap(({ documentChange }) => documentChange ?? []);
  expect(shown.map(({ document }) => Object.keys(document.fields))).toEqual(shown.map(() => ['n']));
  expect(shown.some(({ removedTargetIds }) => removedTargetIds?.includes(2))).toBe(true);
});

it('takes a time instead of a token, and single documents instead of a query', () => {
  const { connect, commit } = openListening();
  commit(set('a', 1), set('b', 1));
  const client = connect();
  client.listenToDocuments(1, ['a', 'b']);
  const { readTime } = client.messages.at(-1)?.targetChange ?? {};
  commit(erase('b'));
  client.told();
  client.listenToDocuments(2, ['a', 'b'], { readTime });
  const told = ['ADD 2', '/c/b deleted, out 2', 'COUNT 1 of 2', 'CURRENT 2', 'NO_CHANGE'];
  expect(client.told()).toEqual(told);
});

const earlier = '2026-11-22T09:00:00.000000Z';
it.each([
  ['a token of another run', () => ({ resumeToken: resumeTokenOf('another', earlier) })],
  ['a token that is none', () => ({ resumeToken: 'b2xk' })],
  [
    'a token from before the beginning',
    (id: string) => ({ resumeToken: resumeTokenOf(id, earlier) }),
  ],
  ['a time before the beginning', () => ({ readTime: earlier })],
  ['a time to come', () => ({ readTime: '2026-11-23T00:00:00Z' })],
])('starts over with %s', (_what, point) => {
  const { database, connect, commit } = openListening();
  commit(set('a', 1));
  const client = connect();
  client.listen(7, { from }, point(database.incarnation));
  expect(client.told()).toEqual(['ADD 7', 'RESET 7', '/c/a in 7', 'CURRENT 7', 'NO_CHANGE']);
});

it('starts over when a document changed too often to know how it was', () => {
  const { connect, commit } = openListening();
  commit(set('a', 1));
  const client = connect();
  client.listen(1, { from });
  const { resumeToken } = client;
  for (let n = 2; n < 70; n++) commit(set('a', n));
  client.told();
  client.listen(2, { from }, { resumeToken });
  expect(client.told()).toEqual(['ADD 2', 'RESET 2', '/c/a in 2', 'CURRENT 2', 'NO_CHANGE']);
});

it('comes back over the deletion of everything', () => {
  const { database, connect, commit } = openListening();
  commit(set('a', 1));
  const client = connect();
  client.listen(1, { from });
  const { resumeToken } = client;
  database.clear('projects');
  client.told();
  client.listen(2, { from }, { resumeToken });
  const told = ['ADD 2', '/c/a deleted, out 2', 'COUNT 0 of 2', 'CURRENT 2', 'NO_CHANGE'];
  expect(client.told()).toEqual(told);
});

it('asks the rules again, also about what did not change', () => {
  const closed = new Set<string>();
  const { connect, commit } = openListening(({ path }) => !closed.has(path));
  commit(set('a', 1), set('b', 1));
  const client = connect();
  client.listen(1, { from });
  client.listenToDocuments(2, ['a', 'missing']);
  const { resumeToken } = client;
  client.told();
  closed.add('c/a');
  client.listen(3, { from }, { resumeToken });
  client.listenToDocuments(4, ['a', 'missing'], { resumeToken });
  expect(client.told()).toEqual(['REMOVE 3 code 7', 'REMOVE 4 code 7']);
  closed.clear();
  closed.add('c/missing');
  client.listenToDocuments(5, ['a', 'missing'], { resumeToken });
  expect(client.told()).toEqual(['REMOVE 5 code 7']);
});
