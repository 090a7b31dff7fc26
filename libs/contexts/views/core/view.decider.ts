import {
  canonicalJson,
  decider,
  refuseTexts,
  reject,
  type Aggregate,
  type Command,
  type Issued,
  type Rejection,
  type TextRejection,
} from '#kernel';
import { viewEvents, type ViewEvent, type ViewShown } from './view.events.js';

/** Saves a view, or with the id of one that is there, what it shows from now on. */
export type SaveView = Command<
  'SaveView',
  {
    readonly viewId: string;
    /** Null for everybody's. */
    readonly owner: string | null;
    readonly name: string;
    readonly shown: ViewShown;
  }
>;
type Which = { readonly viewId: string; readonly owner: string | null };
export type RenameView = Command<'RenameView', Which & { readonly name: string }>;
export type DeleteView = Command<'DeleteView', Which>;
export type ViewCommand = SaveView | RenameView | DeleteView;

/** Why a change of somebody's views is refused. */
export type ViewRefusal =
  | 'view-unknown'
  | 'view-name-blank'
  | 'view-name-taken'
  | 'view-not-yours'
  | 'views-too-many'
  | TextRejection['rejected'];

type Refused = Rejection<ViewRefusal>;
type Outcome = readonly ViewEvent[] | Refused;

interface Known {
  readonly viewId: string;
  readonly name: string;
  readonly shown: ViewShown;
}

const mostViews = 100;
const longestName = 100;
const longestText = 1_000;
const forEverybody = ['COORDINATOR', 'DIRECTOR'];

/** One's own views are for oneself alone; everybody's are kept by those who coordinate. */
const refuseOwner = (owner: string | null, { by, roles }: Issued): Refused | undefined => {
  const may = owner === null ? roles.some((role) => forEverybody.includes(role)) : owner === by;
  return may ? undefined : reject('view-not-yours', { roles: forEverybody.join(', ') });
};

const folded = (name: string) => name.normalize('NFC').toLowerCase();

const refuseName = (name: string, viewId: string, known: readonly Known[]): Refused | undefined => {
  if (name === '') return reject('view-name-blank');
  const isTaken = known.some((each) => each.viewId !== viewId && folded(each.name) === folded(name));
  return isTaken ? reject('view-name-taken', { name }) : refuseTexts({ name }, longestName);
};

const refuseMore = (viewId: string, known: readonly Known[]): Refused | undefined =>
  known.length >= mostViews && !known.some((each) => each.viewId === viewId)
    ? reject('views-too-many', { max: mostViews.toString() })
    : undefined;

const save = ({ data, issued }: SaveView, known: readonly Known[]): Outcome => {
  const { viewId, owner, shown } = data;
  const name = data.name.trim();
  const refused =
    refuseOwner(owner, issued) ??
    refuseName(name, viewId, known) ??
    refuseMore(viewId, known) ??
    refuseTexts({ text: shown.filter.text }, longestText);
  if (refused !== undefined) return refused;
  const before = known.find((each) => each.viewId === viewId);
  if (before !== undefined && canonicalJson(before) === canonicalJson({ viewId, name, shown })) return [];
  return [{ type: 'ViewSaved', data: { viewId, owner, name, shown } }];
};

const rename = ({ data, issued }: RenameView, known: readonly Known[]): Outcome => {
  const { viewId, owner } = data;
  const name = data.name.trim();
  const before = known.find((each) => each.viewId === viewId);
  if (before === undefined) return reject('view-unknown');
  const refused = refuseOwner(owner, issued) ?? refuseName(name, viewId, known);
  if (refused !== undefined) return refused;
  return before.name === name ? [] : [{ type: 'ViewRenamed', data: { viewId, name } }];
};

const remove = ({ data: { viewId, owner }, issued }: DeleteView, known: readonly Known[]): Outcome => {
  if (!known.some((each) => each.viewId === viewId)) return reject('view-unknown');
  return refuseOwner(owner, issued) ?? [{ type: 'ViewDeleted', data: { viewId } }];
};

const without = (known: readonly Known[], id: string) => known.filter(({ viewId }) => viewId !== id);

/** Decides on the views of one person, or of everybody. */
export const viewDecider = decider<ViewCommand, ViewEvent, readonly Known[], Refused>({
  initialState: [],
  decide: { SaveView: save, RenameView: rename, DeleteView: remove },
  evolve: {
    ViewSaved: (known, { data: { viewId, name, shown } }) => [
      ...without(known, viewId),
      { viewId, name, shown },
    ],
    ViewRenamed: (known, { data: { viewId, name } }) =>
      known.map((each) => (each.viewId === viewId ? { ...each, name } : each)),
    ViewDeleted: (known, { data: { viewId } }) => without(known, viewId),
  },
});

/** The catalog of views with the decider that writes it. */
export const viewAggregate: Aggregate = { catalog: viewEvents, decider: viewDecider };
