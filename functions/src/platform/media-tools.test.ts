import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findMediaTools, MediaToolsMissingError, readFilters, readVersion } from './media-tools.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'media-tools-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function writeTool(name: string, version: string): Promise<string> {
  const file = path.join(folder, name);
  const body = `#!/bin/sh\necho "${name} version ${version} Copyright"\necho " T.C blackdetect V->V Detect."\n`;
  await writeFile(file, body);
  await chmod(file, 0o755);
  return file;
}

describe('findMediaTools', () => {
  it('prefers the environment variables to PATH', async () => {
    const ffmpeg = await writeTool('ffmpeg', '9.9');
    const ffprobe = await writeTool('ffprobe', '9.9');
    const tools = await findMediaTools({
      FFMPEG_PATH: ffmpeg,
      FFPROBE_PATH: ffprobe,
      PATH: '/nowhere',
    });
    expect(tools).toEqual({
      ffmpeg,
      ffprobe,
      version: '9.9',
      filters: new Set(['blackdetect']),
    });
  });

  it('finds the tools on PATH', async () => {
    const ffmpeg = await writeTool('ffmpeg', '7.0');
    await writeTool('ffprobe', '7.0');
    const tools = await findMediaTools({ PATH: `/nowhere${path.delimiter}${folder}` });
    expect(tools.ffmpeg).toBe(ffmpeg);
  });

  it('falls back to the npm installers and lists real filters', async () => {
    const tools = await findMediaTools({ PATH: '' });
    expect(tools.filters).toContain('loudnorm');
    expect(tools.version).not.toBe('unknown');
  });

  it('asks each place only once', () => {
    expect(findMediaTools({ PATH: '' })).toBe(findMediaTools({ PATH: '' }));
  });

  it('refuses a variable that names no program', async () => {
    await expect(findMediaTools({ FFMPEG_PATH: path.join(folder, 'absent') })).rejects.toThrow(
      MediaToolsMissingError,
    );
  });
});

it('reads the version from the banner', () => {
  expect(readVersion('ffmpeg version n6.1-3ubuntu5 Copyright (c)')).toBe('n6.1-3ubuntu5');
});

it('reads filters with and without flags, and no legend', () => {
  const list =
    'Filters:\n  T.. = Timeline support\n ... abench A->A Bench.\n TSC xfade VV->V Cross.\n';
  expect([...readFilters(list)]).toEqual(['abench', 'xfade']);
});
