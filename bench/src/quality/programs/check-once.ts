// One whole check of one file in a process of its own, so that its memory and time can be told.
import { orderOf } from '../../render/orders.ts';
import { childrenSeconds } from './children-seconds.ts';
import { checkFile } from '../check/check-clip.ts';

const [file = '', seconds = '60'] = process.argv.slice(2);
const script = orderOf(Number(seconds), '1080p').sentences.map(({ text }) => text);
const { verdict } = await checkFile({
  ...{ file, script, language: 'en', spoken: script.join(' '), cues: null },
  ...{ expectedSeconds: Number(seconds), aspectRatio: '16:9' },
});
const { user, system } = process.cpuUsage();
console.log(JSON.stringify({ verdict, cpuSeconds: (user + system) / 1e6 + childrenSeconds() }));
