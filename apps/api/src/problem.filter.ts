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

const toHttp = (problem: unknown): HttpException | undefined => {
  if (problem instanceof HttpException) return problem;
  if (!(problem instanceof GraphQLError)) return undefined;
  const code = problem.extensions['code'];
  return typeof code === 'string' ? answerProblem({ code, message: problem.message }) : undefined;
};
