import type { DocxBlock } from '../docx-writer.ts';

const bullets = (...texts: string[]): DocxBlock[] => texts.map((bullet) => ({ bullet }));

export const teacher: DocxBlock[] = [
  { heading: 'Eleanor Whitfield' },
  { text: 'Secondary Mathematics Teacher' },
  { text: 'York, United Kingdom | eleanor.whitfield@example.co.uk | 01904 555 0146' },
  { heading: 'Personal Statement', level: 2 },
  {
    text: 'Mathematics teacher with twelve years of experience in state secondary schools. I enjoy finding the question that makes a quiet class start to argue about numbers.',
  },
  { heading: 'Teaching Experience', level: 2 },
  { text: 'Head of Mathematics, Fairholme Academy', bold: true },
  { text: 'September 2018 – Present' },
  ...bullets(
    'Lead a department of 9 teachers and 1,100 pupils',
    'Raised the share of pupils with a strong pass at GCSE from 58% to 74% in four years',
    'Introduced a weekly homework club that 140 pupils attend',
    'Mentor trainee teachers from two universities',
  ),
  { text: 'Mathematics Teacher, Ridgeway High School', bold: true },
  { text: 'September 2013 – August 2018' },
  ...bullets(
    'Taught five classes from year 7 to A-level',
    'Founded a code club with 32 members that won a regional robotics final in 2017',
    'Wrote a revision course that is still used by six schools',
  ),
  { heading: 'Education', level: 2 },
  { text: 'PGCE Secondary Mathematics, University of York, 2012 – 2013' },
  { text: 'BSc Mathematics, Durham University, 2009 – 2012' },
  { heading: 'Skills', level: 2 },
  ...bullets(
    'Curriculum planning',
    'Assessment design',
    'Classroom management',
    'Data analysis in Excel',
    'Parent communication',
    'GeoGebra',
  ),
  { heading: 'Professional Development', level: 2 },
  ...bullets(
    'National Professional Qualification for Senior Leadership, 2020',
    'Mental Health First Aid, 2022',
  ),
  { heading: 'Languages', level: 2 },
  { text: 'English – native' },
  { text: 'French – intermediate' },
  { heading: 'Referees', level: 2 },
  { text: 'Dr Helen Marsh, Headteacher, Fairholme Academy' },
];

const dated = (dates: string, ...blocks: DocxBlock[]): DocxBlock[][] => [[{ text: dates }], blocks];

export const accountant: DocxBlock[] = [
  { heading: 'PROFILE', level: 2 },
  {
    text: 'Chartered accountant with eight years of experience in audit and financial reporting for manufacturing companies.',
  },
  { heading: 'EMPLOYMENT HISTORY', level: 2 },
  {
    rows: [
      dated(
        '06/2020 – present',
        { text: 'Senior Financial Accountant, Calder Textiles plc, Manchester', bold: true },
        ...bullets(
          'Cut the month-end close from nine days to four by automating 30 reconciliations',
          'Prepare consolidated accounts for six companies in three currencies',
          'Supervise a team of 5 accountants and two trainees',
          'Recovered £410,000 of overpaid VAT',
        ),
      ),
      dated(
        '09/2016 – 05/2020',
        { text: 'Audit Associate, Whitmore Lane LLP, Leeds', bold: true },
        ...bullets(
          'Audited 45 companies with a turnover of up to £90 million',
          'Trained 12 new starters in audit sampling',
        ),
      ),
    ],
  },
  { heading: 'EDUCATION AND QUALIFICATIONS', level: 2 },
  {
    rows: [dated('2013 – 2016', { text: 'BA Accounting and Finance, University of Manchester' })],
  },
  { heading: 'PROFESSIONAL MEMBERSHIPS', level: 2 },
  { text: 'Fellow of the Association of Chartered Certified Accountants, 2019' },
  { heading: 'SKILLS', level: 2 },
  {
    rows: [
      dated('Reporting', { text: 'IFRS, Consolidation, Budgeting, Cash flow forecasting' }),
      dated('Systems', { text: 'SAP, Xero, Power BI, Excel' }),
    ],
  },
  { heading: 'LANGUAGES', level: 2 },
  { text: 'English (fluent), Tamil (native), Hindi (conversational)' },
];
export const accountantHeader = [
  'Priya Raman',
  'Senior Financial Accountant',
  'Manchester, UK | priya.raman@example.com | +44 161 555 0120',
];
