import { lookup } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { AddressNotAllowed, PostNotKnown, ReceiverAway, WebPoster, type WebPost } from '#kernel';
import { isPublicAddress } from './private-addresses.js';

export interface PosterSettings {
  /** Names of machines that may be on this network, as they stand in addresses. */
  readonly allowedHosts: readonly string[];
  /** Milliseconds for all of it. */
  readonly patience?: number;
}

const usualPatience = 10_000;
/** Bytes of an answer; what more there is, is not read. */
const mostRead = 64 * 1024;

const nameIn = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');

/** What the name stands for; all of it must be allowed, so that a name cannot stand for both. Throws `ReceiverAway`. */
const addressesOf = async (name: string): Promise<readonly { address: string; family: number }[]> => {
  if (isIP(name) !== 0) return [{ address: name, family: isIP(name) }];
  try {
    return await lookup(name, { all: true });
  } catch {
    throw new ReceiverAway('NO_SUCH_NAME');
  }
};

/** Posts over HTTP(S). What a name stands for is looked up once, judged, and connected to: it cannot become another in between. */
export class HttpWebPoster extends WebPoster {
  readonly #settings: PosterSettings;

  constructor(settings: PosterSettings) {
    super();
    this.#settings = settings;
  }

  async post(post: WebPost): Promise<number> {
    const url = new URL(post.address);
    const name = nameIn(url);
    const addresses = await addressesOf(name);
    const [first] = addresses;
    const allowed =
      this.#settings.allowedHosts.includes(name) ||
      addresses.every(({ address }) => isPublicAddress(address));
    if (first === undefined || !allowed) throw new AddressNotAllowed('ADDRESS_NOT_ALLOWED');
    return this.#send(url, post, first);
  }

  #send(url: URL, { headers, body }: WebPost, to: { address: string; family: number }): Promise<number> {
    const signal = AbortSignal.timeout(this.#settings.patience ?? usualPatience);
    return new Promise((resolve, reject) => {
      let connected = false;
      const request = (url.protocol === 'https:' ? https : http).request(url, {
        method: 'POST',
        agent: false,
        signal,
        headers: { ...headers, 'content-length': Buffer.byteLength(body).toString() },
        lookup: (_, options, done) => {
          if (options.all === true) done(null, [to]);
          else done(null, to.address, to.family);
        },
      });
      request.on('socket', (socket) => {
        socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => {
          connected = true;
        });
      });
      request.on('error', () => {
        const why = signal.aborted ? 'TIMEOUT' : 'CONNECTION_LOST';
        reject(connected ? new PostNotKnown(why) : new ReceiverAway(signal.aborted ? why : 'NOT_REACHED'));
      });
      request.on('response', (answer) => {
        drain(answer);
        resolve(answer.statusCode ?? 0);
      });
      request.end(body);
    });
  }
}

/** The status says it all; a long answer is cut off. */
const drain = (answer: http.IncomingMessage): void => {
  let read = 0;
  answer.on('error', () => undefined);
  answer.on('data', (part: Buffer) => {
    read += part.length;
    if (read > mostRead) answer.destroy();
  });
};
