import type { MultipartFile } from '@fastify/multipart';
import { answerProblem } from './http-problem.js';

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface MultipartRequest {
  isMultipart(): boolean;
  files(): AsyncIterable<MultipartFile>;
}

const tooLarge = (problem: unknown) =>
  (problem as { code?: string }).code === 'FST_REQ_FILE_TOO_LARGE' ||
  (problem as { code?: string }).code === 'FST_FILES_LIMIT';

/** All files of a multipart request, in order. Refuses with 413 what is larger than the server takes. */
export const readUpload = async (
  request: MultipartRequest,
): Promise<readonly [UploadedFile, ...UploadedFile[]]> => {
  if (!request.isMultipart())
    throw answerProblem({ code: 'not-multipart', message: 'Send filen som multipart/form-data.' });
  const files: UploadedFile[] = [];
  try {
    for await (const part of request.files())
      files.push({ name: part.filename, bytes: await part.toBuffer() });
  } catch (problem) {
    if (!tooLarge(problem)) throw problem;
    throw answerProblem({
      code: 'file-too-large',
      message: 'Filen er større enn 20 MB. Del listen i flere filer og last opp én om gangen.',
    });
  }
  const [first, ...others] = files;
  if (first === undefined)
    throw answerProblem({ code: 'file-missing', message: 'Forespørselen har ingen fil.' });
  return [first, ...others];
};
