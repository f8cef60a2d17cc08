import type { IndustryData } from '../industry-template.ts';
import { listWords } from '../listed-words.ts';

export const engineering = {
  industry: 'engineering',
  words: {
    en: listWords(`production, machines, maintenance, quality, safety, manufacturing, plant, design, assembly,
      downtime, engineer, prototypes, testing, CAD, SolidWorks, AutoCAD, scrap, energy, electrical,
      mechanical, automation, PLC, robots, welding, lean, Six Sigma, Kaizen, ISO 9001, suppliers,
      components, commissioning, process improvement, inspection, specifications, tolerances,
      drawings, sensors, motors, cycle time, output, technicians, repair, vehicles, aircraft,
      turbines, hydraulics, FMEA, root cause, workshop`),
    de: listWords(`Produktion, Maschinen, Wartung, Qualität, Sicherheit, Fertigung, Anlage, Konstruktion,
      Montage, Stillstand, Technik, Prototyp, Prüfung, CAD, SolidWorks, AutoCAD, Ausschuss, Energie,
      elektrisch, Mechanik, Automatisierung, SPS, Roboter, Schweißen, Lean, Six Sigma, Kaizen, ISO
      9001, Lieferant, Bauteile, Inbetriebnahme, Instandhaltung, Störung, Zeichnung, Toleranzen,
      Sensoren, Motoren, Taktzeit, Ausbringung, Werk, Reparatur, Fahrzeug, CNC, Hydraulik, FMEA,
      Ursachenanalyse, Entwicklung, Ingenieur, Elektronik`),
    fr: listWords(`production, machines, maintenance, qualité, sécurité, fabrication, usine, conception, assemblage, arrêts,
      technique, prototypes, essais, CAO, SolidWorks, AutoCAD, rebuts, énergie, électrique, mécanique,
      automatisation, automates, robots, soudure, lean, Six Sigma, Kaizen, ISO 9001, fournisseurs, pièces,
      mise en service, pannes, contrôle, cahier des charges, tolérances, plans, capteurs, moteurs, temps de cycle, cadence,
      atelier, réparation, véhicules, aéronautique, hydraulique, AMDEC, ingénieur, électronique, ligne`),
    es: listWords(`producción, máquinas, mantenimiento, calidad, seguridad, fabricación, plantas, diseño,
      montaje, paradas, técnico, prototipos, ensayos, CAD, SolidWorks, AutoCAD, mermas, energía,
      eléctrico, mecánico, automatización, PLC, robots, soldadura, lean, Six Sigma, Kaizen, ISO
      9001, proveedor, piezas, puesta en marcha, averías, inspección, especificación, tolerancias,
      planos, sensor, motor, tiempo de ciclo, línea, taller, reparación, vehículos, aeronáutica,
      hidráulica, AMFE, ingeniero, electrónica`),
  },
  purposes: {
    experience: 'Say which products, plants or machines were answered for.',
    achievements: 'Give one measured improvement: scrap, downtime, energy, cost, output.',
    skills: 'Name methods, standards and tools used on real parts.',
  },
  emphasisPoints: ['numbers', 'quality', 'safety', 'projects', 'tools', 'certifications', 'scale'],
  personality: {
    tone: 'matter-of-fact and exact',
    traits: ['analytical', 'practical', 'careful', 'organised'],
    avoid: ['vague improvements', 'marketing words', 'figures without a unit'],
    formality: 0.5,
    energy: 0.4,
  },
  theme: 'blueprint',
  callToActionStyle: 'conversation',
  levels: {
    entry: {
      hook: 'role',
      first: ['education', 'projects', 'tools'],
      opening: 'Say what you trained for and what you have already built, tested or repaired.',
      callToActionStyle: 'apply',
      words: {
        en: listWords('internship, apprenticeship, thesis, student team'),
        de: listWords('Ausbildung, Praktikum, Abschlussarbeit, Projektarbeit'),
        fr: listWords('stage, alternance, apprentissage, mémoire'),
        es: listWords('prácticas, formación profesional, proyecto final, grado'),
      },
    },
    mid: {
      hook: 'role',
      first: ['numbers', 'quality'],
      opening: 'Say what you design, make or keep running, and where.',
    },
    senior: {
      hook: 'result',
      first: ['numbers', 'leadership', 'quality'],
      opening: 'Begin with the improvement you answer for, then say on what.',
      words: {
        en: listWords('patents, series launch, audits, cost reduction'),
        de: listWords('Patente, Serienanlauf, Audits, Kostensenkung'),
        fr: listWords('brevets, lancement en série, audits, réduction des coûts'),
        es: listWords('patentes, lanzamiento en serie, auditorías, reducción de costes'),
      },
    },
    executive: {
      hook: 'scope',
      first: ['leadership', 'scale', 'strategy'],
      opening: 'Say which sites, how many people and what volume you lead, and what changed.',
      callToActionStyle: 'meeting',
      words: {
        en: listWords('sites, capital expenditure, budget, restructuring, strategy'),
        de: listWords('Standorte, Investitionen, Budget, Umstrukturierung, Strategie'),
        fr: listWords('sites, investissements, budget, restructuration, stratégie'),
        es: listWords('centros, inversión, presupuesto, reestructuración, estrategia'),
      },
    },
  },
} satisfies IndustryData;
