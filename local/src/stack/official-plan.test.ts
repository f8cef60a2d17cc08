import { describe, expect, it } from 'vitest';
import {
  planOfficial,
  readJavaVersion,
  refuseWithout,
  type OfficialFacts,
} from './official-plan.ts';

function facts(java: number | null, firestore: boolean, storage: boolean): OfficialFacts {
  return {
    java,
    emulators: [
      { name: 'firestore', file: 'cloud-firestore-emulator-v1.22.0.jar', isPresent: firestore },
      { name: 'storage', file: 'cloud-storage-rules-runtime-v1.1.3.jar', isPresent: storage },
    ],
  };
}

describe('the product on Google’s emulators', () => {
  it('starts when everything is there', () => {
    expect(planOfficial(facts(21, true, true))).toEqual({ type: 'start' });
  });

  it('downloads only what is missing', () => {
    expect(planOfficial(facts(24, true, false))).toEqual({ type: 'download', names: ['storage'] });
    expect(planOfficial(facts(21, false, false))).toEqual({
      type: 'download',
      names: ['firestore', 'storage'],
    });
  });

  it('is refused for want of Java before anything is downloaded, naming what was found', () => {
    const old = planOfficial(facts(17, false, true));
    expect(old).toMatchObject({ type: 'refuse' });
    expect(JSON.stringify(old)).toContain('`java -version` says 17');
    expect(JSON.stringify(old)).toContain('emulators of firestore are not here');
    const none = planOfficial(facts(null, true, true));
    expect(JSON.stringify(none)).toContain('there is none on the PATH');
    expect(JSON.stringify(none)).not.toContain('downloads');
  });

  it('is refused when the download brought nothing', () => {
    const { emulators } = facts(21, false, true);
    expect(refuseWithout(emulators.slice(0, 1))).toEqual({
      type: 'refuse',
      sentences: [
        'The firestore emulator (cloud-firestore-emulator-v1.22.0.jar) could not be downloaded: the network must reach https://storage.googleapis.com.',
      ],
    });
  });
});

it.each([
  ['openjdk version "17.0.15" 2025-04-15\nOpenJDK Runtime Environment', 17],
  ['java version "1.8.0_401"', 8],
  ['openjdk version "25" 2025-09-16', 25],
  ['openjdk version "21-ea" 2023-09-19', 21],
  ['The operation couldn’t be completed. Unable to locate a Java Runtime.', null],
])('reads the version of Java from %j', (output, major) => {
  expect(readJavaVersion(output)).toBe(major);
});
