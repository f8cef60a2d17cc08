import { conditions, type ArmedOrderFault, type OrderFaults } from '../order-faults.ts';

/** What the create call answers instead of doing its work, or how it answers. */
export const createFaults = [
  '401',
  '402',
  '429-rate',
  '429-concurrency',
  '500',
  '503-html',
  'content-policy',
  'slow-create',
  'lost-answer',
] as const;
export type CreateFault = (typeof createFaults)[number];

/** What becomes of a video; decided when it is created. */
export const videoFaults = [
  'render-failed',
  'stuck',
  'black-video',
  'silent-video',
  'no-url',
  'late-file',
  'expired-url',
  'no-webhook',
  'duplicate-webhook',
  'bad-signature',
  'early-webhook',
  'out-of-order-webhook',
  'sparse-webhook',
] as const;
export type VideoFault = (typeof videoFaults)[number];

/** What the status call answers instead of the status. */
export const statusFaults = ['status-500', 'status-503-html', 'status-429'] as const;

export const faultNames = [
  ...createFaults,
  ...videoFaults,
  ...statusFaults,
  ...conditions,
] as const;
export type FaultName = (typeof faultNames)[number];

export type ArmedFault = ArmedOrderFault<FaultName>;
export type Faults = OrderFaults<FaultName>;
