import type { Multipart } from '@fastify/multipart';
import { answerProblem, type HttpProblem } from './http-problem.js';

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface MultipartRequest {
  isMultipart(): boolean;
  parts(): AsyncIterable<Multipart>;
}

/** What a form holds: its files in order, and its other fields by name. */
export interface UploadedForm {
  readonly files: readonly [UploadedFile, ...UploadedFile[]];
  readonly fields: Readonly<Record<string, string>>;
}

/** What the multipart reader refuses; anything else it throws is about bytes that are no such request. */
const refusals: Readonly<Record<string, HttpProblem | undefined>> = {
  FST_REQ_FILE_TOO_LARGE: {
    code: 'file-too-large',
    message: 'Filen er større enn 20 MB. Del listen i flere filer og last opp én om gangen.',
  },
  FST_FILES_LIMIT: {
    code: 'too-many-files',
    message: 'Det er flere enn 10 filer. Last opp færre om gangen.',
  },
};

const unreadable: HttpProblem = {
  code: 'upload-unreadable',
  message: 'Forespørselen er avbrutt eller ødelagt. Send filen på nytt som multipart/form-data.',
};

const readAll = async (request: MultipartRequest) => {
  const files: UploadedFile[] = [];
  const fields: Record<string, string> = {};
  for await (const part of request.parts()) {
    if (part.type === 'file') files.push({ name: part.filename, bytes: await part.toBuffer() });
    else if (typeof part.value === 'string') fields[part.fieldname] = part.value;
  }
  return { files, fields };
};

/**
 * A multipart request with one file or more, and its other fields. Throws 413 for more than the server takes, 422 for
 * what is no such request.
 */
export const readForm = async (request: MultipartRequest): Promise<UploadedForm> => {
  if (!request.isMultipart())
    throw answerProblem({ code: 'not-multipart', message: 'Send filen som multipart/form-data.' });
  const { files, fields } = await readAll(request).catch((problem: unknown) => {
    throw answerProblem(refusals[(problem as { code?: string }).code ?? ''] ?? unreadable);
  });
  const [first, ...others] = files;
  if (first === undefined)
    throw answerProblem({ code: 'file-missing', message: 'Forespørselen har ingen fil.' });
  return { files: [first, ...others], fields };
};
