import { fileProblem, type FileProblem } from './file-problem.js';

const mebibyte = 1024 * 1024;

/** The most a file may hold, in bytes, given on the command line or uploaded. */
export const maxFileBytes = 20 * mebibyte;

/** Refuses an empty file and one that is too large, before a byte of it is read. */
export const checkSize = (bytes: number, fileName: string): FileProblem | null => {
  if (bytes === 0) return fileProblem('file-empty', fileName);
  if (bytes <= maxFileBytes) return null;
  return fileProblem('file-too-large', fileName, {
    megabytes: Math.ceil(bytes / mebibyte).toString(),
    max: (maxFileBytes / mebibyte).toString(),
  });
};
