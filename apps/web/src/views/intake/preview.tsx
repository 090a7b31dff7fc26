import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useText } from '../../app/language.js';
import { Choice } from '../../ui/choice.js';
import { Columns } from './columns.js';
import type { ImportAnswer } from './import-answer.js';
import { fateTexts, importTexts } from './import.texts.js';
import { intakeTexts } from './intake.texts.js';
import { PreviewRow } from './preview-row.js';
import { fates, needsAttention, previewRows, shownRows, unreadFiles, type Shown } from './preview-rows.js';
import { RunImport } from './run-import.js';
import type { Importing, MadeMend } from './use-import.js';

const atOnce = 50;

const Unread = ({ answer }: { readonly answer: ImportAnswer }) => {
  const columnsUnknown = (code: string) => code === 'unknown-columns' || code === 'title-column-missing';
  const unread = unreadFiles(answer).filter(({ code }) => !columnsUnknown(code));
  return unread.map(({ file, message }) => (
    <Alert key={file} data-color="danger">
      <Paragraph>{message}</Paragraph>
    </Alert>
  ));
};

const FileColumns = ({
  importing,
  answer,
}: {
  readonly importing: Importing;
  readonly answer: ImportAnswer;
}) =>
  answer.files.map((file) => (
    <Columns
      key={file.name}
      file={file}
      unknown={unreadFiles(answer).some((item) => item.file === file.name)}
      answers={importing.answers}
    />
  ));

const useShown = (answer: ImportAnswer) => {
  const say = useText();
  const rows = useMemo(() => previewRows(answer), [answer]);
  const [picked, setPicked] = useState<Shown>();
  const attention = rows.filter(needsAttention).length;
  const shown = picked ?? (attention > 0 ? 'attention' : 'all');
  const options = [
    { value: 'attention', label: say(importTexts.attention, { count: attention }) },
    { value: 'all', label: say(importTexts.all, { count: rows.length }) },
    ...fates.map((fate) => ({
      value: fate,
      label: `${say(fateTexts[fate])} (${rows.filter((row) => row.fate === fate).length.toString()})`,
    })),
  ];
  return { rows, shown, options, pick: setPicked, found: shownRows(rows, shown) };
};

const Rows = ({ importing, answer }: { readonly importing: Importing; readonly answer: ImportAnswer }) => {
  const say = useText();
  const { shown, options, pick, found } = useShown(answer);
  const [most, setMost] = useState(atOnce);
  return (
    <>
      <div className="intake-narrow">
        <Choice
          label={say(importTexts.show)}
          value={shown}
          options={options}
          onChange={(value) => {
            pick(value as Shown);
          }}
        />
      </div>
      {found.length === 0 ? (
        <Paragraph className="quiet">{say(importTexts.noRows)}</Paragraph>
      ) : (
        <ul className="rows">
          {found.slice(0, most).map((row) => (
            <li key={`${row.file}/${row.row.toString()}`}>
              <PreviewRow row={row} several={answer.files.length > 1} answers={importing.answers} />
            </li>
          ))}
        </ul>
      )}
      {found.length > most && (
        <Button
          variant="secondary"
          data-size="sm"
          onClick={() => {
            setMost(most + atOnce);
          }}
        >
          {say(intakeTexts.more)}
        </Button>
      )}
    </>
  );
};

const Summary = ({ answer }: { readonly answer: ImportAnswer }) => {
  const say = useText();
  const rows = useMemo(() => previewRows(answer), [answer]);
  const told = fates
    .map((fate) => [fate, rows.filter((row) => row.fate === fate).length] as const)
    .filter(([, count]) => count > 0)
    .map(([fate, count]) => `${say(fateTexts[fate])}: ${count.toString()}`);
  return (
    <div role="status">
      <Paragraph>
        {[...told, `${say(importTexts.doubt)}: ${answer.inDoubt.length.toString()}`].join(' · ')}.{' '}
        {say(importTexts.dryRun)}
      </Paragraph>
      {answer.missing.length > 0 && (
        <Paragraph>{say(importTexts.missing, { count: answer.missing.length })}</Paragraph>
      )}
    </div>
  );
};

const Answered = ({ importing: { answers } }: { readonly importing: Importing }) => {
  const say = useText();
  const mends: readonly MadeMend[] = Object.values(answers.mends);
  if (mends.length === 0) return null;
  return (
    <section className="stack">
      <Heading level={3} data-size="xs">
        {say(importTexts.answersTitle)}
      </Heading>
      <Paragraph data-size="sm">{say(importTexts.answersHow)}</Paragraph>
      <ul className="stack">
        {mends.map((mend) => (
          <li key={`${mend.file}/${mend.row.toString()}/${mend.column}`} className="row">
            <span>
              {say(importTexts.row, { row: mend.row })}.{' '}
              {say(importTexts.answered, { header: mend.header, value: mend.value, was: mend.was })}
            </span>
            <Button
              variant="tertiary"
              data-size="sm"
              aria-label={say(importTexts.undoOf, { row: mend.row })}
              onClick={() => {
                answers.undo(mend);
              }}
            >
              {say(importTexts.undo)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** The second step: what the import would do, row by row, with what it asks to be answered beside. */
export const Preview = ({
  importing,
  answer,
}: {
  readonly importing: Importing;
  readonly answer: ImportAnswer;
}) => {
  const say = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, [answer]);
  return (
    <section className="stack">
      <Heading level={2} data-size="sm" ref={heading} tabIndex={-1}>
        {say(importTexts.preview)}
      </Heading>
      <Summary answer={answer} />
      <Unread answer={answer} />
      <FileColumns importing={importing} answer={answer} />
      <Rows importing={importing} answer={answer} />
      <Answered importing={importing} />
      <RunImport importing={importing} answer={answer} />
    </section>
  );
};
