import { describe, expect, it } from 'vitest';
import { readRank } from './read-rank.ts';
import type { Rank } from './words/level-words.ts';

const titles: Record<string, [string, Rank | null][]> = {
  en: [
    ['Chief Technology Officer', 'chief'], ['CEO', 'chief'], ['Managing Director', 'chief'], ['VP Engineering', 'chief'],
    ['Director of Operations', 'chief'], ['Non-executive director', 'chief'], ['Co-founder & Head of Product', 'founder'],
    ['Founder and CEO', 'chief'], ['Owner', 'founder'], ['Head of Data', 'head'], ['Headteacher', 'head'],
    ['Deputy Director of Nursing', 'head'], ['Senior Accountant', 'senior'], ['Lead Developer', 'senior'],
    ['Principal Scientist', 'senior'], ['Team Leader, Claims', 'senior'], ['Head Chef', 'senior'], ['Staff Engineer', 'senior'],
    ['Staff Nurse', null], ['Junior Designer', 'junior'], ['Marketing Intern', 'learning'], ['Apprentice Electrician', 'learning'],
    ['Student Nurse', 'learning'], ['PhD Student in Physics', 'doctoral'], ['Volunteer', 'aside'], ['Art Director', null],
    ['Assistant Director', null], ['Director of Photography', null], ['Assistant to the Managing Director', null],
    ['PA to the CEO', null], ['Intern to the Chief Executive', 'learning'], ['Head of Student Services', 'head'],
    ['Student Services Officer', null], ['Product Owner', null], ['HR Business Partner', null], ['Lead Generation Specialist', null],
    ['Store Manager', null], ['Funeral Director', null], ['Chef de partie', null], ['Nurse', null],
  ],
  de: [
    ['Geschäftsführerin', 'chief'], ['Vorstand Finanzen', 'chief'], ['Werkleiter', 'chief'], ['Chefärztin', 'chief'],
    ['Inhaber', 'founder'], ['Gründerin', 'founder'], ['Abteilungsleiterin Einkauf', 'head'], ['Leiter Controlling', 'head'],
    ['Schulleiterin', 'head'], ['Teamleiter', 'senior'], ['Oberärztin', 'senior'], ['Bäckermeisterin', 'senior'],
    ['Küchenchef', 'senior'], ['Polier', 'senior'], ['Praktikantin', 'learning'], ['Werkstudent Vertrieb', 'learning'],
    ['Auszubildender zum Koch', 'learning'], ['Ausbildung zur Köchin', 'learning'], ['Rechtsreferendarin', 'learning'],
    ['Doktorand', 'doctoral'], ['Assistentin der Geschäftsführung', null], ['Vorstandsassistentin', null],
    ['Referent des Vorstands', null], ['Praktikum bei der Geschäftsführung', 'learning'], ['Bauleiter', null],
    ['Projektleiterin', null], ['Hausmeister', null], ['Studiendirektor', null], ['Filialleiter', null], ['Ausbildungsleiter', null],
    ['Aushilfe', 'aside'], ['Assistenzarzt', null],
  ],
  fr: [
    ['Directrice générale', 'chief'], ['PDG', 'chief'], ['Directeur des opérations', 'chief'], ['DRH', 'chief'],
    ['Fondatrice', 'founder'], ['Gérant', 'founder'], ['Cheffe de service', 'head'], ['Directeur adjoint', 'head'],
    ['Directrice d’école', 'head'], ['Chef d’équipe', 'senior'], ['Cheffe de cuisine', 'senior'], ['Développeur confirmé', 'senior'],
    ['Rédactrice en chef', 'senior'], ['Stagiaire', 'learning'], ['Alternante en communication', 'learning'],
    ['Apprenti boulanger', 'learning'], ['Doctorante', 'doctoral'], ['Bénévole', 'aside'], ['Directeur artistique', null],
    ['Assistante du directeur général', null], ['Stage auprès de la directrice', 'learning'], ['Chef de projet', null],
    ['Cheffe de partie', null], ['Expert-comptable', null], ['Chef d’orchestre', null], ['Professeure des écoles', null],
  ],
  es: [
    ['Directora general', 'chief'], ['Director financiero', 'chief'], ['Consejera delegada', 'chief'], ['Fundador', 'founder'],
    ['Dueña', 'founder'], ['Jefa de departamento', 'head'], ['Gerente', 'head'], ['Directora de colegio', 'head'],
    ['Jefe de cocina', 'senior'], ['Encargada de obra', 'senior'], ['Becaria', 'learning'], ['Enfermera en prácticas', 'learning'],
    ['Doctoranda', 'doctoral'], ['Voluntario', 'aside'], ['Director de arte', null], ['Directora de obra', null],
    ['Secretaria del director general', null], ['Jefa de proyecto', null], ['Profesora', null], ['Gerente de tienda', null],
    ['Encargado de tienda', null],
  ],
  pt: [
    ['Diretora-geral', 'chief'], ['Diretor financeiro', 'chief'], ['Fundadora', 'founder'], ['Sócio fundador', 'founder'],
    ['Diretor escolar', 'head'], ['Gerente comercial', 'head'], ['Chefe de cozinha', 'senior'], ['Encarregada', 'senior'],
    ['Estagiária', 'learning'], ['Jovem aprendiz', 'learning'], ['Doutoranda', 'doctoral'], ['Diretora de arte', null],
    ['Assistente do diretor', null], ['Diretor de turma', null], ['Professor de matemática', null], ['Gerente de loja', null],
    ['Administrador de redes', null],
  ],
  it: [
    ['Amministratrice delegata', 'chief'], ['Direttore generale', 'chief'], ['Titolare', 'founder'], ['Fondatrice', 'founder'],
    ['Dirigente scolastica', 'head'], ['Vicedirettore', 'head'], ['Capocantiere', 'senior'], ['Chef di cucina', 'senior'],
    ['Tirocinante', 'learning'], ['Apprendista elettricista', 'learning'], ['Dottorando', 'doctoral'], ['Direttrice lavori', null],
    ['Assistente del direttore', null], ['Capo progetto', null], ['Direttore della fotografia', null], ['Professoressa', null],
  ],
}; // prettier-ignore

describe.each(Object.keys(titles))('readRank in a CV in %s', (language) => {
  it.each(titles[language] ?? [])('hears in “%s” the rank %s', (title, rank) => {
    expect(readRank(title, language)).toBe(rank);
  });
});

describe('readRank across languages', () => {
  it('knows English and unmistakable foreign titles in a CV of any language', () => {
    expect(readRank('Chief Financial Officer', 'it')).toBe('chief');
    expect(readRank('Geschäftsführer', 'en')).toBe('chief');
    expect(readRank('Werkstudent', 'en')).toBe('learning');
    expect(readRank('Directeur', 'nl')).toBe('chief');
  });

  it('hears no foreign rank in a short word that only looks like one', () => {
    expect(readRank('Stage Designer', 'en')).toBeNull();
    expect(readRank('Promotion Assistant', 'en')).toBeNull();
    expect(readRank('Legal Patron Services', 'en')).toBeNull();
  });
});
