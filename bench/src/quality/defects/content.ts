import type { CaptionCue } from '../../../../functions/src/platform/caption-cues.ts';
import { wordsOf, type MadeBase } from '../corpus/base.ts';
import { germanLines, nameIn, namesOf } from '../corpus/scripts.ts';
import { coin, type Defect, draw, rounded } from './defect.ts';

const linesOf = ({ order }: MadeBase): string[] => order.sentences.map(({ text }) => text);
const spokenIn = (base: MadeBase): string => linesOf(base).join(' ');

/** Between the first and the last word. */
function speechSeconds({ cues }: MadeBase): number {
  return (cues.at(-1)?.endSeconds ?? 0) - (cues[0]?.startSeconds ?? 0);
}

/** Defects of what is said and of what is written below. */
export const contentDefects: Defect[] = [
  {
    name: 'wrong-pace',
    checks: ['speaking-pace'],
    change(situation) {
      const { base, severity } = situation;
      const usual = wordsOf(spokenIn(base)).length / (speechSeconds(base) / 60);
      const isFast = coin(situation);
      const wanted = isFast
        ? draw(situation, { obvious: [270, 300], visible: [215, 235], borderline: [178, 186] })
        : draw(situation, { obvious: [60, 72], visible: [84, 96], borderline: [118, 125] });
      const speed = wanted / usual;
      return {
        detail: `${Math.round(wanted)} words a minute (${severity})`,
        picture: `setpts=PTS/${rounded(speed, 4)}`,
        sound: tempo(speed),
        output: ['-r', String(base.framesPerSecond)],
        cues: base.cues.map((cue) => moved(cue, (seconds) => seconds / speed)),
        expectedSeconds: rounded(base.durationSeconds / speed),
      };
    },
  },
  {
    name: 'wrong-words',
    checks: ['spoken-words'],
    change({ base, severity, random }) {
      const lines = linesOf(base);
      const [first = '', second = '', last = ''] = lines;
      const others = otherLines(base, random);
      switch (severity) {
        case 'obvious':
          return { detail: 'another script', script: others };
        case 'visible':
          return { detail: 'another sentence', script: [first, others[1] ?? second, last] };
        case 'borderline':
          return { detail: 'one small word more', script: [first, second, `Well, ${last}`] };
      }
    },
  },
  {
    name: 'wrong-name',
    checks: ['spoken-names', 'spoken-words'],
    change({ base, severity, random }) {
      const { name } = base.order.cards;
      const own = name === '' ? nameIn(base) : name;
      const others = namesOf(base.half).filter((each) => each !== own);
      const other = others[Math.floor(random() * others.length)] ?? '';
      const [given = ''] = other.split(' ');
      const family = own.split(' ').slice(1).join(' ');
      const asked =
        severity === 'obvious' ? other : severity === 'visible' ? `${given} ${family}` : `${own}e`;
      return {
        detail: `“${own}” said for “${asked}”`,
        name: asked,
        script: linesOf(base).map((line) => line.replace(own, asked)),
      };
    },
  },
  {
    name: 'wrong-language',
    checks: ['spoken-language', 'spoken-words'],
    change({ base, severity }) {
      const german = [...germanLines(base.half)];
      const own = linesOf(base);
      const script =
        severity === 'obvious'
          ? german
          : severity === 'visible'
            ? [own[0] ?? '', ...german.slice(1)]
            : own;
      const language = severity === 'borderline' ? 'en-GB' : 'de';
      return { detail: `English spoken for ${language}`, script, language };
    },
  },
  {
    name: 'no-speech',
    checks: ['speech-present', 'spoken-words', 'silence', 'loudness'],
    change({ base, severity }) {
      const share = severity === 'obvious' ? 0 : severity === 'visible' ? 0.5 : 0.93;
      const end = rounded(base.durationSeconds * share);
      const words = wordsOf(spokenIn(base));
      const music = [220, 277.2, 329.6].map((hertz) => `sin(2*PI*${hertz}*t)`).join('+');
      return {
        detail: `no voice after ${end} s`,
        sound: `volume=0:enable='gte(t,${end})'`,
        addedSound: `aevalsrc='0.04*(${music})*(0.7+0.3*sin(PI*t/2))':s=48000`,
        spoken: words.slice(0, Math.round(words.length * share)).join(' '),
      };
    },
  },
  {
    name: 'captions-offset',
    checks: ['captions-timing'],
    change(situation) {
      const seconds = draw(situation, {
        obvious: [2, 3],
        visible: [0.8, 1.2],
        borderline: [0.12, 0.2],
      });
      const by = coin(situation)
        ? seconds
        : -Math.min(seconds, situation.base.cues[0]?.startSeconds ?? 0);
      // Too little room before the first word: then they are late.
      const shift = Math.abs(by) < seconds ? seconds : by;
      return {
        detail: `captions ${shift.toFixed(1)} s late`,
        cues: situation.base.cues.map((cue) => moved(cue, (at) => at + shift)),
      };
    },
  },
  {
    name: 'captions-missing',
    checks: ['captions-coverage', 'promise'],
    change({ base: { cues }, severity, random }) {
      if (severity === 'obvious') {
        const isAll = random() < 0.5;
        return isAll
          ? { detail: 'no captions', cues: null }
          : {
              detail: 'the second half has none',
              cues: cues.slice(0, Math.floor(cues.length / 2)),
            };
      }
      const gone = Math.floor(random() * cues.length);
      if (severity === 'visible') {
        return { detail: 'one is missing', cues: cues.filter((_, index) => index !== gone) };
      }
      const [first, ...rest] = cues;
      const shorter = first && { ...first, text: first.text.replace(/^\S+\s/, '') };
      return { detail: 'one word is missing', cues: shorter ? [shorter, ...rest] : [] };
    },
  },
  {
    name: 'captions-fast',
    checks: ['captions-reading', 'captions-timing'],
    change(situation) {
      const rate = draw(situation, {
        obvious: [40, 50],
        visible: [25, 29],
        borderline: [17.5, 18.5],
      });
      return {
        detail: `${rate.toFixed(0)} letters a second`,
        cues: situation.base.cues.map((cue) => ({
          ...cue,
          endSeconds: Math.min(cue.endSeconds, cue.startSeconds + cue.text.length / rate),
        })),
      };
    },
  },
  {
    name: 'captions-language',
    checks: ['captions-coverage', 'spoken-language', 'promise'],
    change({ base: { cues, half }, severity }) {
      const german = germanLines(half).join(' ').split(' ');
      const share = severity === 'obvious' ? 1 : severity === 'visible' ? 0.6 : 0.1;
      const each = Math.ceil(german.length / cues.length);
      const foreign = Math.max(1, Math.round(cues.length * share));
      return {
        detail: `${foreign} of ${cues.length} captions in German`,
        cues: cues.map((cue, index) =>
          index < cues.length - foreign
            ? cue
            : {
                ...cue,
                text: german.slice(index * each, (index + 1) * each).join(' ') || 'Danke.',
              },
        ),
      };
    },
  },
];

/** atempo takes factors from a half to two. */
function tempo(speed: number): string {
  const steps = speed > 2 || speed < 0.5 ? [Math.sqrt(speed), Math.sqrt(speed)] : [speed];
  return steps.map((step) => `atempo=${rounded(step, 4)}`).join(',');
}

function moved(cue: CaptionCue, to: (seconds: number) => number): CaptionCue {
  return { ...cue, startSeconds: to(cue.startSeconds), endSeconds: to(cue.endSeconds) };
}

/** A script of somebody else. */
function otherLines(base: MadeBase, random: () => number): string[] {
  const own = nameIn(base);
  const names = namesOf(base.half).filter((name) => name !== own);
  const name = names[Math.floor(random() * names.length)] ?? '';
  return [
    `Good morning, my name is ${name} and I work with numbers.`,
    'Every winter I repair the boats of the whole harbour.',
    'Thank you for watching until the end.',
  ];
}
