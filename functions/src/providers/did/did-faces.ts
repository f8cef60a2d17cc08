import type {
  AspectRatio,
  Background,
  Presenter,
  ScriptLanguage,
} from '@cvplus/contracts/video-options';
import { baseLanguage } from '../choices/choose-character.ts';
import type { DidProduct } from './did-reference.ts';

/** Moods an expressive avatar may have; which ones, with which ids, D-ID's list of avatars says. */
export type DidSentiment = 'Professional' | 'Empathetic' | 'Excited' | 'Frustrated' | 'Friendly';

/** Without a green screen behind it a face keeps the room it was filmed in: no background is ordered. */
type Filmed = { keepsBackground?: boolean | undefined };

export type DidAvatar = Filmed & {
  avatarId: string;
  sentiments?: { [Mood in DidSentiment]?: string | undefined } | undefined;
};

type DidPresenter = Filmed & { presenterId: string; driverId?: string | undefined };

/** One picture, or one for each background, which a photo brings along. */
type DidPicture = string | Record<Background, string>;

/** Who speaks, for each product that is in use. Nobody is left out of an order: D-ID would take a demo face. */
export type DidFaces = {
  expressives?: { [Each in Presenter]?: DidAvatar | undefined } | undefined;
  clips?: { [Each in Presenter]?: DidPresenter | undefined } | undefined;
  talks?:
    | (Record<Presenter, DidPicture> & {
        /** Puts the face back into its picture, where the plan allows it; else D-ID gives the face alone. */
        stitch: boolean;
        /** What the pictures have; it counts when they are stitched. */
        aspectRatio: AspectRatio;
      })
    | undefined;
};

/** Somebody D-ID offers, where nobody is configured. Whether a green screen was behind them its kept list does not say. */
export function withOfferedFace(
  faces: DidFaces,
  product: Exclude<DidProduct, 'talks'>,
  presenter: Presenter,
  id: string,
): DidFaces {
  switch (product) {
    case 'expressives': {
      const face = { avatarId: id, keepsBackground: true };
      return { ...faces, expressives: { ...faces.expressives, [presenter]: face } };
    }
    case 'clips': {
      const face = { presenterId: id, keepsBackground: true };
      return { ...faces, clips: { ...faces.clips, [presenter]: face } };
    }
  }
}

/** Whom the owner chose. Somebody who is configured as well keeps the moods and the background named there. */
export function withChosenFace(
  faces: DidFaces,
  product: Exclude<DidProduct, 'talks'>,
  presenter: Presenter,
  id: string,
): DidFaces {
  const configured = [faces[product]?.feminine, faces[product]?.masculine];
  const known = configured.find((face) => face !== undefined && idOf(face) === id);
  return known
    ? { ...faces, [product]: { ...faces[product], [presenter]: known } }
    : withOfferedFace(faces, product, presenter, id);
}

function idOf(face: DidAvatar | DidPresenter): string {
  return 'avatarId' in face ? face.avatarId : face.presenterId;
}

export type DidVoices = Record<Presenter, Partial<Record<string, string>>>;

/**
 * Voices of Microsoft, which D-ID takes by Microsoft's own names. `en-US-JennyNeural` stands in D-ID's
 * documentation (read 2026-11-22); the others are of Microsoft's public list and a guess until D-ID's
 * list of voices was read with a live key.
 */
export const defaultDidVoices: Record<Presenter, Record<ScriptLanguage, string>> = {
  feminine: {
    en: 'en-US-JennyNeural',
    de: 'de-DE-KatjaNeural',
    fr: 'fr-FR-DeniseNeural',
    es: 'es-ES-ElviraNeural',
  },
  masculine: {
    en: 'en-US-GuyNeural',
    de: 'de-DE-ConradNeural',
    fr: 'fr-FR-HenriNeural',
    es: 'es-ES-AlvaroNeural',
  },
};

export function voiceFor(
  voices: DidVoices,
  presenter: Presenter,
  language: string,
): string | undefined {
  const code = baseLanguage(language);
  return Object.hasOwn(voices[presenter], code) ? voices[presenter][code] : undefined;
}

/** What both presenters speak. */
export function languagesOf({ feminine, masculine }: DidVoices): string[] {
  return Object.keys(feminine).filter((code) => feminine[code] && masculine[code]);
}

/** Expressives have no field for it, and clips show their presenter in a wide picture. */
export function aspectRatiosOf(product: DidProduct, faces: DidFaces): readonly AspectRatio[] {
  if (product !== 'talks') return ['16:9'];
  // Without stitching the picture is cut to the face: 512 × 512 or so.
  return faces.talks?.stitch ? [faces.talks.aspectRatio] : ['1:1'];
}
