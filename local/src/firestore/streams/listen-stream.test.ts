import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { erase, filter, from, openListening, root, set } from '../testing/listening.ts';

describe('a new target', () => {
  it('hears ADD, its documents, CURRENT and then a snapshot without targets', () => {
    const { connect, commit } = openListening();
    commit(set('a', 1));
    const client = connect();
    client.listen(7, { from });
    expect(client.told()).toEqual(['ADD 7', '/c/a in 7', 'CURRENT 7', 'NO_CHANGE']);
  });

  it('is removed with a cause when the rules refuse it, and others go on', () => {
    const { connect, commit } = openListening(({ path }) => path !== 'c/secret');
    const client = connect();
    client.listen(1, { from, where: filter('LESS_THAN', 5) });
    client.listen(2, { from });
    client.told();
    commit(set('secret', 9));
    expect(client.told()).toEqual(['REMOVE 2 code 7']);
    commit(set('a', 1));
    expect(client.told()).toEqual(['/c/a in 1', 'NO_CHANGE']);
  });

  it.each([
    ['its query is not supported', { pipelineQuery: {} }, 12],
    ['it is to be heard once', { documents: { documents: [] }, once: true }, 12],
    ['it asks for nothing', {}, 3],
    [
      'it is in another database',
      { documents: { documents: [root.replace('/p/', '/q/') + '/c/a'] } },
      3,
    ],
    ['its id is negative', { targetId: -3, documents: { documents: [] } }, 3],
    ['its time cannot be read', { documents: { documents: [] }, readTime: 'now' }, 3],
  ])('is removed with a cause when %s', (_when, addTarget, code) => {
    const { connect } = openListening();
    const client = connect();
    client.ask({ addTarget: { targetId: 3, ...addTarget } });
    const { targetId = 3 } = addTarget as { targetId?: number };
    expect(client.told()).toEqual([`REMOVE ${targetId} code ${code}`]);
    expect(client.failures).toEqual([]);
  });

  it('gets an id when it brings none', () => {
    const { connect } = openListening();
    const client = connect();
    client.listenToDocuments(4, ['a']);
    client.ask({ addTarget: { documents: { documents: [`${root}/c/b`] } } });
    expect(client.told()).toContain('ADD 5');
  });

  it('with the id of another ends the stream, as no answer could tell the two apart', () => {
    const { connect, commit, audience } = openListening();
    const client = connect();
    client.listen(1, { from });
    client.listenToDocuments(1, ['a']);
    expect(client.failures).toMatchObject([{ status: 'INVALID_ARGUMENT' }]);
    client.told();
    commit(set('a', 1));
    client.listen(2, { from });
    expect(client.told()).toEqual([]);
    expect(audience.describe()).toEqual([]);
  });
});

describe('a commit', () => {
  it('is one snapshot, with one message per document for all targets', () => {
    const { connect, commit } = openListening();
    commit(set('a', 1), set('b', 5));
    const client = connect();
    client.listen(1, { from });
    client.listen(2, { from, where: filter('GREATER_THAN', 3) });
    client.told();
    commit(set('a', 9), set('b', 0));
    expect(client.told()).toEqual(['/c/a in 1,2', '/c/b in 1 out 2', 'NO_CHANGE']);
    commit(erase('a'));
    expect(client.told()).toEqual(['/c/a deleted, out 1,2', 'NO_CHANGE']);
  });

  it('that concerns no target is not mentioned', () => {
    const { connect, commit } = openListening();
    const client = connect();
    client.listen(1, { from, where: filter('GREATER_THAN', 3) });
    client.told();
    commit(set('a', 1));
    commit(set('a', 1));
    commit(erase('missing'));
    expect(client.told()).toEqual([]);
  });

  it('refills a window, whichever end it has', () => {
    const { connect, commit } = openListening();
    commit(set('a', 1), set('b', 2), set('c', 3));
    const client = connect();
    const by = (direction: string) => [{ field: { fieldPath: 'n' }, direction }];
    client.listen(1, { from, orderBy: by('ASCENDING'), limit: 2 });
    // This is how a limit to the last ones arrives.
    client.listen(2, { from, orderBy: by('DESCENDING'), limit: 2 });
    client.listen(3, { from, orderBy: by('ASCENDING'), offset: 1, limit: 1 });
    client.told();
    commit(erase('b'));
    expect(client.told()).toEqual([
      '/c/c in 1,3',
      '/c/b deleted, out 1,2,3',
      '/c/a in 2',
      'NO_CHANGE',
    ]);
  });

  it('shows a document that left only to those who may get it', () => {
    const { connect, commit } = openListening(({ method }) => method === 'list');
    const client = connect();
    const owner = connect({ type: 'owner' });
    for (const each of [client, owner]) each.listen(1, { from, where: filter('GREATER_THAN', 3) });
    commit(set('a', 9));
    for (const each of [client, owner]) each.told();
    commit(set('a', 1));
    expect(client.told()).toEqual(['/c/a hidden, out 1', 'NO_CHANGE']);
    expect(owner.told()).toEqual(['/c/a out 1', 'NO_CHANGE']);
    expect(JSON.stringify(client.messages.slice(-2))).not.toContain('integerValue');
  });

  it('never gives a time before one that was given', () => {
    const { connect, commit } = openListening();
    const client = connect();
    client.listen(1, { from });
    commit(set('a', 1));
    client.listen(2, { from });
    commit(set('a', 2));
    client.listen(3, { from }, { resumeToken: client.resumeToken });
    const times = client.messages.flatMap(({ targetChange }) => targetChange?.readTime ?? []);
    expect(times).toEqual(times.toSorted());
    expect(times).toHaveLength(8);
  });
});

describe('the end of a target', () => {
  it('is confirmed once, also when nobody knows the target', () => {
    const { connect, commit } = openListening();
    const client = connect();
    client.listen(1, { from });
    client.told();
    client.ask({ removeTarget: 1 });
    client.ask({ removeTarget: 1 });
    client.ask({ removeTarget: 99 });
    expect(client.told()).toEqual(['REMOVE 1', 'REMOVE 1', 'REMOVE 99']);
    commit(set('a', 1));
    expect(client.told()).toEqual([]);
  });

  it('lets the same id begin again', () => {
    const { connect, commit } = openListening();
    const client = connect();
    client.listen(1, { from });
    client.ask({ removeTarget: 1 });
    client.told();
    client.listenToDocuments(1, ['b']);
    commit(set('a', 1));
    commit(set('b', 1));
    expect(client.told()).toEqual(['ADD 1', 'CURRENT 1', 'NO_CHANGE', '/c/b in 1', 'NO_CHANGE']);
  });
});

describe('the end of a stream', () => {
  it('leaves nobody behind who would hear of commits', () => {
    const { connect, commit, audience } = openListening();
    const client = connect();
    client.listen(1, { from });
    expect(audience.describe()).toMatchObject([{ targets: ['c: 0 shown'] }]);
    client.stream.closed();
    client.told();
    commit(set('a', 1));
    client.listen(2, { from });
    expect(client.told()).toEqual([]);
    expect(audience.describe()).toEqual([]);
  });
});

describe('a stream on which nothing happens', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('hears every 30 s that this is so', () => {
    const { connect, commit } = openListening();
    const client = connect();
    vi.advanceTimersByTime(30_000);
    expect(client.told()).toEqual([]);
    client.listen(1, { from });
    client.told();
    vi.advanceTimersByTime(29_000);
    commit(set('a', 1));
    client.told();
    vi.advanceTimersByTime(29_000);
    expect(client.told()).toEqual([]);
    vi.advanceTimersByTime(1_000);
    expect(client.told()).toEqual(['NO_CHANGE']);
    client.stream.closed();
    vi.advanceTimersByTime(60_000);
    expect(client.told()).toEqual([]);
  });
});

describe('a client that reads too slowly', () => {
  const tooMuch = 17 * 1024 * 1024;

  it('hears the difference when it has read on, as one snapshot', () => {
    const { connect, commit } = openListening();
    commit(set('a', 1), set('b', 1));
    const client = connect();
    client.listen(1, { from });
    client.listenToDocuments(2, ['a']);
    client.told();
    client.unread = tooMuch;
    commit(set('a', 2));
    commit(set('a', 3), set('brief', 1));
    commit(erase('b'));
    commit(erase('brief'));
    client.unread = tooMuch - 1;
    client.stream.progressed();
    expect(client.told()).toEqual([]);
    client.unread = 0;
    client.stream.progressed();
    expect(client.told()).toEqual(['/c/a in 1,2', '/c/b deleted, out 1', 'NO_CHANGE']);
    client.stream.progressed();
    expect(client.told()).toEqual([]);
    commit(set('a', 4));
    expect(client.told()).toEqual(['/c/a in 1,2', 'NO_CHANGE']);
  });

  it('is told everything before a snapshot that speaks for all its targets', () => {
    const { connect, commit } = openListening();
    const client = connect();
    client.listen(1, { from });
    client.told();
    client.unread = tooMuch;
    commit(set('a', 1));
    client.listenToDocuments(2, ['b']);
    const told = ['/c/a in 1', 'NO_CHANGE', 'ADD 2', 'CURRENT 2', 'NO_CHANGE'];
    expect(client.told()).toEqual(told);
  });

  it('forgets what it missed of a target that it ends', () => {
    const { connect, commit } = openListening();
    const client = connect();
    client.listen(1, { from });
    client.unread = tooMuch;
    commit(set('a', 1));
    client.told();
    client.ask({ removeTarget: 1 });
    client.unread = 0;
    client.stream.progressed();
    expect(client.told()).toEqual(['REMOVE 1']);
  });

  it('is sent off when it asks for more and more', () => {
    const { connect } = openListening();
    const client = connect();
    client.unread = 257 * 1024 * 1024;
    client.listen(1, { from });
    expect(client.failures).toMatchObject([{ status: 'RESOURCE_EXHAUSTED' }]);
  });
});
