import { describe, expect, it } from 'vitest';
import { readExplainArguments } from './explain-arguments.ts';

/** A command line as one text; quoted parts stay together. */
function read(line: string) {
  const words = line.match(/'[^']*'|\S+/g) ?? [];
  return readExplainArguments(words.map((word) => word.replace(/^'(.*)'$/, '$1')));
}

describe('the arguments of rules:explain', () => {
  it('say who asks for what', () => {
    expect(read('get jobs/job-1')).toMatchObject({
      type: 'explain',
      method: 'get',
      path: 'jobs/job-1',
      caller: null,
      data: { type: 'none' },
      profile: 'live',
      values: false,
    });
    expect(read(`get /jobs/job-1/ --as opal --claims '{"ops":true}'`)).toMatchObject({
      path: 'jobs/job-1',
      caller: { uid: 'opal', token: { sub: 'opal', user_id: 'opal', ops: true } },
    });
    expect(read('get jobs/job-1 --anonymous')).toMatchObject({
      caller: { uid: 'guest', token: { firebase: { sign_in_provider: 'anonymous' } } },
    });
  });

  it('take several conditions together', () => {
    const filter = (fieldPath: string, op: string, value: object) => ({
      fieldFilter: { field: { fieldPath }, op, value },
    });
    expect(read('list jobs --where userId==ann --limit 5')).toMatchObject({
      asked: { where: filter('userId', 'EQUAL', { stringValue: 'ann' }), limit: 5, group: false },
    });
    const wheres = `--where 'n >= 3' --where 'tags array-contains "3"' --where 'a.b in [1,null]'`;
    expect(read(`list jobs ${wheres} --group`)).toMatchObject({
      asked: {
        group: true,
        where: {
          compositeFilter: {
            op: 'AND',
            filters: [
              filter('n', 'GREATER_THAN_OR_EQUAL', { integerValue: '3' }),
              filter('tags', 'ARRAY_CONTAINS', { stringValue: '3' }),
              filter('a.b', 'IN', {
                arrayValue: { values: [{ integerValue: '1' }, { nullValue: 'NULL_VALUE' }] },
              }),
            ],
          },
        },
      },
    });
  });

  it('describe a file', () => {
    const file = `--size 10 --type text/plain --metadata '{"a":1}'`;
    expect(read(`create users/ann/uploads/cv --storage --as ann ${file}`)).toMatchObject({
      asked: {
        service: 'storage',
        size: 10,
        contentType: 'text/plain',
        metadata: { a: '1' },
        isStored: false,
      },
    });
    const isStored = (line: string) => read(`${line} --storage`);
    expect(isStored('create a/b --existing')).toMatchObject({ asked: { isStored: true } });
    expect(isStored('get a/b')).toMatchObject({ asked: { isStored: true } });
    expect(isStored('get a/b --missing')).toMatchObject({ asked: { isStored: false } });
    expect(isStored('list a')).toMatchObject({ asked: { isStored: false } });
  });

  it('name other data, rules, times and profiles', () => {
    const line = 'update jobs/1 --after a.json --data folder --rules my.rules --profile strict';
    expect(read(`${line} --time 2026-11-22T12:00:00+01:00 --values`)).toMatchObject({
      asked: { afterFile: 'a.json' },
      data: { type: 'folder', folder: 'folder' },
      rulesFile: 'my.rules',
      profile: 'strict',
      time: '2026-11-22T11:00:00.000Z',
      values: true,
    });
    expect(read('get jobs/1 --cloud --project p')).toMatchObject({
      data: { type: 'cloud', project: 'p' },
    });
    expect(read('--help')).toEqual({ type: 'help' });
  });

  it.each([
    ['', 'A method is missing: get, list, create, update, delete.'],
    ['read jobs/1', 'There is no method “read”, only get, list, create, update, delete.'],
    ['get', 'get of what? A path is missing.'],
    ['get jobs/1 2', '“2” is one argument too many.'],
    ['get jobs', '“jobs” is a collection; get needs a document, such as jobs/id.'],
    ['list jobs/1', '“jobs/1” is a document; list needs a collection.'],
    ['get jobs//1/2', '“jobs//1/2” has an empty name in it.'],
    ['get jobs/1 --claims {}', '--claims needs --as: whose are they?'],
    [
      'get jobs/1 --as ann --claims ops',
      '--claims is a JSON object such as \'{"a":"b"}\', not “ops”.',
    ],
    ['list jobs --where userId', '--where “userId” is no condition like userId==ann.'],
    ['list jobs --limit many', '--limit is a whole number, not “many”.'],
    ['get jobs/1 --where a==b', '--where is for list only.'],
    ['list jobs --doc a.json', '--doc is not for list, which is judged by its query.'],
    ['create jobs/1 --doc a.json', '--doc is not for create: there is no document yet.'],
    ['update jobs/1', '--after is missing: what would the update leave?'],
    ['delete jobs/1 --after a.json', '--after is for create and update only.'],
    ['get jobs/1 --size 3', '--size needs --storage.'],
    ['get a/b --storage --doc x', '--doc is not for --storage.'],
    ['get a/b --storage --existing', '--existing is for create only.'],
    ['get jobs/1 --data a --cloud', '--data and --cloud exclude each other.'],
    ['get jobs/1 --project p', '--project needs --cloud.'],
    ['get jobs/1 --profile loose', '--profile is live or strict, not “loose”.'],
    ['get jobs/1 --time noon', '--time “noon” is no instant.'],
    ['get jobs/1 --nonsense', "Unknown option '--nonsense'"],
  ])('%s: is refused by name', (line, sentence) => {
    const answer = read(line);
    expect(answer).toMatchObject({ type: 'wrong', sentence: expect.stringContaining(sentence) });
  });
});
