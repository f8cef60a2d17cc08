import type {
  CorrectCvRequest,
  GenerateRequest,
  GenerateResponse,
  ImportCvRequest,
  ListFacesRequest,
  ListFacesResponse,
  RegenerateRequest,
  RateVideoRequest,
  SteerRequest,
} from '@cvplus/contracts/callables';
import type { WorkspaceApis } from '../app/workspace-apis.ts';
import type { UploadOrder } from '../features/cv-upload/api/cv-upload-api.ts';
import type { Sample } from '../features/cv-upload/sample.ts';
import type { JobList } from '../features/job-list/api/job-list-api.ts';
import type { Account, AccountApi, Credentials } from '../features/sign-in/api/account-api.ts';
import type { CvSnapshot } from '../lib/cv-document.ts';
import type { JobSnapshot } from '../lib/job-document.ts';

/** A value that is watched, and pushed to whoever watches. */
class Watched<T> {
  value: T;
  private readonly watchers = new Set<(value: T) => void>();

  constructor(value: T) {
    this.value = value;
  }

  set(value: T) {
    this.value = value;
    for (const watcher of this.watchers) watcher(value);
  }

  watch = (push: (value: T) => void) => {
    this.watchers.add(push);
    push(this.value);
    return () => {
      this.watchers.delete(push);
    };
  };

  get watcherCount() {
    return this.watchers.size;
  }
}

export class FakeAccountApi implements AccountApi {
  readonly account = new Watched<Account | null>(null);
  readonly calls: { call: string; credentials?: Credentials }[] = [];
  failWith: Error | null = null;

  watch = this.account.watch;

  tryWithoutAccount = () => this.answer({ call: 'try' }, { userId: 'u1', email: null });

  signIn = (credentials: Credentials) =>
    this.answer({ call: 'sign-in', credentials }, { userId: 'u1', email: credentials.email });

  signUp = (credentials: Credentials) =>
    this.answer({ call: 'sign-up', credentials }, { userId: 'u1', email: credentials.email });

  keepTrial = (credentials: Credentials) =>
    this.answer({ call: 'keep', credentials }, { userId: 'u1', email: credentials.email });

  signOut = () => this.answer({ call: 'sign-out' }, null);

  private answer(call: (typeof this.calls)[number], account: Account | null): Promise<void> {
    this.calls.push(call);
    if (this.failWith) return Promise.reject(this.failWith);
    this.account.set(account);
    return Promise.resolve();
  }
}

/** What Firebase's errors look like from outside. */
export class CodedError extends Error {
  readonly code: string;
  readonly details: unknown;

  constructor(code: string, message: string, details?: unknown) {
    super(message);
    this.code = code;
    this.details = details;
  }
}

/** All ports behind the sign-in, in memory: records what is asked, answers what it is told to. */
export class FakeWorkspace implements WorkspaceApis {
  readonly job = new Watched<JobSnapshot>({ state: 'loading' });
  readonly cv = new Watched<CvSnapshot>({ state: 'loading' });
  readonly jobs = new Watched<JobList>({ state: 'ready', entries: [] });
  readonly uploads: UploadOrder[] = [];
  readonly imports: ImportCvRequest[] = [];
  readonly generations: GenerateRequest[] = [];
  readonly regenerations: RegenerateRequest[] = [];
  readonly steerings: SteerRequest[] = [];
  readonly ratings: RateVideoRequest[] = [];
  readonly corrected: CorrectCvRequest[] = [];
  readonly filesRead: string[] = [];
  readonly facesAsked: ListFacesRequest[] = [];
  faces: (request: ListFacesRequest) => Promise<ListFacesResponse> = () =>
    Promise.resolve({ offers: [] });
  samples: Sample[] = [];
  failWith: Error | null = null;
  steerApplied = true;
  /** Holds the next upload until it is called. */
  finishUpload: (() => void) | null = null;
  holdUploads = false;
  readFileContent: (path: string) => Promise<Blob> = (path) => Promise.resolve(new Blob([path]));

  readonly cvUpload = {
    upload: async (order: UploadOrder) => {
      this.uploads.push(order);
      order.onProgress(40);
      if (this.holdUploads) {
        await new Promise<void>((resolve, reject) => {
          this.finishUpload = resolve;
          order.signal.addEventListener('abort', () =>
            reject(new CodedError('storage/canceled', 'Canceled.')),
          );
        });
      }
    },
    importCv: (request: ImportCvRequest) => {
      this.imports.push(request);
      return this.answer({ jobId: 'job1', cvId: 'cv1', name: 'Maya Okafor', findings: [] });
    },
    readSamples: () => Promise.resolve(this.samples),
    readSampleFile: (sample: Sample) => Promise.resolve(new Blob([sample.id])),
  };

  readonly jobList = {
    watchJobs: (_userId: string, push: (list: JobList) => void) => this.jobs.watch(push),
  };

  readonly corrections = {
    correctCv: (request: CorrectCvRequest) => {
      this.corrected.push(request);
      return this.answer({ name: 'Maya Okafor', findings: [] });
    },
  };

  readonly introduction = {
    watchCv: (_cvId: string, push: (snapshot: CvSnapshot) => void) => this.cv.watch(push),
    watchJob: (_jobId: string, push: (snapshot: JobSnapshot) => void) => this.job.watch(push),
    generate: (request: GenerateRequest) => {
      this.generations.push(request);
      return this.answer<GenerateResponse>({ generationId: 'g1', alreadyRunning: false });
    },
    regenerate: (request: RegenerateRequest) => {
      this.regenerations.push(request);
      return this.answer<GenerateResponse>({ generationId: 'g2', alreadyRunning: false });
    },
    steer: (request: SteerRequest) => {
      this.steerings.push(request);
      return this.answer({ applied: this.steerApplied });
    },
    listFaces: (request: ListFacesRequest) => {
      this.facesAsked.push(request);
      return this.faces(request);
    },
    rate: (request: RateVideoRequest) => {
      this.ratings.push(request);
      return this.answer({ stars: request.stars });
    },
    readFile: (path: string) => {
      this.filesRead.push(path);
      return this.readFileContent(path);
    },
  };

  private answer<T>(value: T): Promise<T> {
    return this.failWith ? Promise.reject(this.failWith) : Promise.resolve(value);
  }
}
