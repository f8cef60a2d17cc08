/** Words and endings of scripts in each language; `joined` languages put no spaces between words. */
type Language = { words: string; joined?: boolean; end?: string; comma?: string };

export const languages: Record<string, Language> = {
  en: { words: 'I led a team of seven engineers and reliable platforms that stay up when it matters for customers 38% €3.2m Kubernetes C++ 2019 responsibility' },
  de: { words: 'Ich leitete ein Team aus sieben Ingenieurinnen und verantwortete Zahlungsplattformen Datenschutzgrundverordnung für Kunden 38% 2019 Qualitätsmanagementbeauftragte mit Freude' },
  fr: { words: 'J’ai dirigé une équipe de sept personnes et réduit les coûts d’infrastructure à Montréal pour des clients exigeants 38 % 2019 aujourd’hui responsable' },
  es: { words: 'Dirigí un equipo de siete ingenieras y reduje los costes de infraestructura en Málaga para clientes exigentes 38% 2019 responsabilidad' },
  it: { words: 'Ho guidato una squadra di sette persone e ridotto i costi dell’infrastruttura a Torino per clienti esigenti 38% 2019 responsabilità' },
  pt: { words: 'Liderei uma equipa de sete pessoas e reduzi os custos de infraestrutura em São Paulo para clientes exigentes 38% 2019 responsabilidade' },
  nl: { words: 'Ik leidde een team van zeven ingenieurs en verlaagde de infrastructuurkosten voor veeleisende klanten 38% 2019 verantwoordelijkheid' },
  pl: { words: 'Kierowałam zespołem siedmiu inżynierów i obniżyłam koszty infrastruktury w Łodzi dla wymagających klientów 38% 2019 odpowiedzialność' },
  ru: { words: 'Я руководила командой из семи инженеров и снизила расходы на инфраструктуру для требовательных клиентов 38% 2019 ответственность' },
  uk: { words: 'Я керувала командою із семи інженерів і знизила витрати на інфраструктуру для вимогливих клієнтів 38% 2019 відповідальність' },
  el: { words: 'Ηγήθηκα μιας ομάδας επτά μηχανικών και μείωσα το κόστος της υποδομής για απαιτητικούς πελάτες 38% 2019 υπευθυνότητα' },
  tr: { words: 'Yedi mühendisten oluşan bir ekibi yönettim ve altyapı maliyetlerini düşürdüm İstanbul’da müşteriler için 38% 2019 sorumluluk' },
  ar: { words: 'قدت فريقًا من سبعة مهندسين وخفضت تكاليف البنية التحتية لعملاء متطلبين 38% 2019 المسؤولية', comma: '،' },
  he: { words: 'הובלתי צוות של שבעה מהנדסים והורדתי את עלויות התשתית ללקוחות תובעניים 38% 2019 אחריות' },
  hi: { words: 'मैंने सात इंजीनियरों की टीम का नेतृत्व किया और बुनियादी ढाँचे की लागत घटाई 38% 2019 ज़िम्मेदारी', end: '।' },
  th: { words: 'ฉัน นำ ทีม วิศวกร เจ็ด คน และ ลด ต้นทุน โครงสร้าง พื้นฐาน สำหรับ ลูกค้า 38% 2019 ความรับผิดชอบ', joined: true, end: ' ' },
  ja: { words: '私 は 七人 の エンジニア を 率いて インフラ の 費用 を 大きく 削減 しました 38% 2019年 責任 プラットフォーム', joined: true, end: '。', comma: '、' },
  zh: { words: '我 带领 七名 工程师 的 团队 并 降低 了 基础设施 成本 为 客户 38% 2019年 责任', joined: true, end: '。', comma: '，' },
  ko: { words: '저는 일곱 명의 엔지니어 팀을 이끌었고 까다로운 고객을 위해 인프라 비용을 크게 줄였습니다 38% 2019년 책임감' },
}; // prettier-ignore

/** A sentence of so many words, with a comma now and then. */
export function sentenceIn(language: Language, wordCount: number, random: () => number): string {
  const { words, joined = false, end = '.', comma = ',' } = language;
  const choices = words.split(' ');
  const picked = Array.from({ length: wordCount }, (_, index) => {
    const word = choices[Math.floor(random() * choices.length)] ?? '';
    const pauses = index < wordCount - 1 && random() < 0.12;
    return pauses ? word + comma : word;
  });
  return picked.join(joined ? '' : ' ') + end;
}
