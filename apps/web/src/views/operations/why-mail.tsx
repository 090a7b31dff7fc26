import { Card, Heading } from '@digdir/designsystemet-react';
import { WhyMailDocument } from '../../api/operations.generated.js';
import { useRead } from '../../api/use-read.js';
import { useText } from '../../app/language.js';
import { Day } from '../../ui/day.js';
import { Failure } from '../../ui/failure.js';
import { Loading } from '../../ui/loading.js';
import { operationsTexts } from './operations.texts.js';

interface Line {
  readonly id: string;
  readonly title: string;
  readonly on: string | null;
  readonly because: string;
}

const Lines = ({ name, lines }: { readonly name: string; readonly lines: readonly Line[] }) => {
  const say = useText();
  return (
    <div>
      <Heading level={3} data-size="2xs">
        {name}
      </Heading>
      {lines.length === 0 ? (
        <p className="quiet">{say(operationsTexts.nothing)}</p>
      ) : (
        <ul>
          {lines.map(({ id, title, on, because }, index) => (
            <li key={`${id} ${index.toString()}`}>
              {on !== null && <Day of={on} />} {title}. <span className="quiet">{because}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};

/** What a person was told, was not told, and will be told, each with its reason. */
export const WhyMail = ({ person, name }: { readonly person: string; readonly name: string }) => {
  const say = useText();
  const { data, error, refetch } = useRead(WhyMailDocument, { person });
  if (data === undefined)
    return error === null ? <Loading /> : <Failure problem={error} again={() => void refetch()} />;
  const { told, untold, next } = data.whyMail;
  return (
    <Card>
      <Card.Block className="stack">
        <Heading level={2} data-size="xs">
          {say(operationsTexts.why, { name })}
        </Heading>
        <Lines name={say(operationsTexts.told)} lines={told} />
        <Lines
          name={say(operationsTexts.untold)}
          lines={untold.map(({ id, title, message, comes }) => ({ id, title, because: message, on: comes }))}
        />
        <Lines name={say(operationsTexts.next)} lines={next} />
      </Card.Block>
    </Card>
  );
};
