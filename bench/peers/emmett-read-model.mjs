/** The types of `events.ts`, which emmett wants to know beforehand. */
export const eventTypes = [
  'DecisionRegistered',
  'DecisionAmended',
  'HearingHeld',
  'ActionAssigned',
  'ActionCompleted',
  'DecisionPublished',
  'VoteRecorded',
  'DocumentLinked',
  'StatusChanged',
  'NoteAdded',
];

/** An empty read model, and no memory of how far any consumer has come. */
export const makeReadModel = async (pool) => {
  await pool.query('drop table if exists bench_summary');
  await pool.query(
    'create table bench_summary (id text primary key, n int, amount bigint, status text, title text)',
  );
  await pool.query('delete from emt_processors');
  await pool.query('delete from emt_projections');
};
