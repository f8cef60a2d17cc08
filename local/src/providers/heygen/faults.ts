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
  'refuse',
  '504-not-created',
  'slow-create',
  'lost-answer',
  '504-created',
] as const;
export type CreateFault = (typeof createFaults)[number];

/** What becomes of a video; decided when it is created. */
export const videoFaults = [
  'render-failed',
  'never-starts',
  'stuck',
  'black-video',
  'silent-video',
  'wrong-aspect',
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
export const statusFaults = [
  'status-500',
  'status-503-html',
  'status-429',
  'status-404',
  'status-reset',
] as const;
export type StatusFault = (typeof statusFaults)[number];

/** A status of a video in the making that no documentation names. */
const oddStatus = ['odd-status'] as const;

/** What a deletion answers instead of deleting. */
export const deleteFaults = ['delete-409', 'delete-500'] as const;
export type DeleteFault = (typeof deleteFaults)[number];

export const faultNames = [
  ...createFaults,
  ...videoFaults,
  ...statusFaults,
  ...oddStatus,
  ...deleteFaults,
  ...conditions,
] as const;
export type FaultName = (typeof faultNames)[number];

export type ArmedFault = ArmedOrderFault<FaultName>;
export type Faults = OrderFaults<FaultName>;
