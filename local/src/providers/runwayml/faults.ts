import { conditions, type ArmedOrderFault, type OrderFaults } from '../order-faults.ts';

/** What the create call answers instead of doing its work, or how it answers. */
export const createFaults = [
  '401',
  '429-rate',
  '500',
  '503-html',
  'out-of-credit',
  'hang',
  'error-after-accept',
  'lost-answer',
] as const;

/** What becomes of a task; decided when it is created. */
export const taskFaults = [
  'render-failed',
  'moderated-text',
  'cancelled',
  'throttled',
  'stuck',
  'stuck-progress',
  'no-url',
  'late-file',
  'expired-url',
  'black-video',
  'silent-video',
  'wrong-length',
] as const;
export type TaskFault = (typeof taskFaults)[number];

/** What the status call answers instead of the status. */
export const statusFaults = ['status-500', 'status-503-html', 'status-429'] as const;

export const faultNames = [
  ...createFaults,
  ...taskFaults,
  ...statusFaults,
  'avatar-failed',
  ...conditions,
] as const;
export type FaultName = (typeof faultNames)[number];

export type ArmedFault = ArmedOrderFault<FaultName>;
export type Faults = OrderFaults<FaultName>;
