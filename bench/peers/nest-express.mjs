// The list of 50 as a plain application has it: Nest, Apollo and Express with their own defaults, and one table read by `pg`.
// `node nest-express.mjs <database>` writes its address.
import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { ApolloDriver } from '@nestjs/apollo';
import pg from 'pg';

const [url] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: url, max: 10 });
pg.types.setTypeParser(1082, (text) => text);

const typeDefs = `
  scalar LocalDate
  enum VedtaksloggOrder { DATE CASE_NUMBER DEADLINE STATUS TITLE UNCHANGED }
  enum Direction { ASCENDING DESCENDING }
  input VedtaksloggFilterInput { organ: String open: Boolean from: LocalDate to: LocalDate status: [String!] }
  input VedtaksloggOrderInput { by: VedtaksloggOrder! direction: Direction! = ASCENDING }
  type Organ { code: String! name: String! }
  type CaseNumber { asWritten: String! }
  type Vedtak { id: ID! title: String! date: LocalDate organ: Organ! caseNumber: CaseNumber }
  type FollowUp {
    id: ID! kind: String! deadline: LocalDate originalDeadline: LocalDate deadlineMoves: Int!
    publicComment: String overdue: Boolean!
  }
  type Entry { id: ID! status: String! ageInDays: Int! vedtak: Vedtak! followUp: FollowUp }
  type Edge { cursor: String! node: Entry! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type Connection { totalCount: Int! pageInfo: PageInfo! edges: [Edge!]! }
  type Query {
    vedtakslogg(
      kommune: String! filter: VedtaksloggFilterInput orderBy: VedtaksloggOrderInput first: Int!
    ): Connection!
  }`;

const ended = ['AVSLUTTET', 'INGEN_OPPFOLGING', 'KAN_IKKE_IVERKSETTES', 'ERSTATTET', 'OPPHEVET'];
const conditions = {
  organ: (at) => `organ = ${at}`,
  from: (at) => `date >= ${at}`,
  to: (at) => `date <= ${at}`,
  status: (at) => `status = any(${at})`,
};
const columns = {
  DATE: ['date', 'organ', 'year', 'sequence'],
  CASE_NUMBER: ['organ', 'year', 'sequence'],
  DEADLINE: ['deadline', 'date'],
  STATUS: ['status', 'date'],
  TITLE: ['title'],
};

const questionFrom = ({ kommune, filter }) => {
  const values = [kommune];
  const where = ['tenant = $1'];
  for (const [name, value] of Object.entries(filter ?? {})) {
    if (name === 'open') {
      where.push(`(status = any($${values.push(ended)})) is ${value ? 'not true' : 'true'}`);
      continue;
    }
    where.push(conditions[name](`$${values.push(value)}`));
  }
  return { values, where: where.join(' and ') };
};

const day = 86_400_000;
const toEdge = (row) => {
  const now = Date.now();
  return {
    cursor: Buffer.from(`${row.date}/${row.vedtak_id}/${row.follow_up_id}`).toString('base64url'),
    node: {
      id: `${row.vedtak_id}/${row.follow_up_id}`,
      status: row.status,
      ageInDays: Math.floor((now - Date.parse(row.date)) / day),
      vedtak: {
        id: row.vedtak_id,
        title: row.title,
        date: row.date,
        organ: { code: row.organ, name: row.organ },
        caseNumber: { asWritten: row.as_written },
      },
      followUp: {
        id: row.follow_up_id,
        kind: row.kind,
        deadline: row.deadline,
        originalDeadline: row.original_deadline,
        deadlineMoves: Number(row.deadline_moves),
        publicComment: row.public_comment,
        overdue: row.deadline !== null && Date.parse(row.deadline) < now && !ended.includes(row.status),
      },
    },
  };
};

const vedtakslogg = async (_, args) => {
  const { values, where } = questionFrom(args);
  const { by = 'DATE', direction = 'ASCENDING' } = args.orderBy ?? {};
  const order = columns[by].map(
    (name, n) => `${name} ${n === 0 && direction === 'DESCENDING' ? 'desc' : 'asc'}`,
  );
  const [{ rows }, counted] = await Promise.all([
    pool.query(
      `select * from peer.line where ${where} order by ${[...order, 'vedtak_id', 'follow_up_id'].join(', ')}
        limit ${Number(args.first) + 1}`,
      values,
    ),
    pool.query(`select count(*)::int as count from peer.line where ${where}`, values),
  ]);
  const edges = rows.slice(0, args.first).map(toEdge);
  return {
    edges,
    totalCount: counted.rows[0].count,
    pageInfo: { hasNextPage: rows.length > args.first, endCursor: edges.at(-1)?.cursor ?? null },
  };
};

class PeerModule {}
Module({
  imports: [
    GraphQLModule.forRoot({
      driver: ApolloDriver,
      typeDefs,
      resolvers: { Query: { vedtakslogg } },
      playground: false,
    }),
  ],
})(PeerModule);

const app = await NestFactory.create(PeerModule, { logger: false });
await app.listen(0, '127.0.0.1');
process.on('SIGTERM', () => {
  void app.close().then(() => pool.end());
});
process.stdout.write(`http://127.0.0.1:${app.getHttpServer().address().port}\n`);
