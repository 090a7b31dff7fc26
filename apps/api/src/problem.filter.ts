import { Catch, HttpException, HttpStatus, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import { answerProblem } from '#toolkit/http';
import { processLog } from '#toolkit/process-log';

const log = processLog('api');

interface Reply {
  status(code: number): Reply;
  send(body: unknown): void;
}

/**
 * What goes wrong in a download or upload, as JSON with a code and a sentence. A refusal says what to do; what broke
 * says nothing of our insides. GraphQL answers for itself.
 */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(problem: unknown, host: ArgumentsHost): void {
    if (host.getType<string>() === 'graphql') throw problem;
    const known = toHttp(problem);
    if (known === undefined) log.error(problem);
    const answer = known ?? broken;
    host.switchToHttp().getResponse<Reply>().status(answer.getStatus()).send(answer.getResponse());
  }
}

const broken = new HttpException(
  { code: 'internal-error', message: 'Noe gikk galt hos oss. Prøv igjen om litt.' },
  HttpStatus.INTERNAL_SERVER_ERROR,
);

/** What the server itself says no to, before any of our code has seen it; it speaks English and plain text. */
const ofTheServer: Readonly<Record<number, { readonly code: string; readonly message: string }>> = {
  [HttpStatus.BAD_REQUEST]: {
    code: 'bad-request',
    message: 'Forespørselen kan ikke leses. Send gyldig JSON, og content-type: application/json.',
  },
  [HttpStatus.NOT_FOUND]: { code: 'not-found', message: 'Denne adressen finnes ikke. Begynn på forsiden: /' },
  [HttpStatus.PAYLOAD_TOO_LARGE]: {
    code: 'too-large',
    message: 'Forespørselen er større enn 1 MB. Del den i flere. Filer lastes opp for seg, inntil 20 MB.',
  },
  [HttpStatus.UNSUPPORTED_MEDIA_TYPE]: {
    code: 'unsupported-media-type',
    message: 'Send JSON med content-type: application/json, og filer som multipart/form-data.',
  },
};

/** With `errors` beside it, so that a GraphQL client shows it as it shows its own. */
const inOurWords = (problem: HttpException): HttpException => {
  const said = problem.getResponse();
  const words = ofTheServer[problem.getStatus()];
  if (words === undefined || (typeof said === 'object' && 'code' in said)) return problem;
  const { code, message } = words;
  return new HttpException(
    { code, message, errors: [{ message, extensions: { code } }] },
    problem.getStatus(),
  );
};

const toHttp = (problem: unknown): HttpException | undefined => {
  if (problem instanceof HttpException) return inOurWords(problem);
  if (!(problem instanceof GraphQLError)) return undefined;
  const code = problem.extensions['code'];
  return typeof code === 'string' ? answerProblem({ code, message: problem.message }) : undefined;
};
