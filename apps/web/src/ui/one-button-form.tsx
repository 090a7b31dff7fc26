import { Button } from '@digdir/designsystemet-react';
import { useRef, type ReactNode } from 'react';

export interface OneButtonFormProps {
  /** What the button says. */
  readonly send: string;
  readonly busy: boolean;
  readonly onSend: () => void;
  /** What it would come to is looked at first: a quieter button. */
  readonly looksFirst?: boolean;
  readonly children: ReactNode;
}

/** Fields below each other and one button. Who sends it with something missing is led to the first of it. */
export const OneButtonForm = ({ send, busy, onSend, looksFirst = false, children }: OneButtonFormProps) => {
  const form = useRef<HTMLFormElement>(null);
  return (
    <form
      ref={form}
      className="one-button-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (busy) return;
        onSend();
        requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
      }}
    >
      {children}
      <div>
        <Button
          type="submit"
          data-size="sm"
          variant={looksFirst ? 'secondary' : 'primary'}
          aria-disabled={busy}
        >
          {send}
        </Button>
      </div>
    </form>
  );
};
