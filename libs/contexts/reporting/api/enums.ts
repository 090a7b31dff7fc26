import { instanceSorts } from '../core/instances.js';
import { holdReasons } from '#contexts/follow-up';
import { pointKinds, relations } from '#contexts/vedtak';
import { enumOf } from '#toolkit/graphql';
import { relationCodes, statuses } from '#contexts/procedures';

export const StatusEnum = enumOf('Status', statuses, 'How far the carrying out of a vedtakspunkt has come.');
export const diagramFormats = ['SVG', 'MERMAID'] as const;
export const DiagramFormatEnum = enumOf(
  'DiagramFormat',
  diagramFormats,
  'How a procedure is drawn: a picture that stands alone, or text that Mermaid draws.',
);
export const HoldReasonEnum = enumOf('HoldReason', holdReasons, 'Why the administration has stopped.');
export const PointKindEnum = enumOf('PointKind', pointKinds, 'What sort of order a vedtakspunkt is.');
export const RelationEnum = enumOf('Relation', relations, 'How one vedtak stands to another.');
export const StandingEnum = enumOf('Standing', relationCodes, 'How somebody stands to a follow-up.');

export const InstanceSortEnum = enumOf(
  'InstanceSort',
  instanceSorts,
  'What lives by a procedure: the follow-up of a point of a vedtak, or any other case.',
);
