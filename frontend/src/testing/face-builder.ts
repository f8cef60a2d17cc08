import type { ListFacesRequest, ListFacesResponse } from '@cvplus/contracts/callables';
import type { FaceOffer, OfferedFace, OfferedVoice } from '@cvplus/contracts/face-offer';

/** Faces and voices as `listFaces` answers with them, for tests and the showroom. */

export function buildFace(overrides: Partial<OfferedFace> = {}): OfferedFace {
  return {
    id: 'lk_amelia',
    name: 'Amelia in the studio',
    presenter: 'feminine',
    previewUrl: null,
    defaultVoiceId: 'vc_amelia',
    ...overrides,
  };
}

function buildVoice(overrides: Partial<OfferedVoice> = {}): OfferedVoice {
  return {
    id: 'vc_amelia',
    name: 'Amelia',
    presenter: 'feminine',
    languages: ['en'],
    previewUrl: null,
    ...overrides,
  };
}

const names = ['Amelia', 'Nora', 'Ines', 'Sofia', 'Marcus', 'Theo', 'Jonas', 'Viktor', 'Rafael'];

export function buildFaces(count: number, pictureOf: (hue: number) => string | null = () => null) {
  return Array.from({ length: count }, (_, index) => {
    const place = index % names.length;
    return buildFace({
      id: `lk_${index}`,
      name: `${names[place] ?? ''}, look ${Math.floor(index / names.length) + 1}`,
      presenter: place < 4 ? 'feminine' : 'masculine',
      previewUrl: pictureOf((index * 47) % 360),
      defaultVoiceId: place < 4 ? 'vc_amelia' : 'vc_marcus',
    });
  });
}

/** What HeyGen offers for a wish. */
function buildOffer(
  faces: readonly OfferedFace[] = buildFaces(12),
  { presenter }: ListFacesRequest = {},
  voices: OfferedVoice[] = [
    buildVoice({ previewUrl: 'https://files.example.com/amelia.mp3' }),
    buildVoice({ id: 'vc_lena', name: 'Lena', languages: ['de'] }),
    buildVoice({ id: 'vc_marcus', name: 'Marcus', presenter: 'masculine' }),
  ],
): FaceOffer {
  const fitting = faces.filter((face) => !presenter || face.presenter === presenter);
  return {
    provider: 'heygen',
    label: 'HeyGen',
    list: {
      readAt: '2026-11-27T04:00:00.000Z',
      facesInAll: fitting.length,
      faces: fitting,
      voices,
    },
  };
}

/** D-ID is in use, but its list was not read yet. */
export function answerWithFaces(
  faces: readonly OfferedFace[] = buildFaces(12),
): (request: ListFacesRequest) => Promise<ListFacesResponse> {
  const unread: FaceOffer = { provider: 'did', label: 'D-ID', list: null };
  return (request) => Promise.resolve({ offers: [buildOffer(faces, request), unread] });
}
