import { describe, expect, it } from 'vitest';
import { numberWords, ordinalWords, yearWords } from './number-words.ts';
import { speakableShare, spokenText } from './spoken-text.ts';

describe('spokenText', () => {
  it.each([
    ['I saved $4.2M in 2019.', 'I saved four point two million dollars in twenty nineteen.'],
    ['Revenue grew to €3.2m.', 'Revenue grew to three point two million euros.'],
    ['A budget of 250k USD.', 'A budget of two hundred fifty thousand dollars.'],
    ['Cut costs by 35%.', 'Cut costs by thirty five percent.'],
    ['I write C++, C# and SQL.', 'I write C plus plus, C sharp and S Q L.'],
    ['APIs on AWS with CI/CD.', "A P I's on A W S with C I C D."],
    ['Led 12+ people, 3x faster.', 'Led twelve plus people, three times faster.'],
    ['From 2015–2019 at NASA.', 'From twenty fifteen to twenty nineteen at nasa.'],
    ['For 2000 customers.', 'For two thousand customers.'],
    ['Over 1,250,000 users.', 'Over one million two hundred fifty thousand users.'],
    ['See https://www.example.com/jane.', 'See example dot com slash jane'],
    ['Write to jane@mail.org today.', 'Write to jane at mail dot org today.'],
    ['In the 1990s I came 1st.', 'In the nineteen nineties I came first.'],
    ['Research & design — daily.', 'Research and design, daily.'],
    ['Node.js and PostgreSQL, e.g. here.', 'node J S and post gress Q L, for example here.'],
    ['Available 24/7 🎉!', 'Available twenty four seven!'],
    ['Made 3D models and 2x4 bricks.', 'Made three D models and two x four bricks.'],
    ['I THRIVE UNDER PRESSURE', 'i thrive under pressure'],
  ])('reads %j', (written, spoken) => {
    expect(spokenText(written)).toBe(spoken);
  });

  it('never leaves a digit, whatever it is given', () => {
    const odd = 'v2.0.1 10,5 1,2,3 007 99999999999999999999 3.5.7% $1 1st-2nd 12:30';
    expect(spokenText(odd)).not.toMatch(/\d/);
  });
});

it('knows what an English voice cannot read', () => {
  expect(speakableShare('Привет, мир')).toBe(0);
  expect(speakableShare('Zürich')).toBe(1);
  expect(speakableShare('2019!')).toBe(1);
});

it('spells numbers, ordinals and years', () => {
  expect(numberWords('1042.05')).toBe('one thousand forty two point zero five');
  expect(ordinalWords(21)).toBe('twenty first');
  expect(ordinalWords(30)).toBe('thirtieth');
  expect(yearWords(2005)).toBe('two thousand five');
  expect(yearWords(1900)).toBe('nineteen hundred');
  expect(yearWords(1905)).toBe('nineteen oh five');
});
