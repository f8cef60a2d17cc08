import { initializeApp, type FirebaseApp } from 'firebase/app';
import { connectAuthEmulator, getAuth, signInAnonymously } from 'firebase/auth';
import {
  connectFirestoreEmulator,
  disableNetwork,
  doc,
  getFirestore,
  onSnapshot,
} from 'firebase/firestore';
import { connectFunctionsEmulator, getFunctions, httpsCallable } from 'firebase/functions';
import { connectStorageEmulator, getStorage, getStream, ref, uploadBytes } from 'firebase/storage';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import {
  type CorrectCvRequest,
  type CorrectCvResponse,
  functionNames,
  uploadPath,
  type GenerateRequest,
  type GenerateResponse,
  type ImportCvRequest,
  type ImportCvResponse,
  type ListFacesRequest,
  type ListFacesResponse,
  type RateVideoRequest,
  type RateVideoResponse,
  type RegenerateRequest,
  type SteerRequest,
  type SteerResponse,
} from '@cvplus/contracts/callables';
import { jobSchema, type Job } from '@cvplus/contracts/video-introduction';
import { region } from '../stack/environment.ts';
import { host, type Ports } from '../stack/ports.ts';
import { webDefaults } from '../stack/run-folder.ts';

/** One signed-in person, through the same SDK, callables and listeners as the browser. */
export type CloudClient = {
  app: FirebaseApp;
  userId: string;
  upload(uploadId: string, bytes: Uint8Array, contentType?: string): Promise<void>;
  importCv(request: ImportCvRequest): Promise<ImportCvResponse>;
  correctCv(request: CorrectCvRequest): Promise<CorrectCvResponse>;
  generate(request: GenerateRequest): Promise<GenerateResponse>;
  regenerate(request: RegenerateRequest): Promise<GenerateResponse>;
  steer(request: SteerRequest): Promise<SteerResponse>;
  listFaces(request: ListFacesRequest): Promise<ListFacesResponse>;
  rate(request: RateVideoRequest): Promise<RateVideoResponse>;
  /** Calls back with every version of the job that the server sends. */
  watchJob(jobId: string, onJob: (job: Job) => void, onError: (error: Error) => void): () => void;
  download(storagePath: string, file: string): Promise<void>;
  /** Asks the auth server anew for a token: fails when it no longer knows this person. */
  freshToken(): Promise<string>;
  close(): Promise<void>;
};

let clients = 0;

export async function openCloudClient(ports: Ports): Promise<CloudClient> {
  clients += 1;
  const app = initializeApp(webDefaults(ports).config, `client-${clients}`);
  const auth = getAuth(app);
  connectAuthEmulator(auth, `http://${host}:${ports.auth}`, { disableWarnings: true });
  const firestore = getFirestore(app);
  connectFirestoreEmulator(firestore, host, ports.firestore);
  const storage = getStorage(app);
  connectStorageEmulator(storage, host, ports.storage);
  const functions = getFunctions(app, region);
  connectFunctionsEmulator(functions, host, ports.functions);
  const { user } = await signInAnonymously(auth);

  function callable<Request, Response>(name: string) {
    const call = httpsCallable<Request, Response>(functions, name, { timeout: 60_000 });
    return async (request: Request) => (await call(request)).data;
  }

  return {
    app,
    userId: user.uid,
    async upload(uploadId, bytes, contentType) {
      const target = ref(storage, uploadPath(user.uid, uploadId));
      await uploadBytes(target, bytes, contentType === undefined ? {} : { contentType });
    },
    importCv: callable(functionNames.importCv),
    correctCv: callable(functionNames.correctCv),
    generate: callable(functionNames.generate),
    regenerate: callable(functionNames.regenerate),
    steer: callable(functionNames.steer),
    listFaces: callable(functionNames.listFaces),
    rate: callable(functionNames.rateVideo),
    watchJob(jobId, onJob, onError) {
      return onSnapshot(
        doc(firestore, 'jobs', jobId),
        (snapshot) => {
          if (!snapshot.exists()) return;
          const job = jobSchema.safeParse(snapshot.data());
          if (job.success) onJob(job.data);
          else onError(new Error(`The job document is malformed: ${job.error.message}`));
        },
        onError,
      );
    },
    async download(storagePath, file) {
      await pipeline(getStream(ref(storage, storagePath)), createWriteStream(file));
    },
    freshToken: () => user.getIdToken(true),
    // Not terminate() or deleteApp(): they close the channel, and if a stream is being opened just
    // then, its gRPC client (grpc-js 1.9.16 in firebase 12.19.0) picks a connection for ever.
    close: () => disableNetwork(firestore),
  };
}
