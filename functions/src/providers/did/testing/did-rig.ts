import { readFileSync } from 'node:fs';
import { defaultDidVoices, type DidFaces } from '../did-faces.ts';
import { DIDProvider, type DidSettings } from '../did-provider.ts';

export const webhookSecret = 'a-secret-of-the-tests';
export const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../__fixtures__/${name}.json`, import.meta.url), 'utf8'));

const pictures = (who: string) => ({
  light: `https://pictures.example.com/${who}-light.jpg`,
  dark: `https://pictures.example.com/${who}-dark.jpg`,
  brand: `https://pictures.example.com/${who}-brand.jpg`,
});
export const faces = {
  expressives: {
    feminine: {
      avatarId: 'public_amber_casual@avt_PfMblk',
      sentiments: { Professional: 'snt_p', Excited: 'snt_e' },
    },
    masculine: { avatarId: 'public_noah_suit@avt_Xy12Za' },
  },
  clips: {
    feminine: { presenterId: 'v2_public_Amber@0zSz8kflCN', driverId: 'drv_1' },
    masculine: { presenterId: 'jack-Pt27VkP3hW' },
  },
  talks: {
    feminine: pictures('f'),
    masculine: pictures('m'),
    stitch: true,
    aspectRatio: '16:9',
  },
} satisfies DidFaces;

/** D-ID as a scripted server plays it. */
export function providerAt(baseUrl: string, settings: Partial<DidSettings> = {}): DIDProvider {
  return new DIDProvider({
    fetch,
    apiKey: () => Promise.resolve('dXNlckBleGFtcGxlLnRlc3Q:secretpass'),
    authFormat: 'raw',
    baseUrl,
    product: 'expressives',
    faces: { expressives: faces.expressives },
    voices: defaultDidVoices,
    subtitles: true,
    webhookBaseUrl: 'https://api.example.com/videoGenerationWebhook',
    webhookSecrets: [webhookSecret],
    prices: { usdPerMinute: 4.6, asOf: '2026-06-12', source: 'd-id.com/pricing' },
    maxConcurrent: 3,
    createTimeoutMs: 800,
    readTimeoutMs: 800,
    ...settings,
  });
}
