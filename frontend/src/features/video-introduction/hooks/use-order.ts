import { useMutation } from '@tanstack/react-query';

/** Places an order once. It stays busy after the answer, until the document shows the work and this form goes. */
export function useOrder<Order>(place: (order: Order) => Promise<void>) {
  const order = useMutation({ mutationFn: (what: Order) => place(what) });
  return {
    busy: order.isPending || order.isSuccess,
    error: order.error,
    place: (what: Order) => order.mutate(what),
  };
}
