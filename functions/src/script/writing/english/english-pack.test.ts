import type { BusinessContext } from '@cvplus/contracts/script';
import { videoOptionsSchema, videoStyles } from '@cvplus/contracts/video-options';
import { describe, expect, it } from 'vitest';
import { AdvancedPromptEngine } from '../../advanced-prompt-engine.ts';
import { readCv } from '../../intake/read-cv.ts';

/** Everything a CV is made to say, in every style and three lengths. */
async function scriptsOf(lines: string, business: BusinessContext = {}): Promise<string> {
  const reading = await readCv(Buffer.from(lines));
  if (!reading.ok) throw new Error(reading.problem.code);
  const engine = new AdvancedPromptEngine({ now: () => Date.UTC(2026, 10, 27) });
  const said: string[] = [];
  for (const style of videoStyles) {
    for (const durationSeconds of [15, 45, 90]) {
      const options = videoOptionsSchema.parse({ style, durationSeconds });
      const { content } = await engine.generateOptimizedScript(reading.cv, options, business);
      said.push(content);
    }
  }
  return said.join('\n');
}

const returner = `Rowan Ashgrove
HR Business Partner
rowan@example.org

Profile
CIPD-qualified HR professional returning to work after a two-year break. I've led three mergers.

Experience

Career break | 2023 - 2025
- Completed CIPD Level 7

HR Business Partner | Lagan Works | Jan 2018 - Apr 2023
- Settled 26 grievances without a single tribunal claim
- Cut agency spend by £1.3m a year

HR Adviser | Mourne Council | 2014 - 2017
- Supported the transfer of 130 staff to a new employer

HR Administrator | Mourne Council | 2012 - 2014
- Kept the records of 900 employees up to date

Education
LLB Law, University of Ulster, 2012
Bangor High School, Diploma, 2008

Certifications
Royal Society for Public Health
Licensed in Northern Ireland
First Aid at Work

Skills
Employee relations, Workday, job evaluation
`;

describe('the English of whole scripts', () => {
  it('makes no post of a break and no deed of a description', async () => {
    const said = await scriptsOf(returner, { targetRole: 'team lead' });
    expect(said).toContain('I settled 26 grievances');
    expect(said).not.toMatch(/career break|cipd-qualified/);
    expect(said).toMatch(/I(?: am|'m) looking for a role as a team lead/);
  });

  it('goes back through the posts without repeating itself', async () => {
    const said = await scriptsOf(returner);
    expect(said).toMatch(/I had started there as an HR administrator(?: in 2012)?\./);
    expect(said).not.toMatch(/Earlier, I [^.]*\. Earlier, I /);
  });

  it('leaves out the school beside a degree, and societies among certificates', async () => {
    const said = await scriptsOf(returner);
    expect(said).toContain('LLB in Law');
    expect(said).not.toMatch(/High School|Royal Society|include Licensed/);
  });

  it('owns a shop instead of working as an owner at it', async () => {
    const said = await scriptsOf(`Tam Brightwater
Barber
tam@example.org

About
I've been cutting hair for fifteen years. I don't do appointments by phone.

Work
Owner | Brightwater's Barbershop | 2018 - present
- Built the shop from one chair to six
- Took on 4 apprentices, two of whom now run their own shops

Senior Barber | Kutz | 2013 - 2018
- Ran the shop on Sundays and Mondays
`);
    expect(said).toMatch(/the owner of Brightwater's Barbershop/);
    expect(said).not.toMatch(/an owner|work as the owner|worked there since/);
  });

  it('names the house before it says the person joined there', async () => {
    const said = await scriptsOf(`Priya Colefax
Pharmacist
priya@example.org

Profile
Registered pharmacist with eight years in community and hospital pharmacy.

Experience
Advanced Clinical Pharmacist | Hallam Vale Trust | Sept 2021 - present
- Cut discharge delays by 31% with a new process

Ward Pharmacist | Hallam Vale Trust | Aug 2018 - Aug 2021
- Audited prescribing on 5 wards

Skills
Clinical audit, teaching, medicines reconciliation
`);
    for (const script of said.split('\n')) {
      const joined = script.indexOf('I first joined as');
      if (joined >= 0) expect(script.slice(0, joined)).toContain('Hallam Vale Trust');
    }
    expect(said).toMatch(/ward pharmacist/);
  });

  it('holds no degree whose end is still to come', async () => {
    const said = await scriptsOf(`Chloe Fairburn
chloe@example.org

Education
BA Business Management, University of Dundee, 2024 - 2028

Experience
Sales Assistant | Tayside Outdoor | 2024 - present
- Sold the most waterproofing kits of all 12 branches in 2025

Christmas Temp | Bonnington Toys | 2023 - 2023
- Wrapped presents at the charity desk, which raised 640 pounds

Skills
Stock rotation, cash handling, boot fitting
`);
    expect(said).toMatch(/currently studying for a BA in Business Management/);
    expect(said).not.toMatch(/I (?:hold|have) a BA/);
  });
});
