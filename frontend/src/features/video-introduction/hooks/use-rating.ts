import { useMutation } from '@tanstack/react-query';
import { useIntroductionApi } from '../api/introduction-api.ts';

/** The owner's stars for one video: those just given, or those in the document. */
export function useRating(jobId: string, generationId: string, rated: number | null) {
  const api = useIntroductionApi();
  const rate = useMutation({
    mutationFn: (stars: number) => api.rate({ jobId, generationId, stars }),
  });
  return {
    stars: rate.data?.stars ?? rated,
    /** Just now, and not before this page was opened. */
    given: rate.isSuccess,
    busy: rate.isPending,
    error: rate.error,
    rate: (stars: number) => rate.mutate(stars),
  };
}
