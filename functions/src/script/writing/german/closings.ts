import type { BusinessContext } from '@cvplus/contracts/script';
import type { Platform, VideoOptions, VideoStyle } from '@cvplus/contracts/video-options';
import type { Closing } from '../opening.ts';
import type { Pick as PickWords } from '../pick.ts';
import { asSentence } from '../sentence.ts';
import { targetInvitation, targetSentence } from './target-words.ts';

type Choices = [string, ...string[]];

const invitations: Record<VideoStyle, { long: Choices; short: Choices; thanks: Choices }> = {
  professional: {
    long: [
      'Wenn das zu dem passt, was Sie suchen, freue ich mich auf ein Gespräch',
      'Gern erzähle ich Ihnen in einem Gespräch, was ich in Ihr Team einbringen kann',
      'Wenn Sie in Ihrem Team Platz für mich sehen, freue ich mich auf Ihre Nachricht',
    ],
    short: ['Ich freue mich auf ein Gespräch', 'Ich freue mich auf Ihre Nachricht'],
    thanks: ['Vielen Dank für Ihre Zeit', 'Danke für Ihr Interesse'],
  },
  friendly: {
    long: [
      'Wenn das gut passt, melden Sie sich gern, dann lernen wir uns kennen',
      'Wenn Sie mehr wissen möchten, schreiben Sie mir gern, und wir reden in Ruhe',
      'Wenn wir gut zusammenpassen, freue ich mich auf ein Kennenlernen',
    ],
    short: ['Melden Sie sich gern', 'Ich freue mich, von Ihnen zu hören'],
    thanks: ['Vielen Dank fürs Zuhören', 'Danke fürs Zuhören'],
  },
  energetic: {
    long: [
      'Sie haben eine Aufgabe, die jemanden wie mich braucht? Dann lassen Sie uns sprechen',
      'Erzählen Sie mir, woran Sie gerade arbeiten, und wir sprechen darüber, was ich beitragen kann',
      'Wenn Sie so jemanden im Team haben wollen, lassen Sie uns sprechen',
    ],
    short: ['Lassen Sie uns sprechen', 'Also: Sprechen wir'],
    thanks: ['Danke fürs Zuschauen', 'Danke für Ihre Zeit'],
  },
  confident: {
    long: [
      'Wenn das bei Ihnen gebraucht wird, sprechen wir über den nächsten Schritt',
      'Sagen Sie mir, was sich bei Ihnen ändern soll, und ich sage Ihnen im Gespräch, wo ich anfange',
      'Geben Sie mir eine halbe Stunde im Gespräch, und ich zeige Ihnen, was ich zuerst tun würde',
    ],
    short: ['Sprechen wir miteinander', 'Vereinbaren wir ein Gespräch'],
    thanks: ['Vielen Dank für Ihre Zeit', 'Danke fürs Zuhören'],
  },
  formal: {
    long: [
      'Es würde mich freuen, Ihnen in einem persönlichen Gespräch mehr zu berichten',
      'Für Ihre Fragen stehe ich Ihnen in einem Gespräch mit Freude zur Verfügung',
      'Sollte mein Werdegang Ihren Anforderungen entsprechen, würde mich ein Gespräch sehr freuen',
    ],
    short: [
      'Über ein Gespräch würde ich mich freuen',
      'Mit Freude sehe ich Ihrer Antwort entgegen',
    ],
    thanks: ['Ich danke Ihnen für Ihre Aufmerksamkeit', 'Vielen Dank für Ihre Aufmerksamkeit'],
  },
};

type Manner = 'formal' | 'relaxed';

/** Where the video is watched decides what an answer looks like; null: nothing but the usual words. */
const byPlatform: Record<Platform, Record<Manner, string> | null> = {
  linkedin: {
    formal: 'Über Ihre Nachricht hier auf LinkedIn freue ich mich',
    relaxed: 'Schreiben Sie mir gern hier auf LinkedIn',
  },
  website: {
    formal:
      'Wie Sie mich erreichen, finden Sie auf dieser Seite, und ich freue mich auf Ihre Nachricht',
    relaxed: 'Wie Sie mich erreichen, steht gleich hier auf der Seite, also melden Sie sich gern',
  },
  email: {
    formal: 'Ihre Antwort auf diese E-Mail erreicht mich direkt',
    relaxed: 'Antworten Sie einfach auf diese E-Mail, und wir finden einen Termin',
  },
  universal: null,
};

const byObjective: Record<
  NonNullable<BusinessContext['objective']>,
  Record<Manner, string> | null
> = {
  engagement: {
    formal: 'Ihre Fragen dazu beantworte ich in einem Gespräch',
    relaxed: 'Fragen Sie mich, was Sie wissen möchten, ich antworte gern',
  },
  conversion: {
    formal: 'Nennen Sie mir einen Termin, und wir sprechen über die nächsten Schritte',
    relaxed: 'Melden Sie sich, und wir finden gleich einen Termin',
  },
  branding: {
    formal: 'Über diese Arbeit komme ich jederzeit mit Ihnen ins Gespräch',
    relaxed: 'Über diese Arbeit rede ich gern, sprechen Sie mich an',
  },
  networking: {
    formal: 'Wenn Sie im selben Fachgebiet arbeiten, freue ich mich auf den Austausch',
    relaxed: 'Wenn Sie im selben Fachgebiet arbeiten, vernetzen Sie sich gern mit mir',
  },
};

/** The same in a few words, for a quarter of a minute. */
const brieflyHere: Record<Platform, string | null> = {
  linkedin: 'Schreiben Sie mir auf LinkedIn',
  website: 'Sie erreichen mich über diese Seite',
  email: 'Ich freue mich auf Ihre Antwort',
  universal: null,
};
const brieflyAimed: Record<NonNullable<BusinessContext['objective']>, Record<Manner, string>> = {
  engagement: { formal: 'Ihre Fragen beantworte ich gern', relaxed: 'Fragen Sie mich gern' },
  conversion: { formal: 'Nennen Sie mir einen Termin', relaxed: 'Vereinbaren wir einen Termin' },
  branding: { formal: 'Ich freue mich auf das Gespräch', relaxed: 'Sprechen Sie mich an' },
  networking: {
    formal: 'Ich freue mich auf den Austausch',
    relaxed: 'Vernetzen Sie sich gern mit mir',
  },
};

export const isBrief = (durationSeconds: number): boolean => durationSeconds <= 20;

/** How the script may end, in several lengths; the owner’s own call to action goes before ours. */
export function closings(
  {
    style,
    platform,
    durationSeconds = 60,
  }: Pick<VideoOptions, 'style' | 'platform'> & { durationSeconds?: number },
  business: BusinessContext,
  pick: PickWords,
): Closing[] {
  const { long, short, thanks: thank } = invitations[style];
  const own = business.callToAction;
  const manner: Manner = style === 'professional' || style === 'formal' ? 'formal' : 'relaxed';
  const here = byPlatform[platform]?.[manner] ?? null;
  const aim = business.objective ? (byObjective[business.objective]?.[manner] ?? null) : null;
  // Where an answer has its place, the place is named; what is wanted goes before it.
  const asked = own ?? aim ?? here;
  const target = targetSentence(business);
  const before = target ? [target] : [];
  const main = asked ?? pick(`closing-${style}`, long);
  const shortly = business.objective
    ? brieflyAimed[business.objective][manner]
    : brieflyHere[platform];
  const brief = own ?? shortly ?? pick(`short-${style}`, short);
  const merged = own ? null : targetInvitation(business, manner === 'formal');
  const thanks = pick(`thanks-${style}`, thank);
  // A quarter of a minute has room for one short goodbye and no more.
  if (isBrief(durationSeconds)) {
    const texts = merged ? [merged] : [...before, brief];
    return [{ texts: texts.map(asSentence), value: 40 }];
  }
  const both = !own && aim && here ? [{ texts: [...before, aim, here], value: 42 }] : [];
  return [
    ...both,
    { texts: [...before, main], value: 40 },
    { texts: [...before, main, thanks], value: style === 'formal' ? 41 : 36 },
    { texts: [...before, thanks, brief], value: 20 },
    { texts: [...before, brief], value: 18 },
    ...(merged ? [{ texts: [merged], value: 22 }] : []),
  ].map(({ texts, value }) => ({ texts: texts.map(asSentence), value }));
}

/** A sentence that claims nothing, for a CV that leaves a few seconds over. */
export function bridge(style: VideoStyle, pick: PickWords): string {
  const choices: Record<VideoStyle, Choices> = {
    professional: [
      'Ich stelle Ihnen kurz meine Arbeit vor',
      'Hier ein kurzer Überblick über meine Arbeit',
    ],
    friendly: [
      'Ich erzähle Ihnen gern ein wenig von meiner Arbeit',
      'Hier ein kurzer Überblick über das, was ich mache',
    ],
    energetic: ['Kurz zu dem, was ich mache', 'Hier kommt ein kurzer Überblick über meine Arbeit'],
    confident: ['Ein kurzer Überblick über meine Arbeit', 'Kurz zu meiner Arbeit'],
    formal: [
      'Erlauben Sie mir einen kurzen Überblick über meine Tätigkeit',
      'Ich darf Ihnen meine Tätigkeit kurz schildern',
    ],
  };
  return asSentence(pick(`bridge-${style}`, choices[style]));
}
