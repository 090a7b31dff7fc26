import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { RequestContext } from './request-context.js';

/** Where the edge puts the request context. */
export interface RequestWithContext {
  iverk?: RequestContext;
}

/** Who is asking, in a controller. The edge has put it on the request before any handler runs. */
export const AskedBy = createParamDecorator((_: unknown, context: ExecutionContext): RequestContext => {
  const { iverk } = context.switchToHttp().getRequest<RequestWithContext>();
  if (iverk === undefined) throw new TypeError('The request has no context');
  return iverk;
});
