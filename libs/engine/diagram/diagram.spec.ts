import { describe, expect, it } from '@jest/globals';
import { layoutOf, procedureGraph, toMermaid, toSvg, type Procedure } from '../index.js';

const text = (nb: string) => ({ nb, nn: nb, en: nb });
const loan: Procedure = {
  id: 'book-loan',
  version: 2,
  name: text('Utlån & «tilbake»'),
  initial: 'ON_SHELF',
  states: {
    ON_SHELF: { name: text('På hylla'), ended: false },
    LENT: { name: text('Utlånt <3 "uker"'), ended: false },
    LATE: { ended: false },
    LOST: { name: text('Tapt'), ended: true },
  },
  transitions: [
    {
      id: 'lend',
      name: text('lån ut'),
      from: ['ON_SHELF'],
      to: ['LENT', 'LATE'],
      by: ['READER'],
      requires: [],
    },
    {
      id: 'lose',
      name: text('mist'),
      from: ['ON_SHELF', 'LENT', 'LATE'],
      to: ['LOST'],
      by: ['READER'],
      requires: [],
    },
  ],
};
const way = { here: 'LENT', steps: [{ from: 'ON_SHELF', transition: 'lend', to: 'LENT' }] };

describe('The picture of a procedure', () => {
  it('has a node for each state and step, and one for all states a step may leave', () => {
    const { nodes, edges } = procedureGraph(loan, 'nb');
    expect(nodes.map(({ kind, label }) => `${kind} ${label}`)).toEqual([
      'state På hylla',
      'state Utlånt <3 "uker"',
      'state LATE',
      'state Tapt',
      'group alle som ikke er slutt',
      'step lån ut',
      'step mist',
    ]);
    expect(edges).toHaveLength(5);
  });

  it('shows where an instance stands and the way it took, and no other', () => {
    const { nodes, edges } = procedureGraph(loan, 'nb', way);
    expect(nodes.filter(({ here }) => here).map(({ id }) => id)).toEqual(['s_LENT']);
    expect(nodes.filter(({ taken }) => taken).map(({ id }) => id)).toEqual([
      's_ON_SHELF',
      's_LENT',
      't_lend',
    ]);
    expect(edges.filter(({ taken }) => taken)).toEqual([
      { from: 's_ON_SHELF', to: 't_lend', taken: true },
      { from: 't_lend', to: 's_LENT', taken: true },
    ]);
  });

  it('is Mermaid in which no text is taken for its language', () => {
    expect(toMermaid(procedureGraph(loan, 'nb', way))).toBe(`---
title: "Utlån & «tilbake» 2"
---
flowchart TD
  n0["På hylla"]:::taken
  n1["Utlånt #60;3 #34;uker#34;"]:::here
  n2["LATE"]:::state
  n3[["Tapt"]]:::state
  n4{{"alle som ikke er slutt"}}:::group
  n5(["lån ut"]):::taken
  n6(["mist"]):::step
  start(( )) --> n0
  n0 --> n5
  n5 --> n1
  n5 --> n2
  n4 --> n6
  n6 --> n3
  classDef state fill:#ffffff,stroke:#1f3a5f,color:#14263d
  classDef group fill:#ffffff,stroke:#1f3a5f,stroke-dasharray:4 3,color:#14263d
  classDef step fill:#eef2f6,stroke:#8094a8,color:#14263d
  classDef taken fill:#dcebf9,stroke:#0b5cad,color:#14263d
  classDef here fill:#0b5cad,stroke:#0b5cad,color:#ffffff
  linkStyle 1,2 stroke:#0b5cad,stroke-width:3px
`);
  });

  it('is an SVG with a title, the same each time, with no text that is markup', () => {
    const svg = toSvg(procedureGraph(loan, 'nb', way));
    expect(svg).toBe(toSvg(procedureGraph(loan, 'nb', way)));
    expect(svg).toBe(toSvg(procedureGraph(loan, 'nb', way), layoutOf(procedureGraph(loan, 'nb'))));
    expect(svg).toContain('<title id="title">Utlån &amp; «tilbake» 2</title>');
    expect(svg).toContain('>Utlånt &lt;3 &quot;uker&quot;</text>');
    expect(svg.match(/class="state[^"]*here/g)).toHaveLength(1);
    expect(svg.match(/<path class="edge/g)).toHaveLength(5);
  });
});
