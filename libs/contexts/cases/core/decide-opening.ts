import { toldFields, toldNames, type ToldFields } from '#engine';
import { pinnedProcedure } from '#contexts/procedures';
import { refuseTexts, reject, said, type Issued } from '#kernel';
import type { OpenCase, Pinned } from './case.commands.js';
import type { Case } from './case.state.js';
import type { Decision } from './case.rejections.js';
import { isSystem, notYours } from './may.js';
import { relationsOf } from './holders.js';

type Opening = OpenCase['data'];

/** By hand, those whom the procedure names; of itself, only what has happened. */
const mayOpen = (data: Opening, { procedure }: Pinned, issued: Issued): boolean => {
  if (isSystem(issued)) return true;
  const by = pinnedProcedure(procedure).start?.by ?? [];
  const stands: readonly string[] = relationsOf(data, issued);
  return by.some((relation) => stands.includes(relation));
};

const withOwn = (told: ToldFields) => (toldNames(told).length === 0 ? {} : { told });

/** What is wrong with a case before its procedure is asked. */
const unfit = ({ title, officer, deputy }: Opening) => {
  if (said(title) === null) return reject('title-required');
  return officer !== null && officer === deputy ? reject('deputy-is-officer') : undefined;
};

/** Begins a case; the same case a second time changes nothing. Where no procedure starts on what happened, nothing happens. */
export const openCase = (command: OpenCase, state: Case): Decision => {
  if (state !== 'absent') return [];
  const { pins, of } = command.data;
  if (pins != null) return begin(command, pins);
  return 'on' in of ? [] : reject('procedure-not-found', { procedure: of.procedure });
};

const begin = ({ data, issued }: OpenCase, pins: Pinned): Decision => {
  const procedure = pinnedProcedure(pins.procedure);
  if (!mayOpen(data, pins, issued)) return notYours(procedure.start?.by ?? []);
  const refused = unfit(data);
  if (refused !== undefined) return refused;
  const told = toldFields(procedure, data.told);
  return 'rejected' in told ? told : openedBy(data, { pins, told });
};

/** The case that begins so, whoever it was that asked. */
export const openedBy = (
  facts: Opening,
  { pins, told }: { readonly pins: Pinned; readonly told: ToldFields },
): Decision => {
  const { officer, deputy, deadline, source, parent } = facts;
  const title = facts.title.trim();
  const description = said(facts.description);
  const shares = facts.shares.map(({ what, main, part }) => ({
    what: said(what),
    main: [...main],
    part: [...part],
  }));
  const texts = { title, description, what: shares.map(({ what }) => what ?? '').join('\n'), ...told.texts };
  return (
    refuseTexts(texts) ?? [
      {
        type: 'CaseOpened',
        data: {
          ...pins,
          ...{ title, description, shares, officer, deputy, deadline, source, parent },
          ...withOwn(told),
        },
      },
    ]
  );
};
