import { expect, it } from 'vitest';
import { readPositionHeader } from './position-header.ts';

const headerOf = (...lines: string[]) => {
  const { title, company, location } = readPositionHeader(lines.map((text) => ({ text })));
  return [title, company, location];
};

it.each([
  // The field belongs to the title when the employer stands elsewhere.
  [
    ['Deputy Director, Solid Waste | City of Harrow Point | Leeds'],
    ['Deputy Director, Solid Waste', 'City of Harrow Point', 'Leeds'],
  ],
  [
    ['Directrice principale, trésorerie et marchés', 'Caisse Boréale de Placement, Québec'],
    ['Directrice principale, trésorerie et marchés', 'Caisse Boréale de Placement', 'Québec'],
  ],
  [
    ['Infirmier en chef – Unité de soins intensifs | Clinique Saint-Aubert | Namur'],
    ['Infirmier en chef – Unité de soins intensifs', 'Clinique Saint-Aubert', 'Namur'],
  ],
  // Alone on its line, what follows the comma is the employer.
  [['Welder, Harbour Yards Ltd'], ['Welder', 'Harbour Yards Ltd', undefined]],
  [
    ['Night Porter – Corniche Inn', 'Abu Dhabi'],
    ['Night Porter', 'Corniche Inn', 'Abu Dhabi'],
  ],
  [
    ['Trainee Solicitor, Bridgewater & Lunt Solicitors · Salford'],
    ['Trainee Solicitor', 'Bridgewater & Lunt Solicitors', 'Salford'],
  ],
  // How somebody was employed is no employer.
  [
    ['Stage – Assistante communication, Office de tourisme de Bergues'],
    ['Assistante communication', 'Office de tourisme de Bergues', undefined],
  ],
  [
    ['Assistentin der Geschäftsführung in Teilzeit (30 Std.)', 'Thüringer Aufbaubank, Erfurt'],
    ['Assistentin der Geschäftsführung', 'Thüringer Aufbaubank', 'Erfurt'],
  ],
  // Prepositions before the employer.
  [
    ['Laboratory Intern at Vistula Vaccines', 'Gdansk'],
    ['Laboratory Intern', 'Vistula Vaccines', 'Gdansk'],
  ],
  [
    ['Técnica de contenidos en Agencia Trebolar', 'Alcalá de Henares'],
    ['Técnica de contenidos', 'Agencia Trebolar', 'Alcalá de Henares'],
  ],
  [
    ['Fisioterapeuta na Clínica do Areeiro', 'Almada'],
    ['Fisioterapeuta', 'Clínica do Areeiro', 'Almada'],
  ],
  // The same words inside a title part nothing.
  [
    ['Técnico em Enfermagem', 'Hospital da Serra', 'Lisboa'],
    ['Técnico em Enfermagem', 'Hospital da Serra', 'Lisboa'],
  ],
  // Names that hold commas and dashes.
  [
    ['Advogada', 'Teles, Arruda e Vilhena Advogados, São Paulo'],
    ['Advogada', 'Teles, Arruda e Vilhena Advogados', 'São Paulo'],
  ],
  [
    ['Doctorante', 'Laboratoire des milieux marins, Université des Embruns, Brest'],
    ['Doctorante', 'Laboratoire des milieux marins, Université des Embruns', 'Brest'],
  ],
  [
    ['Juriste stagiaire', 'Défenseurs du Travail – permanence juridique, Montreuil'],
    ['Juriste stagiaire', 'Défenseurs du Travail – permanence juridique', 'Montreuil'],
  ],
  [
    ['Server', 'Tia Rosa Cantina, San Marcos, Texas'],
    ['Server', 'Tia Rosa Cantina', 'San Marcos, Texas'],
  ],
  // A title nobody knows stands alone beside “Employer, Town”.
  [
    ['Waiariki Native Plants, Whakatane', 'Nursery Hand'],
    ['Nursery Hand', 'Waiariki Native Plants', 'Whakatane'],
  ],
])('reads %j', (lines, expected) => {
  expect(headerOf(...lines)).toEqual(expected);
});
