import OpenAI, { type APIError } from 'openai';
import type { ReceivedRequest } from '../../received-requests.ts';
import type { ArmedFault } from '../faults.ts';
import { startOpenai, type OpenaiSettings, type OpenaiStandIn } from '../openai-server.ts';

export const apiKey = 'sk-test-key';
/** Before anything is shut down. */
const testDay = new Date('2026-11-22T09:00:00Z');

type ControlJson = {
  now: string;
  faults: ArmedFault[];
  received: ReceivedRequest[];
  replies: object[];
  transcripts: object[];
  error: { code: string; param: string };
};

export type RunningOpenai = OpenaiStandIn & {
  /** The unmodified SDK, not repeating anything. */
  client: OpenAI;
  baseUrl: string;
  lines: string[];
  control: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<{ status: number; headers: Headers; json: ControlJson }>;
  stop: () => Promise<void>;
};

export async function runOpenai(settings: Partial<OpenaiSettings> = {}): Promise<RunningOpenai> {
  const lines: string[] = [];
  const standIn = await startOpenai({
    port: 0,
    apiKey,
    now: () => testDay,
    report: (line) => lines.push(line),
    ...settings,
  });
  const url = `http://127.0.0.1:${standIn.port}`;
  const baseUrl = `${url}/openai/v1`;
  const client = new OpenAI({ apiKey, baseURL: baseUrl, maxRetries: 0, timeout: 20_000 });
  const control: RunningOpenai['control'] = async (method, path, body, headers = {}) => {
    const answer = await fetch(`${url}/_control${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    const json = (text === '' ? null : JSON.parse(text)) as ControlJson;
    return { status: answer.status, headers: answer.headers, json };
  };
  return { ...standIn, client, baseUrl, lines, control, stop: () => standIn.close() };
}

/** What the SDK throws, as an error of OpenAI's; fails when the call succeeds. */
export async function errorOf(call: Promise<unknown>): Promise<APIError> {
  try {
    await call;
  } catch (error) {
    return error as APIError;
  }
  throw new Error('The call was to fail.');
}

/** One fact of each kind a CV has, of nobody in particular. */
export const facts = [
  { id: 'name-1', kind: 'name', text: '[[NAME]]' },
  { id: 'headline-1', kind: 'headline', text: 'Logistics and warehouse planning' },
  {
    id: 'position-1',
    kind: 'position',
    text: 'Operations Lead, Brightwater Depot, Hull, 2019-03 – present',
  },
  { id: 'achievement-1', kind: 'achievement', text: 'Cut picking errors by 38 % within one year.' },
  {
    id: 'achievement-2',
    kind: 'achievement',
    text: 'Moved 4,200 pallets to a new site without a lost day',
  },
  { id: 'position-2', kind: 'position', text: 'Shift Planner, Kestrel Foods, 2014 – 2019' },
  {
    id: 'achievement-3',
    kind: 'achievement',
    text: 'Planned shifts for 90 people across three sites',
  },
  { id: 'skill-1', kind: 'skill', text: 'SAP EWM' },
  { id: 'skill-2', kind: 'skill', text: 'route planning' },
  { id: 'skill-3', kind: 'skill', text: 'Lean' },
  { id: 'education-1', kind: 'education', text: 'BSc Logistics, University of Hull, 2014' },
  { id: 'language-1', kind: 'language', text: 'English' },
  { id: 'language-2', kind: 'language', text: 'Polish' },
  { id: 'certification-1', kind: 'certification', text: 'Six Sigma Green Belt' },
  { id: 'award-1', kind: 'award', text: 'Depot of the Year 2022' },
  { id: 'contact-1', kind: 'contact', text: 'someone@example.com' },
  { id: 'personal-1', kind: 'personal', text: 'Born 1988' },
];

/** The user text of a script request as the product sends it: data between marks. */
export function briefText(language: string, targetWords: number, more: object[] = []): string {
  const brief = { language, targetWords, facts: [...facts, ...more] };
  return `Write from this {data} only:\n<<<\n${JSON.stringify(brief, null, 2)}\n>>>`;
}
