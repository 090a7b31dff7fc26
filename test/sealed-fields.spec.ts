import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { catalogs } from '#contexts';

/**
 * Every string an event may hold that is not sealed, and why it may stand open for ever. A new field is either
 * `sealedText` or gets a line here: what cannot be erased must be chosen.
 */
const open = {
  id: [
    ...[
      'vedtakId',
      'viewId',
      'ViewSaved.shown.filter.unit',
      'followUpId',
      'webhookId',
      'deliveryId',
      'changeId',
      'importId',
      'membershipId',
      'absenceId',
      'unitId',
      'parentId',
      'eventId',
      'streamId',
      'follower',
      'to',
    ],
    ...[
      'about.id',
      'source.id',
      'parent.id',
      'endsChildOf.id',
      'mailKey',
      'key',
      'unit',
      'coUnits.*',
      'reference',
      'procedure.id',
      'rule.id',
      'points.*.followUpId',
      'caseId',
    ],
    // Of what a mail tells: a point, a case, a meeting, a person.
    // Of a report to the council: a freezing, an event, a follow-up.
    ...['EditionPartSealed.freeze', 'FreezeAbandoned.freeze', 'ReportFrozen.freeze', 'parts.*'],
    ...['ReportFrozen.procedures.*.id', 'ReportFrozen.points.*', 'ReportTreated.closed.*'],
    ...['DispatchOpened.about', 'MailPlanned.items.*.id', 'MailPlanned.again', 'MailWithdrawn.about.*'],
  ],
  'id of a person; who it stands for is in the directory, and can be struck out': [
    ...['TaskClaimed.by', 'TaskAcknowledged.by'],
    // A unit, a role or a group has an id here as well.
    ...['shares.*.main.*.id', 'shares.*.part.*.id'],
    ...['personId', 'deputyId', 'officer', 'deputy', 'recipient', 'reportRecipients.*'],
    ...['RoundClosed.unanswered.*', 'AskHandedOver.from'],
    ...['ViewSaved.owner', 'ViewSaved.shown.filter.officer'],
  ],
  'code, number or hash': [
    ...[
      'number',
      'organ',
      'forum',
      'alias',
      'code',
      'period',
      'kind',
      'caseNumber',
      'asWritten',
      'procedure.hash',
    ],
    ...[
      'work',
      'about.category',
      'source.category',
      'fileHash',
      'systemCase',
      'archiveCase',
      'head',
      'position',
      'after',
      'upTo',
      'answer',
      'fields.*',
      'basis',
      'closedBy',
      'meetingOrgan',
    ],
  ],
  'hash of a report, its template, and the procedures in it': [
    ...['sha256', 'ReportFrozen.template', 'ReportFrozen.procedures.*.hash'],
  ],
  'what a file of a report is a drawing of, as what, and which build drew it': [
    ...['ExportOrdered.format', 'ExportOrdered.model', 'VedtaksrapportExported.format'],
    ...['VedtaksrapportExported.model', 'VedtaksrapportExported.shielding', 'VedtaksrapportExported.build'],
  ],
  'day and hour of a meeting': ['startsAt'],
  'what a saved view asks the log for': [
    ...['organ', 'status.*', 'kind', 'strategy'].map((field) => `ViewSaved.shown.filter.${field}`),
  ],
  'word of a procedure': [
    ...['TimerFired.to.*', 'TimerFired.step', 'StatusReported.told.values.*'],
    ...['MailPlanned.items.*.as', 'MailPlanned.items.*.rung'],
    ...['TaskClaimed.task', 'TaskDelegated.task', 'TaskAcknowledged.task'],
    ...['from.id', 'from.hash', 'to.id', 'to.hash', 'state.from', 'state.to'].map(
      (field) => `InstanceMigrated.${field}`,
    ),
  ],
  'the procedure itself, which instances pin by its hash: it must stay word for word': [
    ...['ProcedurePublished.id', 'ProcedurePublished.hash', 'ProcedurePublished.definition'],
  ],
  'word of a procedure, a choice among its values, or a day': [
    ...[
      'CaseOpened.state',
      'CaseStepTaken.step',
      'CaseStepTaken.from',
      'CaseStepTaken.to',
      'ChildEnded.state',
    ],
    ...['CaseStepTaken.starts.*.procedure', 'CaseStepTaken.emits.*.on', 'told.values.*'],
  ],
  'key of a child within its parent': [
    ...[
      'CaseOpened.parent.key',
      'CaseStepTaken.starts.*.key',
      'CaseStepTaken.endsChildOf.key',
      'ChildEnded.key',
    ],
  ],
  'public record: the vedtak itself': ['title', 'text'],
  'public record: a goal, as the municipality’s own plan calls it': ['VedtakLinkedToStrategy.strategy'],
  'name of the municipality, an organ or a unit': ['name'],
  'to account for the act of erasing; checked not to repeat what was erased': [
    ...['TextErased.reason', 'PersonErased.reason', 'EditionWithdrawn.reason'],
  ],
  'to account for what a read model leaves out; an operator writes it, about the event': [
    ...['EventSkipped.reason'],
  ],
  'name of the file, for whoever looks for where a row came from': ['fileName'],
} as const;

type Schema = z.core.$ZodType;

const partsOf = (schema: Schema): readonly (readonly [string, Schema])[] => {
  if (schema instanceof z.ZodObject) return Object.entries(schema.shape);
  if (schema instanceof z.ZodArray) return [['*', schema.element]];
  if (schema instanceof z.ZodRecord) return [['*', schema.valueType]];
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) return [['', schema.unwrap()]];
  if (schema instanceof z.ZodUnion) return schema.options.map((option) => ['', option] as const);
  return [];
};

/** Formats say what may stand in a string: days, instants, tenants. Only what may say anything must be chosen. */
const isFree = (schema: Schema): boolean =>
  schema instanceof z.ZodString &&
  !(schema._zod.def.checks ?? []).some(({ _zod }) => _zod.def.check !== 'string_format');

const freeTexts = (schema: Schema, path: readonly string[]): readonly string[] => {
  if (z.globalRegistry.get(schema)?.['sealedText'] === true) return [];
  if (isFree(schema)) return [path.join('.')];
  return partsOf(schema).flatMap(([name, part]) => freeTexts(part, name === '' ? path : [...path, name]));
};

const chosen: readonly string[] = Object.values(open).flat();
const isChosen = (field: string) => chosen.some((each) => field === each || field.endsWith(`.${each}`));

const fields = catalogs.flatMap(({ definitions }) =>
  Object.entries(definitions).flatMap(([type, { schema }]) => freeTexts(schema, [type])),
);

describe('Every text in an event', () => {
  it('is sealed, or there is a reason why it stands open for ever', () => {
    expect(fields.filter((field) => !isChosen(field))).toEqual([]);
  });

  it('has no reason left over for a field that is not there', () => {
    const used = (each: string) => fields.some((field) => field === each || field.endsWith(`.${each}`));
    expect(chosen.filter((each) => !used(each))).toEqual([]);
  });
});
