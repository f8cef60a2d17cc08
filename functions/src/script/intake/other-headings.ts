import type { SectionKind } from './section-headings.ts';

/**
 * The plainest headings of languages whose CVs are read for their bones only: Dutch, Polish, Swedish,
 * Danish, Norwegian, Turkish, Russian, Ukrainian, Japanese, Chinese and Korean.
 */
const headings: Partial<Record<SectionKind, string>> = {
  summary:
    'profiel|over mij|samenvatting|podsumowanie|o mnie|profil zawodowy|om mig|om mig selv|om mig själv|profil|sammanfattning|özet|hakkımda|profilim|о себе|обо мне|про себе|自己紹介|自己pr|職務要約|个人简介|자기소개',
  experience:
    'werkervaring|ervaring|loopbaan|doświadczenie|doświadczenie zawodowe|historia zatrudnienia|arbetslivserfarenhet|erfarenhet|anställningar|erhvervserfaring|arbejdserfaring|arbeidserfaring|erfaring|iş deneyimi|deneyim|iş tecrübesi|опыт работы|опыт|досвід роботи|職歴|職務経歴|職務経歴書|工作经历|工作經歷|경력|경력사항',
  education:
    'opleiding|opleidingen|onderwijs|wykształcenie|edukacja|utbildning|uddannelse|utdanning|eğitim|öğrenim|образование|освіта|学歴|教育背景|教育经历|학력',
  skills:
    'vaardigheden|competenties|umiejętności|kompetencje|kompetenser|färdigheter|kompetencer|ferdigheter|beceriler|yetenekler|yetkinlikler|навыки|ключевые навыки|навички|スキル|技能|보유기술',
  languages:
    'talen|talenkennis|języki|języki obce|języki i poziom|språk|sprog|diller|yabancı diller|yabancı dil|языки|иностранные языки|мови|語学|言語|语言|외국어',
  certifications:
    'certificaten|cursussen|certyfikaty|kursy|szkolenia|certifikat|kurser|kurs|sertifikalar|kurslar|сертификаты|курсы|сертифікати|資格|免許・資格|证书|자격증',
  awards:
    'prijzen|onderscheidingen|nagrody|osiągnięcia|utmärkelser|priser|ödüller|награды|достижения|受賞歴|奖项|수상',
  contact:
    'contactgegevens|persoonlijke gegevens|dane kontaktowe|dane osobowe|kontakt|kontaktuppgifter|iletişim|kişisel bilgiler|контакты|контакти|連絡先|联系方式|연락처',
  other:
    "interesses|hobby’s|hobby's|referenties|zainteresowania|hobby|intressen|referenser|interesser|referanslar|ilgi alanları|hobiler|интересы|увлечения|趣味|兴趣爱好|취미",
};

const kindOf = new Map(
  Object.entries(headings).flatMap(([kind, phrases]) =>
    phrases.split('|').map((phrase) => [phrase, kind as SectionKind] as const),
  ),
);

export function findOtherHeading(text: string): SectionKind | null {
  return (
    kindOf.get(
      text
        .trim()
        .replaceAll('İ', 'i')
        .toLowerCase()
        .replace(/\s*[:：]$/, '')
        .replace(/^[■◆●【]\s*|】$/g, ''),
    ) ?? null
  );
}
