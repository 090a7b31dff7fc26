import { Button, Card, Heading, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { OrderReportDocument } from '../../api/operations.generated.js';
import { isRefused, useCommand } from '../../api/use-command.js';
import { useViewer } from '../../app/entry.js';
import { useText } from '../../app/language.js';
import { DayField } from '../../ui/day-field.js';
import { dayInOslo } from '../../ui/day.js';
import { useDraft } from '../../ui/use-draft.js';
import { OfficerField } from './officer-field.js';
import { halfYearOf, isBackwards, PeriodFields } from './period-fields.js';
import { Refusal } from './refusal.js';
import { reportsTexts } from './reports.texts.js';

interface Order {
  readonly from: string;
  readonly to: string;
  readonly deadline: string;
  readonly meeting: string;
  readonly officer: string;
  readonly remark: string;
}

const given = (value: string): string | null => (value.trim() === '' ? null : value);

/** Orders the report of a period; the answer tells whether another one has a day of it. */
export const OrderForm = () => {
  const say = useText();
  const viewer = useViewer();
  const period = halfYearOf(dayInOslo(new Date().toISOString()));
  const { draft, change, drop } = useDraft<Order>(`bestill-rapport:${viewer?.id ?? ''}`, {
    ...{ ...period, deadline: '', meeting: '', officer: '', remark: '' },
  });
  const order = useCommand(OrderReportDocument);
  const { from, to, deadline, meeting, officer, remark } = draft;
  const send = async () => {
    const answer = await order.mutateAsync({
      ...{ from, to, deadline: given(deadline), meeting: given(meeting) },
      ...{ officer: given(officer), remark: given(remark) },
    });
    if (!isRefused(answer)) drop();
  };
  const optional = (label: string) => say(reportsTexts.optional, { label });
  return (
    <Card>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (from !== '' && to !== '' && !isBackwards(draft)) send().catch(() => undefined);
        }}
      >
        <Heading level={2} data-size="sm">
          {say(reportsTexts.order)}
        </Heading>
        <Paragraph>{say(reportsTexts.orderHelp)}</Paragraph>
        <Refusal answer={order.data} problem={order.error} />
        <div className="filters">
          <PeriodFields period={draft} change={change} />
          <DayField
            label={optional(say(reportsTexts.ready))}
            value={deadline}
            onChange={(day) => {
              change({ deadline: day });
            }}
          />
          <DayField
            label={optional(say(reportsTexts.forMeeting))}
            value={meeting}
            onChange={(day) => {
              change({ meeting: day });
            }}
          />
          <OfficerField
            value={officer}
            onChange={(person) => {
              change({ officer: person });
            }}
          />
        </div>
        <Textfield
          multiline
          rows={2}
          data-size="sm"
          label={optional(say(reportsTexts.remark))}
          value={remark}
          onChange={({ target }) => {
            change({ remark: target.value });
          }}
        />
        <div className="row">
          <Button type="submit" loading={order.isPending}>
            {say(reportsTexts.doOrder)}
          </Button>
          <span role="status">
            {order.data !== undefined && !isRefused(order.data) && say(reportsTexts.ordered)}
          </span>
        </div>
      </form>
    </Card>
  );
};
