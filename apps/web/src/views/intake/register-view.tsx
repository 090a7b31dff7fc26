import {
  Alert,
  Button,
  Field,
  Label,
  Paragraph,
  Select,
  Textfield,
  ValidationMessage,
} from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { IntakeRegisterDocument } from '../../api/operations.generated.js';
import { isRefused, useCommand, type Refused } from '../../api/use-command.js';
import { useEntry, useRole, useViewer } from '../../app/entry.js';
import { useText, type Say } from '../../app/language.js';
import { Failure } from '../../ui/failure.js';
import { uiTexts } from '../../ui/ui.texts.js';
import { useDraft } from '../../ui/use-draft.js';
import { faultAt, Faults, type Fault } from './faults.js';
import { importers, IntakePage, triagers } from './intake-page.js';
import { intakeTexts } from './intake.texts.js';
import {
  emptyForm,
  fieldOfRefusal,
  readCaseNumber,
  registrationOf,
  type RegisterForm,
} from './register-form.js';
import { registerTexts } from './register.texts.js';

const faultsOf = ({ organ, title, caseNumber }: RegisterForm, say: Say): readonly Fault[] => [
  ...(organ === '' ? [{ at: 'organ', message: say(registerTexts.organRequired) }] : []),
  ...(title.trim() === '' ? [{ at: 'title', message: say(registerTexts.titleRequired) }] : []),
  ...(readCaseNumber(caseNumber) === undefined
    ? [{ at: 'caseNumber', message: say(registerTexts.caseNumberWrong) }]
    : []),
];

const faultOfRefusal = ({ code, message }: Refused): Fault => ({
  at: fieldOfRefusal[code] ?? 'title',
  message,
});

interface Registered {
  readonly id: string;
  readonly title: string;
}

const useRegister = () => {
  const say = useText();
  const viewer = useViewer();
  const register = useCommand(IntakeRegisterDocument);
  const { draft, change, drop, isDirty } = useDraft(`registrer:${viewer?.id ?? ''}`, emptyForm);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [registered, setRegistered] = useState<Registered>();
  const send = () => {
    const found = faultsOf(draft, say);
    setFaults(found);
    if (found.length > 0 || register.isPending) return;
    register.mutate(registrationOf(draft), {
      onSuccess: (answer) => {
        if (isRefused(answer)) {
          setFaults([faultOfRefusal(answer)]);
          return;
        }
        setRegistered({ id: answer.id, title: draft.title });
        drop();
      },
    });
  };
  return { draft, change, isDirty, faults, send, registered, problem: register.error };
};

type Registering = ReturnType<typeof useRegister>;

const Done = ({ registered }: Pick<Registering, 'registered'>) => {
  const say = useText();
  const triages = useRole(...triagers);
  return (
    <div role="status">
      {registered !== undefined && (
        <Alert data-color="success">
          <Paragraph className="row">
            <span>{say(registerTexts.done, { title: registered.title })}</span>
            <Link to="/vedtak/$id" params={{ id: registered.id }}>
              {say(intakeTexts.toVedtak)}
            </Link>
            {triages && <Link to="/inn-og-ut/sortering">{say(registerTexts.toTriage)}</Link>}
          </Paragraph>
        </Alert>
      )}
    </div>
  );
};

const OrganField = ({ draft, change, faults }: Registering) => {
  const say = useText();
  const { municipality } = useEntry();
  const fault = faultAt(faults, 'organ');
  return (
    <Field data-size="sm">
      <Label>{say(registerTexts.organ)}</Label>
      <Select
        id="organ"
        value={draft.organ}
        aria-invalid={fault !== undefined}
        onChange={({ target }) => {
          change({ organ: target.value });
        }}
      >
        <Select.Option value="">{say(registerTexts.choose)}</Select.Option>
        {(municipality?.organs ?? []).map(({ code, name }) => (
          <Select.Option key={code} value={code}>
            {name}
          </Select.Option>
        ))}
      </Select>
      {fault !== undefined && <ValidationMessage>{fault}</ValidationMessage>}
    </Field>
  );
};

interface WordsProps {
  readonly registering: Registering;
  readonly name: keyof RegisterForm;
  readonly label: string;
  readonly description?: string;
  readonly rows?: number;
  readonly type?: 'date';
}

const Words = ({ registering: { draft, change, faults }, name, rows, type, ...rest }: WordsProps) => {
  const shared = {
    ...rest,
    id: name,
    value: draft[name],
    error: faultAt(faults, name),
    onChange: ({ target }: { readonly target: { readonly value: string } }) => {
      change({ [name]: target.value });
    },
  };
  return rows === undefined ? (
    <Textfield {...shared} type={type} data-size="sm" />
  ) : (
    <Textfield {...shared} multiline rows={rows} data-size="sm" />
  );
};

const Form = () => {
  const say = useText();
  const registering = useRegister();
  const { faults, send, problem, registered, isDirty } = registering;
  return (
    <>
      <Done registered={registered} />
      <form
        className="stack intake-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Faults faults={faults} />
        {problem !== null && <Failure problem={problem} />}
        <OrganField {...registering} />
        <Words
          registering={registering}
          name="caseNumber"
          label={say(registerTexts.caseNumber)}
          description={say(registerTexts.caseNumberHow)}
        />
        <Words registering={registering} name="date" type="date" label={say(registerTexts.date)} />
        <Words registering={registering} name="title" label={say(registerTexts.name)} />
        <Words registering={registering} name="text" rows={8} label={say(registerTexts.text)} />
        <Words registering={registering} name="archiveCase" label={say(registerTexts.archiveCase)} />
        <Words
          registering={registering}
          name="shieldingBasis"
          label={say(registerTexts.shielding)}
          description={say(registerTexts.shieldingHow)}
        />
        <div className="row">
          <Button type="submit">{say(registerTexts.send)}</Button>
          {isDirty && <span className="quiet">{say(uiTexts.savedHere)}</span>}
        </div>
      </form>
    </>
  );
};

/** A vedtak typed by hand, for what comes in no list and no message. */
export const RegisterView = () => {
  const say = useText();
  return (
    <IntakePage title={say(registerTexts.title)} lead={say(registerTexts.lead)} roles={importers}>
      <Form />
    </IntakePage>
  );
};
