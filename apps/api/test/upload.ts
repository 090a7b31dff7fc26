import type { TestApi } from './open-test-api.js';

export interface Uploaded {
  readonly status: number;
  readonly body: {
    readonly code?: string;
    readonly message?: string;
    readonly registered?: readonly { readonly vedtakId: string; readonly followUpId: string | null }[];
    readonly rejected?: readonly { readonly row: number | null; readonly message: string }[];
    readonly inDoubt?: readonly { readonly row: number; readonly question: string }[];
    readonly files?: readonly object[];
    readonly appendedEvents?: number;
  };
}

type Files = Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>;

/** Files by name, as a browser sends them. */
export const formOf = (files: Files): FormData => {
  const form = new FormData();
  for (const [name, content] of Object.entries(files)) form.append('file', new Blob([content]), name);
  return form;
};

const answerOf = async (response: Response): Promise<Uploaded> => ({
  status: response.status,
  body: (await response.json()) as Uploaded['body'],
});

/** Posts what is no form of files, or any other body. */
export const post = async (
  { url }: TestApi,
  path: string,
  {
    token,
    ...request
  }: { token?: string | undefined; body: string | FormData; headers?: Record<string, string> },
): Promise<Uploaded> =>
  answerOf(
    await fetch(`${url}${path}`, {
      method: 'POST',
      body: request.body,
      headers: {
        ...request.headers,
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
    }),
  );

/** Uploads files by name as that person; without a token as nobody. */
export const upload = (api: TestApi, path: string, files: Files, token?: string): Promise<Uploaded> =>
  post(api, path, { body: formOf(files), token });
