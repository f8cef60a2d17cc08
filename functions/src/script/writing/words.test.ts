import { describe, expect, it } from 'vitest';
import { degreePhrase, employerName, placeOf, roleNoun } from './english/career-phrases.ts';
import { contract, joinList, withArticle } from './english/grammar.ts';
import { asSentence } from './sentence.ts';
import { lowerSkill } from './english/lower-skill.ts';
import { isSpeakable } from './english/plain-words.ts';
import { speakable } from './english/spoken-text.ts';
import { saidWords, syllables } from './english/said-words.ts';
import { scriptSeconds, spokenSeconds, spokenWords } from './spoken-time.ts';

describe('speakable', () => {
  const cases: [string, string][] = [
    ['grew sales by 40%', 'grew sales by 40 percent'],
    ['a budget of €2.5M', 'a budget of 2.5 million euros'],
    ['saved $240k a year', 'saved 240,000 dollars a year'],
    ['£1.2 million in grants', '1.2 million pounds in grants'],
    ['raised EUR 40,000', 'raised 40,000 euros'],
    ['built a $48 million hospital wing', 'built a 48 million dollar hospital wing'],
    ['managed a €2.5M budget', 'managed a 2.5 million euro budget'],
    ['saved a £9k a year', 'saved a 9,000 pounds a year'],
    ['served 12k users', 'served 12,000 users'],
    ['5M downloads', '5 million downloads'],
    ['10+ projects', 'more than 10 projects'],
    ['made it 3x faster', 'made it 3 times faster'],
    ['grew traffic 2x', 'grew traffic twofold'],
    ['6-8 patients', '6 to 8 patients'],
    ['a 20-bed unit', 'a 20-bed unit'],
    ['during COVID-19', 'during COVID-19'],
    ['R&D and HR', 'R and D and HR'],
    ['design/build teams', 'design and build teams'],
    ['CI/CD pipelines', 'CI/CD pipelines'],
    ['support 24/7', 'support around the clock'],
    ['a team over a 24/7 roster', 'a team over a round-the-clock roster'],
    ['gave 24/7 support', 'gave round-the-clock support'],
    ['sourced ₹2.4 crore of premium', 'sourced 2.4 crore rupees of premium'],
    ['deposits of Rs. 340 crore', 'deposits of 340 crore rupees'],
    ['saved ₦12 million', 'saved 12 million naira'],
    ['a A$3m upgrade', 'a 3 million Australian dollar upgrade'],
    ['tools (Jira, Slack) daily', 'tools daily'],
    ['cut it 4 → 2 days', 'cut it 4 to 2 days'],
    ['tests, docs, etc.', 'tests, docs'],
    ['~30 guests', 'about 30 guests'],
  ];
  it.each(cases)('says %j as %j', (written, spoken) => {
    expect(speakable(written)).toBe(spoken);
  });
});

describe('spoken time', () => {
  it('counts numbers and acronyms as they sound', () => {
    expect(saidWords('since 2019')).toEqual(['since', 'twenty', 'nineteen']);
    expect(saidWords('in 2007')).toEqual(['in', 'twenty', 'seven']);
    expect(saidWords('2.5 million')).toEqual(['two', 'point', 'five', 'million']);
    expect(saidWords('120,000 readers')).toEqual([
      'one',
      'hundred',
      'twenty',
      'thousand',
      'readers',
    ]);
    expect(spokenWords('the NHS')).toBe(4);
    expect(spokenWords('Hello, I am Ada.')).toBe(4);
    expect(spokenSeconds('')).toBe(0);
  });

  it('knows that long words take longer', () => {
    expect(syllables('responsibility')).toBe(6);
    expect(syllables('made')).toBe(1);
    expect(syllables('worked')).toBe(1);
    expect(syllables('started')).toBe(2);
    expect(spokenSeconds('I coordinated international collaboration.')).toBeGreaterThan(
      spokenSeconds('I ran the team.') * 1.5,
    );
  });

  it('follows the pace it is given', () => {
    const text = 'I have worked there for nine years.';
    const at = (wordsPerMinute: number) => ({ wordsPerMinute, language: 'en' as const });
    expect(spokenSeconds(text, at(120))).toBeCloseTo(spokenSeconds(text, at(150)) * 1.25);
  });

  it('is near to what the in-house voice took for whole scripts', () => {
    // Seconds of both voices with the renderer’s pauses, measured on 2026-11-22.
    const sentence = {
      text: 'At Lumen Retail, I built a product search service that answers 12 million queries a day.',
      scene: 'achievements',
    };
    const seconds = scriptSeconds([{ ...sentence, scene: 'opening' }, sentence, sentence]);
    expect(seconds).toBeGreaterThan(17);
    expect(seconds).toBeLessThan(22);
  });
});

describe('titles, employers and degrees', () => {
  it('takes the right article, or none', () => {
    expect(withArticle('MBA')).toBe('an MBA');
    expect(withArticle('UX designer')).toBe('a UX designer');
    expect(withArticle('university lecturer')).toBe('a university lecturer');
    expect(withArticle('hourly worker')).toBe('an hourly worker');
    expect(roleNoun('Head of Marketing')).toBe('head of marketing');
    expect(roleNoun('Head Chef')).toBe('a head chef');
    expect(roleNoun('Chief Financial Officer')).toBe('chief financial officer');
    expect(roleNoun('Sr. Java Developer II')).toBe('a senior Java developer');
    expect(roleNoun('HR Manager (EMEA)')).toBe('an HR manager');
    expect(roleNoun('Director of Communications')).toBe('director of communications');
    expect(roleNoun('Medical Director')).toBe('medical director');
    expect(roleNoun('Group Chief Financial Officer')).toBe('group chief financial officer');
    expect(roleNoun('Creative Director')).toBe('a creative director');
    expect(roleNoun('Clinical Pharmacist, Respiratory')).toBe('a clinical pharmacist');
    expect(roleNoun('Deputy Director, Solid Waste')).toBe('deputy director of solid waste');
    expect(roleNoun('Vice President Engineering')).toBe('vice president of engineering');
  });

  it('says whose house it is', () => {
    expect(roleNoun('Founder & CEO')).toBe('the founder and CEO');
    expect(placeOf('Owner', 'Kutz')).toBe(' of Kutz');
    expect(placeOf('Senior Barber', 'Kutz')).toBe(' at Kutz');
    expect(placeOf('Owner', null)).toBe('');
  });

  it('says employers without their legal form', () => {
    expect(employerName('BRIGHTDESK SOFTWARE, INC.')).toBe('Brightdesk Software');
    expect(employerName('NHS Lothian')).toBe('NHS Lothian');
    expect(employerName('Norwell Pumps GmbH')).toBe('Norwell Pumps');
    expect(employerName('Acme, Inc.')).toBe('Acme');
    expect(employerName('Alder & Stone Ltd')).toBe('Alder and Stone');
    expect(employerName('University of Leeds')).toBe('the University of Leeds');
    expect(employerName('Self-employed')).toBeNull();
    expect(employerName('RIVERBEND HEATING & AIR')).toBe('Riverbend Heating and Air');
    expect(employerName('Big Sky Lumber Co.')).toBe('Big Sky Lumber');
    expect(employerName('Kutz & Co.')).toBe('Kutz and Co.');
    expect(employerName('DELTA BEND CONSTRUCTION NIG. LTD')).toBe('Delta Bend Construction');
    expect(employerName('Cabinet Office')).toBe('the Cabinet Office');
    expect(employerName('Federal University of Technology')).toBe(
      'the Federal University of Technology',
    );
    expect(employerName('Institute')).toBeNull();
    expect(employerName('Suvarna Foods Pvt. Ltd.')).toBe('Suvarna Foods');
    expect(employerName('Fjordgass Technology AS')).toBe('Fjordgass Technology');
    expect(employerName('National Association of Funeral Directors')).toBe(
      'the National Association of Funeral Directors',
    );
  });

  it('puts a degree and its subject together', () => {
    expect(degreePhrase('MSc Computer Science')).toBe('an MSc in Computer Science');
    expect(degreePhrase('BSc (Hons) Adult Nursing')).toBe('a BSc in Adult Nursing');
    expect(degreePhrase('Bachelor of Arts in History')).toBe('a Bachelor of Arts in History');
    expect(degreePhrase('PhD in Marine Biology')).toBe('a PhD in Marine Biology');
    expect(degreePhrase('Abitur')).toBeNull();
    expect(degreePhrase('MBA (Finance)')).toBe('an MBA in Finance');
    expect(degreePhrase('MPharm (2:1)')).toBe('an MPharm');
    expect(degreePhrase('Bachelor of Science (Mine Surveying)')).toBe(
      'a Bachelor of Science in Mine Surveying',
    );
    expect(degreePhrase('BEng Civil Engineering (Upper Division)')).toBe(
      'a BEng in Civil Engineering',
    );
    expect(degreePhrase('Diploma')).toBeNull();
  });

  it('writes common skills small and names as they are', () => {
    expect(lowerSkill('Critical care')).toBe('critical care');
    expect(lowerSkill('Budget Management')).toBe('budget management');
    expect(lowerSkill('Google Analytics')).toBe('Google Analytics');
    expect(lowerSkill('Data analysis in Excel')).toBe('data analysis in Excel');
    expect(lowerSkill('SolidWorks')).toBe('SolidWorks');
    expect(lowerSkill('Ansys')).toBe('Ansys');
    expect(lowerSkill('Pensions')).toBe('pensions');
  });
});

describe('sentences', () => {
  it('lists, ends and shortens', () => {
    expect(joinList(['a', 'b', 'c'])).toBe('a, b and c');
    expect(joinList(['food and wine', 'b', 'c'])).toBe('food and wine, b, and c');
    expect(asSentence('hello there,')).toBe('Hello there.');
    expect(contract('I am here and I have worked.')).toBe("I'm here and I've worked.");
    expect(contract('I have eleven years.')).toBe('I have eleven years.');
  });

  it('never speaks of contact, family, origin or age', () => {
    for (const text of [
      'Reach me at jane@example.com today',
      'See www.example.com for more',
      'Call +44 7700 900123 any time',
      'Mother of two and a keen cook',
      'A 34-year-old nurse from Leeds',
      'She led a team of 12',
      'Proven track record in sales',
    ]) {
      expect(isSpeakable(text), text).toBe(false);
    }
    expect(isSpeakable('Led a team of 12 nurses')).toBe(true);
  });
});
