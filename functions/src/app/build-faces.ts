import type { listFacesRequestSchema, ListFacesResponse } from '@cvplus/contracts/callables';
import {
  type FaceProvider,
  faceProviders,
  type VideoOptions,
} from '@cvplus/contracts/video-options';
import type * as z from 'zod';
import type { Config } from '../config/config.ts';
import { RequestError } from '../platform/request-error.ts';
import { buildFaceOffer } from '../providers/choices/build-face-offer.ts';
import { findFaceRefusal } from '../providers/choices/check-face.ts';
import type { ChoicesStore } from '../providers/choices/choices-store.ts';

type FacesConfig = {
  heygen: object | null;
  did: Pick<NonNullable<Config['did']>, 'product'> | null;
};

/** The faces a person may choose from, out of the kept lists: no provider is asked while somebody waits. */
export function buildFaces(config: FacesConfig, choices: Pick<ChoicesStore, 'load'>) {
  const offering = faceProviders.filter((name) => offersFaces(name, config));
  return {
    async list(wish: z.infer<typeof listFacesRequestSchema>): Promise<ListFacesResponse> {
      const offers = offering.map(async (name) =>
        buildFaceOffer(name, await choices.load(name), wish),
      );
      return { offers: await Promise.all(offers) };
    },

    /** Refuses a face that cannot be ordered, before anything is begun. */
    async check({ face, language }: Pick<VideoOptions, 'face' | 'language'>): Promise<void> {
      if (!face) return;
      if (!offering.includes(face.provider)) {
        const message = 'Faces of this engine cannot be chosen here.';
        const field = 'options.face.provider';
        throw new RequestError('invalid-argument', 'faces-not-offered', message, { field });
      }
      const refusal = findFaceRefusal(face, language, await choices.load(face.provider));
      if (!refusal) return;
      const { code, field, message } = refusal;
      throw new RequestError('invalid-argument', code, message, { field });
    },
  };
}

function offersFaces(name: FaceProvider, { heygen, did }: FacesConfig): boolean {
  switch (name) {
    case 'heygen':
      return heygen !== null;
    case 'did':
      // Talks speak through pictures of ours.
      return did !== null && did.product !== 'talks';
  }
}
