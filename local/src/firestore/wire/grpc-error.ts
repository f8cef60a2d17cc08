import { asStatusError } from '../status-error.ts';

/** An error as a call ends with it. */
export function asCallError(error: unknown): { code: number; details: string } & Error {
  const status = asStatusError(error);
  return Object.assign(new Error(status.message), {
    code: status.grpcCode,
    details: status.message,
  });
}
