import type { IncomingMessage } from 'node:http';
import type { LiveReader, RequestContext } from '#toolkit/access';
import { requestContextOf, sessionContextOf, type Edge } from '../request-context.js';
import { readSecret } from '../sign-in/session-cookie.js';

/** How a client said who it is, when it came. */
export interface Introduction {
  readonly request: IncomingMessage;
  /** `{ authorization: "Bearer …" }`, where a client cannot set headers. */
  readonly parameters: Readonly<Record<string, unknown>> | undefined;
}

const bearerIn = ({ request, parameters }: Introduction): string | undefined => {
  const said = parameters?.['authorization'] ?? parameters?.['Authorization'];
  return typeof said === 'string' ? said : request.headers.authorization;
};

const pairIn = (cookie: string): readonly [string, string] => {
  const [name = '', ...value] = cookie.trim().split('=');
  return [name, value.join('=')];
};

/** A page elsewhere can make a browser come with its cookies, so they count only for a page of ours: who says so is a browser. */
const secretIn = ({ request }: Introduction, baseUrl: string): string | undefined => {
  const { cookie, origin } = request.headers;
  if (cookie === undefined || origin === undefined) return undefined;
  const cookies = Object.fromEntries(cookie.split(';').map((each) => pairIn(each)));
  return readSecret({ cookies }, 'iverk', baseUrl);
};

/** Who reads at the other end of a socket; asked again and again, because roles, sessions and tokens end. */
export const liveReader = (edge: Edge, introduction: Introduction): LiveReader => {
  const { platform } = edge;
  const bearer = bearerIn(introduction);
  const secret = bearer === undefined ? secretIn(introduction, platform.config.baseUrl) : undefined;
  const { headers } = introduction.request;
  const asked = { headers: bearer === undefined ? headers : { ...headers, authorization: bearer } };
  const again = async (): Promise<RequestContext | undefined> => {
    if (secret === undefined) {
      const context = await requestContextOf(edge, asked);
      return 'refused' in context ? undefined : context;
    }
    const holder = await platform.sessions.holderOf(secret, platform.clock.now());
    return holder && sessionContextOf(platform, asked, holder);
  };
  return { again };
};
