import { describe, expect, it } from 'vitest';
import { type Trait, traits } from '../industries/traits.ts';
import { findPersonality } from './find-personality.ts';
import { aCv } from './testing/a-cv.ts';

const cuesOf = (deeds: string[], skills: string[] = []) =>
  findPersonality(aCv({ posts: [{ title: 'Colleague', start: '2020', deeds }], skills }));
const traitsOf = (...deeds: string[]) => cuesOf(deeds).map(({ trait }) => trait);

describe('findPersonality', () => {
  it.each<[Trait, string[]]>([
    ['analytical', ['Analysed sales data.', 'Prognosen und Datenmodelle erstellt.']],
    ['people-oriented', ['Looked after patients.', 'Accueil des familles.']],
    ['creative', ['Designed a menu.', 'Kampagnen konzipiert.']],
    ['driven', ['Exceeded the target.', 'Umsatz gesteigert.']],
    ['careful', ['Checked quality.', 'Cumplimiento y control de riesgos, sin errores.']],
    ['leading', ['Led a team of nine.', 'Encadrement de douze personnes.']],
    ['teaching', ['Trained new colleagues.', 'Formation des apprentis.']],
    ['organised', ['Planned the rota.', 'Coordinated events.']],
    ['adaptable', ['Migrated to a remote setup.', 'Trabajo multidisciplinar.']],
    ['practical', ['Repaired pumps.', 'Wartung der Maschinen.']],
  ])('sees %s in two deeds', (trait, deeds) => {
    expect(traitsOf(...deeds)).toContain(trait);
  });

  it('names the facts, strongest trait first, and grows with them', () => {
    const deeds = ['Trained clerks.', 'Taught hygiene.', 'Coached trainees.', 'Repaired ovens.'];
    const [teaching, ...rest] = cuesOf(deeds);
    const factIds = ['achievement-1', 'achievement-2', 'achievement-3'];
    expect(teaching).toEqual({ trait: 'teaching', strength: 0.6, factIds });
    expect(rest.map(({ trait }) => trait)).not.toContain('practical');
  });

  it('believes no praise of oneself', () => {
    const summary = 'I am a creative, driven and analytical team player who leads and teaches.';
    expect(findPersonality(aCv({ summary, headline: 'Creative and driven' }))).toEqual([]);
  });

  it('mistakes no word for another that begins like it', () => {
    const seen = traitsOf('Sent messages.', 'Watered plants.', 'Generated leads.', 'Supervised.');
    expect(seen).toEqual([]);
  });

  it('says nothing that only one fact hints at', () => {
    expect(traitsOf('Repaired pumps.')).toEqual([]);
    for (const { trait, strength } of cuesOf(['Led.', 'Led.', 'Led.', 'Led.', 'Led.', 'Led.'])) {
      expect(traits).toContain(trait);
      expect(strength).toBe(1);
    }
  });
});
