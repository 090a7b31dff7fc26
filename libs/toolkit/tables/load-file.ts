import { open } from 'node:fs/promises';
import { fileProblem, type FileProblem } from './file-problem.js';

const mebibyte = 1024 * 1024;

/** The most a file may hold, in bytes. */
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

/** A file's bytes, its size checked first. */
export const loadFile = async (path: string): Promise<Uint8Array | FileProblem> => {
  const file = await open(path, 'r').catch(() => null);
  if (file === null) return fileProblem('file-not-found', path);
  try {
    const { size } = await file.stat();
    return checkSize(size, path) ?? new Uint8Array(await file.readFile());
  } catch {
    return fileProblem('file-not-found', path);
  } finally {
    await file.close();
  }
};
