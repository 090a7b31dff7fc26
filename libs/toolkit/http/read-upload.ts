import type { MultipartFile } from '@fastify/multipart';
import { answerProblem, type HttpProblem } from './http-problem.js';

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface MultipartRequest {
  isMultipart(): boolean;
  files(): AsyncIterable<MultipartFile>;
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

const readAll = async (request: MultipartRequest): Promise<readonly UploadedFile[]> => {
  const files: UploadedFile[] = [];
  for await (const part of request.files()) files.push({ name: part.filename, bytes: await part.toBuffer() });
  return files;
};

/**
 * All files of a multipart request, in order. Throws 413 for more than the server takes, 422 for what is no such
 * request.
 */
export const readUpload = async (
  request: MultipartRequest,
): Promise<readonly [UploadedFile, ...UploadedFile[]]> => {
  if (!request.isMultipart())
    throw answerProblem({ code: 'not-multipart', message: 'Send filen som multipart/form-data.' });
  const files = await readAll(request).catch((problem: unknown) => {
    throw answerProblem(refusals[(problem as { code?: string }).code ?? ''] ?? unreadable);
  });
  const [first, ...others] = files;
  if (first === undefined)
    throw answerProblem({ code: 'file-missing', message: 'Forespørselen har ingen fil.' });
  return [first, ...others];
};
