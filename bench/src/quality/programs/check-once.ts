// One whole check of one file in a process of its own, so that its memory and time can be told.
import { estimateCues } from '../../../../functions/src/platform/captions.ts';
import { orderOf } from '../../render/orders.ts';
import { childrenSeconds } from './children-seconds.ts';
import { checkFile } from '../check/check-clip.ts';

const [file = '', seconds = '60'] = process.argv.slice(2);
const { sentences, cards } = orderOf(60, '1080p');
const script = sentences.map(({ text }) => text);
const { verdict } = await checkFile({
  ...{ file, script, language: 'en', name: cards.name, spoken: script.join(' ') },
  cues: estimateCues(sentences, Number(seconds)),
  ...{ expectedSeconds: Number(seconds), aspectRatio: '16:9' },
});
const { user, system } = process.cpuUsage();
console.log(JSON.stringify({ verdict, cpuSeconds: (user + system) / 1e6 + childrenSeconds() }));
