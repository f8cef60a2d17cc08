import type { SteerRequest } from '@cvplus/contracts/callables';
import { useMutation } from '@tanstack/react-query';
import { useIntroductionApi } from '../api/introduction-api.ts';

/** Approve or cancel. `late`: the generation had already moved on and nothing was changed. */
export function useSteering(jobId: string, generationId: string | null) {
  const api = useIntroductionApi();
  const steer = useMutation({ mutationFn: (request: SteerRequest) => api.steer(request) });
  return {
    // Once applied it stays busy, until the document shows it and this button goes.
    busy: steer.isPending || steer.data?.applied ? (steer.variables?.action ?? null) : null,
    error: steer.error,
    late: steer.data?.applied === false,
    approve: (script?: string) => {
      if (generationId === null) return;
      steer.mutate({
        action: 'approve-script',
        jobId,
        generationId,
        ...(script !== undefined && { script }),
      });
    },
    cancel: () => {
      if (generationId !== null) steer.mutate({ action: 'cancel', jobId, generationId });
    },
  };
}
