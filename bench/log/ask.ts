import { Agent, request } from 'node:http';
import { must } from '../rounds.js';

const agent = new Agent({ keepAlive: true });

/** What a question to GraphQL is. */
export interface Asked {
  readonly query: string;
  readonly variables: object;
}

/** The answer to a question over HTTP, as text. Throws where it is none. */
export const ask = (url: string, asked: Asked): Promise<string> =>
  new Promise((resolve, reject) => {
    const sent = request(url, { agent, method: 'POST', headers: { 'content-type': 'application/json' } });
    sent.on('error', reject);
    sent.on('response', (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const text = Buffer.concat(parts).toString();
        if (response.statusCode === 200 && !text.startsWith('{"errors"')) resolve(text);
        else reject(new Error(text.slice(0, 500)));
      });
    });
    sent.end(JSON.stringify(asked));
  });

const quantile = (sorted: readonly number[], part: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;

/** Questions that come at that rate, whether the last ones have been answered or not; the 99th percentile of the wait, in ms. */
export const offered = async (
  url: string,
  { perSecond, seconds }: { readonly perSecond: number; readonly seconds: number },
  asked: (number: number) => Asked,
): Promise<number> => {
  const began = performance.now() + 50;
  const one = async (_: unknown, number: number) => {
    const due = began + (number * 1000) / perSecond;
    await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
    await ask(url, asked(number));
    return performance.now() - due;
  };
  const waits = await Promise.all(Array.from({ length: perSecond * seconds }, one));
  must(waits.length === perSecond * seconds, 'every question is answered');
  return quantile(
    waits.toSorted((a, b) => a - b),
    0.99,
  );
};

/** How long one question takes after the other, in ms. */
export const oneByOne = async (
  url: string,
  count: number,
  asked: (number: number) => Asked,
): Promise<number> => {
  const began = performance.now();
  for (let number = 0; number < count; number += 1) await ask(url, asked(number));
  return (performance.now() - began) / count;
};
