import { Textfield } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import type { PointOfReportFragment } from '../../api/operations.generated.js';
import { useText } from '../../app/language.js';
import { Choice } from '../../ui/choice.js';
import { StatusTag } from '../../ui/status-tag.js';
import { reportsTexts } from './reports.texts.js';

/** What became of a point when the report was considered. */
export type Fate = 'LEAVE' | 'CLOSE' | 'BACK';

export interface TreatedPointProps {
  readonly point: PointOfReportFragment;
  readonly fate: Fate;
  readonly reason: string;
  readonly isTried: boolean;
  readonly onFate: (fate: Fate) => void;
  readonly onReason: (reason: string) => void;
}

/** One point, and whether it was closed, sent back with a reason, or not mentioned. */
export const TreatedPoint = (props: TreatedPointProps) => {
  const say = useText();
  const { point, fate, reason, isTried, onFate, onReason } = props;
  const { vedtakId, name, title, status, statusLabel } = point;
  return (
    <li className="point-row">
      <div>
        <Link to="/vedtak/$id" params={{ id: vedtakId }}>
          {title}
        </Link>
        <div className="row quiet">
          <span>{name}</span>
          <StatusTag status={status} label={statusLabel} />
        </div>
        {fate === 'BACK' && (
          <Textfield
            multiline
            rows={2}
            data-size="sm"
            label={say(reportsTexts.why, { name })}
            value={reason}
            error={isTried && reason.trim() === '' ? say(reportsTexts.mustFill) : undefined}
            onChange={({ target }) => {
              onReason(target.value);
            }}
          />
        )}
      </div>
      <Choice
        label={name}
        value={fate}
        options={[
          { value: 'LEAVE', label: say(reportsTexts.leave) },
          // Only what has been reported done can be closed.
          ...(status === 'MELDT_IVERKSATT' ? [{ value: 'CLOSE', label: say(reportsTexts.close) }] : []),
          { value: 'BACK', label: say(reportsTexts.back) },
        ]}
        onChange={(value) => {
          onFate((value ?? 'LEAVE') as Fate);
        }}
      />
    </li>
  );
};
