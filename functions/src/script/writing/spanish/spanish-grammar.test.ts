import { describe, expect, it } from 'vitest';
import { degree, internship, role } from './career-words.ts';
import { and, joinList, ofThe, or, toThe } from './grammar.ts';
import { employer, school } from './houses.ts';
import { ownClauses } from './own-clause.ts';
import { background } from './phrases.ts';
import { isSpeakable } from './plain-words.ts';
import { saidWords, syllables } from './said-words.ts';
import { speakable } from './spoken-text.ts';
import { verbOf } from './verb-forms.ts';

describe('little words', () => {
  it('changes “y” and “o” before their own sound', () => {
    expect(joinList(['español', 'inglés'])).toBe('español e inglés');
    expect(joinList(['agua', 'hielo'])).toBe('agua y hielo');
    expect(and('historia')).toBe('e');
    expect(and('ionización')).toBe('y');
    expect(or('hospitales')).toBe('u');
    expect(or('clínicas')).toBe('o');
    expect(joinList(['compras y ventas', 'b', 'c'])).toBe('compras y ventas, b, así como c');
  });

  it('melts with the article', () => {
    expect(toThe('Hospital San Lázaro', 'el')).toBe('al Hospital San Lázaro');
    expect(toThe('Clínica del Ebro', 'la')).toBe('a la Clínica del Ebro');
    expect(ofThe('Instituto Vega', 'el')).toBe('del Instituto Vega');
  });
});

describe('verbs', () => {
  const cases: [string, string, string][] = [
    ['gestionar', 'gestioné', 'gestiono'],
    ['aplicar', 'apliqué', 'aplico'],
    ['entregar', 'entregué', 'entrego'],
    ['organizar', 'organicé', 'organizo'],
    ['dirigir', 'dirigí', 'dirijo'],
    ['reducir', 'reduje', 'reduzco'],
    ['obtener', 'obtuve', 'obtengo'],
    ['construir', 'construí', 'construyo'],
    ['evaluar', 'evalué', 'evalúo'],
    ['atender', 'atendí', 'atiendo'],
  ];
  it.each(cases)('%s', (infinitive, past, present) => {
    expect(verbOf(infinitive)).toEqual({ infinitive, past, present });
  });
});

describe('lines of a CV in the first person', () => {
  const past: [string, string | undefined][] = [
    ['Dirección de un equipo de 9 cocineros', 'dirigí un equipo de 9 cocineros'],
    ['Gestión de personal', 'me encargué de la gestión de personal'],
    ['Gestión de proyectos y control de costes', 'gestioné proyectos y controlé costes'],
    ['Coordinación de 12 enfermeras', 'coordiné a 12 enfermeras'],
    ['Formación de 12 enfermeras', 'me encargué de la formación de 12 enfermeras'],
    ['Supervisión de los becarios', 'supervisé a los becarios'],
    ['Diseño e implantación de un sistema de calidad', 'diseñé e implanté un sistema de calidad'],
    ['Reducción de costes del 30 %', 'logré una reducción de costes del 30 por ciento'],
    ['Aumento de las ventas en un 20%', 'logré un aumento de las ventas en un 20 por ciento'],
    [
      'Lideró un equipo y redujo los costes un 12 %',
      'lideré un equipo y reduje los costes un 12 por ciento',
    ],
    ['Lideré un equipo de 8 ingenieros', 'lideré un equipo de 8 ingenieros'],
    ['Gestionar un presupuesto e impartir cursos', 'gestioné un presupuesto e impartí cursos'],
    ['Gestiono una cartera de 80 clientes', 'gestioné una cartera de 80 clientes'],
    ['Responsable de un servicio de 24 camas', 'fui responsable de un servicio de 24 camas'],
    ['Encargada de la comunicación interna', 'me encargué de la comunicación interna'],
    ['Participación en el diseño de la web', 'participé en el diseño de la web'],
    ['Puesta en marcha de 4 tiendas', 'puse en marcha 4 tiendas'],
    ['Ascendida a jefa de equipo en 2019', 'fui ascendida a jefa de equipo en 2019'],
    ['Trato cercano y agenda puntual', undefined],
    ['Diseño gráfico y maquetación', 'me encargué del diseño gráfico y maquetación'],
    ['Diseño los planos de 3 barcos', 'diseñé los planos de 3 barcos'],
    ['Atención al público, caja y reposición', undefined],
    ['Instalación de 1,6 MW de placas solares', 'instalé 1,6 megavatios de placas solares'],
    ['Presupuesto de 2 M€', undefined],
    ['Licenciado en Derecho y Economía', undefined],
    ['Ella gestiona un equipo de 5 personas', undefined],
    ['Persona proactiva y dinámica', undefined],
    ['Lideró un equipo y negoció y zurró contratos', undefined],
  ];
  it.each(past)('%j', (line, clause) => {
    expect(ownClauses(line, false)[0]?.text).toBe(clause);
  });

  it('keeps the present for the post still held, and results in the past', () => {
    const now = (line: string) => ownClauses(line, true)[0];
    expect(now('Dirección de un equipo de 9 cocineros')?.also).toBe(
      'también dirijo un equipo de 9 cocineros',
    );
    expect(now('Implantación de SAP en 3 plantas')?.text).toBe('implanté SAP en 3 plantas');
    expect(now('Negociar el convenio colectivo')?.text).toBe('negocié el convenio colectivo');
    expect(now('Negociar con proveedores')?.text).toBe('negocio con proveedores');
    expect(now('Instalación de 12 equipos')?.text).toBe('instalé 12 equipos');
    expect(now('Instalación de 12 equipos al mes')?.text).toBe('instalo 12 equipos al mes');
    expect(now('Reducir un 9 % los plazos')?.text).toBe('reduje un 9 por ciento los plazos');
    expect(now('Gestiona una cartera de 80 clientes')?.text).toBe(
      'gestiono una cartera de 80 clientes',
    );
  });
});

describe('signs and abbreviations', () => {
  const cases: [string, string][] = [
    ['un presupuesto de 2,5 M€', 'un presupuesto de 2,5 millones de euros'],
    ['1 M€ al año', '1 millón de euros al año'],
    ['240 k€', '240 mil euros'],
    ['un 30 %', 'un 30 por ciento'],
    ['5M de descargas', '5 millones de descargas'],
    ['6-8 pacientes', '6 a 8 pacientes'],
    ['120+ clientes', 'más de 120 clientes'],
    // “$” is the peso in most countries that use it.
    ['$2,000 al mes', '2,000 al mes'],
    ['presupuesto de $210 millones de pesos', 'presupuesto de 210 millones de pesos'],
    ['ventas por US$3 millones', 'ventas por 3 millones de dólares'],
    ['recursos por $1.200 millones', 'recursos por 1.200 millones'],
    ['$45.000 MXN', '45.000 pesos mexicanos'],
    ['1,6 MW de placas', '1,6 megavatios de placas'],
    ['dpto. de RR. HH.', 'departamento de recursos humanos'],
    ['compras & ventas', 'compras y ventas'],
    ['redes y informes', 'redes e informes'],
    ['herramientas (Jira) internas', 'herramientas internas'],
  ];
  it.each(cases)('says %j as %j', (written, spoken) => {
    expect(speakable(written)).toBe(spoken);
  });

  it('knows how numbers and acronyms sound', () => {
    expect(saidWords('desde 2018')).toEqual(['desde', 'dos', 'mil', 'dieciocho']);
    expect(saidWords('32 camas')).toEqual(['treinta', 'y', 'dos', 'camas']);
    expect(saidWords('1.200')).toEqual(['mil', 'doscientos']);
    expect(['gestión', 'quiero', 'economía', 'ciudad', 'aeropuerto'].map(syllables)).toEqual([
      2, 2, 5, 2, 5,
    ]);
  });
});

describe('titles, houses and degrees', () => {
  it('says employers with their article', () => {
    expect(employer('Norvia Tech S.L.')?.at).toBe('en Norvia Tech');
    expect(employer('Hospital San Lázaro')?.at).toBe('en el Hospital San Lázaro');
    expect(employer('Fundación Letras Vivas')?.name).toBe('la Fundación Letras Vivas');
    expect(employer('Corporación Semillas de Paz')?.at).toBe('en la Corporación Semillas de Paz');
    expect(employer('Alcaldía de Itagüí')?.at).toBe('en la Alcaldía de Itagüí');
    expect(employer('S.L. Alcalá de Guadaíra')).toBeNull();
    expect(school('Campus Querétaro')).toBeNull();
    expect(school('Carné de instalador')).toBeNull();
    expect(school('Colegio Nacional, Luján')?.at).toBe('en el Colegio Nacional');
    expect(employer('Birriería Don Chava')?.at).toBe('en la Birriería Don Chava');
    expect(employer('Lácteos Sierra Madre')?.at).toBe('en Lácteos Sierra Madre');
    expect(employer('Autónoma')).toBeNull();
    expect(school('Universidad de Murcia')?.at).toBe('en la Universidad de Murcia');
  });

  it('takes titles as the CV words them', () => {
    expect(role('Peón. Obras y Servicios Macarena.')).toBe('peón');
    expect(role('Prof. de Lengua')).toBe('prof. de lengua');
    expect(role('Jefa de Ventas')).toBe('jefa de ventas');
    expect(role('Desarrollador/a Java')).toBe('desarrollador Java');
    expect(role('Prácticas en marketing')).toBeNull();
    expect(internship('Prácticas en marketing')).toBe('prácticas en marketing');
  });

  it('gives degrees their article', () => {
    expect(degree('Grado en Enfermería')?.phrase).toBe('un grado en Enfermería');
    expect(degree('Licenciatura en Economía')?.phrase).toBe('una licenciatura en Economía');
    expect(degree('Tecnicatura Universitaria en Ventas')?.phrase).toBe(
      'una tecnicatura universitaria en Ventas',
    );
    expect(degree('Ingeniería Industrial')?.phrase).toBe('el título de Ingeniería Industrial');
    expect(degree('Licenciado en Derecho')?.phrase).toBe('el título de licenciado en Derecho');
    expect(degree('Educación secundaria')).toBeNull();
  });

  it('gives papers their article', () => {
    expect(background.qualifications(['curso de tricología', 'WSET'])).toContain(
      'Completan mi formación un curso de tricología y WSET',
    );
    expect(background.qualifications(['experto en dermofarmacia'])).toEqual([
      'Mi formación incluye también la de experto en dermofarmacia',
    ]);
    expect(background.award('Primer premio de oratoria')).toBe(
      'Recibí el primer premio de oratoria',
    );
  });

  it('does not speak of money whose currency nobody names', () => {
    expect(isSpeakable('Ahorro de $45.000 en fletes')).toBe(false);
    expect(isSpeakable('Ahorro de $45.000 MXN en fletes')).toBe(true);
    expect(isSpeakable('Ahorro de US$45.000 en fletes')).toBe(true);
    expect(isSpeakable('Recursos por $1.200 millones')).toBe(true);
  });

  it('never speaks of contact, family, origin or age', () => {
    for (const text of [
      'Escriba a marta@example.org',
      'Tel. 600 555 012',
      'Casada y con dos hijos',
      'Nacionalidad española',
      '34 años, carné B',
      'Profesional apasionada',
      'Ella dirigió un equipo',
    ]) {
      expect(isSpeakable(text), text).toBe(false);
    }
    expect(isSpeakable('14 años de experiencia en urgencias')).toBe(true);
  });
});
