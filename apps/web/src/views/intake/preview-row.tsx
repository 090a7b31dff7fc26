import { Button, Tag } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useText } from '../../app/language.js';
import { AnswerField } from './answer-field.js';
import { changedTexts, fateTexts, importTexts } from './import.texts.js';
import { intakeTexts } from './intake.texts.js';
import type { Fate, PreviewRow as Row } from './preview-rows.js';
import type { GivenAnswers } from './use-import.js';

export interface PreviewRowProps {
  readonly row: Row;
  /** Whether to say which file it stands in. */
  readonly several: boolean;
  readonly answers: GivenAnswers;
}

const colors = {
  rejected: 'danger',
  leftOut: 'warning',
  registered: 'success',
  updated: 'info',
  unchanged: 'neutral',
} as const satisfies Readonly<Record<Fate, string>>;

const Head = ({ row, several }: PreviewRowProps) => {
  const say = useText();
  const { fate, questions, title, caseNumber } = row;
  return (
    <>
      <span className="row">
        <Tag data-color={colors[fate]}>{say(fateTexts[fate])}</Tag>
        {questions.length > 0 && fate !== 'rejected' && (
          <Tag data-color="warning">{say(importTexts.doubt)}</Tag>
        )}
        <span className="quiet">
          {several
            ? say(importTexts.rowIn, { row: row.row, file: row.file })
            : say(importTexts.row, { row: row.row })}
        </span>
        {caseNumber !== null && <span>{caseNumber}</span>}
      </span>
      {title !== '' && <p className="intake-row-title">{title}</p>}
    </>
  );
};

const Changes = ({ changes }: Pick<Row, 'changes'>) => {
  const say = useText();
  if (changes.length === 0) return null;
  return (
    <ul>
      {changes.map(({ what, from, to }) => (
        <li key={what}>
          {what in changedTexts ? say(changedTexts[what] ?? importTexts.row) : what}{' '}
          {from !== null && say(importTexts.from, { value: from })}{' '}
          {to !== null && what !== 'link' && say(importTexts.to, { value: to })}
        </li>
      ))}
    </ul>
  );
};

/** A near title is the same vedtak when it is called the same. */
const SameVedtak = ({ row, answers }: PreviewRowProps) => {
  const say = useText();
  const near = row.questions.find(({ code }) => code === 'near-title')?.details['near'];
  const title = row.answers.find(({ column }) => column === 'title');
  if (near === undefined || title === undefined) return null;
  return (
    <Button
      variant="secondary"
      data-size="sm"
      onClick={() => {
        answers.answer(row, title, near);
      }}
    >
      {say(importTexts.sameVedtak)}
    </Button>
  );
};

const Asked = (props: PreviewRowProps) => {
  const say = useText();
  const { row, answers } = props;
  if (row.questions.length === 0) return null;
  return (
    <>
      {row.questions.map(({ code, text }) => (
        <p key={code + text}>{text}</p>
      ))}
      {row.answers.length === 0 && <p className="quiet">{say(importTexts.later)}</p>}
      <SameVedtak {...props} />
      <div className="intake-fields">
        {row.answers.map((answer) => (
          <AnswerField
            key={answer.column}
            answer={answer}
            given={answers.given(row.file, row.row, answer.column)}
            onAnswer={(value) => {
              answers.answer(row, answer, value);
            }}
          />
        ))}
      </div>
    </>
  );
};

/** What the import would do with a row, what it asks about it, and the cells in which that is answered. */
export const PreviewRow = (props: PreviewRowProps) => {
  const say = useText();
  const { row } = props;
  return (
    <div
      className="intake-row"
      role="group"
      aria-label={`${say(importTexts.row, { row: row.row })} ${row.title}`}
    >
      <Head {...props} />
      <Changes changes={row.changes} />
      <Asked {...props} />
      {row.vedtakId !== null && row.fate !== 'registered' && (
        <Link to="/vedtak/$id" params={{ id: row.vedtakId }}>
          {say(intakeTexts.toVedtak)}
        </Link>
      )}
    </div>
  );
};
