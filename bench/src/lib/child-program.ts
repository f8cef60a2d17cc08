import { fork } from 'node:child_process';
import { takeAlong } from './cleanup.ts';
import type { AnswerMessage, FromChild } from './child-side.ts';

type ProgramOptions = {
  programArguments?: string[];
  /** Flags for Node, such as `--cpu-prof`. */
  nodeOptions?: string[];
};

/** A program of a bench in a process of its own. */
export type ChildProgram<Ready> = AsyncDisposable & {
  pid: number;
  ready: Ready;
  /** `performance.now()` right before the process was started. */
  startedAt: number;
  /** Asks a question that the program answers; whatever went wrong there is thrown here. */
  ask<Answer>(name: string, question: object, timeoutMs: number): Promise<Answer>;
  /** Lets the program close what it has, and waits for its end. */
  stop(): Promise<void>;
  kill(): Promise<void>;
};

const startTimeoutMs = 60_000;
const stopTimeoutMs = 20_000;

export async function startProgram<Ready>(
  path: string,
  { programArguments = [], nodeOptions = [] }: ProgramOptions = {},
): Promise<ChildProgram<Ready>> {
  const startedAt = performance.now();
  const child = fork(path, programArguments, {
    execArgv: [...process.execArgv, ...nodeOptions],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  takeAlong(child);
  const said = new LastWords();
  child.stdout?.on('data', said.add);
  child.stderr?.on('data', said.add);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let questions = 0;

  function awaitMessage<Message extends FromChild>(
    isMeant: (message: FromChild) => message is Message,
    timeoutMs: number,
  ): Promise<Message> {
    return new Promise((resolve, reject) => {
      const finish = (settle: () => void) => {
        clearTimeout(timer);
        child.off('message', hear);
        child.off('close', leave);
        settle();
      };
      const hear = (message: unknown) => {
        const heard = message as FromChild;
        if (isMeant(heard)) finish(() => resolve(heard));
      };
      // Not at `exit`, which may come before the last of what it said.
      const leave = () => finish(() => reject(new Error(`The program ended: ${said.text}`)));
      const timer = setTimeout(() => {
        const seconds = Math.round(timeoutMs / 1000);
        const words = said.text === '' ? '' : ` It last said: ${said.text}`;
        finish(() => reject(new Error(`No answer within ${seconds} s.${words}`)));
      }, timeoutMs);
      child.on('message', hear);
      child.on('close', leave);
    });
  }

  async function kill(): Promise<void> {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    await ended;
  }

  async function stop(): Promise<void> {
    if (child.connected) child.disconnect();
    const timer = setTimeout(() => child.kill('SIGKILL'), stopTimeoutMs);
    await ended;
    clearTimeout(timer);
  }

  try {
    const { ready } = await awaitMessage((message) => message.type === 'ready', startTimeoutMs);
    return {
      pid: child.pid ?? -1,
      ready: ready as Ready,
      startedAt,
      async ask<Answer>(name: string, question: object, timeoutMs: number) {
        const id = questions++;
        child.send({ id, name, question });
        const answer = await awaitMessage(
          (message): message is AnswerMessage => message.type === 'answer' && message.id === id,
          timeoutMs,
        );
        if (answer.error !== undefined) throw new Error(answer.error);
        return answer.value as Answer;
      },
      stop,
      kill,
      [Symbol.asyncDispose]: stop,
    };
  } catch (error) {
    await kill();
    throw error;
  }
}

/** The end of what a program prints: for an error, not for the report. */
class LastWords {
  text = '';

  readonly add = (chunk: Buffer): void => {
    this.text = `${this.text}${chunk.toString()}`.slice(-600).trim();
  };
}
