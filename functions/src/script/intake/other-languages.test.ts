import { describe, expect, it } from 'vitest';
import { readGoodCv } from '../testing/sample-files.ts';

const polish = `Zofia Wiśniewska
Inżynier oprogramowania
zofia.wisniewska@example.org | +48 600 555 017

Doświadczenie zawodowe

Starszy inżynier oprogramowania, Bałtyk Systemy Sp. z o.o.
03/2019 – obecnie
- Zaprojektowałam system rozliczeń dla 40 tysięcy klientów
- Skróciłam czas wdrożenia o 35 %

Programistka, Wisła Soft S.A.
2015 – 2019
- Rozwijałam aplikację mobilną dla sieci sklepów

Wykształcenie
Magister informatyki, Politechnika Gdańska, 2010 – 2015

Umiejętności
Java, Kotlin, PostgreSQL, Docker
`;

const turkish = `Elif Demirkaya
Makine Mühendisi
elif.demirkaya@example.org | +90 532 555 0142

İş Deneyimi

Kıdemli Makine Mühendisi, Ege Pompa
2018 – günümüz
- 12 kişilik bir ekibi yönettim ve üretim süresini yüzde 20 azalttım

Makine Mühendisi, Anadolu Kompresör
2013 – 2018
- Yeni kompresör serisinin tasarımını yaptım

Beceriler
SolidWorks, Ansys, MATLAB
`;

const japanese = `履歴書
山田 花子
hanako.yamada@example.org
090-5550-0142

職務経歴
2018年4月 – 現在 株式会社サクラソフト シニアエンジニア
・決済システムの設計と開発を担当し、処理時間を40%短縮
2014年4月 – 2018年3月 株式会社フジデータ ソフトウェアエンジニア
・在庫管理システムの開発を担当し、五名を指導

スキル
Java, Go, AWS, PostgreSQL
`;

/** Nobody wrote headings for this one: only what needs no language may be taken. */
const greek = `Ελένη Παπαδοπούλου
eleni.papadopoulou@example.org
+30 210 555 0142

Επαγγελματική εμπειρία

Υπεύθυνη λογιστηρίου στην εταιρεία Αιγαίο Εμπορική
2018 – σήμερα
Διαχείριση λογαριασμών για πενήντα πελάτες σε όλη τη χώρα και τα νησιά

Βοηθός λογιστή στην εταιρεία Κυκλάδες
2013 – 2018
Τήρηση βιβλίων για μικρές επιχειρήσεις
`;

describe('CVs in languages we do not read', () => {
  const cvs: [string, string, string, number, number][] = [
    ['pl', polish, 'Zofia Wiśniewska', 2, 4],
    ['tr', turkish, 'Elif Demirkaya', 2, 3],
    ['ja', japanese, '山田 花子', 2, 4],
    ['el', greek, 'Ελένη Παπαδοπούλου', 0, 0],
  ];
  it.each(cvs)(
    'say so, and give what is clear in %s',
    async (language, text, name, posts, skills) => {
      const cv = await readGoodCv(text);
      expect(cv.language).toBe(language);
      expect(cv.personalInfo.name).toBe(name);
      expect(cv.personalInfo.email).toMatch(/@example\.org$/);
      expect(cv.experience).toHaveLength(posts);
      expect(cv.skills).toHaveLength(skills);
      const codes = cv.findings.map(({ code }) => code);
      expect(codes).toContain('language-not-written');
      expect(codes).toContain('language-not-read');
    },
  );

  it('leave dates and employers right', async () => {
    const cv = await readGoodCv(polish);
    expect(
      cv.experience.map(({ title, company, start, end }) => [title, company, start, end]),
    ).toEqual([
      ['Starszy inżynier oprogramowania', 'Bałtyk Systemy Sp. z o.o.', '2019-03', undefined],
      ['Programistka', 'Wisła Soft S.A.', '2015', '2019'],
    ]);
  });
});

describe('CVs in mixed languages', () => {
  it('belong to the language of their sentences, not of their headings and titles', async () => {
    const cv = await readGoodCv(`Jonas Weber
Senior Product Owner
jonas.weber@example.org

Profil
Ich leite Produktteams mit zwölf Leuten und bringe sie dazu, das Richtige zuerst zu bauen.

Work Experience
Senior Product Owner, Lindenhof Digital GmbH
03/2019 – heute
- Einführung von Discovery und Delivery in drei Teams, mit Time to Market minus 40 %
- Aufbau des Stakeholder Managements für den Bereich Payments

Skills
Scrum, Product Discovery, Roadmapping, Stakeholder Management
`);
    expect(cv.language).toBe('de');
    expect(cv.experience[0]).toMatchObject({ company: 'Lindenhof Digital GmbH', start: '2019-03' });
    expect(cv.findings.map(({ code }) => code)).not.toContain('language-not-written');
  });

  it('stay English among foreign names', async () => {
    const cv = await readGoodCv(`María José Fernández-Pérez
Nurse
maria.fernandez@example.org

Experience
Staff Nurse, Hospital Universitario de la Ribera, Valencia
2018 – present
- Cared for patients after surgery and trained the new nurses of the ward
Nurse, Clínica Nuestra Señora del Mar, Barcelona
2014 – 2018
- Looked after 18 beds at night with one colleague

Education
Grado en Enfermería, Universidad de Valencia, 2010 – 2014

Skills
Triage, Wound care, Phlebotomy
`);
    expect(cv.language).toBe('en');
  });
});
