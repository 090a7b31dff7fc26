import { createHash } from 'node:crypto';

/** A file that may be kept, and asked about again (RFC 9110, conditional requests). */
export interface CachedReply {
  readonly mediaType: string;
  readonly body: string;
  readonly lastModified: string;
  /** Seconds, and by whom it may be kept. */
  readonly cacheControl: string;
}

interface Asked {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

interface Reply {
  code(status: number): Reply;
  header(name: string, value: string): Reply;
  send(body?: string): unknown;
}

const isSame = ({ headers }: Asked, tag: string, lastModified: Date): boolean => {
  const { 'if-none-match': tags, 'if-modified-since': since } = headers;
  // The tag goes before the day: it knows what a day does not.
  if (typeof tags === 'string')
    return tags.split(',').some((each) => ['*', tag].includes(each.trim().replace(/^W\//, '')));
  return typeof since === 'string' && Date.parse(since) >= lastModified.getTime();
};

/** Sends the file, or says that whoever asks has it already. */
export const answerUnlessSame = (request: Asked, reply: Reply, file: CachedReply): void => {
  const tag = `"${createHash('sha256').update(file.body).digest('base64url')}"`;
  const lastModified = new Date(Math.floor(Date.parse(file.lastModified) / 1000) * 1000);
  reply
    .header('etag', tag)
    .header('last-modified', lastModified.toUTCString())
    .header('cache-control', file.cacheControl)
    .header('vary', 'accept-encoding');
  if (isSame(request, tag, lastModified)) reply.code(304).send();
  else reply.header('content-type', file.mediaType).send(file.body);
};
