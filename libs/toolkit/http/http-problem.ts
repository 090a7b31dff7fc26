import { HttpException, HttpStatus } from '@nestjs/common';
import type { Language, Text } from '#kernel';

/** A request that is refused: a stable code for programs and a sentence for people. */
export interface HttpProblem {
  readonly code: string;
  readonly message: string;
}

const statusOf: Readonly<Record<string, HttpStatus>> = {
  UNAUTHENTICATED: HttpStatus.UNAUTHORIZED,
  FORBIDDEN: HttpStatus.FORBIDDEN,
  forbidden: HttpStatus.FORBIDDEN,
  'file-too-large': HttpStatus.PAYLOAD_TOO_LARGE,
  'too-many-files': HttpStatus.PAYLOAD_TOO_LARGE,
};

/** 401 without a token, 403 for the wrong role, 413 for too much, else 422. */
export const answerProblem = (problem: HttpProblem): HttpException =>
  new HttpException(problem, statusOf[problem.code] ?? HttpStatus.UNPROCESSABLE_ENTITY);

const signIn: Text = {
  nb: 'Du må være innlogget for å gjøre dette.',
  nn: 'Du må vere innlogga for å gjere dette.',
  en: 'You must be signed in to do this.',
};

/** What whoever has no token is told. */
export const notSignedIn = (language: Language): HttpProblem => ({
  code: 'UNAUTHENTICATED',
  message: signIn[language],
});
