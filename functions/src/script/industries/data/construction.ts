import type { IndustryData } from '../industry-template.ts';
import { listWords } from '../listed-words.ts';

export const construction = {
  industry: 'construction',
  words: {
    en: listWords(`site, building, construction, safety, budget, schedule, subcontractors, clients, renovation,
      houses, concrete, steel, timber, structural, foundations, drawings, planning permission, BIM,
      Revit, AutoCAD, tender, cost estimates, quantity, handover, inspection, roads, bridges,
      housing, apartments, floor, plumbing, wiring, heating, ventilation, roofing, carpentry,
      masonry, scaffolding, crane, materials, architect, surveying, facades, installation, energy
      efficiency, refurbishment, square metres, electrical, tiling, carpenter, electrician, plumber,
      bricklayer`),
    de: listWords(`Baustelle, Gebäude, Sicherheit, Budget, Bauzeit, Nachunternehmer, Bauherr, Sanierung,
      Wohnhäuser, Beton, Stahl, Holz, Tragwerk, Fundament, Zeichnung, Genehmigung, BIM, Revit,
      AutoCAD, Ausschreibung, Kalkulation, Aufmaß, Abnahme, Straßen, Brücken, Wohnung, VOB, HOAI,
      Neubau, Sanitär, Elektroinstallation, Heizung, Lüftung, Dächer, Zimmerer, Mauerwerk, Gerüst,
      Kranführer, Material, Architekt, Vermessung, Fassade, Montage, Polier, Quadratmeter, Rohbau,
      Handwerk, Bauplanung, Dachdecker, Elektriker, Maurer, Tischler, Schreiner`),
    fr: listWords(`chantier, bâtiment, construction, sécurité, budget, planning, sous-traitants, maître
      d’ouvrage, rénovation, maisons, béton, acier, bois, structure, fondations, plans, permis de
      construire, BIM, Revit, AutoCAD, appels d’offres, devis, réception, routes, ponts, logements,
      gros œuvre, second œuvre, plomberie, électricité, chauffage, ventilation, toiture, charpente,
      échafaudage, grue, matériaux, architecte, topographie, façades, installation,
      menuiserie, mètres carrés, travaux, délais, plombier, électricien, menuisier, maçon`),
    es: listWords(`obra, edificio, construcción, seguridad, presupuesto, plazos, subcontratas, promotor,
      rehabilitación, viviendas, hormigón, acero, madera, estructura, cimentación, planos, licencia,
      BIM, Revit, AutoCAD, licitación, medición, certificación, entrega, carreteras, puentes, casas,
      reforma, urbanismo, albañil, fontanero, calefacción, ventilación, cubierta, carpintero,
      fachada, andamio, grúa, material, arquitecto, topografía, instalación, metros cuadrados,
      encargado, electricista, prevención, proyecto de ejecución, soldador`),
  },
  purposes: {
    experience: 'Say what was built, how large, and what part was yours.',
    achievements: 'Give one building or site with its size, cost, date or safety record.',
    skills: 'Name trade, licences and software.',
  },
  emphasisPoints: [
    'projects',
    'scale',
    'safety',
    'numbers',
    'reliability',
    'certifications',
    'quality',
  ],
  personality: {
    tone: 'plain and solid',
    traits: ['practical', 'organised', 'careful', 'leading'],
    avoid: ['office talk', 'costs without a project', 'long sentences'],
    formality: 0.45,
    energy: 0.45,
  },
  theme: 'blueprint',
  callToActionStyle: 'conversation',
  levels: {
    entry: {
      hook: 'role',
      first: ['education', 'reliability', 'safety'],
      opening: 'Say your trade or studies and the first sites you have worked on.',
      callToActionStyle: 'apply',
      words: {
        en: listWords('apprenticeship, internship, trade certificate, models'),
        de: listWords('Ausbildung, Praktikum, Geselle, Modellbau'),
        fr: listWords('apprentissage, stage, CAP, maquettes'),
        es: listWords('prácticas, formación profesional, peón, maquetas'),
      },
    },
    mid: {
      hook: 'role',
      first: ['projects', 'safety'],
      opening: 'Say what you build or plan and name the largest project.',
    },
    senior: {
      hook: 'scope',
      first: ['scale', 'leadership', 'projects'],
      opening: 'Begin with the project you answered for: what, how large, on what budget.',
      words: {
        en: listWords('coordination, claims, contracts, apprentices'),
        de: listWords('Bauleitung, Nachträge, Verträge, Lehrlinge'),
        fr: listWords('encadrement, réclamations, marchés publics, apprentis'),
        es: listWords('coordinación, contratos, adjudicación, aprendices'),
      },
    },
    executive: {
      hook: 'scope',
      first: ['leadership', 'scale', 'strategy'],
      opening: 'Say which firm or programme you lead, its volume, and what it has built.',
      callToActionStyle: 'meeting',
      words: {
        en: listWords('turnover, portfolio, investors, developments, strategy'),
        de: listWords('Umsatz, Portfolio, Investor, Niederlassung, Strategie'),
        fr: listWords('chiffre d’affaires, portefeuille, investisseurs, agences, stratégie'),
        es: listWords('facturación, cartera, inversor, delegación, estrategia'),
      },
    },
  },
} satisfies IndustryData;
