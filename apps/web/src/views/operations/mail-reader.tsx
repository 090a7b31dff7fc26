import { Alert, Button, Dialog, Heading } from '@digdir/designsystemet-react';
import { useRef, useState } from 'react';
import {
  MailBodyDocument,
  ResendMailDocument,
  type MailBodyQuery,
  type MailsQuery,
} from '../../api/operations.generated.js';
import { isRefused, useCommand } from '../../api/use-command.js';
import { useRead } from '../../api/use-read.js';
import { useRole } from '../../app/entry.js';
import { useText } from '../../app/language.js';
import { Failure } from '../../ui/failure.js';
import { Loading } from '../../ui/loading.js';
import { operationsTexts } from './operations.texts.js';
import { shortDayOf } from '../../ui/day.js';

type Mail = MailsQuery['mails']['edges'][number]['node'];

const ended: readonly string[] = ['ACCEPTED', 'REFUSED', 'GIVEN_UP'];

const Body = ({ mail }: { readonly mail: NonNullable<MailBodyQuery['mail']> }) => {
  const say = useText();
  return (
    <>
      <Heading level={2} data-size="xs">
        {mail.body?.subject ?? say(operationsTexts.bodyGone)}
      </Heading>
      <p className="prose">{mail.body?.text}</p>
      <Heading level={3} data-size="2xs">
        {say(operationsTexts.because)}
      </Heading>
      <ul>
        {mail.items.map(({ id, title, because }, index) => (
          <li key={`${id} ${index.toString()}`}>
            {title}. <span className="quiet">{because}</span>
          </li>
        ))}
      </ul>
    </>
  );
};

const Resend = ({ mailKey }: { readonly mailKey: string }) => {
  const say = useText();
  const { mutate, data, error, isPending } = useCommand(ResendMailDocument);
  return (
    <>
      {data !== undefined && isRefused(data) && (
        <Alert data-color="danger" role="alert">
          {data.message}
        </Alert>
      )}
      {error !== null && <Failure problem={error} />}
      <Button
        data-size="sm"
        variant="secondary"
        loading={isPending}
        onClick={() => {
          mutate({ mailKey });
        }}
      >
        {say(operationsTexts.resend)}
      </Button>
    </>
  );
};

const Opened = ({ mail }: { readonly mail: Mail }) => {
  const say = useText();
  const mayResend = useRole('COORDINATOR', 'DIRECTOR');
  const { data, error, refetch } = useRead(MailBodyDocument, { key: mail.key });
  if (data === undefined)
    return error === null ? <Loading /> : <Failure problem={error} again={() => void refetch()} />;
  return (
    <>
      {data.mail !== null && <Body mail={data.mail} />}
      {mail.response !== null && (
        <>
          <Heading level={3} data-size="2xs">
            {say(operationsTexts.answer)}
          </Heading>
          <p>
            <code>{mail.response}</code>
          </p>
        </>
      )}
      {mayResend && ended.includes(mail.state) && <Resend mailKey={mail.key} />}
    </>
  );
};

/** Reads a mail as its recipient did, and says why each thing in it was told. */
export const MailReader = ({ mail }: { readonly mail: Mail }) => {
  const say = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  const name = mail.recipient.name ?? '';
  const day = shortDayOf(mail.on);
  return (
    <>
      <Button
        data-size="sm"
        variant="tertiary"
        aria-label={say(operationsTexts.readOf, { name, day })}
        onClick={() => {
          setOpen(true);
          dialog.current?.showModal();
        }}
      >
        {say(operationsTexts.read)}
      </Button>
      <Dialog
        ref={dialog}
        closeButton={say(operationsTexts.close)}
        aria-label={say(operationsTexts.readOf, { name, day })}
        onClose={() => {
          setOpen(false);
        }}
      >
        {isOpen && <Opened mail={mail} />}
      </Dialog>
    </>
  );
};
