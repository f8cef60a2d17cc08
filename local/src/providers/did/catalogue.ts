/** What the account may use: faces and voices, as D-ID lists them. */
export type Gender = 'female' | 'male';

type SentimentName = 'Professional' | 'Empathetic' | 'Excited' | 'Frustrated' | 'Friendly';

export type Avatar = {
  id: string;
  name: string;
  gender: Gender;
  isGreenscreen: boolean;
  sentiments: { id: string; name: SentimentName }[];
};

export type Presenter = {
  id: string;
  name: string;
  gender: Gender;
  driverIds: [string, ...string[]];
  isGreenscreen: boolean;
};

export type SceneAvatar = { id: string; name: string; gender: Gender; isGreenscreen: boolean };

/** `/expressives/avatars`. */
export const avatars: readonly Avatar[] = [
  {
    id: 'public_amber_casual@avt_PfMblk',
    name: 'Amber, casual',
    gender: 'female',
    isGreenscreen: false,
    sentiments: [
      { id: 'snt_amber_professional', name: 'Professional' },
      { id: 'snt_amber_friendly', name: 'Friendly' },
      { id: 'snt_amber_excited', name: 'Excited' },
    ],
  },
  {
    id: 'public_marcus_suit@avt_Kq81ze',
    name: 'Marcus, in a suit',
    gender: 'male',
    isGreenscreen: true,
    sentiments: [
      { id: 'snt_marcus_professional', name: 'Professional' },
      { id: 'snt_marcus_empathetic', name: 'Empathetic' },
      { id: 'snt_marcus_friendly', name: 'Friendly' },
    ],
  },
  {
    id: 'public_noor_office@avt_7bWd2c',
    name: 'Noor, in the office',
    gender: 'female',
    isGreenscreen: true,
    // Without Professional: clients must have a second choice.
    sentiments: [
      { id: 'snt_noor_friendly', name: 'Friendly' },
      { id: 'snt_noor_frustrated', name: 'Frustrated' },
    ],
  },
  {
    id: 'public_theo_studio@avt_Xr40pa',
    name: 'Theo, in the studio',
    gender: 'male',
    isGreenscreen: true,
    sentiments: [],
  },
];

/** `/clips/presenters`. */
export const presenters: readonly Presenter[] = [
  {
    id: 'v2_public_Amber@0zSz8kflCN',
    name: 'Amber',
    gender: 'female',
    driverIds: ['YjRNnLrXyG'],
    isGreenscreen: true,
  },
  {
    id: 'jack-Pt27VkP3hW',
    name: 'Jack',
    gender: 'male',
    driverIds: ['Vx7Qd1uT9k', 'hB3mZ0sLpe'],
    isGreenscreen: false,
  },
  {
    id: 'v2_public_Ines@Lk3vTt90aW',
    name: 'Ines',
    gender: 'female',
    driverIds: ['rS5eYw2CqN'],
    isGreenscreen: true,
  },
];

/** `/scenes/avatars`: the account's own. */
export const sceneAvatars: readonly SceneAvatar[] = [
  { id: 'avt_own_local01', name: 'Own avatar', gender: 'female', isGreenscreen: false },
];

export function find<Item extends { id: string }>(
  items: readonly Item[],
  id: string,
): Item | undefined {
  return items.find((item) => item.id === id);
}

export function buildAvatar(avatar: Avatar, publicUrl: string): Record<string, unknown> {
  return {
    id: avatar.id,
    owner_id: 'PUBLIC_D-ID',
    name: avatar.name,
    is_greenscreen: avatar.isGreenscreen,
    thumbnail_url: previewOf(avatar.id, publicUrl),
    gender: avatar.gender,
    sentiments: avatar.sentiments.map(({ id, name }) => ({
      id,
      sentiment: name,
      description: `${name} delivery`,
    })),
  };
}

export function buildPresenter(presenter: Presenter, publicUrl: string): Record<string, unknown> {
  const preview = previewOf(presenter.id, publicUrl);
  return {
    presenter_id: presenter.id,
    name: presenter.name,
    driver_id: presenter.driverIds[0],
    gender: presenter.gender,
    owner_id: 'PUBLIC_D-ID',
    preview_url: preview,
    talking_preview_url: null,
    image_url: preview,
    thumbnail_url: preview,
    video_url: null,
    modified_at: '2026-01-15T00:00:00.000Z',
    created_at: '2025-06-01T00:00:00.000Z',
    voice: null,
    is_streamable: true,
    is_greenscreen: presenter.isGreenscreen,
    status: 'done',
  };
}

export function buildSceneAvatar(avatar: SceneAvatar, publicUrl: string): Record<string, unknown> {
  return {
    id: avatar.id,
    name: avatar.name,
    status: 'done',
    is_greenscreen: avatar.isGreenscreen,
    thumbnail_url: previewOf(avatar.id, publicUrl),
    created_at: '2026-03-01T00:00:00.000Z',
  };
}

function previewOf(id: string, publicUrl: string): string {
  return `${publicUrl}/previews/${encodeURIComponent(id)}.svg`;
}

/** The picture behind a preview address; undefined when there is nobody of that id. */
export function drawPreview(id: string): string | undefined {
  const person = find(avatars, id) ?? find(presenters, id) ?? find(sceneAvatars, id);
  if (!person) return undefined;
  const hue = person.gender === 'female' ? 20 : 170;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 160" role="img"><title>${person.name}</title><rect width="160" height="160" fill="hsl(${hue} 30% 90%)"/><circle cx="80" cy="62" r="30" fill="hsl(${hue} 35% 45%)"/><path d="M20 160a60 60 0 0 1 120 0z" fill="hsl(${hue} 35% 45%)"/></svg>`;
}
