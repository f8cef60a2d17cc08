import type { ListFacesRequest } from '@cvplus/contracts/callables';
import type { FaceOffer } from '@cvplus/contracts/face-offer';
import type { FaceProvider } from '@cvplus/contracts/video-options';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useIntroductionApi } from '../api/introduction-api.ts';

export type Faces =
  | { state: 'loading' }
  | { state: 'failed'; retry: () => void }
  /** Null: this engine is not in use here. */
  | { state: 'ready'; offer: FaceOffer | null };

/** The lists change once a day. */
const freshMs = 10 * 60 * 1000;

/** What one engine offers for this wish; while another wish is asked for, what was there stays. */
export function useFaces(provider: FaceProvider, wish: ListFacesRequest): Faces {
  const api = useIntroductionApi();
  const faces = useQuery({
    queryKey: ['faces', wish],
    queryFn: () => api.listFaces(wish),
    placeholderData: keepPreviousData,
    staleTime: freshMs,
  });
  if (faces.isError) return { state: 'failed', retry: () => void faces.refetch() };
  if (!faces.data) return { state: 'loading' };
  const offer = faces.data.offers.find((each) => each.provider === provider) ?? null;
  return { state: 'ready', offer };
}
