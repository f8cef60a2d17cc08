import { describe, expect, it } from 'vitest';
import { readIntroArguments } from './intro-arguments.ts';

const folder = '/home/ada';

describe('the command line of npm run intro', () => {
  it('takes relative paths from where the person stands', () => {
    const reading = readIntroArguments(['cv.pdf', '--out', 'videos/first'], folder);
    expect(reading).toEqual({
      ok: true,
      introArguments: {
        cvFile: '/home/ada/cv.pdf',
        outFolder: '/home/ada/videos/first',
        options: {},
        verbose: false,
      },
    });
  });

  it('turns its switches into the options of the order', () => {
    const reading = readIntroArguments(
      ['cv.pdf', '--out', 'o', '--style', 'formal', '--duration', '30', '--no-captions'].concat([
        '--pace',
        'brisk',
        '--language',
        'de',
        '--platform',
        'email',
      ]),
      folder,
    );
    expect(reading).toMatchObject({
      introArguments: {
        options: {
          style: 'formal',
          durationSeconds: 30,
          captions: false,
          pace: 'brisk',
          language: 'de',
          platform: 'email',
        },
      },
    });
  });

  it.each([
    [['--out', 'o'], /exactly one CV/],
    [['a.pdf', 'b.pdf', '--out', 'o'], /exactly one CV/],
    [['a.pdf'], /--out/],
    [['a.pdf', '--out', 'o', '--duration', 'long'], /--duration/],
    [['a.pdf', '--out', 'o', '--duration', '5'], /--duration/],
    [['a.pdf', '--out', 'o', '--style', 'loud'], /--style/],
    [['a.pdf', '--out', 'o', '--language', 'la'], /--language/],
    [['a.pdf', '--out', 'o', '--provider', 'youtube'], /--provider/],
    [['a.pdf', '--out', 'o', '--colour', 'red'], /--colour/],
  ])('refuses %j in a sentence naming the switch', (words, sentence) => {
    const reading = readIntroArguments(words, folder);
    expect(reading).toMatchObject({ ok: false, sentence: expect.stringMatching(sentence) });
  });
});
