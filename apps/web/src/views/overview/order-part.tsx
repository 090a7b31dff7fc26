import { Alert, Details, Textfield } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { OrderReportDocument } from '../../api/operations.generated.js';
import { isRefused, useCommand } from '../../api/use-command.js';
import { useText } from '../../app/language.js';
import { Choice } from '../../ui/choice.js';
import { dayInOslo } from '../../ui/day.js';
import { DayField } from '../../ui/day-field.js';
import { Failure } from '../../ui/failure.js';
import { OneButtonForm } from '../../ui/one-button-form.js';
import { useDraft } from '../../ui/use-draft.js';
import { OfficerField } from '../reports/officer-field.js';
import { orderTexts } from './order.texts.js';
import { reportPeriods } from './report-periods.js';

const nothing = { period: '', deadline: '', meeting: '', officer: '', remark: '' };

const given = (text: string) => (text.trim() === '' ? null : text);

const orderOf = ({ deadline, meeting, officer, remark }: typeof nothing) => ({
  ...{ deadline: given(deadline), meeting: given(meeting) },
  ...{ officer: given(officer), remark: given(remark) },
});

const Answered = ({ answer }: { readonly answer: object }) => {
  const say = useText();
  if (isRefused(answer))
    return (
      <Alert data-color="danger" role="alert">
        {answer.message}
      </Alert>
    );
  return (
    <Alert data-color="success" role="status">
      {say(orderTexts.ordered)} <Link to="/rapporter">{say(orderTexts.toReports)}</Link>
    </Alert>
  );
};

/** Orders the report to the council of a half-year or a tertial. */
export const OrderPart = () => {
  const say = useText();
  const { draft, change, drop } = useDraft('oversikt:rapport', nothing);
  const { mutate, data, error, isPending } = useCommand(OrderReportDocument);
  const periods = reportPeriods(dayInOslo(new Date().toISOString()));
  const period = periods.find(({ id }) => id === draft.period) ?? periods[0];
  const send = () => {
    if (period === undefined) return;
    const { from, to } = period;
    mutate(
      { from, to, ...orderOf(draft) },
      {
        onSuccess: (answer) => {
          if (!isRefused(answer)) drop();
        },
      },
    );
  };
  return (
    <Details data-size="sm">
      <Details.Summary>{say(orderTexts.title)}</Details.Summary>
      <Details.Content>
        <OneButtonForm send={say(orderTexts.order)} busy={isPending} onSend={send}>
          <Choice
            label={say(orderTexts.period)}
            value={period?.id}
            options={periods.map(({ id, kind, year }) => ({
              value: id,
              label: say(orderTexts[kind], { year }),
            }))}
            onChange={(id) => {
              change({ period: id ?? '' });
            }}
          />
          {(['deadline', 'meeting'] as const).map((name) => (
            <DayField
              key={name}
              label={say(orderTexts[name])}
              value={draft[name]}
              onChange={(day) => {
                change({ [name]: day });
              }}
            />
          ))}
          <OfficerField
            value={draft.officer}
            onChange={(officer) => {
              change({ officer });
            }}
          />
          <Textfield
            multiline
            rows={2}
            data-size="sm"
            label={say(orderTexts.remark)}
            value={draft.remark}
            onChange={({ target }) => {
              change({ remark: target.value });
            }}
          />
        </OneButtonForm>
        {error !== null && <Failure problem={error} />}
        {data !== undefined && <Answered answer={data} />}
      </Details.Content>
    </Details>
  );
};
