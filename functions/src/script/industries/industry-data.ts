import type { Industry } from '@cvplus/contracts/industry';
import { construction } from './data/construction.ts';
import { creative } from './data/creative.ts';
import { education } from './data/education.ts';
import { engineering } from './data/engineering.ts';
import { finance } from './data/finance.ts';
import { general } from './data/general.ts';
import { healthcare } from './data/healthcare.ts';
import { hospitality } from './data/hospitality.ts';
import { legal } from './data/legal.ts';
import { logistics } from './data/logistics.ts';
import { marketing } from './data/marketing.ts';
import { publicSector } from './data/public-sector.ts';
import { retail } from './data/retail.ts';
import { sales } from './data/sales.ts';
import { science } from './data/science.ts';
import { technology } from './data/technology.ts';
import type { IndustryData } from './industry-template.ts';

export const industryData: Record<Industry, IndustryData> = {
  technology,
  finance,
  healthcare,
  education,
  marketing,
  sales,
  engineering,
  construction,
  legal,
  creative,
  hospitality,
  retail,
  logistics,
  'public-sector': publicSector,
  science,
  general,
};
