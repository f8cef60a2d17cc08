// What one would write first: every detector that this ffmpeg has, on every frame, at full size.
import { findMediaTools } from '../../../../functions/src/platform/media-tools.ts';
import { runTool } from '../../../../functions/src/platform/run-tool.ts';
import { childrenSeconds } from './children-seconds.ts';

const pictureDetectors = [
  'blackdetect',
  'freezedetect',
  'cropdetect',
  'idet',
  'signalstats',
  'entropy',
  'bitplanenoise',
  'vmafmotion',
  'blurdetect',
  'blockdetect',
  'siti',
  'photosensitivity',
  'scdet',
];
const soundDetectors = ['silencedetect', 'astats', 'volumedetect', 'ebur128'];

const [file = ''] = process.argv.slice(2);
const { ffmpeg, filters } = await findMediaTools(process.env);
const present = (all: string[]) => all.filter((name) => filters.has(name));
const [picture, sound] = [present(pictureDetectors), present(soundDetectors)];
const args = [
  ...['-hide_banner', '-nostdin', '-nostats', '-i', file, '-vf', picture.join(',')],
  ...['-af', sound.join(','), '-f', 'null', '-'],
];
const { exitCode, stderr } = await runTool(ffmpeg, args, { timeoutMs: 1_800_000 });
if (exitCode !== 0) throw new Error(stderr.slice(-500));
const { user, system } = process.cpuUsage();
const cpuSeconds = (user + system) / 1e6 + childrenSeconds();
console.log(JSON.stringify({ detectors: [...picture, ...sound], cpuSeconds }));
