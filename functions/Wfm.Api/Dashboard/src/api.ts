import type { Problem } from './types';

/** A refusal of the API in words, with every problem it named. */
export class Refused extends Error {
  constructor(readonly status: number, readonly rule: string, detail: string, readonly problems: Problem[] = []) { super(detail); }
}

async function read<T>(answer: Response): Promise<T> {
  const json = answer.headers.get('content-type')?.includes('json') ? await answer.json() : null;
  if (answer.ok) return json as T;
  throw new Refused(answer.status, String(json?.type ?? '').replace('urn:wfm:', ''), json?.detail ?? `The server answered ${answer.status}.`, json?.problems);
}

const known = new Map<string, Promise<unknown>>();

export const get = async <T>(path: string): Promise<T> => read<T>(await fetch(path, { headers: { accept: 'application/json' } }));

/** For what never changes under its address: a plan by its id. */
export function getOnce<T>(path: string): Promise<T> {
  const asked = known.get(path) ?? get<T>(path);
  known.set(path, asked);
  asked.catch(() => known.delete(path));
  return asked as Promise<T>;
}

export const post = async <T>(path: string, body?: unknown): Promise<T> => read<T>(await fetch(path, {
  method: 'POST',
  headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
  body: body === undefined ? undefined : JSON.stringify(body),
}));

/** The resource, or null where there is none yet. */
export const find = <T>(path: string): Promise<T | null> => get<T>(path).catch(error => {
  if (error instanceof Refused && error.status === 404) return null;
  throw error;
});

/** Sends a file and tells how much of it is sent, 0 to 1. */
export function upload(path: string, file: Blob, progress: (share: number) => void): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('content-type', 'text/csv');
    request.upload.onprogress = event => progress(event.lengthComputable ? event.loaded / event.total : 0);
    request.onerror = () => reject(new Error('The connection was lost.'));
    request.onload = () => {
      const body = request.responseText ? JSON.parse(request.responseText) : null;
      if (request.status < 300) resolve(body);
      else reject(new Refused(request.status, '', body?.detail ?? `The server answered ${request.status}.`, body?.problems));
    };
    request.send(file);
  });
}
