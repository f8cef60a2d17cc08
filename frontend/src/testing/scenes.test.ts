import { describe, expect, it } from 'vitest';
import { parsedCvSchema } from '@cvplus/contracts/parsed-cv';
import { jobSchema } from '@cvplus/contracts/video-introduction';
import { FakeAccountApi, FakeWorkspace } from './fake-apis.ts';
import { scenes } from './scenes.ts';

describe('the built documents', () => {
  it.each(Object.entries(scenes))('of “%s” are what the server may write', (_name, scene) => {
    const workspace = new FakeWorkspace();
    scene.set(new FakeAccountApi(), workspace);
    const list = workspace.jobs.value;
    const snapshots = [
      workspace.job.value,
      ...(list.state === 'ready' ? list.entries.map(({ snapshot }) => snapshot) : []),
    ];
    const cv = workspace.cv.value;
    if (cv.state === 'ready') expect(() => parsedCvSchema.parse(cv.cv)).not.toThrow();
    for (const snapshot of snapshots) {
      if (snapshot.state === 'ready') expect(() => jobSchema.parse(snapshot.job)).not.toThrow();
    }
  });
});
