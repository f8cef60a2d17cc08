import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { probeMedia, readProbe, takePoster, UnreadableMediaError } from './media-facts.ts';
import { findMediaTools, type MediaTools } from './media-tools.ts';
import { runTool } from './run-tool.ts';
import { choosePoster } from './poster-frame.ts';

let tools: MediaTools;
let folder: string;
const at = (name: string) => join(folder, name);

async function ffmpeg(...args: string[]): Promise<Buffer> {
  const run = await runTool(tools.ffmpeg, ['-v', 'error', '-y', ...args], { timeoutMs: 60_000 });
  expect(run.stderr).toBe('');
  return run.stdout;
}

beforeAll(async () => {
  tools = await findMediaTools(process.env);
  folder = await mkdtemp(join(tmpdir(), 'media-facts-'));
  const picture = (size: string) => ['-f', 'lavfi', '-i', `testsrc2=s=${size}:r=10`];
  const sound = ['-f', 'lavfi', '-i', 'sine=440'];
  const codecs = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-c:a', 'aac'];
  await ffmpeg(...picture('1600x900'), ...sound, '-t', '2', ...codecs, at('clip.mp4'));
  const lateStart = ['-vf', `drawbox=c=black:t=fill:enable='lt(t,2)'`];
  await ffmpeg(...picture('320x180'), ...lateStart, '-t', '6', ...codecs, at('late.mp4'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('probeMedia', () => {
  it('measures a film', async () => {
    const facts = await probeMedia(tools, at('clip.mp4'));
    expect(facts).toMatchObject({
      videoCodec: 'h264',
      pixelFormat: 'yuv420p',
      width: 1600,
      height: 900,
      framesPerSecond: 10,
      audio: { codec: 'aac' },
    });
    expect(facts.container).toContain('mp4');
    expect(facts.durationSeconds).toBeCloseTo(2, 1);
    expect(facts.sizeBytes).toBe((await readFile(at('clip.mp4'))).length);
  });

  it.each([
    ['text', 'This is not a film.'],
    ['nothing', ''],
    ['a page', '<!doctype html><title>Not found</title>'],
  ])('refuses %s', async (_what, content) => {
    await writeFile(at('other.mp4'), content);
    await expect(probeMedia(tools, at('other.mp4'))).rejects.toThrow(UnreadableMediaError);
  });

  it('refuses what is no file, without waiting for it', async () => {
    await expect(probeMedia(tools, folder)).rejects.toThrow(UnreadableMediaError);
  });

  it('does not follow a playlist to other files', async () => {
    const playlist = `#EXTM3U\n#EXT-X-TARGETDURATION:4\n#EXTINF:4,\n${at('clip.mp4')}\n#EXT-X-ENDLIST\n`;
    await writeFile(at('list.m3u8'), playlist);
    await expect(probeMedia(tools, at('list.m3u8'))).rejects.toThrow(UnreadableMediaError);
    await writeFile(at('list.txt'), `ffconcat version 1.0\nfile clip.mp4\n`);
    await expect(probeMedia(tools, at('list.txt'))).rejects.toThrow(UnreadableMediaError);
  });

  it('refuses a film without a picture', async () => {
    await ffmpeg('-f', 'lavfi', '-i', 'sine=440', '-t', '1', '-c:a', 'aac', at('sound.mp4'));
    await expect(probeMedia(tools, at('sound.mp4'))).rejects.toThrow(UnreadableMediaError);
  });

  it('stops when told to', async () => {
    await expect(probeMedia(tools, at('clip.mp4'), AbortSignal.abort())).rejects.toMatchObject({
      kind: 'aborted',
    });
  });
});

describe('readProbe', () => {
  const probe = (video: object) =>
    readProbe(
      JSON.stringify({
        format: { format_name: 'mov,mp4', duration: '10.5' },
        streams: [{ codec_type: 'video', codec_name: 'h264', width: 1920, height: 1080, ...video }],
      }),
      1000,
    );

  it('turns a film that is shown turned', () => {
    const turned = probe({ side_data_list: [{ rotation: -90 }] });
    expect(turned).toMatchObject({ width: 1080, height: 1920, aspect: 9 / 16 });
  });

  it('knows that pixels need not be square', () => {
    expect(probe({ width: 1440, sample_aspect_ratio: '4:3' }).aspect).toBeCloseTo(16 / 9);
  });

  it('leaves unknown figures at nothing', () => {
    expect(probe({ avg_frame_rate: '0/0', sample_aspect_ratio: '0:1' })).toMatchObject({
      framesPerSecond: 0,
      aspect: 16 / 9,
      audio: null,
    });
  });

  it('knows what the file says of its times, colours and profile', () => {
    const facts = readProbe(
      JSON.stringify({
        format: { format_name: 'mov,mp4', duration: '10.5' },
        streams: [
          {
            ...{ codec_type: 'video', codec_name: 'h264', width: 1920, height: 1080 },
            ...{ profile: 'High 10', level: 41, start_time: '0.080000' },
            ...{ color_range: 'tv', color_transfer: 'smpte2084', color_space: 'unknown' },
          },
          {
            ...{ codec_type: 'audio', codec_name: 'aac', profile: 'LC', start_time: '-0.021' },
            ...{ sample_rate: '44100', channels: 1, duration: '9.5' },
          },
          { codec_type: 'audio', codec_name: 'mp3' },
          { codec_type: 'subtitle' },
          { codec_type: 'data' },
          { codec_type: 'video', codec_name: 'mjpeg', disposition: { attached_pic: 1 } },
        ],
      }),
      1000,
    );
    expect(facts).toMatchObject({
      ...{ videoProfile: 'High 10', videoLevel: 41, videoStartSeconds: 0.08 },
      colour: { range: 'tv', transfer: 'smpte2084', primaries: null, matrix: null },
      audio: { profile: 'LC', startSeconds: -0.021, sampleRate: 44_100, channels: 1, seconds: 9.5 },
      streams: { video: 1, pictures: 1, audio: 2, subtitles: 1, others: 1 },
    });
    expect(probe({ level: -99 }).videoLevel).toBeNull();
  });

  it('does not take a cover picture for a film', () => {
    expect(() => probe({ disposition: { attached_pic: 1 } })).toThrow(UnreadableMediaError);
  });
});

describe('takePoster', () => {
  it('writes a JPEG no wider than a screen needs', async () => {
    await takePoster(tools, at('clip.mp4'), at('poster.jpg'), {});
    expect((await readFile(at('poster.jpg'))).subarray(0, 3).toString('hex')).toBe('ffd8ff');
    const { stdout } = await runTool(
      tools.ffprobe,
      ['-v', 'error', '-show_entries', 'stream=width,height', '-of', 'csv=p=0', at('poster.jpg')],
      { timeoutMs: 20_000 },
    );
    expect(stdout.toString().trim()).toBe('1280,720');
  });

  it('looks for a frame past the black beginning', async () => {
    const { atSeconds } = await takePoster(tools, at('late.mp4'), at('late.jpg'), {});
    expect(atSeconds).toBeGreaterThanOrEqual(2);
  });

  it('takes the frame that was asked for', async () => {
    const poster = await takePoster(tools, at('late.mp4'), at('asked.jpg'), { atSeconds: 3.5 });
    expect(poster.atSeconds).toBe(3.5);
  });

  it('says so when there is no such frame', async () => {
    await expect(
      takePoster(tools, at('clip.mp4'), at('none.jpg'), { atSeconds: 99 }),
    ).rejects.toThrow('99 s');
  });
});

describe('choosePoster', () => {
  const look = (atSeconds: number, brightness: number, contrast: number) => ({
    atSeconds,
    brightness,
    contrast,
  });

  it('prefers an early place that shows nearly as much as the best', () => {
    expect(choosePoster([look(1, 40, 30), look(2, 60, 35)])?.atSeconds).toBe(1);
  });

  it('passes over black and empty places', () => {
    const looks = [look(1, 0, 0), look(2, 128, 1), look(3, 30, 25)];
    expect(choosePoster(looks)?.atSeconds).toBe(3);
  });

  it('takes what there is when all is black, and nothing when there is nothing', () => {
    expect(choosePoster([look(1, 0, 0), look(2, 0, 0)])?.atSeconds).toBe(1);
    expect(choosePoster([])).toBeUndefined();
  });
});
