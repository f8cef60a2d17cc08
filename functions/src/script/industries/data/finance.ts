import type { IndustryData } from '../industry-template.ts';
import { listWords } from '../listed-words.ts';

export const finance = {
  industry: 'finance',
  words: {
    en: listWords(`accounting, budget, audit, tax, reporting, clients, costs, forecast, balance sheet, month-end,
      invoices, payroll, controlling, cash flow, closing, bookkeeping, ledger, reconciliation,
      compliance, risk, credit, loans, investment, portfolio, banking, insurance, treasury, margin,
      revenue, profit, savings, IFRS, GAAP, financial statements, accounts payable, accounts
      receivable, valuation, due diligence, Excel, SAP, Power BI, DATEV, claims, policies,
      underwriting, variance, funds, Bloomberg, accountant`),
    de: listWords(`Buchhaltung, Budget, Prüfung, Steuererklärung, Reporting, Kunden, Kosten, Prognose, Bilanz,
      Monatsabschluss, Rechnung, Lohn, Controlling, Liquidität, Jahresabschluss, Finanzbuchhaltung,
      Hauptbuch, Abstimmung, Compliance, Risiko, Kredit, Darlehen, Anlagen, Portfolio, Bank,
      Versicherung, Treasury, Marge, Umsatz, Gewinn, Einsparung, IFRS, HGB, Finanzen, Debitoren,
      Bewertung, Due Diligence, Excel, SAP, Power BI, DATEV, Schaden, Planung, Kennzahlen,
      Abweichung, Fonds, Mahnwesen, Steuerberater, Buchhalter, Steuerfachangestellte`),
    fr: listWords(`comptabilité, budget, audit, fiscalité, reporting, clients, coûts, prévisions, bilan, clôture,
      factures, paie, contrôle de gestion, trésorerie, rapprochement, comptes, grand livre, TVA,
      conformité, risque, crédit, prêts, investissement, portefeuille, banque, assurance, marge,
      chiffre d’affaires, résultat net, économies, IFRS, fournisseurs, recouvrement, valorisation,
      due diligence, Excel, SAP, Power BI, Sage, sinistres, contrats, souscription, écarts, fonds,
      impôts, finance, comptable`),
    es: listWords(`contabilidad, presupuesto, auditoría, fiscal, informes, clientes, costes, previsión, balance,
      cierre, facturas, nóminas, control de gestión, tesorería, conciliación, cuentas, libro mayor,
      IVA, cumplimiento, riesgo, crédito, préstamos, inversión, cartera, banco, seguros, margen,
      ingresos, beneficio, ahorro, NIIF, estados financieros, proveedor, cobros, valoración, due
      diligence, Excel, SAP, Power BI, Contaplus, siniestros, pólizas, suscripción, desviación,
      fondos, impuestos, finanzas, liquidez, contable`),
  },
  purposes: {
    experience: 'Say which books, budgets or portfolios were answered for, and their size.',
    achievements: 'Give one figure that moved: days to close, cost, loss, return, audit findings.',
    skills: 'Name qualifications and standards first, then the systems worked in.',
  },
  emphasisPoints: [
    'numbers',
    'certifications',
    'reliability',
    'quality',
    'tools',
    'clients',
    'education',
  ],
  personality: {
    tone: 'calm and exact',
    traits: ['careful', 'analytical', 'organised'],
    avoid: ['rounded-up figures', 'jokes about money', 'promises of returns'],
    formality: 0.75,
    energy: 0.3,
  },
  theme: 'meridian',
  callToActionStyle: 'meeting',
  levels: {
    entry: {
      hook: 'role',
      first: ['education', 'tools', 'reliability'],
      opening: 'Say what you trained for and which figures you already answer for.',
      callToActionStyle: 'apply',
      words: {
        en: listWords('internship, apprenticeship, degree in finance, vouchers'),
        de: listWords('Ausbildung, Praktikum, Belege, Kaufleute'),
        fr: listWords('stage, alternance, saisie, licence'),
        es: listWords('prácticas, grado, asientos, becario'),
      },
    },
    mid: {
      hook: 'role',
      first: ['numbers', 'reliability'],
      opening: 'Say what you answer for and how large it is.',
    },
    senior: {
      hook: 'result',
      first: ['numbers', 'certifications', 'leadership'],
      opening: 'Begin with the figure you moved most and how.',
      words: {
        en: listWords('process improvement, internal controls, business partner'),
        de: listWords('Prozessverbesserung, internes Kontrollsystem, Konzern'),
        fr: listWords('contrôle interne, consolidation, filiales'),
        es: listWords('control interno, consolidación, filiales'),
      },
    },
    executive: {
      hook: 'scope',
      first: ['leadership', 'strategy', 'numbers'],
      opening:
        'Say which company or group you steer the finances of, how large, and what you changed.',
      words: {
        en: listWords('board, shareholders, acquisition, financing, strategy'),
        de: listWords('Vorstand, Gesellschafter, Übernahme, Finanzierung, Strategie'),
        fr: listWords(
          'conseil d’administration, actionnaires, acquisition, introduction en bourse, stratégie',
        ),
        es: listWords(
          'consejo de administración, accionistas, adquisición, financiación, estrategia',
        ),
      },
    },
  },
} satisfies IndustryData;
