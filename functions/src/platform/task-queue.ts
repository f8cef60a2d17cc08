import { getFunctions } from 'firebase-admin/functions';

const alreadyExists = 'functions/task-already-exists';

/** A Cloud Tasks queue behind a task function. */
export class TaskQueue {
  private readonly functionName: string;

  constructor(functionName: string) {
    this.functionName = functionName;
  }

  /** Two tasks with one key are one task: the queue remembers names for a while after they ran. */
  async enqueue(
    data: Record<string, string | number>,
    options: { key: string; atMs?: number; deadlineSeconds: number },
  ): Promise<void> {
    try {
      await getFunctions()
        .taskQueue(this.functionName)
        .enqueue(data, {
          id: options.key.replace(/[^A-Za-z0-9_-]/g, '_'),
          dispatchDeadlineSeconds: options.deadlineSeconds,
          ...(options.atMs !== undefined && { scheduleTime: new Date(options.atMs) }),
        });
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === alreadyExists) return;
      throw error;
    }
  }
}
