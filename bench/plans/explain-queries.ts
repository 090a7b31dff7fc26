import type { Pool } from 'pg';
import { planOf, type Explained, type Plan } from './plan.js';

/** A statement of the adapters', as it was sent the first time. */
export interface ExplainedQuery {
  /** During what it was sent. */
  readonly step: string;
  readonly sql: string;
  readonly plan: Plan;
}

interface Sent {
  readonly text: string;
  readonly values: readonly unknown[];
}

const sentAs = (asked: readonly unknown[]): Sent => {
  const [first, values = []] = asked as readonly [string | Partial<Sent>, (readonly unknown[])?];
  return typeof first === 'string'
    ? { text: first, values }
    : { text: first.text ?? '', values: first.values ?? values };
};

/** What is asked of read models and state. How the projector writes its rows is measured by rebuilds. */
const isOfInterest = ({ text }: Sent): boolean =>
  /^\s*(select|with|delete|update|insert)\b/i.test(text) &&
  /"read"\.|\bstate\./.test(text) &&
  !/insert into "read"|update "read"|\.checkpoint|\.parked|state\.lease/.test(text);

/**
 * Explains each statement that goes through the pool, once, the moment before it is carried out: with the very text and values,
 * on a connection of its own, and taken back. Answers a function that names what is being done, and what was found.
 */
export const explainQueries = (pool: Pool) => {
  const found: ExplainedQuery[] = [];
  const seen = new Set<string>();
  const original = pool.query.bind(pool) as (...asked: readonly unknown[]) => Promise<unknown>;
  let step: string | undefined;

  const explain = async (sent: Sent, during: string): Promise<void> => {
    const client = await pool.connect();
    try {
      await client.query('begin');
      const { rows } = await client.query<{ 'QUERY PLAN': readonly Explained[] }>({
        text: `explain (analyze, buffers, format json) ${sent.text}`,
        values: [...sent.values],
      });
      const [explained] = rows[0]?.['QUERY PLAN'] ?? [];
      if (explained !== undefined)
        found.push({ step: during, sql: sent.text.replace(/\s+/g, ' ').trim(), plan: planOf(explained) });
    } finally {
      await client.query('rollback');
      client.release();
    }
  };

  const query = async (...asked: readonly unknown[]): Promise<unknown> => {
    const sent = sentAs(asked);
    if (step !== undefined && isOfInterest(sent) && !seen.has(sent.text)) {
      seen.add(sent.text);
      await explain(sent, step);
    }
    return original(...asked);
  };
  Object.assign(pool, { query });
  return {
    during: async (name: string, work: () => Promise<unknown>): Promise<void> => {
      step = name;
      await work();
      step = undefined;
    },
    found: found as readonly ExplainedQuery[],
  };
};
