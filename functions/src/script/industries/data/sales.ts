import type { IndustryData } from '../industry-template.ts';
import { listWords } from '../listed-words.ts';

export const sales = {
  industry: 'sales',
  words: {
    en: listWords(`customers, sales, revenue, pipeline, targets, accounts, contracts, clients, quota, territory,
      negotiation, deals, prospects, leads, new business, CRM, forecast, closing, retention,
      renewals, B2B, product demos, market, partners, distributors, portfolio, growth, cold calls,
      appointments, quotes, offers, tenders, cross-selling, upselling, margin, turnover, export,
      churn, trade fair, wholesale, real estate, order value, discount, win rate, commission`),
    de: listWords(`Kunden, Vertrieb, Umsatz, Pipeline, Ziele, Vertrag, Verkauf, Gebiet, Außendienst, Innendienst,
      Verhandlung, Abschluss, Interessent, Leads, Neugeschäft, CRM, Salesforce, Prognose, Akquise,
      Bestandskunden, Key Account, B2B, Produktvorführung, Markt, Partner, Händler, Portfolio,
      Wachstum, Großhandel, Makler, Kaltakquise, Termine, Angebot, Ausschreibung, Cross-Selling,
      Marge, Export, Immobilien, Beratung, Messe, Auftrag, Bestellwert, Rahmenvertrag, Quartal,
      Provision`),
    fr: listWords(`clients, ventes, chiffre d’affaires, pipeline, objectifs, contrats, secteur, portefeuille,
      négociation, prospection, leads, CRM, Salesforce, prévisions, signature, fidélisation,
      commercial, terrain, renouvellements, grands comptes, comptes clés, B2B, démonstrations,
      marché, partenaires, distributeurs, croissance, revendeurs, appels, rendez-vous, devis,
      offres, marges, export, immobilier, salons, commandes, panier moyen, remises, taux de
      transformation, commission, trimestre, mandats, conseil, vendeur`),
    es: listWords(`clientes, ventas, facturación, pipeline, objetivos, contratos, zona, cartera, negociación,
      captación, prospección, leads, CRM, Salesforce, previsión, cierre, fidelización, comercial,
      visitas, renovación, grandes cuentas, B2B, demostración, mercado, socios, distribuidor,
      crecimiento, llamadas, reunión, presupuestos, ofertas, licitación, margen, exportación,
      inmobiliario, ferias, pedidos, ticket medio, descuentos, comisión, trimestre, mayoristas,
      delegación, vendedor`),
  },
  purposes: {
    experience: 'Say what was sold, to whom, in which territory, and against which target.',
    achievements: 'Give one figure: target reached, revenue, customers won or kept.',
    skills: 'Name the industry known best, languages of customers, and the systems used.',
  },
  emphasisPoints: ['numbers', 'clients', 'scale', 'languages', 'awards', 'teamwork', 'tools'],
  personality: {
    tone: 'open and brisk',
    traits: ['driven', 'people-oriented', 'practical', 'adaptable'],
    avoid: ['pressure', 'figures without a period', 'talk of being born to sell'],
    formality: 0.45,
    energy: 0.75,
  },
  theme: 'pulse',
  callToActionStyle: 'meeting',
  levels: {
    entry: {
      hook: 'role',
      first: ['clients', 'numbers', 'education'],
      opening: 'Say whom you sell to and one target you have already met.',
      callToActionStyle: 'apply',
      words: {
        en: listWords('internship, telephone, lead generation, product training'),
        de: listWords('Praktikum, Telefon, Ausbildung, Produktschulung'),
        fr: listWords('stage, téléphone, alternance, formation produit'),
        es: listWords('prácticas, teléfono, formación, producto'),
      },
    },
    mid: {
      hook: 'result',
      first: ['numbers', 'clients'],
      opening: 'Begin with the figure you are proudest of, then say what you sell and to whom.',
    },
    senior: {
      hook: 'result',
      first: ['numbers', 'clients', 'leadership'],
      opening: 'Begin with the revenue you brought or kept, then say for which customers.',
      words: {
        en: listWords('framework agreement, enterprise, coaching reps'),
        de: listWords('Strategie, Einarbeitung, Großkunden'),
        fr: listWords('accord-cadre, formation des équipes, animation'),
        es: listWords('acuerdo marco, coordinación, formación'),
      },
    },
    executive: {
      hook: 'scope',
      first: ['leadership', 'numbers', 'strategy'],
      opening: 'Say which markets and how many people you lead, and what revenue they bring.',
      words: {
        en: listWords('international, expansion, acquisition, board, EMEA'),
        de: listWords('international, Expansion, Übernahme, Vorstand, Strategie'),
        fr: listWords('international, expansion, acquisition, direction, stratégie'),
        es: listWords('internacional, expansión, adquisición, dirección, estrategia'),
      },
    },
  },
} satisfies IndustryData;
