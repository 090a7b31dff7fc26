import { describe, expect, it } from '@jest/globals';
import { procedureRef, type Procedure } from '#engine';
import { fold } from '#kernel/testing';
import { politiskVedtak } from '../core/known-procedures.js';
import type { LibraryEvent } from '../core/library.events.js';
import { publishedProcedure } from '../core/library.js';
import { publishedProcedureProjection } from './published-procedure.projection.js';

const published = (procedure: Procedure, reason: string | null): LibraryEvent => ({
  type: 'ProcedurePublished',
  data: { ...procedureRef(procedure), definition: JSON.stringify(procedure), reason },
});
const second = { ...politiskVedtak, version: 2 };
const third = { ...politiskVedtak, version: 3 };
const at = (hour: number) => `2026-02-03T0${hour.toString()}:00:00.000Z`;

describe('The read model of published procedures', () => {
  const rows = fold(
    publishedProcedureProjection,
    [published(second, 'Kortere varsler.'), published(third, null)].map((event, hour) => ({
      event,
      subjectId: 'library',
      at: at(hour),
    })),
  );

  it('has every version, with the whole procedure, by whom, when and why', () => {
    expect([...rows.keys()]).toEqual(['politisk-vedtak@2', 'politisk-vedtak@3']);
    expect(rows.get('politisk-vedtak@2')).toEqual({
      ...procedureRef(second),
      definition: JSON.stringify(second),
      publishedAt: at(0),
      publishedBy: 'person-1',
      reason: 'Kortere varsler.',
    });
  });

  it('keeps the order of its states, as people read them', () => {
    const [first] = rows.values();
    expect(Object.keys(first === undefined ? {} : publishedProcedure(first).states)).toEqual(
      Object.keys(politiskVedtak.states),
    );
  });

  it('has a procedure whose hash is the one that is pinned', () => {
    for (const row of rows.values()) expect(procedureRef(publishedProcedure(row)).hash).toBe(row.hash);
  });
});
