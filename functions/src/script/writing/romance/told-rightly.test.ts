import { videoOptionsSchema, type VideoStyle } from '@cvplus/contracts/video-options';
import { describe, expect, it } from 'vitest';
import { aCv, type CvWords } from '../../context/testing/a-cv.ts';
import { pickerFor } from '../pick.ts';
import { packFor } from '../packs.ts';
import { nothingSaid } from '../slot.ts';
import { calmed, withoutTown } from './proper-words.ts';

type Written = { durationSeconds?: number; style?: VideoStyle };

function tellingOf(words: CvWords, { durationSeconds = 60, style = 'professional' }: Written = {}) {
  const cv = aCv(words);
  const language = words.language === 'es' ? 'es' : 'fr';
  const options = videoOptionsSchema.parse({ durationSeconds, style });
  const telling = { cv, options, business: {}, pick: pickerFor(cv, style) };
  return { pack: packFor(language), telling };
}

/** Every sentence the slots of this CV can say right after `after`. */
function sayings(words: CvWords, after: string): string[] {
  const { pack, telling } = tellingOf(words);
  const soFar = { ...nothingSaid, after };
  return pack.slots(telling).flatMap(({ variants }) => variants.map(({ say }) => say(soFar).text));
}

function openingsOf(words: CvWords, written: Written = {}): string[] {
  const { pack, telling } = tellingOf(words, written);
  return pack.openings(telling).map(({ text }) => text);
}

const nameless: CvWords = {
  language: 'es',
  posts: [
    { title: 'Directora de recursos humanos', company: 'Norlog', start: '2019' },
    {
      title: 'Industrias Cárnicas Oropesa',
      start: '2012',
      end: '2019',
      deeds: ['Redujo el absentismo en 3 puntos'],
    },
  ],
};

describe('what is told of posts', () => {
  it('calls nobody by the name of a house, and does not lend its deeds to another', () => {
    const said = sayings(nameless, 'current');
    expect(said.join(' ')).not.toMatch(/oropesa/i);
    expect(said).toContain('Anteriormente, reduje el absentismo en 3 puntos.');
  });

  it('does not say of something done once that it is done every day', () => {
    const cv: CvWords = {
      language: 'fr',
      posts: [
        {
          title: 'Comptable',
          company: 'Norlog',
          start: '2019',
          deeds: ['Création de 3 formations', 'Gestion de la trésorerie'],
        },
      ],
    };
    const said = sayings(cv, 'opening-at-work');
    expect(said).toContain("À ce poste, j'ai créé 3 formations.");
    expect(said.join(' ')).not.toContain("Au quotidien, j'ai");
    const afterPost = sayings(cv, 'current').join(' ');
    expect(afterPost).toMatch(/Depuis(?: lors)?, j'ai créé 3 formations\./);
    expect(afterPost).not.toContain('À ce poste');
  });

  it('opens with the studies of somebody who works for nothing beside them', () => {
    const volunteer = { title: 'Bénévole', company: 'Banque alimentaire', start: '2021' };
    const student: CvWords = {
      language: 'fr',
      posts: [volunteer],
      studies: [{ degree: 'Master Droit' }],
    };
    expect(openingsOf(student).join(' ')).not.toContain('bénévole');
    expect(openingsOf({ ...student, studies: [] }).join(' ')).toContain('bénévole');
    const headline = openingsOf({ ...student, headline: 'Étudiante en droit' });
    expect(headline.join(' ')).toMatch(/, étudiante en droit\.$/);
  });
});

describe('openings', () => {
  const post = { title: 'Comptable', company: 'Norlog', start: '2019' };

  it('give the name a sentence of its own after a result, and start with none that goes on', () => {
    const done = { ...post, deeds: ['Formation de 18 agents'] };
    const openings = openingsOf({ language: 'fr', posts: [done] });
    expect(openings.some((text) => /^J'ai formé 18 agents chez Norlog\. Je /.test(text))).toBe(
      true,
    );
    const goesOn = { ...post, deeds: ["Encadrement d'une équipe de 18 agents"] };
    const others = openingsOf({ language: 'fr', posts: [goesOn] });
    expect(others.filter((text) => text.startsWith("J'encadre"))).toEqual([]);
  });

  it('do not say twice what somebody is', () => {
    const deeds = ['Responsable de un presupuesto de 2 millones de euros'];
    const openings = openingsOf({
      language: 'es',
      posts: [{ ...post, title: 'Gerente', deeds }],
    });
    expect(openings.join(' ')).not.toContain('donde soy');
  });

  it.each(['fr', 'es'] as const)('in %s: greet briefly where time is short', (language) => {
    const cv = {
      language,
      posts: [{ ...post, title: language === 'fr' ? 'Comptable' : 'Contable' }],
    };
    for (let at = 0; at < 12; at++) {
      const words: CvWords = { ...cv, skills: [`Outil ${at}`] };
      const short = openingsOf(words, { durationSeconds: 15, style: 'formal' });
      expect(short.join(' ')).not.toMatch(/permettez|permítame/i);
    }
  });
});

describe('a quarter of a minute', () => {
  const cv: CvWords = {
    language: 'es',
    posts: [
      { title: 'Contable', company: 'Norlog', start: '2019', deeds: ['Gestión de la caja'] },
      { title: 'Auxiliar', company: 'Velmar', start: '2015', end: '2019' },
      { title: 'Becaria', company: 'Tresca', start: '2014', end: '2015' },
    ],
  };

  it('can name the post without its employer, who then comes with what was done there', () => {
    const { pack, telling } = tellingOf(cv, { durationSeconds: 15 });
    const brief = pack.openings(telling).find(({ text }) => / contable\.$/.test(text));
    expect(brief).toMatchObject({ employer: null, postId: null, achievementId: 'current' });
    expect(openingsOf(cv, { durationSeconds: 30 }).some((text) => / contable\.$/.test(text))).toBe(
      false,
    );
  });

  it('leaves the way long past alone', () => {
    const keysAt = (durationSeconds: number) => {
      const { pack, telling } = tellingOf(cv, { durationSeconds });
      return pack.slots(telling).map(({ key }) => key);
    };
    expect(keysAt(15)).not.toContain('earlier-1');
    expect(keysAt(60)).toContain('earlier-1');
  });
});

describe('closings', () => {
  it.each(['fr', 'es'] as const)(
    'in %s: prefer a short goodbye where time is short',
    (language) => {
      for (const style of ['formal', 'professional'] as const) {
        const { pack, telling } = tellingOf({ language }, { durationSeconds: 15, style });
        const closings = pack.closings(telling).toSorted((a, b) => b.value - a.value);
        expect(closings[0]?.texts.join(' ').split(' ').length).toBeLessThanOrEqual(8);
      }
    },
  );
});

describe('names in running text', () => {
  it('calms little words along with the rest', () => {
    expect(calmed('DIRECTORA DE RECURSOS HUMANOS')).toBe('Directora de Recursos Humanos');
    expect(calmed("ASSISTANTE D'ÉDUCATION ET DE VIE")).toBe("Assistante d'Éducation et de VIE");
    expect(calmed('CHU DE LA RÉUNION')).toBe('CHU de la Réunion');
  });

  it('leaves out the town behind a school and nothing else', () => {
    expect(withoutTown('Lycée Flaubert, Rouen')).toBe('Lycée Flaubert');
    expect(withoutTown('École Passerelle, Aix-en-Provence')).toBe('École Passerelle');
    expect(withoutTown('Faculté de lettres, arts et langues')).toBe(
      'Faculté de lettres, arts et langues',
    );
  });
});
