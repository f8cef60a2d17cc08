import { conditions, type ArmedOrderFault, type OrderFaults } from '../order-faults.ts';

/** What the create call answers instead of doing its work, or how it answers. */
export const createFaults = [
  '401',
  '402',
  '403-plan',
  '429-rate',
  '429-bare',
  '500',
  '503-html',
  '504-not-created',
  'content-policy',
  'celebrity',
  'refuse',
  'slow-create',
  '504-created',
  'html-created',
  'lost-answer',
] as const;
export type CreateFault = (typeof createFaults)[number];

/** What becomes of a video; decided when it is created. */
export const videoFaults = [
  'render-failed',
  'rejected',
  'never-starts',
  'stuck',
  'black-video',
  'silent-video',
  'wrong-aspect',
  'no-url',
  'late-file',
  'late-list',
  'expired-url',
  'no-webhook',
  'duplicate-webhook',
  'early-webhook',
  'out-of-order-webhook',
  'sparse-webhook',
] as const;

/** What the status call answers instead of the status. */
export const statusFaults = [
  'status-500',
  'status-503-html',
  'status-429',
  'status-404',
  'status-reset',
] as const;
export type StatusFault = (typeof statusFaults)[number];

/** What a deletion answers instead of deleting. */
export const deleteFaults = ['delete-409', 'delete-500'] as const;
export type DeleteFault = (typeof deleteFaults)[number];

/** A status of a video in the making that no documentation names; lists that cannot be read; every call fails, the key being taken for malformed. */
const otherFaults = ['odd-status', 'list-500', 'malformed-key'] as const;

export const faultNames = [
  ...createFaults,
  ...videoFaults,
  ...statusFaults,
  ...deleteFaults,
  ...otherFaults,
  ...conditions,
] as const;
export type FaultName = (typeof faultNames)[number];

export type ArmedFault = ArmedOrderFault<FaultName>;
export type Faults = OrderFaults<FaultName>;
