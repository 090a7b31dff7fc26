import {
  Button,
  Card,
  Field,
  Heading,
  Label,
  Select,
  Textfield,
  ValidationMessage,
} from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { PointKind } from '../../api/operations.generated.js';
import { useText } from '../../app/language.js';
import { kinds } from '../vedtakslogg/log-search.js';
import { kindTexts } from '../vedtakslogg/log.texts.js';
import { faultAt, type Fault } from './faults.js';
import type { DraftPoint } from './split-points.js';
import { splitTexts } from './split.texts.js';
import { nameToChoose, usePeople } from '../../api/use-people.js';

export interface PointFieldsProps {
  readonly point: DraftPoint;
  /** The number that it is given. */
  readonly number: number;
  readonly faults: readonly Fault[];
  readonly change: (part: Partial<DraftPoint>) => void;
  readonly move: (by: number) => void;
  readonly remove: () => void;
}

interface PickProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly error?: string | undefined;
  readonly onPick: (value: string) => void;
  readonly children: ReactNode;
}

const Pick = ({ id, label, value, error, onPick, children }: PickProps) => (
  <Field data-size="sm">
    <Label>{label}</Label>
    <Select
      id={id}
      value={value}
      aria-invalid={error !== undefined}
      onChange={({ target }) => {
        onPick(target.value);
      }}
    >
      {children}
    </Select>
    {error !== undefined && <ValidationMessage>{error}</ValidationMessage>}
  </Field>
);

const Who = ({ point, faults, change }: PointFieldsProps) => {
  const say = useText();
  const { units, people } = usePeople();
  const here = people.filter((person) => person.units.includes(point.unit));
  const elsewhere = people.filter((person) => !person.units.includes(point.unit));
  return (
    <>
      <Pick
        id={`${point.key}-unit`}
        label={say(splitTexts.unit)}
        value={point.unit}
        error={faultAt(faults, `${point.key}-unit`)}
        onPick={(unit) => {
          change({ unit });
        }}
      >
        <Select.Option value="">{say(splitTexts.choose)}</Select.Option>
        {units.map(({ id, name }) => (
          <Select.Option key={id} value={id}>
            {name}
          </Select.Option>
        ))}
      </Pick>
      <Pick
        id={`${point.key}-officer`}
        label={say(splitTexts.officer)}
        value={point.officer}
        onPick={(officer) => {
          change({ officer });
        }}
      >
        <Select.Option value="">{say(splitTexts.noOfficer)}</Select.Option>
        {[...here, ...elsewhere].map((each) => (
          <Select.Option key={each.id} value={each.id}>
            {nameToChoose(each)}
          </Select.Option>
        ))}
      </Pick>
    </>
  );
};

const When = ({ point, faults, change }: PointFieldsProps) => {
  const say = useText();
  const fault = faultAt(faults, `${point.key}-deadline`);
  return (
    <>
      <Textfield
        id={`${point.key}-deadline`}
        type="date"
        data-size="sm"
        label={say(splitTexts.deadline)}
        value={point.deadline}
        error={fault}
        onChange={({ target }) => {
          change({ deadline: target.value });
        }}
      />
      {point.deadline === '' && (
        <Textfield
          id={`${point.key}-because`}
          data-size="sm"
          label={say(splitTexts.because)}
          value={point.because}
          onChange={({ target }) => {
            change({ because: target.value });
          }}
        />
      )}
    </>
  );
};

const Acts = ({ number, move, remove }: PointFieldsProps) => {
  const say = useText();
  const act = (text: keyof typeof splitTexts, label: keyof typeof splitTexts, onClick: () => void) => (
    <Button
      type="button"
      variant="tertiary"
      data-size="sm"
      aria-label={say(splitTexts[label], { point: number })}
      onClick={onClick}
    >
      {say(splitTexts[text])}
    </Button>
  );
  return (
    <div className="row">
      {act('up', 'upOf', () => {
        move(-1);
      })}
      {act('down', 'downOf', () => {
        move(1);
      })}
      {act('remove', 'removeOf', remove)}
    </div>
  );
};

/** One point to be: what is to be done, what sort of order it is, who answers, and by when or why not. */
export const PointFields = (props: PointFieldsProps) => {
  const say = useText();
  const { point, number, faults, change } = props;
  return (
    <Card asChild>
      <section className="intake-point" aria-labelledby={`${point.key}-head`}>
        <Heading level={3} data-size="xs" id={`${point.key}-head`}>
          {say(splitTexts.point, { point: number })}
        </Heading>
        <Textfield
          id={`${point.key}-text`}
          multiline
          rows={3}
          data-size="sm"
          label={say(splitTexts.pointText)}
          value={point.text}
          error={faultAt(faults, `${point.key}-text`)}
          onChange={({ target }) => {
            change({ text: target.value });
          }}
        />
        <div className="intake-fields">
          <Pick
            id={`${point.key}-kind`}
            label={say(splitTexts.kind)}
            value={point.kind}
            onPick={(kind) => {
              change({ kind: kind as PointKind });
            }}
          >
            {kinds.map((kind) => (
              <Select.Option key={kind} value={kind}>
                {say(kindTexts[kind])}
              </Select.Option>
            ))}
          </Pick>
          <Who {...props} />
          <When {...props} />
        </div>
        <Acts {...props} />
      </section>
    </Card>
  );
};
